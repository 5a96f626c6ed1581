"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useId } from "react";
import { ConversationMenu } from "@/components/chat/conversation-menu";
import { groupConversations } from "@/components/chat/group-conversations";
import { useShell } from "@/components/chat/shell-state";
import type { ConversationActions, ConversationLine } from "@/components/chat/types";
import { cn } from "@/components/ui/class-names";
import { portableWords } from "@/components/words/portable";
import { talkWords } from "@/components/words/talk";

interface ConversationListProps {
  conversations: ConversationLine[];
  now: Date;
  timeZone: string;
  actions: ConversationActions;
  onGone?: () => void;
}

export function ConversationList({ conversations, now, timeZone, actions, onGone }: ConversationListProps) {
  const path = usePathname();
  const { begun } = useShell();
  const id = useId();
  const known = new Set(conversations.map((line) => line.id));
  const all = [...begun.filter((line) => !known.has(line.id)), ...conversations];
  if (all.length === 0) return <p className="px-3 py-2 text-sm text-ink-soft">{talkWords.none}</p>;
  return groupConversations(all, now, timeZone).map((group, index) => (
    <div key={group.name} role="group" aria-labelledby={`${id}-${index}`} className="mb-4">
      <h2 id={`${id}-${index}`} className="px-3 pb-1 text-xs font-medium text-ink-soft">
        {group.name}
      </h2>
      {group.lines.map((line) => {
        const current = path === `/c/${line.id}`;
        return (
          <div
            key={line.id}
            className={cn("flex items-center rounded-lg pr-1 hover:bg-hover", current && "bg-hover font-medium")}
          >
            <Link
              href={`/c/${line.id}`}
              aria-current={current ? "page" : undefined}
              onClick={onGone}
              className="min-w-0 flex-1 truncate rounded-lg px-3 py-2 text-sm"
            >
              {line.title || talkWords.untitled}
              {line.source ? (
                <span className="block truncate text-xs font-normal text-ink-soft">
                  {portableWords.sources[line.source] ?? line.source}
                </span>
              ) : null}
            </Link>
            <ConversationMenu line={line} actions={actions} />
          </div>
        );
      })}
    </div>
  ));
}
