"use client";

import { useRouter } from "next/navigation";
import { Fragment, useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { Footnote } from "@/components/memory/profile/footnote";
import { SentenceDialogs, type Asking } from "@/components/memory/profile/sentence-dialogs";
import { SentenceMenu, type Chosen } from "@/components/memory/profile/sentence-menu";
import { touchedSentences } from "@/components/memory/profile/touched";
import type { PortraitActions } from "@/components/memory/profile/types";
import { forgetInParts } from "@/components/memory/receipts/forget-in-parts";
import { SaidText, sayForgotten, type Said } from "@/components/memory/receipts/said";
import { ask, type Answer } from "@/components/ui/ask";
import { cn } from "@/components/ui/class-names";
import { profileWords as words } from "@/components/words/profile";
import type { PortraitSentence } from "@/lib/memory/profile/types";

interface PortraitProps {
  sentences: PortraitSentence[];
  timeZone: string;
  /** Absent when looking back: then it is to read only. */
  actions?: PortraitActions;
  today: string;
  /** Stands where there are no sentences. */
  empty: ReactNode;
}

/** By what they tell of, numbered in the order in which they then stand. */
const grouped = (sentences: PortraitSentence[]) => {
  const groups = new Map<string, PortraitSentence[]>();
  for (const sentence of sentences) {
    const name = words.groups[sentence.source?.kind ?? "fact"];
    groups.set(name, [...(groups.get(name) ?? []), sentence]);
  }
  let number = 0;
  return [...groups].map(([name, told]) => [name, told.map((sentence) => ({ sentence, number: ++number }))] as const);
};

export function Portrait({ sentences, timeZone, actions, today, empty }: PortraitProps) {
  const router = useRouter();
  const root = useRef<HTMLDivElement>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const answered = useRef<HTMLElement | null>(null);
  const [said, setSaid] = useState<Said>("");

  const open = (elements: HTMLElement[]) => {
    const [first] = elements;
    const area = root.current;
    if (!first || !area) return;
    const ids = new Set(elements.map((element) => element.dataset.sentence));
    const frame = area.getBoundingClientRect();
    const place = (elements.at(-1)!.getClientRects()[0] ?? first.getBoundingClientRect()) as DOMRect;
    setChosen({
      sentences: sentences.filter(({ memoryId }) => ids.has(memoryId)),
      at: { left: place.left - frame.left, top: place.top - frame.top, height: place.height },
      returnFocus: first,
    });
  };
  const openRef = useRef(open);
  useEffect(() => {
    openRef.current = open;
  });
  const editable = Boolean(actions);
  useEffect(() => {
    if (!editable) return;
    const onUp = () => root.current && openRef.current(touchedSentences(root.current));
    document.addEventListener("mouseup", onUp);
    return () => document.removeEventListener("mouseup", onUp);
  }, [editable]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const menuKey = event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey);
    if (event.key !== "Enter" && event.key !== " " && !menuKey) return;
    event.preventDefault();
    open([event.currentTarget]);
  };
  const tell = (done: Said) => {
    setAsking(null);
    answered.current = status.current;
    // A sentence that is not drawn yet cannot have the focus.
    flushSync(() => setSaid(done));
    // The sentence that had the focus may be gone.
    requestAnimationFrame(() => status.current?.focus());
    router.refresh();
  };
  /** One after another; the first that is refused ends it. */
  const each = async <T,>(ids: string[], run: (memoryId: string) => Promise<Answer<T>>): Promise<Answer<T[]>> => {
    const done: T[] = [];
    for (const id of ids) {
      const answer = await run(id);
      if (!answer.ok) return answer;
      done.push(answer.data);
    }
    return { ok: true, data: done };
  };
  const withhold = async (ids: string[]) => {
    const answer = await each(ids, (memoryId) => ask(actions!.withhold, { memoryId, withheld: true }));
    tell(answer.ok ? words.withholdDone : answer.error.message);
  };
  return (
    <div ref={root} className="relative grid gap-5">
      {sentences.length ? null : empty}
      {grouped(sentences).map(([name, told]) => (
        <div key={name}>
          <h3 className="text-xs font-medium tracking-wide text-ink-soft">{name}</h3>
          <div className="font-serif text-[1.0625rem] leading-8 [overflow-wrap:anywhere]">
            {told.map(({ sentence, number }) => (
              <Fragment key={sentence.memoryId}>
                <span
                  data-sentence={sentence.memoryId}
                  {...(actions
                    ? {
                        role: "button",
                        tabIndex: 0,
                        "aria-haspopup": "menu" as const,
                        onKeyDown,
                        onClick: (event) => {
                          if (document.getSelection()?.isCollapsed !== false) open([event.currentTarget]);
                        },
                      }
                    : {})}
                  className={cn(
                    "rounded-sm box-decoration-clone py-1",
                    actions && "cursor-pointer select-text hover:bg-hover",
                    chosen?.sentences.includes(sentence) && "bg-note text-note-ink",
                  )}
                >
                  {sentence.text}
                </span>
                <Footnote number={number} sentence={sentence} timeZone={timeZone} />
              </Fragment>
            ))}
          </div>
        </div>
      ))}
      <p
        ref={status}
        role="status"
        tabIndex={-1}
        className="text-sm font-medium text-accent-ink outline-none empty:hidden"
      >
        <SaidText said={said} />
      </p>
      {actions && chosen ? (
        <SentenceMenu
          key={chosen.sentences.map(({ memoryId }) => memoryId).join()}
          chosen={chosen}
          onClose={() => setChosen(null)}
          onAsk={(what) => {
            answered.current = null;
            setAsking({ what, ...chosen });
          }}
          onWithhold={() => void withhold(chosen.sentences.map(({ memoryId }) => memoryId))}
        />
      ) : null}
      {actions && asking ? (
        <SentenceDialogs
          asking={asking}
          answered={answered}
          today={today}
          onClose={() => setAsking(null)}
          correct={async (memoryId, statement) => {
            const answer = await ask(actions.edit, { memoryId, statement });
            if (answer.ok) tell(words.saved);
            return answer;
          }}
          outdate={async (ids, until) => {
            const answer = await each(ids, (memoryId) => ask(actions.outdate, { memoryId, until }));
            if (answer.ok) tell(words.outdatedDone);
            return answer;
          }}
          preview={(ids) => ask(actions.preview, { ids })}
          forget={async (ids) => {
            const answer = await forgetInParts(actions.forget, ids);
            if (answer.ok) tell(sayForgotten(answer.data));
            return answer;
          }}
        />
      ) : null}
    </div>
  );
}
