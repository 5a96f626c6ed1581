"use client";

import { signIn } from "next-auth/react";
import { useState, type SubmitEvent } from "react";
import { useReady } from "@/app/(auth)/use-ready";
import type { Offered } from "@/app/_gate/offered";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { entryWords } from "@/components/words/entry";

/** The ways in besides the password, as far as they are configured. */
export function OtherWays({ offered }: { offered: Offered }) {
  const ready = useReady();
  const [busy, setBusy] = useState(false);
  if (!offered.github && !offered.google && !offered.link) return null;
  const go = (provider: string, more = {}) => {
    setBusy(true);
    signIn(provider, { callbackUrl: "/", ...more }).catch(() => setBusy(false));
  };
  const sendLink = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    go("email", { email: String(new FormData(event.currentTarget).get("email")) });
  };
  return (
    <div className="grid gap-3 border-t border-line pt-5">
      {offered.github ? (
        <Button look="secondary" disabled={busy || !ready} onClick={() => go("github")}>
          {entryWords.github}
        </Button>
      ) : null}
      {offered.google ? (
        <Button look="secondary" disabled={busy || !ready} onClick={() => go("google")}>
          {entryWords.google}
        </Button>
      ) : null}
      {offered.link ? (
        <form method="post" onSubmit={sendLink} className="grid gap-3">
          <Field label={entryWords.linkAddress} name="email" type="email" autoComplete="email" required />
          <Button look="secondary" type="submit" disabled={busy || !ready}>
            {entryWords.sendLink}
          </Button>
        </form>
      ) : null}
    </div>
  );
}
