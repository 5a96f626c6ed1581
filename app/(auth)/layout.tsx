import type { ReactNode } from "react";
import { entryWords } from "@/components/words/entry";
import { talkWords } from "@/components/words/talk";

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-md flex-col justify-center gap-6 px-4 py-10">
      <header className="grid gap-1 text-center">
        <p className="text-3xl font-semibold tracking-tight text-ink">{talkWords.name}</p>
        <p className="text-sm text-ink-soft">{entryWords.tagline}</p>
      </header>
      {children}
    </main>
  );
}
