"use client";

import { Pencil, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useRef, useState, type ReactNode } from "react";
import type { StatementActions } from "@/components/memory/companion/types";
import { EditForm } from "@/components/memory/edit-form";
import { ForgetDialog } from "@/components/memory/forget-dialog";
import { SaidText, sayForgotten, type Said } from "@/components/memory/receipts/said";
import { ask } from "@/components/ui/ask";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { companionWords as words } from "@/components/words/companion";

export interface Statement {
  id: string;
  statement: string;
  /** Where it comes from. */
  cause: ReactNode;
}

interface StatementListProps {
  title: string;
  hint: string;
  none: string;
  items: Statement[];
  actions: StatementActions;
}

/** Memories to edit and forget, each with where it comes from. */
export function StatementList({ title, hint, none, items, actions }: StatementListProps) {
  const router = useRouter();
  const status = useRef<HTMLParagraphElement>(null);
  const [said, setSaid] = useState<Said>("");
  const tell = (done: Said) => {
    setSaid(done);
    requestAnimationFrame(() => status.current?.focus());
    router.refresh();
  };
  return (
    <Card aria-label={title} className="grid gap-3">
      <div className="grid gap-1">
        <h2 className="font-medium">{title}</h2>
        <p className="text-sm text-ink-soft">{hint}</p>
        <p ref={status} role="status" tabIndex={-1} className="text-sm font-medium text-accent-ink outline-none">
          <SaidText said={said} />
        </p>
      </div>
      {items.length === 0 ? <p className="text-sm text-ink-soft">{none}</p> : null}
      <ul className="grid divide-y divide-line empty:hidden">
        {items.map((item) => (
          <Item key={item.id} item={item} actions={actions} onSaid={tell} />
        ))}
      </ul>
    </Card>
  );
}

function Item({ item, actions, onSaid }: { item: Statement; actions: StatementActions; onSaid: (said: Said) => void }) {
  const { id: memoryId, statement, cause } = item;
  const [asking, setAsking] = useState<"edit" | "forget" | null>(null);
  const forgetButton = useRef<HTMLButtonElement>(null);
  const save = async (to: string) => {
    const answer = await ask(actions.edit, { memoryId, statement: to });
    if (answer.ok) {
      setAsking(null);
      onSaid(words.saved);
    }
    return answer;
  };
  const forget = async () => {
    const answer = await ask(actions.forget, { memoryId });
    if (answer.ok) onSaid(sayForgotten(answer.data));
    return answer;
  };
  return (
    <li className="grid gap-1.5 py-3">
      {asking === "edit" ? (
        <EditForm statement={statement} save={save} onClose={() => setAsking(null)} />
      ) : (
        <p className="font-medium [overflow-wrap:anywhere]">{statement}</p>
      )}
      <div className="text-xs text-ink-soft">{cause}</div>
      {asking === "edit" ? null : (
        <div className="-ml-2.5 flex gap-1">
          <Button look="quiet" size="small" className="h-11 sm:h-8" onClick={() => setAsking("edit")}>
            <Pencil aria-hidden />
            {words.edit}
            <span className="sr-only">: {statement}</span>
          </Button>
          <Button
            ref={forgetButton}
            look="quiet"
            size="small"
            className="h-11 hover:text-danger-ink sm:h-8"
            onClick={() => setAsking("forget")}
          >
            <Trash2 aria-hidden />
            {words.forget}
            <span className="sr-only">: {statement}</span>
          </Button>
        </div>
      )}
      {asking === "forget" ? (
        <ForgetDialog
          statement={statement}
          preview={() => ask(actions.preview, { ids: [memoryId] })}
          forget={forget}
          onClose={() => setAsking(null)}
          returnFocus={forgetButton}
        />
      ) : null}
    </li>
  );
}
