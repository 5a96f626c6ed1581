import { sayNumber } from "@/components/words/locale";
import type { TimelineBucket } from "@/lib/memory/view/timeline/types";

interface BucketColumnProps {
  bucket: TimelineBucket;
  x: number;
  width: number;
  /** Of the whole area; a column stands on its ground. */
  areaHeight: number;
  height: number;
}

/** How much happened in a step; the plans among it hatched on top. */
export function BucketColumn({ bucket, x, width, areaHeight, height }: BucketColumnProps) {
  const plans = (height * bucket.plans) / bucket.total;
  const inner = Math.max(2, width - 4);
  const y = areaHeight - height;
  return (
    <>
      <rect
        x={x}
        y={0}
        width={width}
        height={areaHeight}
        rx={6}
        className="fill-transparent group-hover/stop:fill-hover group-focus-visible/stop:stroke-accent group-focus-visible/stop:[stroke-width:2]"
      />
      <rect x={x + (width - inner) / 2} y={y} width={inner} height={height} rx={3} className="fill-accent" />
      {plans > 1 ? (
        <rect
          x={x + (width - inner) / 2}
          y={y}
          width={inner}
          height={plans}
          rx={3}
          className="fill-surface stroke-accent"
          strokeWidth={2}
        />
      ) : null}
      {width > 22 ? (
        <text x={x + width / 2} y={Math.max(11, y - 5)} textAnchor="middle" className="fill-ink-soft text-[11px]">
          {sayNumber(bucket.total)}
        </text>
      ) : null}
    </>
  );
}
