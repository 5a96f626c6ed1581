"use client";

import { ErrorPage } from "@/components/ui/error-page";

export default function Error({ reset }: { error: Error; reset: () => void }) {
  return (
    <main className="grid min-h-dvh place-items-center px-4">
      <ErrorPage retry={reset} />
    </main>
  );
}
