import type { ReactNode } from "react";
import { requireViewer } from "@/app/_gate/viewer";
import { MemoryRail } from "@/components/memory/rail";
import { database } from "@/lib/db/client";
import { countWaiting } from "@/lib/memory/store/count-waiting";

export default async function MemoryLayout({ children }: { children: ReactNode }) {
  const { scope } = await requireViewer();
  const { prisma } = await database();
  return (
    <div className="flex min-h-0 flex-1 flex-col lg:flex-row">
      <MemoryRail waiting={await countWaiting(prisma, scope)} />
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">{children}</div>
    </div>
  );
}
