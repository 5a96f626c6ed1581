import type { Subject } from "@/lib/memory/types";

const fold = (text: string | undefined): string => (text ?? "").trim().toLowerCase();

/** Known by relation only: "Maya's sister". */
const unnamed = (s: Subject): boolean => !!s.relation && fold(s.name).endsWith(`'s ${fold(s.relation)}`);

/** Whether two records are of one: the user and the companion are one each; a person goes by name, or by relation until named. */
export function sameSubject(a: Subject, b: Subject): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind !== "person" || fold(a.name) === fold(b.name)) return true;
  return !!a.relation && fold(a.relation) === fold(b.relation) && (unnamed(a) || unnamed(b));
}
