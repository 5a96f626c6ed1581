import { useId, type ReactNode } from "react";
import { Card } from "@/components/ui/card";

/** A part of the health page under its heading. */
export function HealthCard({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <Card aria-labelledby={id} className="grid gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 id={id} className="font-semibold">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </Card>
  );
}

/** Numbers with their names. */
export function Figures({ figures }: { figures: { name: string; value: string; note?: ReactNode; bad?: boolean }[] }) {
  return (
    <dl className="grid grid-cols-2 gap-2 sm:grid-cols-4">
      {figures.map(({ name, value, note, bad }) => (
        <div
          key={name}
          className={`rounded-xl border px-3 py-2.5 ${bad ? "border-danger-line bg-danger-soft text-danger-ink" : "border-line bg-page"}`}
        >
          <dt className={`text-xs ${bad ? "" : "text-ink-soft"}`}>{name}</dt>
          <dd className="text-lg leading-snug font-semibold tabular-nums [overflow-wrap:anywhere]">
            {value}
            {note ? <span className="block text-xs font-normal">{note}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
