import { sayCount } from "@/components/words/locale";

/** What the settings say. */
export const settingsWords = {
  title: "Settings",
  account: "Account",
  memory: "Memory",
  name: "Name",
  email: "E-mail",
  timeZone: "Time zone",
  signOut: "Sign out",
  learns: (replies: number) =>
    `Recall learns from what replies cite which ways of finding work for you. It has learnt from ${sayCount(replies, "reply", "replies")}.`,
  reset: "Reset what recall has learnt",
  wasReset: "Reset. Recall starts again from the beginning.",
  deepRecall: {
    label: "Search memory more deeply",
    what: "Before a reply the language model words your question anew and sorts what was found. It can find more. It costs two more calls of the model and up to six seconds before the first word.",
    isNow: (on: boolean) => (on ? "On: from the next reply on." : "Off: memory is searched without the model."),
  },
  model: "Model",
  modes: {
    openai: "Connected to OpenAI.",
    compatible: "Connected to a server that speaks OpenAI's protocol.",
    "built-in": "No language model is connected. Kith remembers by rules and answers by quoting what you told it.",
  },
  parts: { chat: "Replies", memory: "Remembering", embedding: "Finding" },
  connect: "How to connect a model",
  change: "How to change the model",
  howTo: {
    before: "Whoever runs this Kith sets these environment variables, for example in the file",
    after: ", and starts it again. What you write and what Kith recalls is then sent to that model.",
  },
  variables: [
    ["OPENAI_API_KEY", "A key for OpenAI, or for the server named below if it wants one."],
    ["OPENAI_BASE_URL", "The address of any server that speaks the same protocol, such as Ollama, vLLM or LM Studio."],
    ["CHAT_MODEL", "The model that replies. Needed with OPENAI_BASE_URL."],
    ["MEMORY_MODEL", "The model that reads what you said for memories. Without it, the chat model does."],
    [
      "EMBEDDING_MODEL",
      "The model that finds memories by meaning. Without it, other servers than OpenAI use the built-in one.",
    ],
  ],
} as const;
