"use client";

import { Check, Copy } from "lucide-react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { useCopied } from "@/components/ui/use-copied";
import { promptWords as words } from "@/components/words/prompt";

export function CopyButton({ text }: { text: string }) {
  const { copied, copy } = useCopied();
  const press = () => void copy(text).catch(() => toast.error(words.cannotCopy));
  return (
    <Button look="secondary" size="small" className="max-sm:h-11" onClick={press}>
      {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
      <span aria-live="polite">{copied ? words.copied : words.copy}</span>
    </Button>
  );
}
