import { X } from "lucide-react";
import Link from "next/link";
import { kindWords, subjectWords } from "@/components/words/memory-kinds";
import { sayWhen, shapeOf } from "@/components/memory/timeline/say-entry";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { timelineWords as words } from "@/components/words/timeline";
import type { TimelineEntry } from "@/lib/memory/view/timeline/types";

interface EntryDetailProps {
  entry: TimelineEntry | undefined;
  timeZone: string;
  onClose: () => void;
}

/** The chosen mark or bar, in words. */
export function EntryDetail({ entry, timeZone, onClose }: EntryDetailProps) {
  return (
    <div role="status" aria-label={words.selected} className="min-h-6">
      {entry ? (
        <div className="grid gap-2 rounded-xl border border-accent-line bg-accent-soft p-4">
          <p className="leading-relaxed font-medium [overflow-wrap:anywhere]">{entry.statement}</p>
          <div className="flex flex-wrap items-center gap-1.5 text-xs text-ink-soft">
            <Badge tone="accent">{subjectWords(entry.subject)}</Badge>
            <Badge>{entry.shape === "state" ? kindWords[entry.kind] : shapeOf(entry)}</Badge>
            <span className="pl-1">{sayWhen(entry, timeZone)}</span>
          </div>
          <div className="flex flex-wrap gap-1">
            <Button asChild look="secondary" size="small" className="h-11 sm:h-8">
              <Link href={`/memory/${entry.id}`}>{words.openMemory}</Link>
            </Button>
            <Button look="quiet" size="small" onClick={onClose} className="h-11 sm:h-8">
              <X aria-hidden />
              {words.close}
            </Button>
          </div>
        </div>
      ) : (
        <p className="text-sm text-ink-soft">{words.pick}</p>
      )}
    </div>
  );
}
