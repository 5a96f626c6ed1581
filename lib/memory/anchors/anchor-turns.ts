import { drawLinks } from "@/lib/memory/anchors/draw-links";
import { drawRelations } from "@/lib/memory/anchors/draw-relations";
import { resolveReferences, type Said, type Talkers } from "@/lib/memory/anchors/resolve-references";
import type { Anchors } from "@/lib/memory/anchors/types";
import { cleanText } from "@/lib/memory/extract/built-in/clean-text";
import { splitSentences } from "@/lib/memory/extract/built-in/split-sentences";

const READ_UNITS = 4_000;
const SENTENCES = 40;
const MOST_RELATIONS = 12;

/**
 * The anchors of the messages of one session (Semantic Anchoring: coreference, relations and discourse beside the text), by
 * message; only of those asked for. Made by rule from the session's own words and nothing else.
 */
export function anchorTurns(session: Said[], talkers: Talkers, wanted: ReadonlySet<string>): Map<string, Anchors> {
  const resolved = resolveReferences(session, talkers);
  const out = new Map<string, Anchors>();
  for (const turn of session) {
    if (!wanted.has(turn.messageId)) continue;
    const sentences = splitSentences(cleanText(turn.text.slice(0, READ_UNITS))).slice(0, SENTENCES);
    const references = resolved.get(turn.messageId) ?? [];
    const voice = { ...talkers, own: turn.speaker === "user", references };
    out.set(turn.messageId, {
      references,
      relations: sentences.flatMap((sentence) => drawRelations(sentence, voice)).slice(0, MOST_RELATIONS),
      links: drawLinks(sentences.map((sentence) => sentence.text)),
    });
  }
  return out;
}
