"use client";

import { Dialog as Primitive } from "radix-ui";
import type { ReactNode } from "react";

/** A panel that slides in from the left over the page; used for the sidebar on a phone. */
export function SheetContent({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Primitive.Portal>
      <Primitive.Overlay className="kith-fade fixed inset-0 z-40 bg-overlay" />
      <Primitive.Content
        aria-describedby={undefined}
        className="kith-slide fixed inset-y-0 left-0 z-50 flex w-[min(20rem,86vw)] flex-col border-r border-line bg-sidebar shadow-xl"
      >
        <Primitive.Title className="sr-only">{title}</Primitive.Title>
        {children}
      </Primitive.Content>
    </Primitive.Portal>
  );
}
