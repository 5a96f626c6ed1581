"use client";

import { useRouter } from "next/navigation";
import { useState, type SubmitEvent } from "react";
import { PasswordField } from "@/app/(auth)/password-field";
import { sentenceFor } from "@/app/(auth)/sentences";
import { signInWithPassword } from "@/app/(auth)/sign-in-with-password";
import { useReady } from "@/app/(auth)/use-ready";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Spinner } from "@/components/ui/spinner";
import { entryWords } from "@/components/words/entry";

export function SignInForm({ problem }: { problem: string | null }) {
  const router = useRouter();
  const [wrong, setWrong] = useState(problem);
  const ready = useReady();
  const [busy, setBusy] = useState(false);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const { email, password } = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
    setBusy(true);
    setWrong(null);
    const failed = await signInWithPassword(email ?? "", password ?? "");
    if (failed) {
      setWrong(sentenceFor(failed));
      setBusy(false);
      return;
    }
    router.push("/");
    router.refresh();
  }

  return (
    <form method="post" onSubmit={submit} className="grid gap-4" aria-busy={busy}>
      {wrong ? <Alert tone="error">{wrong}</Alert> : null}
      <Field label={entryWords.email} name="email" type="email" autoComplete="username" required />
      <PasswordField autoComplete="current-password" />
      <Button type="submit" disabled={busy || !ready}>
        {busy ? <Spinner /> : null}
        {entryWords.signIn}
      </Button>
    </form>
  );
}
