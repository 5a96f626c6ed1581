import type { ReactNode } from "react";

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-md flex-col justify-center gap-6 px-4 py-10">
      <header className="grid gap-1 text-center">
        <p className="text-3xl font-semibold tracking-tight text-ink">Kith</p>
        <p className="text-sm text-ink-soft">A companion that remembers you. Kith is software, not a person.</p>
      </header>
      {children}
    </main>
  );
}
