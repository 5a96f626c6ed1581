import { Card } from "@/components/ui/card";

interface ModelStatus {
  mode: "openai" | "compatible" | "built-in";
  chat: string;
  memory: string;
  embedding: string;
}

const modes = {
  openai: "Connected to OpenAI.",
  compatible: "Connected to a server that speaks OpenAI's protocol.",
  "built-in": "No language model is connected. Kith remembers by rules and answers by quoting what you told it.",
};

const variables = [
  ["OPENAI_API_KEY", "A key for OpenAI, or for the server named below if it wants one."],
  ["OPENAI_BASE_URL", "The address of any server that speaks the same protocol, such as Ollama, vLLM or LM Studio."],
  ["CHAT_MODEL", "The model that replies. Needed with OPENAI_BASE_URL."],
  ["MEMORY_MODEL", "The model that reads what you said for memories. Without it, the chat model does."],
  [
    "EMBEDDING_MODEL",
    "The model that finds memories by meaning. Without it, other servers than OpenAI use the built-in one.",
  ],
] as const;

export function ModelSection({ status }: { status: ModelStatus }) {
  const parts = [
    ["Replies", status.chat],
    ["Remembering", status.memory],
    ["Finding", status.embedding],
  ];
  return (
    <Card id="model" aria-labelledby="model-heading" className="grid scroll-mt-6 gap-4">
      <div>
        <h2 id="model-heading" className="font-semibold">
          Model
        </h2>
        <p className="mt-1 text-sm text-ink-soft">{modes[status.mode]}</p>
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
        <h3 className="font-medium">
          {status.mode === "built-in" ? "How to connect a model" : "How to change the model"}
        </h3>
        <p className="mt-1 text-ink-soft">
          Whoever runs this Kith sets these environment variables, for example in the file <code>.env</code>, and starts
          it again. What you write and what Kith recalls is then sent to that model.
        </p>
        <dl className="mt-3 grid gap-2">
          {variables.map(([name, what]) => (
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
