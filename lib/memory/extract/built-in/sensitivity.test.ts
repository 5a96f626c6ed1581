import { expect, test } from "vitest";
import { isSensitive } from "./sensitivity";

test.each([
  "Maya works at St Mary's Hospital.",
  "Maya works at the hospital in Leeds.",
  "Maya works nights as a nurse at the children's hospital.",
  "Maya started working at St Mary's Hospital.",
  "Maya started at St Mary's Hospital in May 2026.",
  "Maya started a new job at St Mary's Hospital.",
  "Maya joined St Mary's Hospital.",
  "Maya does not work at St Mary's Hospital any more.",
  "Maya is a nurse at St Mary's Hospital.",
])("%s is no secret", (statement) => expect(isSensitive(statement)).toBe(false));

test.each([
  "Maya was taken to St Mary's Hospital.",
  "Maya is a patient at St Mary's Hospital.",
  "Maya started treatment at St Mary's Hospital.",
  "Maya left St Mary's Hospital on 22 November 2026.",
  "Maya's mum is in hospital.",
  "Maya stopped working and went to hospital.",
  "Maya works at St Mary's Hospital and had surgery there.",
  "Maya works for a charity because Maya's son was in hospital.",
])("%s is told with care", (statement) => expect(isSensitive(statement)).toBe(true));
