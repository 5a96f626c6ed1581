import { Minus, Plus } from "lucide-react";
import { Cause } from "@/components/memory/companion/cause";
import { RollBack } from "@/components/memory/companion/roll-back";
import { MemoryPager } from "@/components/memory/memory-pager";
import { WordDiff } from "@/components/memory/profile/word-diff";
import { Moment } from "@/components/time/moment";
import type { Ask } from "@/components/ui/ask";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { companionWords as words } from "@/components/words/companion";
import type { PersonaChangeView, PersonaLog as Log } from "@/lib/memory/persona/types";
import type { SourcedView } from "@/lib/memory/profile/types";

interface PersonaLogProps {
  log: Log;
  timeZone: string;
  rollBack: Ask<{ version: number }, unknown>;
  hrefOf: (page: number) => string;
}

export function PersonaLog({ log, timeZone, rollBack, hrefOf }: PersonaLogProps) {
  return (
    <Card aria-label={words.log} className="grid gap-3">
      <div className="grid gap-1">
        <h2 className="font-medium">{words.log}</h2>
        <p className="text-sm text-ink-soft">{log.items.length ? words.logHint : words.logNone}</p>
      </div>
      <ol className="grid divide-y divide-line empty:hidden">
        {log.items.map((change) => (
          <li key={change.version} className="grid gap-2 py-3 text-sm">
            <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <h3 className="font-medium">{words.version(change.version)}</h3>
              <Badge>{words.causes[change.cause]}</Badge>
              {change.newest ? <Badge tone="accent">{words.now}</Badge> : null}
              <span className="text-xs text-ink-soft">
                <Moment at={change.at} timeZone={timeZone} how="day" />
              </span>
            </div>
            <What change={change} timeZone={timeZone} />
            {change.newest ? null : <RollBack version={change.version} rollBack={rollBack} />}
          </li>
        ))}
      </ol>
      <MemoryPager page={log.page} pages={log.pages} hrefOf={hrefOf} />
    </Card>
  );
}

function What({ change, timeZone }: { change: PersonaChangeView; timeZone: string }) {
  const { cause, name, nameBefore, persona, model, locked, rolledBackTo, added, removed, forgotten } = change;
  return (
    <div className="grid gap-1.5 text-ink-soft">
      {cause === "made" ? <p>{words.madeAs(name)}</p> : null}
      {cause === "model" && model ? <p>{words.modelIs(model)}</p> : null}
      {cause === "lock" ? <p>{words.locked(locked)}</p> : null}
      {rolledBackTo ? <p>{words.rolledBack(rolledBackTo)}</p> : null}
      {nameBefore ? <p>{words.renamed(nameBefore, name)}</p> : null}
      {persona ? (
        <p>
          {words.description}: <WordDiff pieces={persona} />
        </p>
      ) : null}
      {added.map((statement) => (
        <Moved key={statement.id} how="added" statement={statement} timeZone={timeZone} />
      ))}
      {removed.map((statement) => (
        <Moved key={statement.id} how="removed" statement={statement} timeZone={timeZone} />
      ))}
      {forgotten ? <p>{words.forgottenSince(forgotten)}</p> : null}
    </div>
  );
}

interface MovedProps {
  how: "added" | "removed";
  statement: SourcedView;
  timeZone: string;
}

function Moved({ how, statement, timeZone }: MovedProps) {
  const Icon = how === "added" ? Plus : Minus;
  const piece = statement.evidence[0];
  return (
    <div className="flex items-baseline gap-2">
      <Badge className="shrink-0">
        <Icon aria-hidden />
        {words[how]}
      </Badge>
      <div className="min-w-0">
        <p className="[overflow-wrap:anywhere] text-ink">{statement.statement}</p>
        {how === "added" && piece ? (
          <div className="text-xs">
            <Cause {...piece} answering={statement.answering} timeZone={timeZone} />
          </div>
        ) : null}
      </div>
    </div>
  );
}
