"use client";

import { Toaster as Sonner } from "sonner";
import { pageWords } from "@/components/words/pages";

export function Toaster() {
  return (
    <Sonner
      position="top-center"
      duration={6000}
      closeButton
      containerAriaLabel={pageWords.notices}
      toastOptions={{
        classNames: {
          toast: "!rounded-xl !border !border-line !bg-raised !text-ink !shadow-lg",
          description: "!text-ink-soft",
          actionButton: "!bg-accent !text-on-accent",
          closeButton: "!border-line !bg-raised !text-ink-soft",
        },
      }}
    />
  );
}
