import type { Candidate } from "@/lib/memory/types";
import { extractBuiltIn } from "@/lib/memory/extract/built-in/extract-built-in";
import { isSensitive } from "@/lib/memory/extract/built-in/sensitivity";

interface Named {
  messageId: string;
  userName: string;
  companionName: string;
  timeZone: string;
  at: Date;
}

/** "- ", "* ", "3. ", "[x] " before a line of a list. */
const BULLET = /^\s*(?:[-*•–]|\d+[.)])?\s*(?:\[[ xX]\]\s*)?/;

/** The words of a line of a list, without what makes it one; empty for a heading or an empty line. */
export const factOf = (line: string): string => (/^\s*#/.test(line) ? "" : line.replace(BULLET, "").trim());

/**
 * What a line of a list says, as a candidate that the person has to confirm: told as Kith tells such things where its rules can
 * read it as the person's own words, and otherwise as it stands. The quote is the whole line, which is the message's text.
 */
export function readFact(fact: string, { messageId, userName, companionName, timeZone, at }: Named): Candidate {
  const speaker = { speaker: "user" as const, speakerName: userName };
  const turn = { messageId, seq: 1, ...speaker, text: fact, at };
  const names = { userName, companionName, timeZone };
  const drawn = extractBuiltIn({ turns: [turn], context: [], knownPeople: [], ...names });
  const evidence = [{ messageId, quote: fact, start: 0 }];
  const [only] = drawn;
  if (only && drawn.length === 1 && !only.ends) return { ...only, evidence, confidence: UNSURE };
  const statement = fact.replace(/^(?:the )?user(?=(?:['’]s)?\s)/i, userName);
  const subject = { kind: "user" as const, name: userName };
  return {
    ...{ statement, kind: "fact", subject, people: [], confidence: UNSURE, importance: 0.5 },
    ...{ sensitive: isSensitive(fact), evidence },
  };
}

/** Below the bound of review: nothing of a list is believed until the person says so. */
const UNSURE = 0.4;
