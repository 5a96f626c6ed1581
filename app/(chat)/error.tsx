"use client";

import { ErrorPage } from "@/components/ui/error-page";

export default function Error({ reset }: { error: Error; reset: () => void }) {
  return (
    <div className="grid flex-1 place-items-center px-4">
      <ErrorPage retry={reset} />
    </div>
  );
}
