import { spans, type Span } from "@/components/words/health";

/** How many days the address asks for; 30 when it asks for none of those offered. */
export function readSpan({ days }: Record<string, string | string[] | undefined>): Span {
  return spans.find((span) => String(span) === days) ?? 30;
}
