import type { PlacedState } from "@/components/memory/timeline/place-states";

interface StateBarProps {
  placed: PlacedState;
  y: number;
  height: number;
  /** Of the row: what can be pressed. */
  pitch: number;
  label: string;
}

/** A state as a bar; where its date is not known the edge is drawn soft. */
export function StateBar({ placed, y, height, pitch, label }: StateBarProps) {
  const { entry, x, width, cutLeft, cutRight } = placed;
  const { fromKnown, to, toKnown } = entry;
  const softLeft = !fromKnown && !cutLeft;
  const open = to === null && !cutRight;
  const soft = "fill-none stroke-line-strong [stroke-dasharray:2_3]";
  return (
    <>
      <rect x={x} y={y - (pitch - height) / 2} width={width} height={pitch} className="fill-transparent" />
      <rect
        {...{ x, y, width, height }}
        rx={6}
        className="fill-accent-soft stroke-accent-line group-hover/stop:fill-accent-line group-focus-visible/stop:stroke-accent group-aria-pressed/stop:fill-accent-line group-focus-visible/stop:[stroke-width:3]"
      />
      {entry.kind === "event" && !cutLeft && fromKnown ? (
        <circle cx={x + 10} cy={y + height / 2} r={4} className="fill-accent" />
      ) : null}
      {softLeft ? <line x1={x + 3} x2={x + 3} y1={y + 2} y2={y + height - 2} className={soft} strokeWidth={2} /> : null}
      {to && !toKnown ? (
        <line x1={x + width - 3} x2={x + width - 3} y1={y + 2} y2={y + height - 2} className={soft} strokeWidth={2} />
      ) : null}
      {open ? (
        <path
          d={`M${x + width - 9},${y + height / 2 - 4} l4,4 l-4,4`}
          className="fill-none stroke-accent-ink"
          strokeWidth={1.5}
        />
      ) : null}
      {width > 44 ? (
        <foreignObject
          x={x + (entry.kind === "event" && fromKnown && !cutLeft ? 18 : 8)}
          y={y}
          width={Math.max(0, width - 28)}
          height={height}
        >
          <div className="flex h-full items-center" aria-hidden>
            <span className="truncate text-xs text-accent-ink">{label}</span>
          </div>
        </foreignObject>
      ) : null}
    </>
  );
}
