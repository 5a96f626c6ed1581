import { ChevronRight } from "lucide-react";
import { useState, type ReactNode } from "react";
import { UsedItem } from "@/components/chat/used-item";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { chatWords } from "@/components/words/chat";
import { sayNumber } from "@/components/words/locale";
import type { UsedItemView } from "@/lib/conversation/types";

interface UsedMemoriesProps {
  /** Makes element ids unique on the page. */
  id: string;
  items: UsedItemView[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
  timeZone: string;
  /** Absent where the reply cannot be answered again. */
  onAgain?: (item: UsedItemView) => void;
  /** Stands beside the button, and alone where nothing was found. */
  beside: ReactNode;
}

export const itemAnchor = (id: string, ref: string) => `used-${id}-${ref}`;

/** Shown of a group at first; the whole history may be in a prompt. */
const AT_FIRST = 5;

const byNumber = (a: UsedItemView, b: UsedItemView) => Number(a.ref.slice(1)) - Number(b.ref.slice(1));

/** What was found for a reply, in three: what it cites, what it was given besides, and what stayed out. */
export function UsedMemories({ id, items, open, onOpenChange, timeZone, onAgain, beside }: UsedMemoriesProps) {
  if (items.length === 0) return beside;
  const used = items.filter((item) => item.inPrompt);
  const groups = [
    { name: chatWords.groups.cited, items: items.filter((item) => item.cited).sort(byNumber), all: true },
    { name: chatWords.groups.given, items: items.filter((item) => item.inPrompt && !item.cited).sort(byNumber) },
    { name: chatWords.groups.found, items: items.filter((item) => !item.inPrompt) },
  ];
  return (
    <div>
      <div className="flex flex-wrap items-center gap-x-3">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={`used-${id}`}
          onClick={() => onOpenChange(!open)}
          className="-ml-1 inline-flex min-h-11 cursor-pointer items-center gap-1 rounded-md px-1 text-xs text-ink-soft hover:text-ink sm:min-h-7"
        >
          <ChevronRight aria-hidden className={cn("size-3.5 transition-transform", open && "rotate-90")} />
          {used.length ? chatWords.used(used) : chatWords.usedNone(items)}
        </button>
        {beside}
      </div>
      <div id={`used-${id}`} hidden={!open} className="mt-1.5 grid gap-4">
        {groups
          .filter((group) => group.items.length > 0)
          .map((group) => (
            <Group key={group.name} id={id} {...group} timeZone={timeZone} onAgain={onAgain} />
          ))}
      </div>
    </div>
  );
}

interface GroupProps extends Pick<UsedMemoriesProps, "id" | "items" | "timeZone" | "onAgain"> {
  name: string;
  /** Nothing is folded away, because citations lead to it. */
  all?: boolean;
}

function Group({ id, name, items, all = false, timeZone, onAgain }: GroupProps) {
  const [whole, setWhole] = useState(all);
  const shown = whole ? items : items.slice(0, AT_FIRST);
  return (
    <div role="group" aria-label={name} className="grid gap-2">
      <h3 className="text-xs font-medium text-ink-soft">
        {name} <span className="tabular-nums">({sayNumber(items.length)})</span>
      </h3>
      <ul className="grid gap-2">
        {shown.map((item) => (
          <UsedItem
            key={item.ref}
            id={itemAnchor(id, item.ref)}
            item={item}
            timeZone={timeZone}
            onAgain={onAgain && item.inPrompt ? () => onAgain(item) : undefined}
          />
        ))}
      </ul>
      {shown.length < items.length ? (
        <Button look="quiet" size="tiny" className="justify-self-start max-sm:min-h-11" onClick={() => setWhole(true)}>
          {chatWords.more(items.length - shown.length)}
        </Button>
      ) : null}
    </div>
  );
}
