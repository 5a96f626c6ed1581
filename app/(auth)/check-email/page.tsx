import type { Metadata } from "next";
import Link from "next/link";
import { Card } from "@/components/ui/card";

export const metadata: Metadata = { title: "Check your e-mail" };

export default function CheckEmailPage() {
  return (
    <Card className="grid gap-3">
      <h1 className="text-xl font-semibold text-ink">Check your e-mail</h1>
      <p className="text-sm text-ink-soft">We sent a link that signs you in. It works once, within an hour.</p>
      <Link href="/sign-in" className="text-sm text-accent-ink underline underline-offset-4">
        Back to sign-in
      </Link>
    </Card>
  );
}
