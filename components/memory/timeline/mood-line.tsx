import { Group } from "@visx/group";
import { LinePath } from "@visx/shape";
import { timelineWords as words } from "@/components/words/timeline";
import type { MoodPoint } from "@/lib/memory/view/timeline/types";

interface MoodLineProps {
  points: MoodPoint[];
  top: number;
  height: number;
  width: number;
  xOf: (at: Date) => number;
}

/** How the person sounded, over the same axis. What it says is also said in words under the chart. */
export function MoodLine({ points, top, height, width, xOf }: MoodLineProps) {
  const y = (valence: number) => ((1 - valence) / 2) * (height - 8) + 4;
  return (
    <Group top={top} aria-hidden>
      <rect width={width} height={height} rx={8} className="fill-sunken" />
      <line x1={0} x2={width} y1={y(0)} y2={y(0)} className="stroke-line-strong" strokeDasharray="2 4" />
      <text x={8} y={14} className="fill-ink-soft text-[11px]">
        {words.mood}: {words.moodHigh}
      </text>
      <text x={8} y={height - 6} className="fill-ink-soft text-[11px]">
        {words.moodLow}
      </text>
      <LinePath
        data={points}
        x={(point) => xOf(point.at)}
        y={(point) => y(point.valence)}
        className="fill-none stroke-accent"
        strokeWidth={2}
        strokeLinejoin="round"
      />
      {points.map((point) => (
        <circle key={point.at.getTime()} cx={xOf(point.at)} cy={y(point.valence)} r={2.5} className="fill-accent" />
      ))}
    </Group>
  );
}
