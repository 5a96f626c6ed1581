import type { Case } from "./case";

/** Who moved house and did not say where to is asked whether the old address still holds; nothing is ended or made up. */
export const leavingHome: Case[] = [
  {
    before: ["I live in Leeds."],
    now: "We moved house last month.",
    decide: ["add moved.house.in.October", "review another.address.in.October"],
    current: ["lives.in.Leeds", "moved.house"],
  },
  {
    before: ["I live in Leeds with my sister."],
    now: "just moved house!! 🎉",
    decide: ["add moved.house", "review another.address"],
    current: ["lives.in.Leeds", "moved.house"],
  },
  {
    before: ["I moved to Leeds in 2020."],
    now: "I moved into a new flat last week.",
    decide: ["add new.flat", "review another.address"],
    current: ["moved.to.Leeds", "new.flat"],
  },
  {
    before: ["My sister lives in Leeds.", "I live in York."],
    now: "My sister moved house last month.",
    decide: ["add sister.moved.house", "review sister another.address"],
    current: ["Maya.lives.in.York", "sister.lives.in.Leeds", "sister.moved.house"],
  },
  {
    before: ["I live in Leeds.", "We're moving house in October."],
    now: "We moved house last week.",
    decide: ["supersede moving.house", "review another.address"],
    current: ["lives.in.Leeds", "moved.house"],
    past: ["moving.house"],
  },
  {
    before: ["I live in Leeds."],
    now: "We moved house last month. We live in York now.",
    decide: ["add moved.house", "supersede lives.in.Leeds"],
    current: ["moved.house", "York"],
    past: ["lives.in.Leeds"],
  },
  {
    before: ["I live in Leeds."],
    now: "I moved house to York last month.",
    decide: ["supersede lives.in.Leeds"],
    current: ["moved.house.to.York"],
    past: ["lives.in.Leeds"],
  },
  {
    before: ["I live in Leeds."],
    now: "We're moving house next month.",
    decide: ["add moving.house"],
    current: ["lives.in.Leeds", "moving.house"],
  },
  {
    before: ["I live in Leeds."],
    now: "My parents moved house last month.",
    decide: ["add parents", "?ignore parents"],
    current: ["Maya.lives.in.Leeds", "parents.moved"],
  },
  {
    before: ["I live in Leeds."],
    now: "I moved house in 2010.",
    decide: ["add 2010", "?ignore address"],
    current: ["lives.in.Leeds", "2010"],
  },
  {
    before: ["I live in Leeds."],
    now: "we nearly moved house last month lol",
    decide: [],
    current: ["lives.in.Leeds"],
  },
  {
    before: ["I live in Leeds."],
    now: "I moved house.",
    sameTalk: true,
    decide: ["add moved.house", "?ignore address"],
    current: ["lives.in.Leeds", "moved.house"],
  },
  {
    before: ["I live in Leeds."],
    now: "I moved my desk to the new house plants.",
    decide: ["?add desk"],
    current: ["lives.in.Leeds", "?desk"],
  },
  {
    before: ["I love Leeds."],
    now: "We moved house last month.",
    decide: ["add moved.house.in.October.2026.$", "?ignore address"],
    current: ["loves.Leeds", "moved.house"],
  },
  {
    before: ["I live in Leeds."],
    now: "I moved home after work.",
    decide: ["?add home"],
    current: ["lives.in.Leeds", "?home"],
  },
];
