import { saysMoreThanCaptions } from "@/lib/memory/captions";
import type { Candidate, Evidence, Turn } from "../types";

/** The candidate with its evidence anchored, or a sentence saying why it must not be believed. */
export type Verified = { ok: true; candidate: Candidate } | { ok: false; why: string };

const STATEMENT_LIMIT = 500;
const QUOTE_LIMIT = 2000;

/**
 * Checks in code what an extractor, a model above all, says of its evidence: every quote stands in the message it cites
 * (exactly, or but for spacing and quotation marks, and is then replaced by the verbatim text), and a memory about the
 * user or another person rests on a user's turn.
 */
export function verifyEvidence(candidate: Candidate, turnsById: Map<string, Turn>): Verified {
  const statement = candidate.statement.trim();
  if (!/[\p{L}\p{N}]/u.test(statement)) return { ok: false, why: "The statement is empty." };
  if (statement.length > STATEMENT_LIMIT)
    return { ok: false, why: `The statement is longer than ${STATEMENT_LIMIT} characters.` };
  if (candidate.evidence.length === 0) return { ok: false, why: "It names no evidence." };
  const evidence: Evidence[] = [];
  for (const piece of candidate.evidence) {
    const turn = turnsById.get(piece.messageId);
    if (!turn) return { ok: false, why: "It cites a message that was not read." };
    if (candidate.subject.kind !== "companion" && turn.speaker !== "user")
      return { ok: false, why: "It is not about the companion but rests on the companion's words." };
    const anchored = anchor(piece, turn.text);
    if (!anchored) return { ok: false, why: "The quoted words are not in the message it cites." };
    evidence.push(anchored);
  }
  const byId = (piece: Evidence) => turnsById.get(piece.messageId)!.text;
  if (!evidence.some((piece) => saysMoreThanCaptions(byId(piece), piece.start, piece.start + piece.quote.length)))
    return { ok: false, why: "It rests on a picture's caption, which nobody said." };
  return { ok: true, candidate: { ...candidate, statement, evidence } };
}

/** The quote at its stated place, else at its first place, else where it stands but for spacing and quotation marks. */
function anchor(piece: Evidence, text: string): Evidence | null {
  const { messageId, quote, start } = piece;
  if (!quote.trim() || quote.length > QUOTE_LIMIT) return null;
  if (Number.isInteger(start) && start >= 0 && text.startsWith(quote, start)) return { messageId, quote, start };
  const exact = text.indexOf(quote);
  if (exact >= 0) return { messageId, quote, start: exact };
  const wanted = fold(quote).folded.trim();
  const { folded, from } = fold(text);
  const at = wanted ? folded.indexOf(wanted) : -1;
  if (at < 0) return null;
  const first = from[at]!;
  const last = from[at + wanted.length - 1]!;
  return { messageId, quote: text.slice(first, last + 1), start: first };
}

/** Text with runs of space as one and quotation marks and dashes plain; `from[i]` is where folded unit i stood. */
function fold(text: string): { folded: string; from: number[] } {
  let folded = "";
  const from: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    const plain = /\s/.test(c) ? " " : /[‘’ʼ`´]/.test(c) ? "'" : /[“”„«»]/.test(c) ? '"' : /[–—]/.test(c) ? "-" : c;
    if (plain === " " && folded.endsWith(" ")) continue;
    folded += plain;
    from.push(i);
  }
  return { folded, from };
}
