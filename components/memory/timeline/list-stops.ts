import type { PlacedMark } from "@/components/memory/timeline/place-marks";
import type { PlacedState } from "@/components/memory/timeline/place-states";
import { sayEntry, sayStep } from "@/components/memory/timeline/say-entry";
import { timelineWords as words } from "@/components/words/timeline";
import type { TimelineBucket, TimelineEntry, TimelineZoom } from "@/lib/memory/view/timeline/types";

/** Something in the chart that can be reached: one thing, or a column or stack that zooming opens. */
export interface TimelineStop {
  id: string;
  at: Date;
  label: string;
  entry?: TimelineEntry;
}

interface Drawn {
  marks: PlacedMark[];
  states: PlacedState[];
  buckets: TimelineBucket[];
  zoom: TimelineZoom;
  timeZone: string;
}

/** All that can be reached, in order of time. */
export function listStops({ marks, states, buckets, zoom, timeZone }: Drawn): TimelineStop[] {
  const single = (entry: TimelineEntry): TimelineStop => ({
    ...{ id: entry.id, at: entry.from, label: sayEntry(entry, timeZone), entry },
  });
  const all = [
    ...states.map(({ entry }) => single(entry)),
    ...marks.map(({ entries: [first, ...rest] }): TimelineStop => {
      if (!rest.length || zoom === "week") return single(first!);
      const label = words.groupLabel(sayStep(zoom, first!.from, timeZone), rest.length + 1);
      return { id: first!.id, at: first!.from, label };
    }),
    ...buckets.map(({ from, total, plans }): TimelineStop => ({
      ...{ id: String(from.getTime()), at: from },
      label: words.bucketLabel(sayStep(zoom, from, timeZone), total, plans),
    })),
  ];
  return all.sort((a, b) => a.at.getTime() - b.at.getTime());
}
