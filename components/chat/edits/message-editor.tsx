"use client";

import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from "react";
import { ChangeDialog } from "@/components/chat/edits/change-dialog";
import { useMessageChange } from "@/components/chat/edits/use-message-change";
import type { ChatActions } from "@/components/chat/types";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Textarea } from "@/components/ui/textarea";
import { editWords as words } from "@/components/words/edits";

interface MessageEditorProps {
  conversationId: string;
  messageId: string;
  text: string;
  maxLength: number;
  actions: ChatActions;
  /** While a reply is being written nothing can be saved. */
  busy: boolean;
  /** Absent where the reply to it cannot be asked for again. */
  onAnswerAgain?: () => void;
  onSaved: () => void;
  onClose: () => void;
}

/** A message's words in a field of their own, in its place. */
export function MessageEditor(props: MessageEditorProps) {
  const { conversationId, messageId, maxLength, actions, onAnswerAgain, onSaved, onClose } = props;
  const [text, setText] = useState(props.text);
  const [answers, setAnswers] = useState(false);
  // What is asked for now, for what happens before the next render.
  const wanted = useRef(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const change = useMessageChange({
    ...{ conversationId, messageId, actions },
    onDone: () => {
      onSaved();
      onClose();
      if (wanted.current) onAnswerAgain?.();
    },
  });
  useEffect(() => {
    const given = field.current;
    given?.focus();
    given?.setSelectionRange(given.value.length, given.value.length);
  }, []);
  const same = text.trim() === props.text.trim();
  const off = props.busy || change.busy || same || !text.trim();
  const save = (again: boolean) => {
    wanted.current = again;
    setAnswers(again);
    void change.look(text);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!off) save(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onClose();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !off) save(false);
  };
  return (
    <form onSubmit={submit} className="grid w-full max-w-xl gap-2">
      <Textarea
        ref={field}
        aria-label={words.field}
        value={text}
        maxLength={maxLength}
        rows={Math.min(12, Math.max(3, text.split("\n").length))}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {change.error && !change.asked ? <Alert tone="error">{change.error}</Alert> : null}
      <div className="flex flex-wrap justify-end gap-2">
        <Button look="quiet" size="small" className="max-sm:h-11" onClick={onClose}>
          {words.cancel}
        </Button>
        {onAnswerAgain ? (
          <Button look="secondary" size="small" className="max-sm:h-11" onClick={() => save(true)} disabled={off}>
            {words.saveAndAnswer}
          </Button>
        ) : null}
        <Button type="submit" size="small" className="max-sm:h-11" disabled={off}>
          {words.save}
        </Button>
      </div>
      {change.asked ? (
        <ChangeDialog
          change={change}
          role="user"
          does={answers ? words.saveAndAnswer : words.save}
          returnFocus={field}
        />
      ) : null}
    </form>
  );
}
