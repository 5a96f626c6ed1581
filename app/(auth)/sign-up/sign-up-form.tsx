"use client";

import { useRouter } from "next/navigation";
import { useState, type SubmitEvent } from "react";
import { signUp } from "@/app/(auth)/actions";
import { PasswordField } from "@/app/(auth)/password-field";
import { signInWithPassword } from "@/app/(auth)/sign-in-with-password";
import { useReady } from "@/app/(auth)/use-ready";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Spinner } from "@/components/ui/spinner";
import { NAME_MAX, PASSWORD_MIN } from "@/lib/identity/constants";
import { signUpSchema } from "@/lib/identity/schema";
import { entryWords } from "@/components/words/entry";

type Wrong = Partial<Record<"name" | "email" | "password" | "form", string>>;

export function SignUpForm() {
  const router = useRouter();
  const [wrong, setWrong] = useState<Wrong>({});
  const ready = useReady();
  const [busy, setBusy] = useState(false);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const { name, email, password } = Object.fromEntries(new FormData(form)) as Record<string, string>;
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const given = { name: name ?? "", email: email ?? "", password: password ?? "", timeZone };
    const issues = signUpSchema.safeParse(given).error?.issues.toReversed() ?? [];
    if (issues.length) {
      const found: Wrong = Object.fromEntries(issues.map((issue) => [String(issue.path[0] ?? "form"), issue.message]));
      setWrong({ ...found, form: entryWords.lookAgain });
      const first = ["name", "email", "password"].find((field) => field in found);
      if (first) form.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
      return;
    }
    setBusy(true);
    setWrong({});
    const made = await signUp(given).catch(() => null);
    if (!made?.ok) {
      setWrong({ form: made?.error.message ?? entryWords.unreachable });
      setBusy(false);
      return;
    }
    const failed = await signInWithPassword(given.email, given.password);
    router.push(failed ? "/sign-in?error=SignedUp" : "/");
    router.refresh();
  }

  return (
    <form method="post" onSubmit={submit} noValidate className="grid gap-4" aria-busy={busy}>
      {wrong.form ? <Alert tone="error">{wrong.form}</Alert> : null}
      <Field label={entryWords.name} name="name" autoComplete="name" required maxLength={NAME_MAX} error={wrong.name} />
      <Field label={entryWords.email} name="email" type="email" autoComplete="email" required error={wrong.email} />
      <PasswordField autoComplete="new-password" hint={entryWords.passwordHint(PASSWORD_MIN)} error={wrong.password} />
      <Button type="submit" disabled={busy || !ready}>
        {busy ? <Spinner /> : null}
        {entryWords.create}
      </Button>
    </form>
  );
}
