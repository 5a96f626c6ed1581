import { describe, expect, test } from "vitest";
import type { Candidate, Subject, Turn } from "../../types";
import { extractBuiltIn } from "./extract-built-in";

const AT = new Date("2026-11-23T10:00:00Z");

const turn = (text: string, n = 1, speaker: Turn["speaker"] = "user"): Turn => ({
  messageId: `m${n}`,
  seq: n,
  speaker,
  speakerName: speaker === "user" ? "Maya" : "Kith",
  text,
  at: AT,
});

function read(turns: Turn[], context: Turn[] = [], knownPeople: Subject[] = []): Candidate[] {
  return extractBuiltIn({
    turns,
    context,
    userName: "Maya",
    companionName: "Kith",
    timeZone: "Europe/London",
    knownPeople,
  });
}
const one = (text: string) => read([turn(text)]);
const said = (text: string) => one(text).map((c) => c.statement);

/** Sentence, the statement it must give, and what else that memory must be. */
const TOLD: [string, string, Partial<Candidate>?][] = [
  ["My name is Maya Lopez.", "Maya's name is Maya Lopez.", { slot: "name", kind: "fact" }],
  ["I'm 34 years old", "Maya is 34 years old (as of 23 November 2026).", { slot: "age" }],
  ["I was born in Leeds on 3 May 1992.", "Maya was born in Leeds on 3 May 1992.", { slot: "birthday" }],
  ["My birthday is May 3rd.", "Maya's birthday is on 3 May.", { slot: "birthday" }],
  ["I speak Spanish and French fluently", "Maya speaks Spanish and French fluently.", { kind: "fact" }],
  ["I'm originally from Peru", "Maya is originally from Peru.", { slot: "origin" }],
  ["I grew up in Cork.", "Maya grew up in Cork.", { slot: "hometown" }],
  ["I'm Brazilian", "Maya is Brazilian.", { slot: "nationality" }],
  ["I have two kids", "Maya has two kids.", { slot: "children", kind: "relationship" }],
  ["I have a dog named Rex.", "Maya has a dog named Rex.", { kind: "fact" }],
  ["My dog Rex is five.", "Maya's dog Rex is five."],
  ["I adopted a cat two weeks ago", "Maya adopted a cat in the week of 9 November 2026.", { kind: "event" }],
  ["I love hiking in the mountains.", "Maya loves hiking in the mountains.", { kind: "preference" }],
  ["I can't stand cilantro", "Maya cannot stand cilantro.", { kind: "preference" }],
  ["I prefer tea to coffee.", "Maya prefers tea to coffee.", { kind: "preference" }],
  ["My favourite colour is teal", "Maya's favourite colour is teal.", { slot: "favourite:colour" }],
  ["Pizza is my favorite food.", "Maya's favorite food is Pizza.", { slot: "favourite:food" }],
  ["I don't like coffee any more", "Maya does not like coffee any more.", { ends: true, kind: "preference" }],
  ["I'm not allergic to cats.", "Maya is not allergic to cats.", { sensitive: true }],
  ["I’m a big fan of jazz", "Maya is a big fan of jazz.", { kind: "preference" }],
  ["I'm going to visit Rome next month", "Maya is going to visit Rome in December 2026.", { kind: "plan" }],
  [
    "We're planning to move to Spain in March.",
    "Maya and others are planning to move to Spain in March 2027.",
    { kind: "plan" },
  ],
  ["I will run the London marathon next April.", "Maya will run the London marathon in April 2027.", { kind: "plan" }],
  ["I'm flying to Tokyo on Friday.", "Maya is flying to Tokyo on 27 November 2026.", { kind: "plan" }],
  [
    "I have a dentist appointment tomorrow at 3pm.",
    "Maya has a dentist appointment on 24 November 2026 at 3pm.",
    { kind: "plan" },
  ],
  ["I'd love to visit Japan some day", "Maya would love to visit Japan some day.", { kind: "plan" }],
  [
    "My boss is Tom.",
    "Tom is Maya's boss.",
    { kind: "relationship", subject: { kind: "person", name: "Tom", relation: "boss" } },
  ],
  ["Ana is my sister", "Ana is Maya's sister.", { subject: { kind: "person", name: "Ana", relation: "sister" } }],
  ["I'm married to Tom.", "Maya is married to Tom.", { slot: "partner", kind: "relationship" }],
  ["I got married to Tom in June.", "Maya got married to Tom in June 2026.", { slot: "partner", kind: "event" }],
  [
    "We broke up last week.",
    "Maya and their partner broke up in the week of 16 November 2026.",
    { slot: "partner", ends: true },
  ],
  ["I used to live in Berlin.", "Maya used to live in Berlin.", { slot: "residence" }],
  ["I lived in Berlin from 2015 to 2018.", "Maya lived in Berlin from 2015 to 2018.", { slot: "residence" }],
  ["I live in Porto now", "Maya lives in Porto now.", { slot: "residence" }],
  ["I moved to Porto in 2020", "Maya moved to Porto in 2020.", { slot: "residence", kind: "event" }],
  ["I've lived in Porto for 5 years", "Maya has lived in Porto for 5 years (since about 2021).", { slot: "residence" }],
  ["I no longer work at Orion", "Maya no longer works at Orion.", { slot: "employer", ends: true }],
  [
    "I quit my job at Orion yesterday.",
    "Maya quit Maya's job at Orion on 22 November 2026.",
    { slot: "employer", ends: true },
  ],
  ["I lost my job last month.", "Maya lost Maya's job in October 2026.", { ends: true, sensitive: true }],
  ["I'm a software engineer.", "Maya is a software engineer.", { slot: "occupation" }],
  ["I work at Google", "Maya works at Google.", { slot: "employer" }],
  [
    "I started a new job at Vega last Monday",
    "Maya started a new job at Vega on 16 November 2026.",
    { slot: "employer", kind: "event" },
  ],
  ["I study biology at Leeds University.", "Maya studies biology at Leeds University.", { slot: "studies" }],
  ["I graduated from MIT in 2015", "Maya graduated from MIT in 2015.", { kind: "event" }],
  ["Last week I ran a marathon.", "Maya ran a marathon in the week of 16 November 2026.", { kind: "event" }],
  ["I bought a house in May.", "Maya bought a house in May 2026.", { kind: "event" }],
  ["Every Sunday I call my grandmother.", "Maya calls Maya's grandmother every Sunday.", { kind: "routine" }],
  ["I go to the gym twice a week.", "Maya goes to the gym twice a week.", { kind: "routine" }],
  ["I usually have porridge for breakfast", "Maya usually has porridge for breakfast.", { kind: "routine" }],
  ["I'm terrified of spiders", "Maya is terrified of spiders.", { kind: "trait" }],
  ["I'm an introvert", "Maya is an introvert.", { kind: "trait" }],
  ["I have type 1 diabetes.", "Maya has type 1 diabetes.", { sensitive: true }],
  ["I was diagnosed with ADHD in 2021.", "Maya was diagnosed with ADHD in 2021.", { sensitive: true }],
  ["I've been vegetarian since 2019", "Maya has been vegetarian since 2019.", { slot: "diet" }],
  ["I broke my arm last summer.", "Maya broke Maya's arm in the summer of 2026.", { sensitive: true }],
  ["I don't eat meat", "Maya does not eat meat.", { kind: "preference" }],
  [
    "My mom has Alzheimer's.",
    "Maya's mom has Alzheimer's.",
    { subject: { kind: "person", name: "Maya's mother", relation: "mother" }, sensitive: true },
  ],
  [
    "My friend says he is a doctor",
    "Maya's friend is a doctor.",
    { subject: { kind: "person", name: "Maya's friend", relation: "friend" } },
  ],
  [
    "My friend Priya just got a new job at Google.",
    "Maya's friend Priya got a new job at Google.",
    { slot: "employer" },
  ],
  ["My dad died in 2018.", "Maya's dad died in 2018.", { kind: "event" }],
  ["My sister's husband works at Shell", "Maya's sister's husband works at Shell.", { slot: "employer" }],
  ["Remember that I like tea", "Maya likes tea.", { confidence: 0.95 }],
  ["please remember: my locker code is 4412", "Maya's locker code is 4412.", { kind: "fact", confidence: 0.95 }],
  ["Don't forget that my flight leaves from Gatwick", "Maya's flight leaves from Gatwick.", { confidence: 0.95 }],
  ["I drive a red Volvo.", "Maya drives a red Volvo."],
  ["i live in manchester", "Maya lives in Manchester.", { slot: "residence" }],
  [
    "My wife is pregnant.",
    "Maya's wife is pregnant.",
    { subject: { kind: "person", name: "Maya's wife", relation: "wife" } },
  ],
  [
    "My girlfriend and I broke up in October",
    "Maya and Maya's girlfriend broke up in October 2026.",
    { ends: true, slot: "partner" },
  ],
  ["I found out that I'm lactose intolerant.", "Maya is lactose intolerant.", { sensitive: true }],
  [
    "I hurt my knee while running on Tuesday",
    "Maya hurt Maya's knee while running on 17 November 2026.",
    { kind: "event" },
  ],
  ["My daughter is turning 6 on Saturday", "Maya's daughter is turning 6 on 28 November 2026.", { kind: "plan" }],
  ["I am allergic to penicillin, so please never suggest it", "Maya is allergic to penicillin.", { sensitive: true }],
  [
    "Yesterday my brother Tom got engaged to Lucy",
    "Maya's brother Tom got engaged to Lucy on 22 November 2026.",
    { slot: "partner" },
  ],
  ["I'm going to learn the piano", "Maya is going to learn the piano.", { kind: "plan" }],
  ["I got promoted at work", "Maya got promoted at work.", { kind: "event" }],
  ["I've never smoked", "Maya has never smoked.", {}],
];

describe("what is told plainly", () => {
  test.each(TOLD)("%s", (text, statement, more = {}) => {
    const found = one(text).find((c) => c.statement === statement);
    expect(found, `got ${JSON.stringify(said(text))}`).toBeDefined();
    expect(found).toMatchObject(more);
    expect(found!.confidence).toBeGreaterThanOrEqual(0.5);
  });
});

/** One message, all the statements it must give, in order. */
const SEVERAL: [string, string[]][] = [
  [
    "My sister moved to Lisbon last Friday and I'm allergic to peanuts.",
    ["Maya's sister moved to Lisbon on 20 November 2026.", "Maya is allergic to peanuts."],
  ],
  ["I live in Paris and work as a nurse", ["Maya lives in Paris.", "Maya works as a nurse."]],
  ["I work as a nurse at St Mary's", ["Maya works as a nurse.", "Maya works at St Mary's."]],
  ["im a teacher and i hate mondays", ["Maya is a teacher.", "Maya hates mondays."]],
  ["I'm from Peru but I live in Madrid now.", ["Maya is from Peru.", "Maya lives in Madrid now."]],
  [
    "My sister Ana, who lives in Lisbon, is a doctor.",
    ["Ana is Maya's sister.", "Maya's sister Ana lives in Lisbon.", "Maya's sister Ana is a doctor."],
  ],
  ["I have a sister who lives in Kyoto.", ["Maya has a sister.", "Maya's sister lives in Kyoto."]],
  ["Ana is my sister. She works as a teacher.", ["Ana is Maya's sister.", "Maya's sister Ana works as a teacher."]],
  ["My parents live in Leeds. They are retired.", ["Maya's parents live in Leeds.", "Maya's parents are retired."]],
  ["Tom is my boss and he hates meetings.", ["Tom is Maya's boss.", "Maya's boss Tom hates meetings."]],
  ["I'm vegan 🌱 and I play the violin", ["Maya is vegan.", "Maya plays the violin."]],
  ["I love my cat and my dog.", ["Maya loves Maya's cat and Maya's dog."]],
  ["I work as a nurse, do you like hospitals?", ["Maya works as a nurse."]],
];

test.each(SEVERAL)("%s gives each clause", (text, statements) => {
  expect(said(text)).toEqual(statements);
});

test("what others say of the user waits for the user", () => {
  for (const c of one("My mom says I'm a doctor")) expect(c.confidence).toBeLessThan(0.5);
});

test("the companion tells only of itself, never of the user", () => {
  const found = read([
    turn(
      "You live in Paris and you love tea. I love astronomy. Maya is a nurse. My sister lives in Rome. I like your dog.",
      1,
      "companion",
    ),
  ]);
  expect(found.map((c) => [c.subject.kind, c.statement])).toEqual([["companion", "Kith loves astronomy."]]);
});

test("a relation is called by the name that is known, and a pronoun means who was spoken of in the context", () => {
  const ana: Subject = { kind: "person", name: "Ana", relation: "sister" };
  expect(read([turn("My sister moved to Lisbon yesterday", 2)], [], [ana])[0]).toMatchObject({
    statement: "Maya's sister Ana moved to Lisbon on 22 November 2026.",
    subject: ana,
  });
  expect(read([turn("She lives in Lisbon", 2)], [turn("I called my sister")])[0]?.statement).toBe(
    "Maya's sister lives in Lisbon.",
  );
  expect(read([turn("She lives in Lisbon", 2)])).toEqual([]);
});

test("a promotion at an unnamed place is no employer", () => {
  expect(one("I got promoted at work")[0]?.slot).toBeUndefined();
});

test("valid time: began, happened, over", () => {
  const valid = (text: string) => one(text)[0]?.valid;
  expect(valid("I moved to Porto in 2020")).toEqual({ from: new Date("2020-01-01T00:00:00Z"), precision: "year" });
  expect(valid("Last week I ran a marathon")).toEqual({
    from: new Date("2026-11-16T00:00:00Z"),
    to: new Date("2026-11-23T00:00:00Z"),
    precision: "week",
  });
  expect(valid("I used to live in Berlin")?.to).toBeInstanceOf(Date);
  expect(valid("I used to live in Berlin")?.from).toBeUndefined();
  expect(valid("I live in Porto")).toBeUndefined();
});

const PIECES = [
  "😀🎉 ",
  "“hello” ",
  "x".repeat(50) + ". ",
  "\u0000\u0007 ",
  "\ud800 ",
  "e\u0301 ",
  "\r\n",
  "`code` ",
  "> q\n",
  "👩‍👩‍👧 ",
];

test("a quote is always the verbatim span of its message, whatever stands before it", () => {
  const texts = [...TOLD.map(([text]) => text), ...SEVERAL.map(([text]) => text)];
  let seen = 0;
  texts.forEach((text, i) => {
    const whole = `${PIECES[i % PIECES.length]}${PIECES[(i * 3 + 1) % PIECES.length]}${text}\n${PIECES[(i * 7) % PIECES.length]}${texts[(i + 5) % texts.length]}`;
    for (const { evidence } of one(whole))
      for (const { quote, start } of evidence) {
        seen++;
        expect(quote.length).toBeGreaterThan(0);
        expect(whole.slice(start, start + quote.length)).toBe(quote);
      }
  });
  expect(seen).toBeGreaterThan(texts.length);
});

test("a clause is quoted, not its neighbours", () => {
  const text = "😀 My sister moved to Lisbon last Friday and I’m allergic to peanuts.";
  expect(one(text).map((c) => c.evidence[0]!.quote)).toEqual([
    "My sister moved to Lisbon last Friday",
    "I’m allergic to peanuts",
  ]);
});
