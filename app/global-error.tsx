"use client";

import { ErrorPage } from "@/components/ui/error-page";
import "@/app/globals.css";
import { pageWords } from "@/components/words/pages";
import { talkWords } from "@/components/words/talk";

export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body className="bg-page font-sans text-ink">
        <title>{`${pageWords.wrong} · ${talkWords.name}`}</title>
        <main className="grid min-h-dvh place-items-center px-4">
          <ErrorPage retry={reset} />
        </main>
      </body>
    </html>
  );
}
