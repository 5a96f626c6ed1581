import type { IndexKind } from "@/lib/db/generated/enums";
import type { Db } from "@/lib/db/types";
import { otherNames, readNamedPeople } from "@/lib/memory/recall/other-names";
import { readHits, type Hits } from "@/lib/memory/recall/read-hits";
import type { Recipe } from "@/lib/memory/recall/recipe";
import type { Question } from "@/lib/memory/recall/types";
import { withAnchors } from "@/lib/memory/recall/with-anchors";
import type { OwnerScope } from "@/lib/scope";

export interface Look {
  /** With the other names of whom it names. */
  question: Promise<Question>;
  messages: Promise<Hits>;
  /** Memories and episodes. */
  targets: Promise<Hits>;
}

/** So few memories found by their words are looked for by the built-in vectors too. */
const FEW_MEMORIES = 12;

/** Postings of memories, and of episodes, that are scored at most: they add to what messages tell. */
const TARGETS_READ = 2_500;

/** The first look: what holds the question's words. Messages come by themselves, since their words are asked with again. */
export function look(db: Db, scope: OwnerScope, asked: Question, recipe: Recipe): Look {
  const question = named(db, scope, asked, recipe);
  const hits = (kinds: IndexKind[], bounds?: { read: number }) =>
    question.then((one) => readHits(db, scope, withAnchors(one, recipe), kinds, recipe, bounds));
  return { question, messages: hits(["message"]), targets: hits(["memory", "episode"], { read: TARGETS_READ }) };
}

async function named(db: Db, scope: OwnerScope, asked: Question, { weights: { names } }: Recipe): Promise<Question> {
  const people = names ? await readNamedPeople(db, scope, asked.text) : [];
  return { ...asked, terms: new Map([...asked.terms, ...otherNames(asked.text, asked.terms, people, names)]) };
}

/** Words find few memories, or a word of the question stands in no message or no memory, as a slip of the pen does. */
export async function findLittle({ terms }: Question, { messages, targets }: Look): Promise<boolean> {
  const { targets: hits, known } = await targets;
  const memories = new Set(hits.filter(({ kind }) => kind === "memory").map(({ targetId }) => targetId));
  if (memories.size < FEW_MEMORIES) return true;
  const said = (await messages).known;
  return [...terms.keys()].some((term) => !said.has(`message ${term}`) || !known.has(`memory ${term}`));
}
