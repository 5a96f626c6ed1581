import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { OtherWays } from "@/app/(auth)/other-ways";
import { sentenceFor } from "@/app/(auth)/sentences";
import { SignInForm } from "@/app/(auth)/sign-in/sign-in-form";
import { offered } from "@/app/_gate/offered";
import { getViewer } from "@/app/_gate/viewer";
import { Card } from "@/components/ui/card";
import { entryWords } from "@/components/words/entry";

export const metadata: Metadata = { title: entryWords.signIn };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  if (await getViewer()) redirect("/");
  const { error } = await searchParams;
  return (
    <Card className="grid gap-5">
      <h1 className="text-xl font-semibold text-ink">{entryWords.welcome}</h1>
      <SignInForm problem={typeof error === "string" ? sentenceFor(error) : null} />
      <OtherWays offered={offered()} />
      <p className="text-sm text-ink-soft">
        {entryWords.isNew}{" "}
        <Link href="/sign-up" className="text-accent-ink underline underline-offset-4">
          {entryWords.make}
        </Link>
      </p>
    </Card>
  );
}
