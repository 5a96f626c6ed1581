import { editMemory, previewForgetting } from "@/app/(chat)/memory/actions";
import { forgetMemories } from "@/app/(chat)/memory/list/actions";
import { readLookingBack, type Params } from "@/app/(chat)/memory/look-back";
import { outdateMemory, withholdMemory } from "@/app/(chat)/memory/profile/actions";
import { requireViewer } from "@/app/_gate/viewer";
import { AsOf } from "@/components/memory/as-of/as-of";
import { sayShortDay } from "@/components/memory/as-of/days";
import { Portrait } from "@/components/memory/profile/portrait";
import { PortraitDiff } from "@/components/memory/profile/portrait-diff";
import { WithheldList } from "@/components/memory/profile/withheld-list";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { asOfWords } from "@/components/words/as-of";
import { profileWords as words } from "@/components/words/profile";
import { now } from "@/lib/clock";
import { database } from "@/lib/db/client";
import type { Db } from "@/lib/db/types";
import type { Viewer } from "@/lib/identity/types";
import { calendarDay } from "@/lib/memory/recall/elapsed";
import { endOfDay } from "@/lib/memory/view/as-of-day";
import type { Clock } from "@/lib/memory/view/as-of/types";
import { diffSentences } from "@/lib/memory/view/diff-sentences";
import { listWithheld } from "@/lib/memory/view/list-withheld";
import { readPortrait, readPortraitText } from "@/lib/memory/view/read-portrait";

export const metadata = { title: words.title };

const actions = {
  edit: editMemory,
  outdate: outdateMemory,
  withhold: withholdMemory,
  forget: forgetMemories,
  preview: previewForgetting,
};

export default async function ProfilePage({ searchParams }: PageProps<"/memory/profile">) {
  const viewer = await requireViewer();
  const params = await searchParams;
  const { prisma } = await database();
  const { asOf, scale } = await readLookingBack(prisma, viewer, params);
  const clock = scale?.clock ?? "true";
  const [sentences, withheld, compared] = await Promise.all([
    readPortrait(prisma, viewer.scope, asOf),
    listWithheld(prisma, viewer.scope),
    compare(prisma, viewer, params, clock),
  ]);
  const today = calendarDay(now(), viewer.timeZone);
  const title = asOf ? asOfWords.list(sayShortDay(asOf.day), asOf.clock) : words.portrait;
  const kept: Record<string, string> = {
    ...(asOf && { asof: asOf.day }),
    ...(clock === "believed" && { clock }),
  };
  return (
    <Page title={words.title} lead={words.lead}>
      {scale ? <AsOf {...scale} /> : null}
      <Card aria-label={words.portrait} className="grid gap-4">
        <div className="grid gap-1">
          <h2 className="font-medium">{title}</h2>
          {asOf ? <p className="text-sm text-ink-soft">{words.lookingBack}</p> : null}
        </div>
        <Portrait
          key={asOf ? `${asOf.day} ${asOf.clock}` : "now"}
          sentences={sentences}
          timeZone={viewer.timeZone}
          actions={asOf ? undefined : actions}
          today={today}
          empty={
            <div className="py-6 text-center">
              <p className="font-medium">{asOf ? words.emptyThen : words.empty}</p>
              {asOf ? null : <p className="mx-auto mt-1 max-w-sm text-sm text-ink-soft">{words.emptyHint}</p>}
            </div>
          }
        />
      </Card>
      <WithheldList {...withheld} timeZone={viewer.timeZone} withhold={withholdMemory} />
      {scale ? (
        <PortraitDiff
          {...{ today, clock, kept, diff: compared?.diff ?? null }}
          from={compared?.from ?? scale.from}
          to={compared?.to ?? today}
        />
      ) : null}
    </Page>
  );
}

/** The two days the address asks to compare, in their order, and what changed; null where it asks for none. */
async function compare(prisma: Db, viewer: Viewer, params: Params, clock: Clock) {
  const [one, other] = ["from", "to"].map((name) => [params[name]].flat()[0] ?? "");
  if (!one && !other) return null;
  const [from, to] = [one!, other!].sort() as [string, string];
  const today = calendarDay(now(), viewer.timeZone);
  const [start, end] = [from, to].map((day) => (day <= today ? endOfDay(day, viewer.timeZone) : null));
  if (!start || !end) return { from: "", to: "", diff: "bad" as const };
  const [before, after] = await Promise.all(
    [start, end].map((at) => readPortraitText(prisma, viewer.scope, { at, clock })),
  );
  return { from, to, diff: diffSentences(before!, after!) };
}
