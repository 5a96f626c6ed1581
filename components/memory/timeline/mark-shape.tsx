import { timelineWords as words } from "@/components/words/timeline";

interface MarkShapeProps {
  x: number;
  y: number;
  /** Of what can be pressed. */
  width: number;
  height: number;
  plan: boolean;
  /** More than one stand here. */
  count: number;
  /** It may lie anywhere around. */
  rough: boolean;
}

const focus =
  "fill-transparent group-hover/stop:fill-hover group-focus-visible/stop:stroke-accent group-focus-visible/stop:[stroke-width:2] group-aria-pressed/stop:stroke-accent";

const DOTS = "2 2";

/** An event is a filled circle, a plan an empty diamond, the rest of a stack a number; dotted where its day is not known. */
export function MarkShape({ x, y, width, height, plan, count, rough }: MarkShapeProps) {
  const r = 6.5;
  return (
    <>
      <rect
        x={x - width / 2 + 1}
        y={y - height / 2 + 1}
        width={width - 2}
        height={height - 2}
        rx={6}
        className={focus}
      />
      {count > 1 ? (
        <text x={x} y={y + 4} textAnchor="middle" className="fill-ink text-[11px] font-semibold">
          {words.more(count)}
        </text>
      ) : plan ? (
        <rect
          x={x - r + 1}
          y={y - r + 1}
          width={2 * r - 2}
          height={2 * r - 2}
          transform={`rotate(45 ${x} ${y})`}
          className="fill-surface stroke-accent"
          strokeWidth={2}
          strokeDasharray={rough ? DOTS : undefined}
        />
      ) : rough ? (
        <circle
          cx={x}
          cy={y}
          r={r - 1}
          className="fill-accent-soft stroke-accent"
          strokeWidth={2}
          strokeDasharray={DOTS}
        />
      ) : (
        <circle cx={x} cy={y} r={r} className="fill-accent" />
      )}
    </>
  );
}
