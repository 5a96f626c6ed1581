"use client";

import { useId, useState, type FormEvent, type RefObject } from "react";
import { retell } from "@/components/memory/detail/retell";
import { SubjectField } from "@/components/memory/detail/subject-field";
import type { SubjectChoice } from "@/components/memory/detail/types";
import type { Answer } from "@/components/ui/ask";
import { Button } from "@/components/ui/button";
import { Dialog, DialogButtons, DialogContent } from "@/components/ui/dialog";
import { Label } from "@/components/ui/label";
import { Textarea } from "@/components/ui/textarea";
import { useAsking } from "@/components/ui/use-asking";
import { detailWords } from "@/components/words/memory-detail";
import type { ListChoices, MemoryView } from "@/lib/memory/view/types";

interface MoveDialogProps {
  memory: MemoryView;
  people: ListChoices["subjects"];
  move: (given: { subject: SubjectChoice; statement: string; name: string }) => Promise<Answer<unknown>>;
  onClose: () => void;
  returnFocus: RefObject<HTMLElement | null>;
}

/** "Not about me": asks whom it is about, and shows how it reads then. */
export function MoveDialog({ memory, people, move, onClose, returnFocus }: MoveDialogProps) {
  const others = people.filter((person) => person.id !== memory.subject.id && person.kind !== "companion");
  const [subject, setSubject] = useState<SubjectChoice>(others[0] ? { id: others[0].id } : { name: "" });
  const [written, setWritten] = useState<string>();
  const { busy, error, asking } = useAsking();
  const id = useId();
  const name = "name" in subject ? subject.name : (others.find((one) => one.id === subject.id)?.name ?? "");
  const statement = written ?? retell(memory.statement, memory.subject.name, name);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await asking(move({ subject, statement, name }));
  };
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent title={detailWords.moveTitle} description={detailWords.moveHint} returnFocus={returnFocus}>
        <form onSubmit={submit} className="grid gap-3">
          <SubjectField people={others} value={subject} onChange={setSubject} />
          <div className="grid gap-1">
            <Label htmlFor={id}>{detailWords.statement}</Label>
            <Textarea
              id={id}
              value={statement}
              onChange={({ target }) => setWritten(target.value)}
              rows={3}
              required
              aria-describedby={error ? `${id}-error` : undefined}
            />
          </div>
          {error ? (
            <p id={`${id}-error`} role="alert" className="text-sm text-danger-ink">
              {error}
            </p>
          ) : null}
          <DialogButtons cancel={detailWords.cancel}>
            <Button type="submit" disabled={busy}>
              {detailWords.move}
            </Button>
          </DialogButtons>
        </form>
      </DialogContent>
    </Dialog>
  );
}
