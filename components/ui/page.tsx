import type { ReactNode } from "react";

/** A page to read, as opposed to the chat: it scrolls as a whole and has one heading. */
export function Page({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto grid w-full max-w-3xl gap-6 px-4 py-6 sm:px-6 sm:py-10">
        <header className="grid gap-1">
          <h1 className="font-serif text-2xl font-semibold">{title}</h1>
          {lead ? <p className="text-sm leading-relaxed text-ink-soft">{lead}</p> : null}
        </header>
        {children}
      </div>
    </div>
  );
}
