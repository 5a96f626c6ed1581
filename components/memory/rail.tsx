"use client";

import {
  Activity,
  Bot,
  CalendarRange,
  ClipboardCheck,
  ListTree,
  ReceiptText,
  UserRound,
  UsersRound,
} from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { cn } from "@/components/ui/class-names";
import { sayNumber } from "@/components/words/locale";
import { placeWords } from "@/components/words/memory-places";

const LIST = "/memory";

const places = [
  { href: "/memory/profile", name: placeWords.profile, Icon: UserRound },
  { href: LIST, name: placeWords.memories, Icon: ListTree },
  { href: "/memory/timeline", name: placeWords.timeline, Icon: CalendarRange },
  { href: "/memory/people", name: placeWords.people, Icon: UsersRound },
  { href: "/memory/companion", name: placeWords.companion, Icon: Bot },
  { href: "/memory/review", name: placeWords.review, Icon: ClipboardCheck },
  { href: "/memory/health", name: placeWords.health, Icon: Activity },
  { href: "/memory/receipts", name: placeWords.receipts, Icon: ReceiptText },
];

/** The places of the memory: at the side on a desk, in a row that scrolls on a phone. */
export function MemoryRail({ waiting }: { waiting: number }) {
  const path = usePathname();
  // A memory's own page belongs to the list, and every other place stands under its address too.
  const here = (places.find(({ href }) => href !== LIST && path.startsWith(href)) ?? { href: LIST }).href;
  const current = useRef<HTMLAnchorElement>(null);
  // On a phone the row is wider than the screen. Nothing is given back: newer browsers answer with a promise.
  useEffect(() => {
    current.current?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [here]);
  return (
    <nav
      aria-label={placeWords.navigation}
      className="relative shrink-0 overflow-x-auto border-b border-line lg:w-48 lg:overflow-y-auto lg:border-r lg:border-b-0"
    >
      <ul className="flex gap-1 px-3 py-2 lg:grid lg:py-6">
        {places.map(({ href, name, Icon }) => (
          <li key={href} className="shrink-0">
            <Link
              href={href}
              ref={here === href ? current : undefined}
              aria-current={here === href ? "page" : undefined}
              className={cn(
                "flex min-h-11 items-center gap-2.5 rounded-lg px-3 text-sm whitespace-nowrap hover:bg-hover lg:min-h-9",
                here === href && "bg-hover font-medium",
              )}
            >
              <Icon aria-hidden className="size-4 text-ink-soft" />
              {name}
              {href === "/memory/review" && waiting > 0 ? <Waiting count={waiting} /> : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Waiting({ count }: { count: number }) {
  return (
    <span className="ml-auto rounded-full bg-accent px-1.5 text-xs leading-5 font-medium text-on-accent tabular-nums">
      <span aria-hidden>{sayNumber(count)}</span>
      <span className="sr-only">{placeWords.waiting(sayNumber(count))}</span>
    </span>
  );
}
