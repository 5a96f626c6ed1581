"use client";

import { Trash2 } from "lucide-react";
import { useState } from "react";
import { clearDrafts } from "@/components/chat/use-draft";
import { DeletionReceiptDialog } from "@/components/settings/deletion-receipt";
import { Alert } from "@/components/ui/alert";
import { ask, type Ask } from "@/components/ui/ask";
import { Button } from "@/components/ui/button";
import { Dialog, DialogButtons, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { useAsking } from "@/components/ui/use-asking";
import { leaveWords as words } from "@/components/words/portable";
import type { DeletionReceipt, Leaving } from "@/lib/portable/types";

interface DeleteAccountProps {
  leaving: Leaving;
  remove: Ask<{ confirm: string }, DeletionReceipt>;
}

export function DeleteAccount({ leaving, remove }: DeleteAccountProps) {
  const { busy, error, asking, forgive } = useAsking();
  const [typed, setTyped] = useState("");
  const [receipt, setReceipt] = useState<DeletionReceipt>();
  const confirm = async () => {
    const answer = await asking(ask(remove, { confirm: typed }));
    if (!answer.ok) return;
    clearDrafts();
    setReceipt(answer.data);
  };
  if (receipt) return <DeletionReceiptDialog receipt={receipt} />;
  const description = (
    <>
      <p>{words.goes}</p>
      <Counts counts={leaving.counts} />
      {leaving.lastAdmin ? <p className="font-medium text-ink">{words.lastAdmin}</p> : null}
      <p>{words.never}</p>
    </>
  );
  return (
    <Dialog
      onOpenChange={() => {
        setTyped("");
        forgive();
      }}
    >
      <DialogTrigger asChild>
        <Button look="secondary">
          <Trash2 aria-hidden />
          {words.delete}
        </Button>
      </DialogTrigger>
      <DialogContent title={words.ask} description={description} className="sm:top-[8dvh]">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void confirm();
          }}
        >
          <Field
            label={leaving.by === "password" ? words.password : words.email}
            type={leaving.by === "password" ? "password" : "email"}
            autoComplete={leaving.by === "password" ? "current-password" : "off"}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            required
          />
          {error ? (
            <Alert tone="error" className="mt-3">
              {error}
            </Alert>
          ) : null}
          <DialogButtons cancel={words.cancel}>
            <Button type="submit" look="danger" disabled={busy || !typed}>
              {words.confirm}
            </Button>
          </DialogButtons>
        </form>
      </DialogContent>
    </Dialog>
  );
}

/** What there is, by kind; what there is none of is not named. */
export function Counts({ counts }: { counts: Record<string, number> }) {
  const some = Object.entries(counts).filter(([, count]) => count > 0);
  if (!some.length) return <p>{words.nothing}</p>;
  return (
    <ul className="grid grid-cols-1 gap-x-6 gap-y-0.5 sm:grid-cols-2">
      {some.map(([what, count]) => (
        <li key={what}>{words.count(what, count)}</li>
      ))}
    </ul>
  );
}
