"use client";

import { SquarePen } from "lucide-react";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { talkWords } from "@/components/words/talk";

export function NewConversation({ compact = false, onGone }: { compact?: boolean; onGone?: () => void }) {
  const router = useRouter();
  const start = () => {
    router.push("/");
    onGone?.();
  };
  return compact ? (
    <Button look="quiet" size="icon" aria-label={talkWords.fresh} onClick={start}>
      <SquarePen aria-hidden />
    </Button>
  ) : (
    <Button look="secondary" className="w-full justify-start" onClick={start}>
      <SquarePen aria-hidden />
      {talkWords.fresh}
    </Button>
  );
}
