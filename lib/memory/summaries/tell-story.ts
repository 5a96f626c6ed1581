import { MONTHS } from "@/lib/memory/extract/built-in/times/civil";
import { calendarDay } from "@/lib/memory/recall/elapsed";
import { countTokens } from "@/lib/memory/recall/count-tokens";
import type { SummarySentence } from "@/lib/memory/summaries/types";

export interface Telling {
  timeZone: string;
  budgetTokens: number;
}

/** The story as one paragraph, each month named once ("Told in March 2026: …"). What weighs least is left out till it fits. */
export function tellStory(sentences: SummarySentence[], { timeZone, budgetTokens }: Telling): string {
  const kept = [...sentences].sort((a, b) => b.weight - a.weight);
  for (;;) {
    const text = paragraph(kept, timeZone);
    if (!kept.length || countTokens(text) <= budgetTokens) return text;
    kept.pop();
  }
}

function paragraph(sentences: SummarySentence[], timeZone: string): string {
  let month = "";
  const told = [...sentences].sort((a, b) => a.at.localeCompare(b.at));
  return told
    .map(({ text, at }) => {
      const [year = "", number = "1"] = calendarDay(new Date(at), timeZone).split("-");
      const said = `${MONTHS[Number(number) - 1]} ${year}`;
      const lead = said === month ? "" : `Told in ${said}: `;
      month = said;
      return `${lead}${text.replace(/\s+/g, " ")}`;
    })
    .join(" ");
}
