import type { ConversationLine } from "@/components/chat/types";
import { daysAgo } from "@/components/time/day-name";
import { talkWords } from "@/components/words/talk";

const groups = [
  { name: talkWords.days.today, within: 0 },
  { name: talkWords.days.yesterday, within: 1 },
  { name: talkWords.days.week, within: 6 },
  { name: talkWords.days.earlier, within: Infinity },
];

/** Conversations under Today, Yesterday, This week (the last seven days) and Earlier, by the reader's calendar; empty groups left out. */
export function groupConversations(lines: ConversationLine[], now: Date, timeZone: string) {
  const groupOf = ({ lastMessageAt }: ConversationLine) =>
    groups.find((group) => daysAgo(lastMessageAt, now, timeZone) <= group.within);
  return groups
    .map((group) => ({ name: group.name, lines: lines.filter((line) => groupOf(line) === group) }))
    .filter((group) => group.lines.length > 0);
}
