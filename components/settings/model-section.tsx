import { Card } from "@/components/ui/card";
import { settingsWords as words } from "@/components/words/settings";

interface ModelStatus {
  mode: "openai" | "compatible" | "built-in";
  chat: string;
  memory: string;
  embedding: string;
}

export function ModelSection({ status }: { status: ModelStatus }) {
  const parts = [
    [words.parts.chat, status.chat],
    [words.parts.memory, status.memory],
    [words.parts.embedding, status.embedding],
  ];
  return (
    <Card id="model" aria-labelledby="model-heading" className="grid scroll-mt-6 gap-4">
      <div>
        <h2 id="model-heading" className="font-semibold">
          {words.model}
        </h2>
        <p className="mt-1 text-sm text-ink-soft">{words.modes[status.mode]}</p>
      </div>
      <dl className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[auto_1fr]">
        {parts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-soft">{name}</dt>
            <dd className="mb-1 [overflow-wrap:anywhere] sm:mb-0">{value}</dd>
          </div>
        ))}
      </dl>
      <div className="border-t border-line pt-4 text-sm">
        <h3 className="font-medium">{status.mode === "built-in" ? words.connect : words.change}</h3>
        <p className="mt-1 text-ink-soft">
          {words.howTo.before} <code>.env</code>
          {words.howTo.after}
        </p>
        <dl className="mt-3 grid gap-2">
          {words.variables.map(([name, what]) => (
            <div key={name}>
              <dt>
                <code className="font-mono text-[0.85em] font-medium">{name}</code>
              </dt>
              <dd className="text-ink-soft">{what}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Card>
  );
}
