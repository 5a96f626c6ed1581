import { ImportCard, type ImportActions } from "@/components/memory/portable/import-card";
import { portableWords as words } from "@/components/words/portable";
import type { ImportView } from "@/lib/portable/types";

interface ImportListProps {
  imports: ImportView[];
  timeZone: string;
  memoryOn: boolean;
  actions: ImportActions;
}

export function ImportList({ imports, ...rest }: ImportListProps) {
  return (
    <section aria-labelledby="imports" className="grid gap-3">
      <h2 id="imports" className="font-semibold">
        {words.imports}
      </h2>
      {imports.length ? null : <p className="text-sm text-ink-soft">{words.none}</p>}
      {imports.map((one) => (
        <ImportCard key={one.id} brought={one} {...rest} />
      ))}
    </section>
  );
}
