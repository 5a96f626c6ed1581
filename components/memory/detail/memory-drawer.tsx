"use client";

import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { DetailForm } from "@/components/memory/detail/detail-form";
import { DetailHead } from "@/components/memory/detail/detail-head";
import { DetailSections } from "@/components/memory/detail/detail-sections";
import { MoveDialog } from "@/components/memory/detail/move-dialog";
import type { DetailActions } from "@/components/memory/detail/types";
import { ForgetDialog } from "@/components/memory/forget-dialog";
import { sayForgotten } from "@/components/memory/receipts/said";
import { noteOpened, sayNext } from "@/components/memory/list/place";
import { ask, type Answer } from "@/components/ui/ask";
import { Button } from "@/components/ui/button";
import { detailWords } from "@/components/words/memory-detail";
import type { MemoryDetail, ValidDates } from "@/lib/memory/view/detail/types";
import type { ListChoices } from "@/lib/memory/view/types";

export interface MemoryDrawerProps {
  detail: MemoryDetail;
  /** Its valid time as days. */
  dates: ValidDates;
  people: ListChoices["subjects"];
  /** The list's address from its "?" on. */
  search: string;
  timeZone: string;
  now: Date;
  actions: DetailActions;
}

/** One memory over the list it is in. Closing it goes back to that list. */
export function MemoryDrawer({ detail, dates, people, search, timeZone, now, actions }: MemoryDrawerProps) {
  const router = useRouter();
  const [asking, setAsking] = useState<"edit" | "forget" | "move" | null>(null);
  const [said, setSaid] = useState(() => toSay);
  const [busy, setBusy] = useState(false);
  const status = useRef<HTMLParagraphElement>(null);
  const editButton = useRef<HTMLButtonElement>(null);
  const moveButton = useRef<HTMLButtonElement>(null);
  const forgetButton = useRef<HTMLButtonElement>(null);
  const { memory } = detail;
  const memoryId = memory.id;
  const hrefOf = (id: string) => `/memory/${id}${search}`;

  useEffect(() => noteOpened(memoryId), [memoryId]);
  useEffect(() => sayThere(""), []);

  const close = () => router.replace(`/memory${search}`, { scroll: false });
  const stopAsking = () => {
    setAsking(null);
    requestAnimationFrame(() => editButton.current?.focus());
  };
  /** Says what was done; another version than this one is gone to, and says it there. */
  const done = <T extends { id: string }>(answer: Answer<T>, sentence: string) => {
    if (!answer.ok) {
      setSaid(answer.error.message);
      return answer;
    }
    setAsking(null);
    if (answer.data.id === memoryId) {
      setSaid(sentence);
      router.refresh();
      requestAnimationFrame(() => status.current?.focus());
    } else {
      sayThere(sentence);
      router.replace(hrefOf(answer.data.id), { scroll: false });
    }
    return answer;
  };
  const run = async <T extends { id: string }>(asked: Promise<Answer<T>>, sentence: string) => {
    setBusy(true);
    const answer = await asked;
    setBusy(false);
    return done(answer, sentence);
  };
  const pin = async () => {
    const pinned = !memory.pinned;
    const answer = await ask(actions.pin, { memoryId, pinned });
    const same = answer.ok ? { ok: true as const, data: { id: memoryId } } : answer;
    done(same, pinned ? detailWords.pinnedNow : detailWords.unpinnedNow);
  };
  const merge = async (otherId: string) => {
    const answer = await ask(actions.merge, { memoryId, otherId });
    await run(Promise.resolve(answer.ok ? { ok: true, data: { id: memoryId } } : answer), detailWords.merged);
  };
  const forget = async () => {
    const answer = await ask(actions.forget, { memoryId });
    if (!answer.ok) return answer;
    sayNext(sayForgotten(answer.data));
    close();
    router.refresh();
    return answer;
  };
  return (
    <Primitive.Root open onOpenChange={(open) => (open ? undefined : close())}>
      <Primitive.Portal>
        <Primitive.Overlay className="kith-fade fixed inset-0 z-30 bg-overlay" />
        <Primitive.Content
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            (event.currentTarget as HTMLElement).focus();
          }}
          onCloseAutoFocus={(event) => event.preventDefault()}
          tabIndex={-1}
          className="kith-fade fixed inset-y-0 right-0 z-40 flex w-full max-w-xl flex-col border-l border-line bg-raised shadow-xl outline-none"
        >
          <div className="flex items-center gap-2 border-b border-line px-4 py-2 sm:px-6">
            <Primitive.Title className="flex-1 text-sm font-semibold">{detailWords.title}</Primitive.Title>
            <Primitive.Close asChild>
              <Button look="quiet" size="icon" className="size-11 sm:size-9" aria-label={detailWords.close}>
                <X aria-hidden />
              </Button>
            </Primitive.Close>
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
            <div className="grid grid-cols-1 gap-5 px-4 py-5 sm:px-6">
              {asking === "edit" ? (
                <DetailForm
                  memory={memory}
                  dates={dates}
                  people={people}
                  save={async (revision) => done(await ask(actions.revise, revision), detailWords.saved)}
                  onClose={stopAsking}
                />
              ) : (
                <DetailHead
                  detail={detail}
                  hrefOf={hrefOf}
                  {...{ editButton, moveButton, forgetButton }}
                  onEdit={() => setAsking("edit")}
                  onPin={() => void pin()}
                  onMove={() => setAsking("move")}
                  onForget={() => setAsking("forget")}
                />
              )}
              <p
                ref={status}
                role="status"
                tabIndex={-1}
                className="text-sm font-medium text-accent-ink outline-none empty:hidden"
              >
                {said}
              </p>
              <DetailSections
                detail={detail}
                hrefOf={hrefOf}
                timeZone={timeZone}
                now={now}
                busy={busy}
                onRestore={(version) => void run(ask(actions.restore, { memoryId: version.id }), detailWords.restored)}
                onMerge={(id) => void merge(id)}
              />
            </div>
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
          {asking === "move" ? (
            <MoveDialog
              memory={memory}
              people={people}
              move={async ({ name, ...given }) =>
                done(await ask(actions.move, { memoryId, ...given }), detailWords.moved(name))
              }
              onClose={() => setAsking(null)}
              returnFocus={moveButton}
            />
          ) : null}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

/** Another version is another page: what was done is said when it is there. */
let toSay = "";
const sayThere = (sentence: string) => void (toSay = sentence);
