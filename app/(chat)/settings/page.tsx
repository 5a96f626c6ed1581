import { signOut } from "@/app/(chat)/actions";
import { resetLearning, setMemoryOn } from "@/app/(chat)/memory/actions";
import { deleteAccount, setDeepRecall } from "@/app/(chat)/settings/actions";
import { requireViewer } from "@/app/_gate/viewer";
import { MemorySwitch } from "@/components/memory/memory-switch";
import { DeepRecallSwitch } from "@/components/settings/deep-recall-switch";
import { LearntSection } from "@/components/settings/learnt-section";
import { ModelSection } from "@/components/settings/model-section";
import { SignOutButton } from "@/components/settings/sign-out-button";
import { YourData } from "@/components/settings/your-data";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { modelStatus } from "@/lib/ai/models";
import { database } from "@/lib/db/client";
import { env } from "@/lib/env";
import { readLearnt } from "@/lib/memory/learn/store-learnt";
import { readLeaving } from "@/lib/portable/account/read-leaving";
import { settingsWords as words } from "@/components/words/settings";

export const metadata = { title: words.title };

export default async function SettingsPage() {
  const { name, email, timeZone, memoryOn, deepRecall, scope } = await requireViewer();
  const { prisma } = await database();
  const { feedback } = await readLearnt(prisma, scope);
  const account = [
    [words.name, name],
    [words.email, email],
    [words.timeZone, timeZone],
  ];
  return (
    <Page title={words.title}>
      <Card aria-labelledby="account" className="grid gap-4">
        <h2 id="account" className="font-semibold">
          {words.account}
        </h2>
        <dl className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[auto_1fr]">
          {account.map(([label, value]) => (
            <div key={label} className="contents">
              <dt className="text-ink-soft">{label}</dt>
              <dd className="mb-1 [overflow-wrap:anywhere] sm:mb-0">{value}</dd>
            </div>
          ))}
        </dl>
        <SignOutButton signOut={signOut} />
      </Card>
      <Card aria-labelledby="memory" className="grid gap-3">
        <h2 id="memory" className="font-semibold">
          {words.memory}
        </h2>
        <MemorySwitch on={memoryOn} setOn={setMemoryOn} />
        {modelStatus().mode === "built-in" ? null : (
          <DeepRecallSwitch on={deepRecall ?? env.RECALL_MODE === "deep"} setOn={setDeepRecall} />
        )}
        {env.RECALL_LEARNS === "on" || feedback ? <LearntSection feedback={feedback} reset={resetLearning} /> : null}
      </Card>
      <ModelSection status={modelStatus()} />
      <YourData leaving={await readLeaving(prisma, scope)} remove={deleteAccount} />
    </Page>
  );
}
