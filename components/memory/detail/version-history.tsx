import Link from "next/link";
import { DiffText } from "@/components/memory/detail/diff-text";
import { kindWords, subjectWords } from "@/components/words/memory-kinds";
import { sayValid } from "@/components/words/valid";
import { Moment } from "@/components/time/moment";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { detailWords } from "@/components/words/memory-detail";
import type { VersionView } from "@/lib/memory/view/detail/types";

interface VersionHistoryProps {
  versions: VersionView[];
  /** The one that is being looked at. */
  id: string;
  hrefOf: (id: string) => string;
  timeZone: string;
  busy: boolean;
  onRestore: (version: VersionView) => void;
}

/** All versions of a memory, the newest first, each beside the one it replaced. */
export function VersionHistory({ versions, id, hrefOf, timeZone, busy, onRestore }: VersionHistoryProps) {
  return (
    <ol className="grid grid-cols-1 gap-3">
      {versions.map((version) => {
        const before = versions.find((other) => other.replacedById === version.id && other.reason !== "merged");
        const heir = versions.find((other) => other.id === version.replacedById);
        return (
          <li key={version.id} className="grid gap-1 border-l-2 border-line pl-3 text-sm">
            <p className="leading-relaxed">
              {before ? <DiffText before={before.statement} after={version.statement} /> : version.statement}
            </p>
            {before ? <Changes before={before} after={version} timeZone={timeZone} /> : null}
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-soft">
              <span>
                <Moment at={version.recordedAt} timeZone={timeZone} how="day" />,{" "}
                {detailWords.versionBy(version.changedBy)}
                {version.why ? `: ${version.why}` : ""}
              </span>
              {version.id === id ? <Badge tone="accent">{detailWords.thisOne}</Badge> : null}
              {version.endedAt ? null : <Badge>{detailWords.currentOne}</Badge>}
            </p>
            {version.endedAt ? (
              <p className="text-xs text-ink-soft">
                {version.reason ? detailWords.reasons[version.reason] : detailWords.ended},{" "}
                <Moment at={version.endedAt} timeZone={timeZone} how="day" />
                {heir ? (
                  <>
                    {" · "}
                    {detailWords.replacedBy}{" "}
                    <Link
                      href={hrefOf(heir.id)}
                      prefetch={false}
                      className="text-accent-ink underline underline-offset-4"
                    >
                      {heir.statement}
                    </Link>
                  </>
                ) : null}
              </p>
            ) : null}
            {version.endedAt ? (
              <Button
                look="secondary"
                size="small"
                className="mt-1 h-11 justify-self-start sm:h-8"
                disabled={busy}
                aria-label={`${version.reason === "merged" ? detailWords.separate : detailWords.restore}: ${version.statement}`}
                onClick={() => onRestore(version)}
              >
                {version.reason === "merged" ? detailWords.separate : detailWords.restore}
              </Button>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}

function Changes({ before, after, timeZone }: { before: VersionView; after: VersionView; timeZone: string }) {
  const say = (version: VersionView): Record<string, string> => ({
    [detailWords.kind]: kindWords[version.kind],
    [detailWords.subject]: subjectWords(version.subject),
    [detailWords.when]: sayValid(version.valid, timeZone) ?? detailWords.noDates,
    [detailWords.importance]: sayImportance(version.importance),
    [detailWords.sensitive]: version.sensitive ? detailWords.yes : detailWords.no,
  });
  const [old, next] = [say(before), say(after)];
  const changed = Object.keys(next).filter((field) => old[field] !== next[field]);
  if (!changed.length) return null;
  return (
    <ul className="text-xs text-ink-soft">
      {changed.map((field) => (
        <li key={field}>{detailWords.changed(field, old[field]!, next[field]!)}</li>
      ))}
    </ul>
  );
}

/** The word for the nearest of the five steps. */
export const nearestImportance = (importance: number) =>
  detailWords.importances.reduce((best, step) =>
    Math.abs(step[0] - importance) < Math.abs(best[0] - importance) ? step : best,
  );
const sayImportance = (importance: number) => nearestImportance(importance)[1];
