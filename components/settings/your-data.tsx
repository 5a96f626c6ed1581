import { ExportMenu } from "@/components/memory/portable/export-menu";
import { DeleteAccount } from "@/components/settings/delete-account";
import type { Ask } from "@/components/ui/ask";
import { Card } from "@/components/ui/card";
import { leaveWords as words } from "@/components/words/portable";
import type { DeletionReceipt, Leaving } from "@/lib/portable/types";

interface YourDataProps {
  leaving: Leaving;
  remove: Ask<{ confirm: string }, DeletionReceipt>;
}

export function YourData({ leaving, remove }: YourDataProps) {
  return (
    <Card aria-labelledby="data" className="grid gap-4">
      <div>
        <h2 id="data" className="font-semibold">
          {words.title}
        </h2>
        <p className="mt-1 text-sm text-ink-soft">{words.what}</p>
      </div>
      <ExportMenu />
      <div className="border-t border-line pt-4">
        <DeleteAccount leaving={leaving} remove={remove} />
      </div>
    </Card>
  );
}
