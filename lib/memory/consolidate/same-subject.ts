import type { Subject } from "@/lib/memory/types";
import { compatibleRelations, foldName } from "./relations";

const fold = (text: string | undefined): string => foldName(text ?? "");

/** Known by relation only: "Maya's sister". */
const unnamed = (s: Subject): boolean => !!s.relation && fold(s.name).endsWith(`'s ${fold(s.relation)}`);

/**
 * Whether two records are of one: the user and the companion are one each; a person goes by name, where the relations can
 * be one person's, or by relation until named.
 */
export function sameSubject(a: Subject, b: Subject): boolean {
  if (a.kind !== b.kind || a.kind !== "person") return a.kind === b.kind;
  if (fold(a.name) === fold(b.name)) return compatibleRelations(a.relation, b.relation);
  return !!a.relation && fold(a.relation) === fold(b.relation) && (unnamed(a) || unnamed(b));
}
