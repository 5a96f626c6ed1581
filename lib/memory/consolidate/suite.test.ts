import { describe, expect, test } from "vitest";
import type { Case } from "./suite/case";
import { contradictions } from "./suite/contradictions";
import { corrections } from "./suite/corrections";
import { freshWordings } from "./suite/fresh-wordings";
import { leavingHome } from "./suite/leaving-home";
import { leftAlone } from "./suite/left-alone";
import { namesakes } from "./suite/namesakes";
import { negation } from "./suite/negation";
import { otherWords } from "./suite/other-words";
import { partAndWhole } from "./suite/part-and-whole";
import { pastAndPresent } from "./suite/past-and-present";
import { partners } from "./suite/partners";
import { plans } from "./suite/plans";
import { redated } from "./suite/redated";
import { redatedChat } from "./suite/redated-chat";
import { realChat } from "./suite/real-chat";
import { runCase } from "./suite/run-case";
import { sideBySide } from "./suite/side-by-side";
import { temporaryStates } from "./suite/temporary-states";
import { tenTimes } from "./suite/ten-times";
import { thirdParties } from "./suite/third-parties";
import { unrelated } from "./suite/unrelated";
import { updates } from "./suite/updates";

const SUITE: Record<string, Case[]> = {
  updates, contradictions, corrections, "temporary states": temporaryStates, plans, negation,
  "third parties": thirdParties, "other words": otherWords, "ten times": tenTimes,
  "past and present": pastAndPresent, "side by side": sideBySide, "left alone": leftAlone,
  "fresh wordings": freshWordings, "real chat": realChat, unrelated, namesakes,
  "part and whole": partAndWhole, redated, partners, "leaving home": leavingHome, "redated in chat": redatedChat,
}; // prettier-ignore

/** A case is run once, however many tests ask for its outcome. */
const outcomes = new Map<Case, string[]>();
function wrongIn(c: Case): string[] {
  const outcome = outcomes.get(c) ?? runCase(c);
  outcomes.set(c, outcome);
  return outcome;
}

const all = Object.values(SUITE).flat();
const name = (c: Case): string => `${c.before.length > 3 ? `${c.before[0]} (×9)` : c.before.join(" ")} → ${c.now}`;

describe.each(Object.entries(SUITE))("%s", (_category, cases) => {
  test.each(cases.filter((c) => !c.knownFailure).map((c): [string, Case] => [name(c), c]))("%s", (_name, c) => {
    expect(wrongIn(c)).toEqual([]);
  });

  // A mark that outlives its failure would hide the next one.
  test("what is marked as a known failure still fails", () => {
    const righted = cases.filter((c) => c.knownFailure && wrongIn(c).length === 0);
    expect(righted.map(name)).toEqual([]);
  });

  test("has at least twelve cases", () => expect(cases.length).toBeGreaterThanOrEqual(12));
});

test("of at least 125 cases nine in ten are right", () => {
  const right = all.filter((c) => wrongIn(c).length === 0).length;
  expect(all.length).toBeGreaterThanOrEqual(125);
  expect(right / all.length).toBeGreaterThanOrEqual(0.9);
}, 120_000);
