import { History, Pencil, Pin, Trash2, UserRoundX } from "lucide-react";
import Link from "next/link";
import type { RefObject } from "react";
import { kindWords, statusWords, subjectWords } from "@/components/words/memory-kinds";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { detailWords } from "@/components/words/memory-detail";
import type { MemoryDetail } from "@/lib/memory/view/detail/types";

type ButtonRef = RefObject<HTMLButtonElement | null>;

interface DetailHeadProps {
  detail: MemoryDetail;
  hrefOf: (id: string) => string;
  editButton: ButtonRef;
  moveButton: ButtonRef;
  forgetButton: ButtonRef;
  onEdit: () => void;
  onPin: () => void;
  onMove: () => void;
  onForget: () => void;
}

/** What the memory says, and what can be done with it. History can be looked at and forgotten. */
export function DetailHead(props: DetailHeadProps) {
  const { detail, hrefOf, editButton, moveButton, forgetButton, onEdit, onPin, onMove, onForget } = props;
  const { memory, current } = detail;
  const past = memory.status === "superseded";
  const tall = "h-11 sm:h-8";
  return (
    <div className="grid grid-cols-1 gap-3">
      <h2 className="font-serif text-xl leading-relaxed font-semibold [overflow-wrap:anywhere]">{memory.statement}</h2>
      <div className="flex flex-wrap gap-1.5">
        <Badge tone="accent">{subjectWords(memory.subject)}</Badge>
        <Badge>{kindWords[memory.kind]}</Badge>
        {memory.status === "active" ? null : <Badge tone="note">{statusWords[memory.status]}</Badge>}
        {memory.sensitive ? <Badge>{detailWords.sensitive}</Badge> : null}
      </div>
      {past ? (
        <div className="flex gap-2.5 rounded-xl border border-note-line bg-note px-3.5 py-2.5 text-sm text-note-ink">
          <History aria-hidden className="mt-0.5 size-4 shrink-0" />
          <p className="min-w-0 flex-1 [overflow-wrap:anywhere]">
            {detailWords.historyNote}{" "}
            {current ? (
              <>
                {detailWords.current}:{" "}
                <Link href={hrefOf(current.id)} prefetch={false} className="underline underline-offset-4">
                  {current.statement}
                </Link>
              </>
            ) : null}
          </p>
        </div>
      ) : null}
      <div className="-ml-2.5 flex flex-wrap gap-1">
        {past ? null : (
          <>
            <Button ref={editButton} look="quiet" size="small" className={tall} onClick={onEdit}>
              <Pencil aria-hidden />
              {detailWords.edit}
            </Button>
            <Button
              look="quiet"
              size="small"
              aria-pressed={memory.pinned}
              onClick={onPin}
              className={`${tall} aria-pressed:bg-accent-soft aria-pressed:text-accent-ink`}
            >
              <Pin aria-hidden className={memory.pinned ? "fill-current" : undefined} />
              {detailWords.pin}
            </Button>
            {memory.subject.kind === "companion" ? null : (
              <Button ref={moveButton} look="quiet" size="small" className={tall} onClick={onMove}>
                <UserRoundX aria-hidden />
                {memory.subject.kind === "user" ? detailWords.notAboutMe : detailWords.notAbout(memory.subject.name)}
              </Button>
            )}
          </>
        )}
        <Button
          ref={forgetButton}
          look="quiet"
          size="small"
          className={`${tall} hover:text-danger-ink`}
          onClick={onForget}
        >
          <Trash2 aria-hidden />
          {detailWords.forget}
        </Button>
      </div>
    </div>
  );
}
