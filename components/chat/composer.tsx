"use client";

import { ArrowUp, Square } from "lucide-react";
import { useEffect, type FormEvent, type KeyboardEvent, type ReactNode, type RefObject } from "react";
import { Button } from "@/components/ui/button";
import { talkWords } from "@/components/words/talk";

interface ComposerProps {
  field: RefObject<HTMLTextAreaElement | null>;
  text: string;
  max: number;
  busy: boolean;
  onWrite: (text: string) => void;
  onSend: () => void;
  onStop: () => void;
  /** What the next message may do with memory. */
  chip: ReactNode;
  /** What must be known before writing. */
  note?: string;
}

export function Composer({ field, text, max, busy, onWrite, onSend, onStop, chip, note }: ComposerProps) {
  const over = text.length - max;
  const ready = text.trim() !== "" && over <= 0 && !busy;

  useEffect(() => {
    // Who followed a link to a message is there already.
    if (document.activeElement?.closest("[role=log]")) return;
    // An address that names a message wants the focus there.
    if (window.location.hash.startsWith("#message-")) return;
    // On a phone the keyboard would jump up and cover the page.
    if (window.matchMedia("(hover: hover) and (pointer: fine)").matches) field.current?.focus({ preventScroll: true });
  }, [field]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) onSend();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method is composing, Enter chooses a word; Safari says so only by key code 229.
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    if (ready) onSend();
  };
  return (
    <form
      onSubmit={submit}
      className="mx-auto w-full max-w-3xl px-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:px-4"
    >
      {note ? <p className="mb-1.5 px-1 text-xs leading-snug text-note-ink">{note}</p> : null}
      {over > 0 ? (
        <p id="message-too-long" role="alert" className="mb-1.5 px-1 text-sm text-danger-ink">
          {talkWords.tooLong(over, max)}
        </p>
      ) : null}
      <div className="flex items-end gap-2 rounded-2xl border border-line-strong bg-surface p-1.5 pl-3.5 shadow-sm focus-within:border-accent focus-within:outline-2 focus-within:outline-accent">
        <textarea
          ref={field}
          aria-label={talkWords.message}
          aria-describedby={over > 0 ? "message-too-long" : undefined}
          aria-invalid={over > 0 ? true : undefined}
          placeholder={talkWords.write}
          rows={1}
          value={text}
          onChange={(event) => onWrite(event.target.value)}
          onKeyDown={onKeyDown}
          enterKeyHint="send"
          className="field-sizing-content max-h-[40dvh] min-h-9 flex-1 resize-none bg-transparent py-1.5 text-base leading-6 outline-none placeholder:text-ink-soft"
        />
        {busy ? (
          <Button look="secondary" size="small" className="h-9 rounded-xl" onClick={onStop}>
            <Square aria-hidden className="fill-current" />
            {talkWords.stop}
          </Button>
        ) : (
          <Button type="submit" size="small" className="h-9 rounded-xl px-3" disabled={!ready}>
            <ArrowUp aria-hidden />
            {talkWords.send}
          </Button>
        )}
      </div>
      <div className="mt-1 flex items-center gap-3">
        {chip}
        <p className="ml-auto hidden px-1 text-right text-xs text-ink-soft sm:block">{talkWords.hint}</p>
      </div>
    </form>
  );
}
