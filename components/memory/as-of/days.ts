import { sayTime } from "@/components/time/moment";

const DAY_MS = 86_400_000;
const noon = (day: string) => new Date(`${day}T12:00:00Z`);

/** Days since 1970 of a calendar day ("2026-03-02"), and back. No time zone takes part. */
export const toNumber = (day: string): number => Math.floor(noon(day).getTime() / DAY_MS);
export const toDay = (days: number): string => new Date(days * DAY_MS).toISOString().slice(0, 10);

/** "Monday, 2 March 2026" and "2 March 2026". */
export const sayDay = (day: string): string => sayTime(noon(day), "UTC", "weekday");
export const sayShortDay = (day: string): string => sayTime(noon(day), "UTC", "day");
