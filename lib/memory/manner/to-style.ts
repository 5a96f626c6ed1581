import type { BuiltInStyle } from "@/lib/ai/built-in/types";
import type { Manner } from "./list-manners";

/** Wishes as switches, read from their statements, so that one edited by hand is kept to as well. The first on an aspect counts. */
export function toStyle(manners: Manner[]): BuiltInStyle {
  const told = (aspect: RegExp): string =>
    manners.find(({ slot, statement }) => aspect.test(slot ?? "") || (!slot && aspect.test(statement)))?.statement ??
    "";
  const none = (aspect: RegExp) => /\b(?:no|not|fewer|less|without|never|stop)\b/i.test(told(aspect));
  return {
    brief: /\b(?:short(?:er)?|brief(?:er)?|concise|few(?:er)?|one|two|less)\b/i.test(told(/length/)),
    noEmojis: none(/emoji/),
    noBullets: none(/bullet/),
    noQuestions: none(/question/),
    callMe: /\bcalled (\p{Lu}[\p{L}'’ -]{0,40}?)\.?$/u.exec(told(/^manner:name$/))?.[1],
  };
}
