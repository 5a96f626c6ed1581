import { sayCount, sayList } from "@/components/words/locale";
import {
  INCOGNITO_HOURS,
  type CutReason,
  type MemoryMode,
  type Remembering,
  type UsedItemView,
} from "@/lib/conversation/types";

const kinds = [
  ["memory", "memory", "memories"],
  ["message", "earlier message", "earlier messages"],
  ["episode", "earlier talk", "earlier talks"],
] as const;

/** "2 memories and 1 earlier message": what was found is not all memories. */
function sayFound(items: Pick<UsedItemView, "kind">[]): string {
  return sayList(
    kinds.flatMap(([kind, one, other]) => {
      const count = items.filter((item) => item.kind === kind).length;
      return count ? [sayCount(count, one, other)] : [];
    }),
  );
}

/** What the chat says about memory. */
export const chatWords = {
  mode: {
    chip: (name: string) => `Memory in this conversation: ${name}`,
    menu: "Memory in this conversation",
    fromNowOn: "Holds for messages from now on.",
    names: {
      remembering: "Remembering",
      reading: "Reading only",
      off: "Memory off",
      incognito: "Incognito",
    } satisfies Record<MemoryMode, string>,
    means: {
      remembering: "What you say is remembered, and what is known is used.",
      reading: "What is known is used. Nothing you say is remembered.",
      off: "Nothing is remembered, and nothing that is known is used.",
      incognito: `As off, and the conversation is deleted ${INCOGNITO_HOURS} hours after its last message.`,
    } satisfies Record<MemoryMode, string>,
    onlyNew: "Only for a new conversation.",
    staysIncognito: "This conversation stays incognito.",
    accountOff: "Memory is switched off in Settings.",
    settings: "Open Settings",
    incognito: `Incognito: nothing said here is remembered or looked up, and nothing remembered is used. The conversation is deleted ${INCOGNITO_HOURS} hours after its last message.`,
    set: (name: string) => `From now on: ${name}.`,
  },
  remembering: {
    done: "",
    nothing: "nothing to remember",
    later: "read again when this topic is over",
    queued: "waiting to be remembered",
    running: "remembering…",
    failed: "",
    off: "not remembered",
  } satisfies Record<Remembering, string>,
  notRemembered: { reading: "reading only", off: "memory off", incognito: "incognito" },
  failed: "Kith could not remember this yet.",
  retry: "Retry remembering",
  failedAgain: "That failed again. Your message is safe; Kith will keep trying.",
  readAgain: "Read again. There was nothing to remember.",
  noted: "Noted.",
  used: (items: Pick<UsedItemView, "kind">[]) => `Used ${sayFound(items)}`,
  usedNone: (items: Pick<UsedItemView, "kind">[]) => `Found ${sayFound(items)}, used none`,
  groups: {
    cited: "Cited",
    given: "In the prompt, not cited",
    found: "Found, not in the prompt",
  },
  more: (count: number) => `Show ${sayCount(count, "more", "more")}`,
  cut: {
    budget: "did not fit",
    duplicate: "says the same as another",
    quoted: "quoted by a memory",
  } satisfies Record<CutReason, string>,
  edited: "You changed this memory since. What was said:",
  notUsed: "not used",
  again: "Answer again without this",
  againFailed: "Kith could not answer again. Try once more in a moment.",
  without: "Answered again (the reply above stays as it is), without:",
  sent: "What was sent",
};
