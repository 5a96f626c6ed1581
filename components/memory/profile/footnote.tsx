"use client";

import { Source } from "@/components/memory/profile/source";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { profileWords as words } from "@/components/words/profile";
import type { PortraitSentence } from "@/lib/memory/profile/types";

interface FootnoteProps {
  number: number;
  sentence: PortraitSentence;
  timeZone: string;
}

export function Footnote({ number, sentence, timeZone }: FootnoteProps) {
  return (
    <Popover>
      <PopoverTrigger
        aria-label={words.source(number)}
        className="-ml-1 inline-flex size-6 cursor-pointer items-center justify-center rounded-md align-super text-[0.7rem] leading-none font-medium text-accent-ink tabular-nums select-none hover:bg-hover data-[state=open]:bg-accent-soft"
      >
        {number}
      </PopoverTrigger>
      <PopoverContent aria-label={words.sourceOf(sentence.text)}>
        {sentence.source ? <Source source={sentence.source} timeZone={timeZone} /> : <p>{words.gone}</p>}
      </PopoverContent>
    </Popover>
  );
}
