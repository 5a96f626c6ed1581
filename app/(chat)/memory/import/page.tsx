import { removeImport, startImport } from "@/app/(chat)/memory/import/actions";
import { requireViewer } from "@/app/_gate/viewer";
import { RefreshWhile } from "@/components/memory/health/refresh-while";
import { BringPanel } from "@/components/memory/portable/bring-panel";
import { ImportList } from "@/components/memory/portable/import-list";
import { Page } from "@/components/ui/page";
import { portableWords } from "@/components/words/portable";
import { database } from "@/lib/db/client";
import { listImports } from "@/lib/portable/list-imports";

export const metadata = { title: portableWords.title };

export default async function ImportPage() {
  const { scope, timeZone, memoryOn } = await requireViewer();
  const { prisma } = await database();
  const imports = await listImports(prisma, scope);
  return (
    <Page title={portableWords.title} lead={portableWords.lead}>
      <BringPanel start={startImport} />
      <ImportList
        imports={imports}
        timeZone={timeZone}
        memoryOn={memoryOn}
        actions={{ start: startImport, remove: removeImport }}
      />
      <RefreshWhile on={imports.some(({ status }) => status === "running")} />
    </Page>
  );
}
