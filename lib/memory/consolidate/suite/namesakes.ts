import type { Case } from "./case";

/** Two people of one name are two, and one person under two compatible relations is one. */
export const namesakes: Case[] = [
  {
    before: ["My friend Sam is a vet."],
    now: "My cousin Sam is a chef.",
    decide: ["add Sam.*cousin\\.", "add cousin chef"],
    current: ["Sam.*friend\\.", "friend vet", "Sam.*cousin\\.", "cousin chef"],
  },
  {
    before: ["My friend Sam is a vet.", "My cousin Sam is a chef."],
    now: "My friend Sam is a nurse.",
    decide: ["?reinforce friend\\.", "supersede vet"],
    current: ["Sam.*friend\\.", "friend nurse", "Sam.*cousin\\.", "cousin chef"],
    past: ["friend vet"],
  },
  {
    before: ["My friend Sam is a vet.", "My cousin Sam is a chef."],
    now: "Sam moved to Oslo.",
    decide: ["review Oslo"],
    current: ["Sam.*friend\\.", "friend vet", "Sam.*cousin\\.", "cousin chef"],
  },
  {
    before: ["My boyfriend Sam lives in Leeds."],
    now: "My ex Sam lives in Rome.",
    decide: ["add Sam.*ex\\.", "add ex Rome"],
    current: ["Sam.*boyfriend\\.", "boyfriend Leeds", "Sam.*ex\\.", "ex Rome"],
  },
  {
    before: ["My sister Anna is a vet."],
    now: "My friend's sister Anna has cancer.",
    decide: ["add cancer"],
    current: ["Anna.*sister\\.", "sister vet", "friend's.sister cancer"],
  },
  {
    before: ["My boyfriend is called Tom.", "My friend Tom moved to Spain."],
    now: "Tom quit his job.",
    decide: ["review quit"],
    current: ["Tom.*boyfriend\\.", "Tom.*friend\\.", "friend Spain"],
  },
  {
    before: ["My roommate is Lea."],
    now: "My old roommate was Pia, she moved to Oslo.",
    decide: ["?add Pia", "?add old.roommate.moved|Pia.moved"],
    current: ["Lea.is.*roommate", "?Pia", "?old.roommate.moved|Pia.moved"],
  },
  {
    before: ["My boss is 40 years old."],
    now: "My old boss Kim was a man, he is 60.",
    decide: ["add Kim.is.*old.boss", "add Kim 60", "?add man"],
    current: ["boss.is.40", "Kim.is.*old.boss", "Kim 60", "?man"],
  },
  {
    before: ["My boss is Jordan."],
    now: "My old boss lives in York.",
    decide: ["add old.boss.lives"],
    current: ["Jordan.is", "old.boss.lives"],
  },
  {
    before: ["My friend Lea lives in Rome."],
    now: "My best friend Lea moved to Oslo.",
    decide: ["reinforce friend\\.", "supersede Rome"],
    current: ["Lea.*friend\\.", "Oslo"],
    past: ["Rome"],
  },
  {
    before: ["My boyfriend Tom lives in Rome."],
    now: "My husband Tom moved to Oslo.",
    decide: ["supersede boyfriend\\.", "supersede Rome"],
    current: ["Tom.*husband\\.", "Oslo"],
    past: ["boyfriend\\.", "Rome"],
  },
  {
    before: ["My mum Ada lives in Rome."],
    now: "My mother Ada moved to Oslo.",
    decide: ["?reinforce mum", "supersede Rome"],
    current: ["Ada.*mum", "Oslo"],
    past: ["Rome"],
  },
  {
    before: ["Tom lives in Rome."],
    now: "My brother Tom moved to Oslo.",
    decide: ["add brother\\.", "supersede Rome"],
    current: ["Tom.*brother\\.", "Oslo"],
    past: ["Rome"],
  },
  {
    before: ["My sister lives in Porto.", "My sister Anna is a vet."],
    now: "My older sister Anna moved to Rome.",
    decide: ["reinforce Anna.*sister\\.", "supersede Porto"],
    current: ["Anna.*sister\\.", "vet", "Rome"],
    past: ["Porto"],
  },
  {
    before: ["My cousin lives in Porto.", "My friend Sam lives in Leeds.", "My cousin Sam is a vet."],
    now: "My cousin moved to Rome.",
    decide: ["supersede Porto"],
    current: ["Sam.*friend\\.", "Leeds", "Sam.*cousin\\.", "vet", "Rome"],
    past: ["Porto"],
  },
];
