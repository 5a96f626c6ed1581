"use client";

import { Brain, Settings } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { ConversationList } from "@/components/chat/conversation-list";
import { NewConversation } from "@/components/chat/new-conversation";
import type { ConversationActions, ConversationLine } from "@/components/chat/types";
import { cn } from "@/components/ui/class-names";
import { talkWords } from "@/components/words/talk";

export interface SidebarProps {
  conversations: ConversationLine[];
  now: Date;
  timeZone: string;
  actions: ConversationActions;
  /** Called when something was chosen, so that a sheet can close. */
  onGone?: () => void;
}

const places = [
  { href: "/memory", name: talkWords.memory, Icon: Brain },
  { href: "/settings", name: talkWords.settings, Icon: Settings },
];

const isHere = (path: string, href: string) => path === href || path.startsWith(`${href}/`);

export function Sidebar(props: SidebarProps) {
  const path = usePathname();
  return (
    <nav aria-label={talkWords.conversations} className="flex min-h-0 flex-1 flex-col">
      <div className="grid gap-3 p-3">
        <Link
          href="/"
          onClick={props.onGone}
          className="w-fit rounded-md px-2 pt-1 font-serif text-xl font-semibold tracking-tight text-accent-ink"
        >
          {talkWords.name}
        </Link>
        <NewConversation onGone={props.onGone} />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-3 py-1">
        <ConversationList {...props} />
      </div>
      <div className="grid gap-0.5 border-t border-line p-3">
        {places.map(({ href, name, Icon }) => (
          <Link
            key={href}
            href={href}
            onClick={props.onGone}
            aria-current={isHere(path, href) ? "page" : undefined}
            className={cn(
              "flex items-center gap-2.5 rounded-lg px-3 py-2 text-sm hover:bg-hover",
              isHere(path, href) && "bg-hover font-medium",
            )}
          >
            <Icon aria-hidden className="size-4 text-ink-soft" />
            {name}
          </Link>
        ))}
      </div>
    </nav>
  );
}
