import { resolveReferences } from "@/lib/memory/anchors/resolve-references";
import type { Candidate, Subject, Turn } from "../../types";
import { cleanText } from "./clean-text";
import { withoutAnsweredMoves } from "./another-address";
import { joinEndings } from "./join-ending";
import { openFrames } from "./open-frame";
import { findRelations, type Mention, noteMention, type PeopleInView, viewPeople } from "./people-in-view";
import { readTurn } from "./read-turn";
import type { Known } from "./times/find-times";

export interface BuiltInExtraction {
  /** To be read, oldest first. */
  turns: Turn[];
  /** Earlier turns, only to know whom a pronoun means. */
  context: Turn[];
  userName: string;
  companionName: string;
  /** IANA zone in which "yesterday" is meant. */
  timeZone: string;
  knownPeople: Subject[];
  /** What memory holds of the user's life that dates can hang on. */
  known?: Known;
}

/**
 * Memories from plain English by rule: no network, no model, the same answer every time. Each turn is read with the
 * people spoken of before it; the same statement twice in one reading is given once, with both pieces of evidence.
 * Other languages give nothing.
 */
export function extractBuiltIn(input: BuiltInExtraction): Candidate[] {
  const { userName, companionName, timeZone, known } = input;
  const view = viewPeople(userName, input.knownPeople);
  const byStatement = new Map<string, Candidate>();
  const toRead = new Set(input.turns.map((turn) => turn.messageId));
  for (const turn of input.context) if (!toRead.has(turn.messageId)) notePeople(view, turn);
  const earlier = input.context.filter((turn) => !toRead.has(turn.messageId));
  const references = resolveReferences([...earlier, ...input.turns], { userName, companionName });
  const open = openFrames([...earlier, ...input.turns], { userName, companionName });
  for (const turn of input.turns) {
    const reading = { view, userName, companionName, timeZone, known, earlier };
    if (turn.speaker === "companion") notePeople(view, turn);
    const read = readTurn(turn, {
      ...reading,
      references: references.get(turn.messageId),
      open: open.get(turn.messageId),
    });
    for (const candidate of joinEndings(read)) {
      const key = `${candidate.subject.kind}\n${candidate.subject.name}\n${candidate.statement}`;
      const same = byStatement.get(key);
      if (same) same.evidence.push(...candidate.evidence);
      else byStatement.set(key, candidate);
    }
    earlier.push(turn);
  }
  return withoutAnsweredMoves([...byStatement.values()]);
}

/** The user's "my sister", and the companion's "your sister": whom "she" can mean in the next message. */
function notePeople(view: PeopleInView, turn: Turn): void {
  const text = cleanText(turn.text.slice(0, 4000));
  const told = turn.speaker === "user" ? text : text.replace(/\b[Mm]y\b/g, "--").replace(/\b[Yy]our\b/g, "my");
  for (const { mention } of findRelations(view, told)) {
    const { name, relation } = mention.subject;
    const isNew = !view.known.some((p) => p.name === name && p.relation === relation);
    // A name only the companion has used is its claim; "my sister" must not take it on.
    noteMention(view, turn.speaker === "companion" && relation && isNew ? unnamed(view, mention) : mention);
  }
}

function unnamed(view: PeopleInView, mention: Mention): Mention {
  const own = `${view.userName}'s ${mention.subject.relation}`;
  return { ...mention, subject: { ...mention.subject, name: own }, label: own };
}
