import { expect, test } from "vitest";
import { verifyEvidence } from "../verify";
import type { Turn } from "../../types";
import { extractBuiltIn } from "./extract-built-in";

/** What one message typed as people type leaves; each pattern is words that must all stand in one statement, "?" marks optional. */
const CHATS: [says: string, leaves: string[]][] = [
  ["moved 2 berlin last month btw", ["Maya moved Berlin October"]],
  ["ugh broke up w/ tom", ["Maya broke Tom"]],
  ["im vegan now lol", ["Maya is vegan"]],
  ["i dont eat meat n my sister doesnt either", ["Maya not eat meat", "?sister"]],
  ["ive been playing guitar for 5 years", ["guitar 5 years"]],
  ["cant stand olives 🤢", ["Maya stand olives"]],
  ["gonna visit my gran in leeds on saturday", ["Maya grandmother|gran Leeds 28"]],
  ["i wanna be a vet", ["Maya wants vet"]],
  ["gotta go to the dentist tmrw", ["dentist 24"]],
  ["i got a new puppy!!! hes called biscuit 🐶", ["puppy", "Biscuit"]],
  ["my names not Tom lol its Tim", ["?Tim"]],
  ["work was hell today, my boss dave yelled at me again", ["?boss.*Dave|Dave.*boss", "?yelled"]],
  ["im from cork originally but i live in dublin now", ["Maya from Cork", "Maya lives Dublin"]],
  ["had pizza", ["?pizza"]],
  ["lol", []],
  ["haha yeah same", []],
  ["wyd", []],
  ["how r u", []],
  ["u good?", []],
  ["omg no way", []],
  ["idk maybe", []],
  ["im good thanks, u?", []],
  ["im ok", []],
  ["brb gotta go", []],
  ["ok cool ttyl", []],
  ["gn 😴", []],
  ["thats so funny", []],
  ["i know right", []],
  ["im so tired lol", ["?tired"]],
  ["im bored", ["?bored"]],
  ["r u a robot", []],
  ["i love it", []],
  ["love u too bestie", []],
  ["i think so", []],
  ["just chilling", []],
  ["my sis got married last sat, i cried so much", ["sister married 21", "?cried"]],
  ["passed my driving test!!", ["Maya passed driving test"]],
  ["i work nights at tesco so im always knackered", ["Tesco", "?knackered"]],
  ["birthdays on the 3rd of june", ["?June"]],
  ["my gf hates horror movies but i love them", ["girlfriend hates horror", "?Maya loves"]],
  ["got my results back, i have type 2 diabetes", ["type 2 diabetes", "?results"]],
  ["im studying law at leeds uni, final year", ["studying law Leeds"]],
  ["didnt get the job 😞", ["not get the job"]],
  ["me and my bf live in manchester w our cat", ["Manchester"]],
  ["flying to tokyo on dec 3rd, so excited!!!", ["Tokyo 3 December", "?excited"]],
  ["lost my grandad in 2019", ["?grand.*2019"]],
  ["i play bass in a band called The Wet Socks", ["bass The.Wet.Socks"]],
  ["my flat costs 950 a month, its a rip off", ["950", "?rip"]],
  ["reading dune rn, its amazing", ["?Dune"]],
  ["Im a nurse, my husband is a chef, we have 2 kids", ["Maya nurse", "husband chef", "2.kids|two.kids"]],
  ["its raining again", []],
  ["sounds good to me", []],
  ["wait what", []],
  ["no i dont", []],
  ["yes i do!", []],
  ["im in", []],
  ["im here", []],
  ["ill think about it", []],
  ["i was just kidding", []],
  ["nice to meet u im jake from texas", ["?Jake", "Texas"]],
];

const turn = (text: string): Turn => ({
  messageId: "m1",
  seq: 1,
  speaker: "user",
  speakerName: "Maya",
  text,
  at: new Date("2026-11-23T10:00:00Z"),
});

function read(text: string): string[] {
  const turns = [turn(text)];
  const byId = new Map(turns.map((t) => [t.messageId, t]));
  const drawn = extractBuiltIn({
    turns,
    context: [],
    userName: "Maya",
    companionName: "Kith",
    timeZone: "Europe/London",
    knownPeople: [],
  });
  return drawn.filter((c) => verifyEvidence(c, byId).ok).map((c) => c.statement);
}

const says = (statement: string, pattern: string): boolean =>
  pattern.split(" ").every((word) => new RegExp(word, "i").test(statement));

/** Each statement belongs to one pattern and each pattern, unless it is optional, to one statement. */
function unlike(text: string, leaves: string[]): string[] {
  const left = read(text);
  const missing = leaves.filter((pattern) => {
    const at = left.findIndex((statement) => says(statement, pattern.replace(/^\?/, "")));
    if (at >= 0) left.splice(at, 1);
    return at < 0 && !pattern.startsWith("?");
  });
  return [...missing.map((pattern) => `missing: ${pattern}`), ...left.map((statement) => `unexpected: ${statement}`)];
}

test.each(CHATS)("%s", (text, leaves) => expect(unlike(text, leaves)).toEqual([]));
