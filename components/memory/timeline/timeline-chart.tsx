"use client";

import { AxisBottom } from "@visx/axis";
import { Group } from "@visx/group";
import { useParentSize } from "@visx/responsive";
import { scaleTime } from "@visx/scale";
import { useRouter } from "next/navigation";
import { useEffect, useId, useRef, useState, useTransition } from "react";
import { timelineHref, type TimelineAddress } from "@/components/memory/timeline/address";
import { BucketColumn } from "@/components/memory/timeline/bucket-column";
import { EntryDetail } from "@/components/memory/timeline/entry-detail";
import { listStops } from "@/components/memory/timeline/list-stops";
import { MarkShape } from "@/components/memory/timeline/mark-shape";
import { MoodLine } from "@/components/memory/timeline/mood-line";
import { moveBy, zoomBy, zoomTo } from "@/components/memory/timeline/moves";
import { placeMarks } from "@/components/memory/timeline/place-marks";
import { placeStates } from "@/components/memory/timeline/place-states";
import { sayRange, sayTick } from "@/components/memory/timeline/say-entry";
import { StateBar } from "@/components/memory/timeline/state-bar";
import { Stop } from "@/components/memory/timeline/stop";
import { timelineKeys, useWheelZoom } from "@/components/memory/timeline/use-timeline-keys";
import { cn } from "@/components/ui/class-names";
import { timelineWords as words } from "@/components/words/timeline";
import type { TimelineView } from "@/lib/memory/view/timeline/types";

interface TimelineChartProps {
  view: TimelineView;
  /** The instant the address names: what zooming by key goes to. */
  at: Date;
  address: TimelineAddress;
  timeZone: string;
}

const PHONE = 560;
const COLUMNS_HEIGHT = 150;
const AXIS = 34;
const MOOD = 76;

export function TimelineChart({ view, at, address, timeZone }: TimelineChartProps) {
  const { from, to, zoom, until, edges, buckets, marks, states, mood } = view;
  const router = useRouter();
  const [pending, start] = useTransition();
  const { parentRef, width: measured } = useParentSize({ initialSize: { width: 720, height: 0 }, debounceTime: 50 });
  const frame = useRef<HTMLDivElement>(null);
  const hint = useId();
  const [reached, setReached] = useState<string>();
  const [chosenId, setChosenId] = useState<string>();

  const width = Math.max(240, measured);
  const phone = width < PHONE;
  const scale = scaleTime({ domain: [from, to], range: [0, width] });
  const xOf = (date: Date) => scale(date);
  const size = phone ? 44 : 26;
  // No wider than a month of a year on a phone, so that each stands over its own.
  const breadth = 26;
  const rows = phone ? 3 : 8;
  const placedMarks = marks ? placeMarks(marks, { xOf, edges, breadth, rows, width }) : [];
  const placedStates = placeStates(states, xOf, { from, to, until, width, gap: 6 });
  const top = Math.max(1, ...placedMarks.map((mark) => mark.row + 1));
  const marksHeight = marks ? top * size + 8 : COLUMNS_HEIGHT;
  const pitch = phone ? 44 : 28;
  const barHeight = phone ? 30 : 22;
  const barsTop = marksHeight + AXIS;
  const barsHeight = Math.max(0, ...placedStates.map((state) => (state.row + 1) * pitch));
  const moodTop = barsTop + barsHeight + 8;
  const height = mood.length ? moodTop + MOOD + 2 : barsTop + barsHeight + 2;

  const stops = listStops({ marks: placedMarks, states: placedStates, buckets: marks ? [] : buckets, zoom, timeZone });
  const current = stops.find((stop) => stop.id === reached) ?? stops[0];
  const chosen = stops.find((stop) => stop.id === chosenId)?.entry;

  const visit = (next: TimelineAddress) => start(() => router.push(timelineHref(next), { scroll: false }));
  const zoomAt = (step: 1 | -1, x?: number) => {
    const next = zoomBy(zoom, step);
    if (next === zoom) return;
    visit(zoomTo(address, next, x === undefined ? (current?.at ?? at) : scale.invert(x), timeZone));
  };
  const move = (step: 1 | -1) => visit(moveBy(address, at, step, timeZone));
  const go = (where: 1 | -1 | "first" | "last") => {
    const here = current ? stops.indexOf(current) : 0;
    const index = where === "first" ? 0 : where === "last" ? stops.length - 1 : here + where;
    const next = stops[Math.min(stops.length - 1, Math.max(0, index))];
    if (next) frame.current?.querySelector<SVGGElement>(`[data-stop="${next.id}"]`)?.focus();
  };
  useWheelZoom(frame, zoomAt);

  // What had the focus may be gone from the new range.
  const hadFocus = useRef(false);
  useEffect(() => {
    if (!hadFocus.current || frame.current?.contains(document.activeElement)) return;
    (frame.current?.querySelector<SVGGElement>('[data-stop][tabindex="0"]') ?? frame.current)?.focus();
  }, [from, to]);

  const ticks = thin(edges.slice(0, -1), width, zoom === "week" || zoom === "all" ? 48 : zoom === "year" ? 34 : 26);
  const middle = (edge: Date) => {
    const next = edges[edges.indexOf(edge) + 1] ?? to;
    return new Date((edge.getTime() + next.getTime()) / 2);
  };
  const range = sayRange(zoom, from, to, timeZone);
  const choose = (id: string) => {
    const stop = stops.find((one) => one.id === id);
    if (stop?.entry) return setChosenId(id === chosenId ? undefined : id);
    if (stop) visit(zoomTo(address, zoomBy(zoom, 1), stop.at, timeZone));
  };
  const stopProps = (id: string) => ({
    ...{ id, label: stops.find((stop) => stop.id === id)?.label ?? "" },
    ...{ current: current?.id === id, chosen: chosenId === id },
    onChoose: () => choose(id),
    onReach: () => setReached(id),
  });
  const most = Math.max(1, ...buckets.map((bucket) => bucket.total));
  return (
    <div className="grid gap-3">
      <div ref={parentRef} className="w-full min-w-0">
        <div
          ref={frame}
          role="group"
          aria-label={words.chart(range)}
          aria-describedby={hint}
          aria-busy={pending}
          tabIndex={stops.length ? -1 : 0}
          onKeyDown={(event) => timelineKeys({ zoom: zoomAt, move, go })(event)}
          onFocus={() => void (hadFocus.current = true)}
          onBlur={(event) => {
            // Focus that goes nowhere was taken by the change of range.
            if (event.relatedTarget) hadFocus.current = false;
          }}
          className={cn("overflow-hidden rounded-lg motion-safe:transition-opacity", pending && "opacity-60")}
        >
          <svg width={width} height={height} className="block select-none">
            {edges.slice(1, -1).map((edge) => (
              <line
                key={edge.getTime()}
                x1={xOf(edge)}
                x2={xOf(edge)}
                y1={0}
                y2={height}
                className="stroke-line"
                strokeWidth={edges.length > 40 ? 0.5 : 1}
              />
            ))}
            {until > from && until < to ? (
              <line
                x1={xOf(until)}
                x2={xOf(until)}
                y1={0}
                y2={height}
                className="stroke-danger"
                strokeWidth={1.5}
                strokeDasharray="4 3"
              />
            ) : null}
            <Group top={barsTop}>
              {placedStates.map((placed) => (
                <Stop key={placed.entry.id} {...stopProps(placed.entry.id)}>
                  <StateBar
                    placed={placed}
                    y={placed.row * pitch + (pitch - barHeight) / 2}
                    height={barHeight}
                    pitch={pitch}
                    label={placed.entry.statement}
                  />
                </Stop>
              ))}
            </Group>
            {marks
              ? placedMarks.map(({ x, row, entries, rough }) => (
                  <Stop key={entries[0]!.id} {...stopProps(entries[0]!.id)}>
                    <MarkShape
                      x={x}
                      y={marksHeight - 4 - (row + 0.5) * size}
                      width={breadth}
                      height={size}
                      plan={entries[0]!.kind === "plan"}
                      count={entries.length}
                      rough={rough}
                    />
                  </Stop>
                ))
              : buckets.map((bucket) => (
                  <Stop key={bucket.from.getTime()} {...stopProps(String(bucket.from.getTime()))}>
                    <BucketColumn
                      bucket={bucket}
                      x={xOf(bucket.from)}
                      width={xOf(bucket.to) - xOf(bucket.from)}
                      areaHeight={marksHeight}
                      height={Math.max(3, (bucket.total / most) * (marksHeight - 20))}
                    />
                  </Stop>
                ))}
            <AxisBottom
              top={marksHeight}
              scale={scale}
              tickValues={ticks.map(middle)}
              tickFormat={(_, index) => sayTick(zoom, ticks[index]!, timeZone)}
              hideTicks
              stroke="var(--line-strong)"
              tickLabelProps={{
                fill: "var(--ink-soft)",
                fontSize: 12,
                fontFamily: "inherit",
                textAnchor: "middle",
                dy: 2,
              }}
            />
            {mood.length ? <MoodLine points={mood} top={moodTop} height={MOOD} width={width} xOf={xOf} /> : null}
          </svg>
        </div>
      </div>
      <p id={hint} className="sr-only">
        {words.keys}
      </p>
      <EntryDetail entry={chosen} timeZone={timeZone} onClose={() => setChosenId(undefined)} />
    </div>
  );
}

/** Every so manieth, so that labels of that width do not touch. */
function thin(dates: Date[], width: number, label: number): Date[] {
  const step = Math.max(1, Math.ceil((dates.length * label) / width));
  return dates.filter((_, index) => index % step === 0);
}
