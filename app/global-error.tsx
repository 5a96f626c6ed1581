"use client";

import { ErrorPage } from "@/components/ui/error-page";
import "@/app/globals.css";

export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body className="bg-page font-sans text-ink">
        <title>Something went wrong · Kith</title>
        <main className="grid min-h-dvh place-items-center px-4">
          <ErrorPage retry={reset} />
        </main>
      </body>
    </html>
  );
}
