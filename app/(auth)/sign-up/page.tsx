import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { OtherWays } from "@/app/(auth)/other-ways";
import { SignUpForm } from "@/app/(auth)/sign-up/sign-up-form";
import { offered } from "@/app/_gate/offered";
import { getViewer } from "@/app/_gate/viewer";
import { Card } from "@/components/ui/card";
import { entryWords } from "@/components/words/entry";

export const metadata: Metadata = { title: entryWords.create };

export default async function SignUpPage() {
  if (await getViewer()) redirect("/");
  return (
    <Card className="grid gap-5">
      <h1 className="text-xl font-semibold text-ink">{entryWords.make}</h1>
      <SignUpForm />
      <OtherWays offered={offered()} />
      <p className="text-sm text-ink-soft">
        {entryWords.hasOne}{" "}
        <Link href="/sign-in" className="text-accent-ink underline underline-offset-4">
          {entryWords.signInInstead}
        </Link>
      </p>
    </Card>
  );
}
