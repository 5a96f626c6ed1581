import type { ConversationLine } from "@/components/chat/types";
import { daysAgo } from "@/components/time/day-name";

const groups = [
  { name: "Today", within: 0 },
  { name: "Yesterday", within: 1 },
  { name: "This week", within: 6 },
  { name: "Earlier", within: Infinity },
];

/** Conversations under Today, Yesterday, This week (the last seven days) and Earlier, by the reader's calendar; empty groups left out. */
export function groupConversations(lines: ConversationLine[], now: Date, timeZone: string) {
  const groupOf = ({ lastMessageAt }: ConversationLine) =>
    groups.find((group) => daysAgo(lastMessageAt, now, timeZone) <= group.within);
  return groups
    .map((group) => ({ name: group.name, lines: lines.filter((line) => groupOf(line) === group) }))
    .filter((group) => group.lines.length > 0);
}
