"use client";

import { useState } from "react";
import type { ReviewActions } from "@/components/memory/review/types";
import type { Said } from "@/components/memory/receipts/said";
import { ask, type Answer } from "@/components/ui/ask";
import { reviewWords as words } from "@/components/words/review";
import type { ChangeOrder, ReviewAnswer, ReviewCard, ReviewDeck } from "@/lib/memory/review/types";

/**
 * The deck as the person goes through it. An answered card is gone at once and comes back, with the reason, when the answer
 * could not be written; the server's next cards come with each answer.
 */
export function useDeck(deck: ReviewDeck, actions: ReviewActions) {
  const [answered, setAnswered] = useState<string[]>([]);
  const [front, setFront] = useState<ReviewCard | null>(null);
  const [handled, setHandled] = useState(0);
  const [total, setTotal] = useState(deck.fresh);
  const [aside, setAside] = useState(false);
  const [waiting, setWaiting] = useState(0);
  const [said, setSaid] = useState<Said>("");
  const [error, setError] = useState("");

  const left = deck.cards.filter(
    (card) => card.id !== front?.id && !answered.includes(card.id) && (aside || !card.setAside),
  );
  const cards = front ? [front, ...left] : left;
  const card = cards[0];
  /** It was forgotten before: the answers are whether to remember it after all. */
  const again = card?.waitingFor.includes("forgotten") ?? false;

  const take = (taken: ReviewCard) => {
    setAnswered((ids) => [...ids, taken.id]);
    setFront((shown) => (shown?.id === taken.id ? null : shown));
    setHandled((count) => count + 1);
    setError("");
  };
  const giveBack = (again: ReviewCard) => {
    setAnswered((ids) => ids.filter((id) => id !== again.id));
    setFront(again);
    setHandled((count) => Math.max(0, count - 1));
  };
  const during = async <T>(answer: Promise<Answer<T>>) => {
    setWaiting((count) => count + 1);
    const given = await answer;
    setWaiting((count) => count - 1);
    return given;
  };

  const answer = async (
    name: ReviewAnswer,
    send: (one: { memoryId: string }) => Promise<Answer<{ done: boolean; receiptId?: string | null }>>,
  ) => {
    if (!card) return;
    take(card);
    setSaid(again ? doneAgain(name) : words.done[name]);
    const given = await during(send({ memoryId: card.id }));
    if (!given.ok) {
      giveBack(card);
      setSaid("");
      setError(given.error.message);
    } else if (!given.data.done) setSaid(words.gone);
    else if (given.data.receiptId) setSaid({ sentence: words.keptForgotten, receiptId: given.data.receiptId });
  };

  const edit = async (statement: string) => {
    const memoryId = card!.id;
    const given = await during(ask(actions.edit, { memoryId, statement }));
    if (!given.ok) return given;
    take(card!);
    if (given.data.card) giveBack(given.data.card);
    const saved = given.data.card ? words.editedConflict : words.done.edit;
    setSaid(given.data.done ? saved : words.goneEdit);
    return given;
  };

  const both = async (change: { changedOn: string; first: ChangeOrder }) => {
    const given = await during(ask(actions.both, { memoryId: card!.id, ...change }));
    if (!given.ok) return given;
    take(card!);
    setSaid(given.data.done ? words.done.both : words.gone);
    return given;
  };

  const undo = async () => {
    setError("");
    const given = await during(ask(actions.undo, undefined));
    if (!given.ok) return setError(given.error.message);
    if (given.data.card) giveBack(given.data.card);
    setSaid(given.data.card ? words.undone : given.data.changed ? words.changedSince : words.nothingToUndo);
  };

  const showAside = () => {
    setAnswered([]);
    setAside(true);
    setTotal(handled + deck.setAside);
    setSaid("");
  };

  return {
    card,
    again,
    at: handled + 1,
    total: Math.max(total, handled + cards.length),
    handled,
    said,
    error,
    /** Answers are on their way to the server. */
    busy: waiting > 0,
    keep: () => void answer(card?.conflict ? "newer" : "keep", (one) => ask(actions.keep, one)),
    drop: () => void answer(card?.conflict ? "old" : "drop", (one) => ask(actions.drop, one)),
    later: () => void answer("later", (one) => ask(actions.later, one)),
    edit,
    both,
    undo: () => void undo(),
    showAside,
    setAside: deck.setAside,
    canUndo: deck.undoable > 0 || waiting > 0,
  };
}

const doneAgain = (name: ReviewAnswer): string =>
  name === "later" ? words.done.later : name === "drop" || name === "old" ? words.keptForgotten : words.rememberedAgain;
