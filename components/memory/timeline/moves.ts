import { tz } from "@date-fns/tz";
import { addMonths, addWeeks, addYears } from "date-fns";
import { dayOf, noonOf, type TimelineAddress } from "@/components/memory/timeline/address";
import { TIMELINE_ZOOMS, type TimelineZoom } from "@/lib/memory/view/timeline/types";

/** One step nearer or farther, or the same at the end. */
export function zoomBy(zoom: TimelineZoom, step: 1 | -1): TimelineZoom {
  return TIMELINE_ZOOMS[TIMELINE_ZOOMS.indexOf(zoom) + step] ?? zoom;
}

/** The address one range earlier or later. */
export function moveBy(address: TimelineAddress, at: Date, step: 1 | -1, timeZone: string): TimelineAddress {
  const zone = { in: tz(timeZone) };
  const { zoom } = address;
  if (zoom === "all") return address;
  const add = { year: addYears, month: addMonths, week: addWeeks }[zoom];
  // From noon, so that a shorter month or a change of clocks does not end on another day.
  const next = add(noonOf(dayOf(at, timeZone), timeZone), step, zone);
  return { ...address, at: dayOf(new Date(next.getTime()), timeZone), page: undefined };
}

/** The address one zoom nearer or farther around an instant. */
export function zoomTo(address: TimelineAddress, zoom: TimelineZoom, at: Date, timeZone: string): TimelineAddress {
  return { ...address, zoom, at: dayOf(at, timeZone), page: undefined };
}
