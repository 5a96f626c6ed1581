"use client";

import { ArchiveRestore, Check, Pencil, Pin, Trash2 } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { EditForm } from "@/components/memory/edit-form";
import { ForgetDialog } from "@/components/memory/forget-dialog";
import { MemoryEvidence, SourceGone } from "@/components/memory/memory-evidence";
import { MemoryHistory } from "@/components/memory/memory-history";
import { kindWords, statusWords, subjectWords } from "@/components/words/memory-kinds";
import { noteOpened } from "@/components/memory/list/place";
import { sayForgotten, type Said } from "@/components/memory/receipts/said";
import type { MemoryActions, MemoryRow } from "@/components/memory/types";
import { sayWhen } from "@/components/words/valid";
import { Moment } from "@/components/time/moment";
import { ask, type Answer } from "@/components/ui/ask";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { listWords } from "@/components/words/memory-list";
import type { MemoryView } from "@/lib/memory/view/types";
import { partWords } from "@/components/words/memory-parts";

interface MemoryItemProps {
  memory: MemoryView;
  timeZone: string;
  actions: MemoryActions;
  onEdited: (edited: MemoryView) => void;
  onSaid: (said: Said) => void;
  onForgotten: () => void;
  /** The memory's own address. */
  href: string;
  /** The box that selects it. */
  select?: ReactNode;
  row?: MemoryRow;
}

export function MemoryItem(props: MemoryItemProps) {
  const { memory, timeZone, actions, onEdited, onSaid, onForgotten, href, select, row } = props;
  const router = useRouter();
  const [asking, setAsking] = useState<"edit" | "forget" | null>(null);
  const [pinned, setPinned] = useState(memory.pinned);
  const [stored, setStored] = useState(memory.pinned);
  if (stored !== memory.pinned) {
    // Pinned from elsewhere: with others, or in the drawer.
    setStored(memory.pinned);
    setPinned(memory.pinned);
  }
  const editButton = useRef<HTMLButtonElement>(null);
  const forgetButton = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  const valid = sayWhen(memory, timeZone, new Date());
  const memoryId = memory.id;

  // The button is only there again once the form is gone.
  useEffect(() => {
    if (wasEditing.current && asking === null) editButton.current?.focus();
    wasEditing.current = asking === "edit";
  }, [asking]);

  const closeEdit = () => setAsking(null);
  const done = <T,>(answer: Answer<T>, sentence: string) => {
    onSaid(answer.ok ? sentence : answer.error.message);
    if (answer.ok) router.refresh();
    return answer;
  };
  const save = async (statement: string) => {
    const answer = await ask(actions.edit, { memoryId, statement });
    if (!answer.ok) return answer;
    closeEdit();
    onEdited(answer.data);
    return done(answer, partWords.saved);
  };
  const pin = async () => {
    setPinned(!pinned);
    const answer = await ask(actions.pin, { memoryId, pinned: !pinned });
    if (!answer.ok) setPinned(pinned);
    done(answer, partWords.pinned(!pinned));
  };
  const keep = async () => void done(await ask(actions.keep, { memoryId }), partWords.kept);
  const unarchive = async () => void done(await ask(actions.unarchive, { memoryId }), partWords.currentAgain);
  const forget = async () => {
    const answer = await ask(actions.forget, { memoryId });
    if (!answer.ok) return answer;
    setAsking(null);
    onForgotten();
    onSaid(sayForgotten(answer.data));
    router.refresh();
    return answer;
  };
  return (
    <li
      {...row}
      className={cn("grid grid-cols-1 gap-2.5 rounded-2xl border border-line bg-surface p-4", row?.className)}
    >
      {asking === "edit" ? (
        <EditForm statement={memory.statement} save={save} onClose={closeEdit} />
      ) : (
        <div className="flex items-start">
          {select}
          <p className="min-w-0 flex-1 leading-relaxed font-medium [overflow-wrap:anywhere]">
            <Link
              id={`memory-${memoryId}`}
              href={href}
              prefetch={false}
              scroll={false}
              onClick={() => noteOpened(memoryId)}
              className="rounded-sm hover:underline hover:underline-offset-4"
            >
              {memory.statement}
            </Link>
          </p>
        </div>
      )}
      <div className="flex flex-wrap items-center gap-1.5 text-xs text-ink-soft">
        <Badge tone="accent">{subjectWords(memory.subject)}</Badge>
        <Badge>{kindWords[memory.kind]}</Badge>
        {memory.status === "active" ? null : <Badge tone="note">{statusWords[memory.status]}</Badge>}
        {memory.sensitive ? <Badge>{partWords.sensitive}</Badge> : null}
        <span className="pl-1">
          {valid ? `${valid} · ` : ""}
          {partWords.recorded} <Moment at={memory.recordedAt} timeZone={timeZone} how="day" />
          {memory.endedAt ? (
            <>
              {partWords.ended} <Moment at={memory.endedAt} timeZone={timeZone} how="day" />
            </>
          ) : null}
        </span>
      </div>
      {memory.sourceGone ? <SourceGone /> : null}
      <MemoryEvidence evidence={memory.evidence} timeZone={timeZone} reworded={memory.reworded} />
      {memory.evidenceCount > memory.evidence.length ? (
        <Link
          href={href}
          prefetch={false}
          scroll={false}
          onClick={() => noteOpened(memoryId)}
          className="inline-flex min-h-6 items-center justify-self-start text-xs text-accent-ink underline underline-offset-4"
        >
          {listWords.allQuotes(memory.evidenceCount)}
        </Link>
      ) : null}
      <MemoryHistory memory={memory} timeZone={timeZone} />
      <div className="flex flex-wrap gap-1 border-t border-line pt-2.5">
        {memory.status === "review" ? (
          <Button size="small" onClick={keep}>
            <Check aria-hidden />
            {partWords.keep}
          </Button>
        ) : null}
        {memory.status === "archived" ? (
          <Button look="secondary" size="small" onClick={unarchive}>
            <ArchiveRestore aria-hidden />
            {partWords.unarchive}
          </Button>
        ) : null}
        {asking === "edit" ? null : (
          <Button ref={editButton} look="quiet" size="small" onClick={() => setAsking("edit")}>
            <Pencil aria-hidden />
            {partWords.edit}
          </Button>
        )}
        <Button
          look="quiet"
          size="small"
          aria-pressed={pinned}
          onClick={pin}
          className="aria-pressed:bg-accent-soft aria-pressed:text-accent-ink"
        >
          <Pin aria-hidden className={pinned ? "fill-current" : undefined} />
          {partWords.pin}
        </Button>
        <Button
          ref={forgetButton}
          look="quiet"
          size="small"
          onClick={() => setAsking("forget")}
          className="hover:text-danger-ink"
        >
          <Trash2 aria-hidden />
          {partWords.forget}
        </Button>
      </div>
      {asking === "forget" ? (
        <ForgetDialog
          statement={memory.statement}
          preview={() => ask(actions.preview, { ids: [memoryId] })}
          forget={forget}
          onClose={() => setAsking(null)}
          returnFocus={forgetButton}
        />
      ) : null}
    </li>
  );
}
