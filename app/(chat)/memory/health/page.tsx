import { rememberNow } from "@/app/(chat)/actions";
import { retryEmbedding, retryFailed } from "@/app/(chat)/memory/health/actions";
import { readSpan } from "@/app/(chat)/memory/health/span";
import { requireViewer } from "@/app/_gate/viewer";
import { CostSection } from "@/components/memory/health/cost-section";
import { IndexSection } from "@/components/memory/health/index-section";
import { JunkSection } from "@/components/memory/health/junk-section";
import { MadeSection } from "@/components/memory/health/made-section";
import { QueueSection } from "@/components/memory/health/queue-section";
import { RefreshWhile } from "@/components/memory/health/refresh-while";
import { Page } from "@/components/ui/page";
import { healthWords } from "@/components/words/health";
import { now } from "@/lib/clock";
import { database } from "@/lib/db/client";
import { env } from "@/lib/env";
import { readQueueState } from "@/lib/jobs/read-queue-state";
import { daysBack } from "@/lib/memory/health/days-back";
import { readCosts } from "@/lib/memory/view/read-costs";
import { readMemoryHealth } from "@/lib/memory/view/read-memory-health";

export const metadata = { title: healthWords.title };

export default async function HealthPage({ searchParams }: PageProps<"/memory/health">) {
  const { scope, timeZone } = await requireViewer();
  const { prisma } = await database();
  const span = readSpan(await searchParams);
  const days = daysBack(now(), span, timeZone);
  const queue = await readQueueState(prisma, scope);
  const health = await readMemoryHealth(prisma, scope);
  const costs = await readCosts(prisma, scope, days.from, timeZone);
  const moving = queue.queued.messages + queue.running.messages > 0 || queue.embedding !== null;
  return (
    <Page title={healthWords.title} lead={healthWords.lead}>
      <RefreshWhile on={moving} />
      <QueueSection queue={queue} timeZone={timeZone} actions={{ rememberNow, retryAll: retryFailed }} />
      <MadeSection health={health} />
      <JunkSection junk={health.junk} />
      <CostSection costs={costs} days={days.names} span={span} prices={prices()} />
      <IndexSection index={health.index} job={queue.embedding} timeZone={timeZone} fill={retryEmbedding} />
    </Page>
  );
}

function prices() {
  const { PRICE_PROMPT: prompt, PRICE_REPLY: reply, PRICE_MEMORY: memory, PRICE_CURRENCY: currency } = env;
  if (prompt === undefined || reply === undefined || memory === undefined) return null;
  return { prompt, reply, memory, currency };
}
