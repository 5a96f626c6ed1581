import type { Candidate, Turn } from "../../types";
import { tagWords } from "./compromise-tags";
import { findRelations, isPartner, noteMention, type PeopleInView, personByName } from "./people-in-view";

/**
 * "my sister Ana", wherever it stands: who Ana is, with just those words as evidence. Others are only noted for pronouns.
 *
 * @param placeOf where a unit of `text` stands in the message.
 */
export function namedRelations(
  view: PeopleInView,
  turn: Turn,
  text: string,
  placeOf: (offset: number) => number,
): Candidate[] {
  const out: Candidate[] = [];
  for (const found of findRelations(view, text)) {
    const { subject } = found.mention;
    const already = view.known.some((p) => p.name === subject.name && p.relation === subject.relation);
    noteMention(view, found.mention);
    if (!found.named || already || found.mention.plural) continue;
    const start = placeOf(found.start);
    const quote = turn.text.slice(start, placeOf(found.end));
    const own = found.mention.label.slice(0, -subject.name.length - 1);
    const partner = isPartner(subject);
    out.push({
      statement: `${subject.name} is ${own}.`,
      kind: "relationship",
      subject: partner ? { kind: "user", name: view.userName } : subject,
      people: partner ? [subject] : [],
      ...(partner ? { slot: "partner" } : {}),
      confidence: 0.9,
      importance: partner ? 0.9 : 0.7,
      sensitive: false,
      evidence: [{ messageId: turn.messageId, quote, start }],
    });
  }
  return out;
}

/** First names inside a clause, for the pronouns that follow: "I met Sarah. She …". */
export function noteNames(view: PeopleInView, text: string): void {
  if (!/\s\p{Lu}\p{Ll}/u.test(text)) return;
  for (const { text: word, tags } of tagWords(text)) {
    const name = word.replace(/[^\p{L}-]+$/gu, "").replace(/'s$/, "");
    if (!tags.has("FirstName") || !/^\p{Lu}\p{L}+$/u.test(name) || name === view.userName) continue;
    if (view.recent.some((m) => m.subject.name === name)) continue;
    noteMention(
      view,
      personByName(view, name, tags.has("FemaleName") ? "female" : tags.has("MaleName") ? "male" : "unknown"),
    );
  }
}
