import { AsOf, type AsOfProps } from "@/components/memory/as-of/as-of";
import { AsOfList } from "@/components/memory/as-of/as-of-list";
import { Page } from "@/components/ui/page";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/types";
import type { Viewer } from "@/lib/identity/types";
import { listAsOf } from "@/lib/memory/view/as-of";
import { calendarDay } from "@/lib/memory/recall/elapsed";
import { readAsOf, readClock } from "@/lib/memory/view/as-of-day";
import type { AsOf as Asked } from "@/lib/memory/view/as-of/types";
import { readSpanStart } from "@/lib/memory/view/read-span";

export type Params = Record<string, string | string[] | undefined>;

/** The day an address looks back to, and what the scale over it needs; no scale before anything is remembered. */
export interface LookingBack {
  asOf: Asked | null;
  scale: AsOfProps | null;
}

export async function readLookingBack(prisma: Db, viewer: Viewer, params: Params): Promise<LookingBack> {
  const { timeZone } = viewer;
  const at = now();
  const asOf = readAsOf(params, { now: at, timeZone });
  const from = await readSpanStart(prisma, viewer.scope);
  const clock = readClock([params.clock].flat()[0] ?? "");
  const span = from && { from: calendarDay(from, timeZone), to: calendarDay(at, timeZone) };
  return { asOf, scale: span && { ...span, value: asOf?.day ?? null, clock } };
}

interface LookBackPageProps {
  viewer: Viewer;
  prisma: Db;
  params: Params;
  scale: AsOfProps | null;
  asOf: Asked;
  title: string;
}

/** The list as it was: to read only, by one of the two clocks. */
export async function LookBackPage({ viewer, prisma, params, scale, asOf, title }: LookBackPageProps) {
  const asked = Number([params.page].flat()[0]);
  const page = Number.isSafeInteger(asked) && asked > 0 && asked < 1e6 ? asked : 1;
  const found = await listAsOf(prisma, viewer.scope, { ...asOf, page });
  const hrefOf = (to: number) => {
    const query = new URLSearchParams({ asof: asOf.day });
    if (asOf.clock === "believed") query.set("clock", "believed");
    if (to > 1) query.set("page", String(to));
    return `/memory?${query}`;
  };
  return (
    <Page title={title}>
      {scale ? <AsOf {...scale} /> : null}
      <AsOfList found={found} asOf={asOf} timeZone={viewer.timeZone} hrefOf={hrefOf} />
    </Page>
  );
}
