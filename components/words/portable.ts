import { sayCount, sayNumber } from "@/components/words/locale";
import type { ImportKind } from "@/lib/portable/types";

const MEGABYTE = 1_000_000;

/** What bringing things in, taking them out and leaving say. */
export const portableWords = {
  title: "Import",
  lead: "Bring what another place knows of you. Nothing you have here is changed or overwritten.",
  export: "Export",
  exportJson: "JSON, everything",
  exportMarkdown: "Markdown, to read",
  import: "Import",
  file: {
    title: "From a file",
    what: "An export of Kith (.jsonl), an export of ChatGPT or Claude (the zip or its conversations.json), or a text file with a fact on each line.",
    choose: "Choose a file",
    sending: (share: number) => `Sending, ${Math.round(share * 100)} %`,
    stop: "Stop",
    failed: "The file could not be sent. Check your connection and try again.",
  },
  list: {
    title: "From a list",
    label: "Facts about you, one on each line",
    hint: "Each waits in Review until you say that it is right.",
    add: "Add to review",
    name: "Pasted list",
  },
  kinds: {
    kith: "Export of Kith",
    chatgpt: "Export of ChatGPT",
    claude: "Export of Claude",
    list: "List of facts",
  } satisfies Record<ImportKind, string>,
  imports: "Your imports",
  none: "Nothing brought in yet.",
  size: (bytes: number) =>
    bytes < 100_000
      ? `${sayNumber(Math.max(1, Math.round(bytes / 1000)))} kB`
      : `${(bytes / MEGABYTE).toLocaleString("en-GB", { maximumFractionDigits: 1 })} MB`,
  remember: "Remember what is said in it",
  rememberWhat:
    "Kith reads the conversations for memories, as if they had been held here. With a language model connected they are sent to it, which takes time and may cost money.",
  rememberOff: "Memory is off, so they are only kept to be read.",
  start: "Import",
  remove: "Remove",
  stop: "Stop",
  progress: (name: string) => `Import of ${name}`,
  running: (share: number) => `${Math.floor(share * 100)} %`,
  states: {
    receiving: "On its way",
    ready: "Ready to import",
    running: "Being imported",
    done: "Imported",
    failed: "Not imported",
  },
  outcome: ({ added, known, refused }: { added: number; known: number; refused: number }) =>
    `${sayNumber(added)} added, ${sayNumber(known)} already there, ${sayNumber(refused)} not taken`,
  partly: "What came before the mistake stays.",
  refusals: (count: number) => `Why ${sayCount(count, "thing was", "things were")} not taken`,
  more: (count: number) => `and ${sayNumber(count)} more`,
  places: (kind: ImportKind | null, line: number) =>
    kind === "chatgpt" || kind === "claude" ? `Conversation ${sayNumber(line)}` : `Line ${sayNumber(line)}`,
  toReview: "Go to review",
  sources: { chatgpt: "from ChatGPT", claude: "from Claude", list: "from a list" } as Record<string, string>,
} as const;

export const leaveWords = {
  title: "Your data",
  what: "Take it with you, bring it from elsewhere, or delete it all.",
  delete: "Delete account",
  ask: "Delete your account?",
  goes: "These go, in every copy this Kith holds, together with your sign-ins, settings and the search index:",
  nothing: "Nothing has been said yet.",
  /** One, and several, by the name the receipt counts them under. */
  counted: {
    conversations: ["conversation", "conversations"],
    messages: ["message", "messages"],
    memories: ["memory", "memories"],
    people: ["person", "people"],
    episodes: ["episode", "episodes"],
    "versions of portraits": ["version of a portrait", "versions of portraits"],
    summaries: ["summary", "summaries"],
    "traces of replies": ["trace of a reply", "traces of replies"],
    "kept prompts": ["kept prompt", "kept prompts"],
    tombstones: ["tombstone", "tombstones"],
    "searchable entries": ["searchable entry", "searchable entries"],
  } as Record<string, [string, string]>,
  count: (what: string, count: number) => sayCount(count, ...(leaveWords.counted[what] ?? [what, what])),
  never:
    "It cannot be undone. Take an export first if you may want any of it again. Backups that whoever runs this Kith has made are beyond its reach.",
  lastAdmin:
    "You are the only admin here. Afterwards there is none, until whoever runs this Kith makes somebody else one in the database.",
  password: "Your password",
  email: "Your e-mail address, to confirm",
  cancel: "Keep it",
  confirm: "Delete everything",
  gone: "Your account is gone",
  receipt:
    "This receipt is all that is left of it, and this page is the only place it stands. It holds none of your words.",
  id: "Receipt",
  at: "Deleted",
  download: "Download receipt",
  done: "Done",
} as const;
