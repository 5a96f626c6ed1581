"use client";

import { Undo2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { Alert } from "@/components/ui/alert";
import { ask, type Ask } from "@/components/ui/ask";
import { Button } from "@/components/ui/button";
import { Dialog, DialogButtons, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { useAsking } from "@/components/ui/use-asking";
import { companionWords as words } from "@/components/words/companion";

interface RollBackProps {
  version: number;
  rollBack: Ask<{ version: number }, unknown>;
}

export function RollBack({ version, rollBack }: RollBackProps) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const { busy, error, asking } = useAsking();
  const confirm = async () => {
    const answer = await asking(ask(rollBack, { version }));
    if (!answer.ok) return;
    setOpen(false);
    toast.success(words.rollBackDone(version));
    router.refresh();
  };
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button look="quiet" size="small" className="-ml-2.5 h-11 justify-self-start sm:h-8">
          <Undo2 aria-hidden />
          {words.rollBack}
          <span className="sr-only">: {words.version(version)}</span>
        </Button>
      </DialogTrigger>
      <DialogContent title={words.rollBackTitle(version)} description={words.rollBackHint}>
        {error ? <Alert tone="error">{error}</Alert> : null}
        <DialogButtons cancel={words.cancel}>
          <Button onClick={() => void confirm()} disabled={busy}>
            {words.rollBackConfirm}
          </Button>
        </DialogButtons>
      </DialogContent>
    </Dialog>
  );
}
