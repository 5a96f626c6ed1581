import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { OtherWays } from "@/app/(auth)/other-ways";
import { SignUpForm } from "@/app/(auth)/sign-up/sign-up-form";
import { offered } from "@/app/_gate/offered";
import { getViewer } from "@/app/_gate/viewer";
import { Card } from "@/components/ui/card";

export const metadata: Metadata = { title: "Create account" };

export default async function SignUpPage() {
  if (await getViewer()) redirect("/");
  return (
    <Card className="grid gap-5">
      <h1 className="text-xl font-semibold text-ink">Create an account</h1>
      <SignUpForm />
      <OtherWays offered={offered()} />
      <p className="text-sm text-ink-soft">
        You have an account already?{" "}
        <Link href="/sign-in" className="text-accent-ink underline underline-offset-4">
          Sign in instead
        </Link>
      </p>
    </Card>
  );
}
