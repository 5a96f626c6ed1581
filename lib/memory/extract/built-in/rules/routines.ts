import type { Rule } from "../draft";

const HABIT = /^(?:usually|always|often|normally|typically|generally|regularly)$/;
const THOUGHT = /^(?:think|say|feel|know|want|wonder|guess|get|hope|forget|ask|mean|need|find|see|seem|try)$/;

/** What comes back: "every Sunday", "twice a week", "usually". */
export const routines: Rule = (p) => {
  if (p.who.thing || (p.tense === "past" && !p.formerly) || p.tense === "modal" || p.tense === "future") return [];
  const timed = p.times.some((t) => t.role === "routine");
  if (!timed && !(p.adverbs.some((a) => HABIT.test(a)) && p.tense === "present")) return [];
  if (!timed && (THOUGHT.test(p.verb) || p.verb === "be" || p.rest.split(" ").length < 2)) return [];
  if (p.verb === "be" && !/ing\b/.test(p.rest)) return [];
  if (/^(?:it|that|this)\b/i.test(p.rest)) return [];
  if (p.formerly) return [{ kind: "routine", importance: 0.35, confidence: 0.82 }];
  return [
    {
      kind: "routine",
      importance: timed ? 0.5 : 0.4,
      confidence: timed ? 0.9 : 0.72,
      ...(p.stopped ? { ends: true } : {}),
    },
  ];
};
