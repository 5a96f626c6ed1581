"use client";

import { Ellipsis, Pencil, Trash2 } from "lucide-react";
import { usePathname, useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { DeleteDialog } from "@/components/chat/delete-dialog";
import { RenameDialog } from "@/components/chat/rename-dialog";
import { useShell } from "@/components/chat/shell-state";
import type { ConversationActions, ConversationLine } from "@/components/chat/types";
import { toastSaid } from "@/components/memory/receipts/toast-said";
import { Button } from "@/components/ui/button";
import { Menu, MenuContent, MenuItem, MenuTrigger } from "@/components/ui/menu";
import { editWords } from "@/components/words/edits";
import { talkWords } from "@/components/words/talk";

export function ConversationMenu({ line, actions }: { line: ConversationLine; actions: ConversationActions }) {
  const [asking, setAsking] = useState<"rename" | "delete" | null>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const router = useRouter();
  const here = usePathname() === `/c/${line.id}`;
  const shell = useShell();
  const close = () => setAsking(null);
  const renamed = () => {
    close();
    shell.forget(line.id);
    router.refresh();
  };
  const deleted = (gone: { memoriesForgotten: number; receiptId: string }) => {
    close();
    toastSaid(editWords.conversationDeleted(gone.memoriesForgotten), gone.receiptId);
    shell.forget(line.id);
    if (here) router.push("/");
    router.refresh();
  };
  return (
    <>
      <Menu>
        <MenuTrigger asChild>
          <Button
            ref={trigger}
            look="quiet"
            className="size-8 px-0"
            aria-label={talkWords.options(line.title || talkWords.untitled)}
          >
            <Ellipsis aria-hidden />
          </Button>
        </MenuTrigger>
        <MenuContent>
          <MenuItem onSelect={() => setAsking("rename")}>
            <Pencil aria-hidden />
            {talkWords.rename}
          </MenuItem>
          <MenuItem onSelect={() => setAsking("delete")} className="text-danger-ink">
            <Trash2 aria-hidden />
            {talkWords.delete}
          </MenuItem>
        </MenuContent>
      </Menu>
      {asking === "rename" ? (
        <RenameDialog line={line} rename={actions.rename} onClose={close} returnFocus={trigger} onRenamed={renamed} />
      ) : null}
      {asking === "delete" ? (
        <DeleteDialog line={line} actions={actions} onClose={close} returnFocus={trigger} onDeleted={deleted} />
      ) : null}
    </>
  );
}
