import type { MemoryView } from "@/lib/memory/view/types";

export const PEOPLE_SORTS = ["known", "name", "new"] as const;
export type PeopleSort = (typeof PEOPLE_SORTS)[number];

export interface PersonName {
  id: string;
  name: string;
  relation: string | null;
}

export interface PersonListItem extends PersonName {
  aliases: string[];
  /** Memories about them or naming them. */
  memories: number;
  /** When something that a memory of them rests on was last said. */
  lastMentioned: Date | null;
}

export interface PeoplePage {
  items: PersonListItem[];
  total: number;
  page: number;
  pageSize: number;
}

export const PERSON_SECTIONS = ["current", "planned", "past", "waiting"] as const;
export type PersonSection = (typeof PERSON_SECTIONS)[number];

export interface PersonChangeView {
  id: string;
  at: Date;
  undoneAt: Date | null;
  what:
    | {
        kind: "edit";
        before: { name: string; relation: string | null };
        after: { name: string; relation: string | null };
      }
    | { kind: "alias"; alias: string; added: boolean }
    | { kind: "merge"; name: string; memories: number; ended: number }
    | { kind: "split"; personId: string; name: string; memories: number };
}

export interface PersonRelation extends PersonName {
  /** Memories that name both. */
  together: number;
  /** One that says how they hang together, the weightiest. */
  statement: string;
}

export interface PersonView extends PersonName {
  aliases: string[];
  counts: Record<PersonSection, number>;
  section: PersonSection;
  memories: MemoryView[];
  page: number;
  pageSize: number;
  relations: PersonRelation[];
  changes: PersonChangeView[];
}

export interface EgoPerson extends PersonName {
  memories: number;
  /** Others of the graph who are named with them. */
  with: { id: string; together: number }[];
}

export interface EgoGraph {
  userName: string;
  people: EgoPerson[];
  /** How many people there are in all; the graph has the ones most is known of. */
  total: number;
}
