"use client";

import { Check, Copy } from "lucide-react";
import { useRef, type ComponentProps } from "react";
import { Button } from "@/components/ui/button";
import { useCopied } from "@/components/ui/use-copied";
import { talkWords } from "@/components/words/talk";

/** A code block with its language and a copy button; wide lines scroll, by keyboard too. */
export function CodeBlock({ children }: ComponentProps<"pre">) {
  const block = useRef<HTMLPreElement>(null);
  const { copied, copy } = useCopied();
  return (
    <div className="overflow-hidden rounded-xl border border-line bg-sunken">
      <div className="flex justify-end border-b border-line px-1.5 py-1">
        <Button look="quiet" size="tiny" onClick={() => void copy(block.current?.textContent ?? "")}>
          {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
          {copied ? talkWords.copied : talkWords.copy}
        </Button>
      </div>
      <pre
        ref={block}
        tabIndex={0}
        aria-label={talkWords.code}
        role="region"
        className="overflow-x-auto p-3 font-mono text-[0.85rem] leading-relaxed whitespace-pre"
      >
        {children}
      </pre>
    </div>
  );
}
