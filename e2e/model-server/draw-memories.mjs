// @ts-check
/**
 * @typedef {{ id: string, day: string, name: string, text: string }} UserTurn
 * @typedef {{ statement: string, kind: string, slot?: string, person?: string, from?: string, importance: number, sensitive?: boolean }} Found
 */

const PLACE = "(\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}'-]+)*)";
/** @type {{ words: RegExp, found: (name: string, match: RegExpMatchArray, turn: UserTurn) => Found }[]} */
const RULES = [
  {
    words: /\bI(?:'|’)?(?:m| am) allergic to ([\p{L} ]+?)(?=[.,;!]|$| and )/giu,
    found: (name, [, what]) => ({
      statement: `${name} is allergic to ${what}.`,
      kind: "fact",
      importance: 0.9,
      sensitive: true,
    }),
  },
  {
    words: new RegExp(
      `\\b[Mm]y (sister|brother|mother|father|friend|son|daughter) (?:moved|has moved) to ${PLACE}( last \\w+day| yesterday| today)?`,
      "gu",
    ),
    found: (name, [, relation = "", place, when], turn) => {
      const from = dayOf(turn.day, when?.trim().toLowerCase());
      return {
        statement: `${name}'s ${relation.toLowerCase()} moved to ${place}${from ? ` on ${told(from)}` : ""}.`,
        kind: "event",
        slot: "residence",
        person: relation.toLowerCase(),
        from,
        importance: 0.7,
      };
    },
  },
  {
    words: new RegExp(`\\bI (?:live|am living) in ${PLACE}`, "gu"),
    found: (name, [, place]) => ({
      statement: `${name} lives in ${place}.`,
      kind: "fact",
      slot: "residence",
      importance: 0.85,
    }),
  },
  {
    words: new RegExp(`\\bI (?:work|am working) (?:at|for) ${PLACE}`, "gu"),
    found: (name, [, place]) => ({
      statement: `${name} works at ${place}.`,
      kind: "fact",
      slot: "employer",
      importance: 0.8,
    }),
  },
  {
    words: /\bmy favou?rite (\w+) is ([\p{L} ]+?)(?=[.,;!]|$)/giu,
    found: (name, [, what = "", which]) => ({
      statement: `${name}'s favourite ${what} is ${which}.`,
      kind: "preference",
      slot: `favourite:${what.toLowerCase()}`,
      importance: 0.6,
    }),
  },
];

/**
 * What a well-behaved model would draw from the scripted sentences: reads the prompt's lines "t1 | date | Name (user): text".
 *
 * @param {{ role: string, text: string }[]} messages
 */
export function drawMemories(messages) {
  const asked = messages.filter(({ role, text }) => role === "user" && /^t\d+ \| /m.test(text)).at(-1)?.text ?? "";
  const turns = [...asked.matchAll(/^(t\d+) \| ([^|]+) \| (.+?) \(user\): (.*)$/gm)].map(
    ([, id = "", day = "", name = "", text = ""]) => ({ id, day, name, text }),
  );
  return {
    memories: turns.flatMap((turn) =>
      RULES.flatMap((rule) =>
        [...turn.text.matchAll(rule.words)].map((match) => memory(rule.found(turn.name, match, turn), match[0], turn)),
      ),
    ),
  };
}

/**
 * @param {Found} found
 * @param {string} quote
 * @param {UserTurn} turn
 */
const memory = ({ statement, kind, slot, person, from, importance, sensitive }, quote, { id, name }) => ({
  statement,
  kind,
  subject: person ? { kind: "person", name: person, relation: person } : { kind: "user", name, relation: null },
  people: [],
  slot: slot ?? null,
  from: from ?? null,
  to: null,
  precision: from ? "day" : null,
  ends: false,
  confidence: 0.95,
  importance,
  sensitive: sensitive ?? false,
  evidence: [{ turn: id, quote: quote.trim() }],
});

const DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/**
 * "Tuesday 24 November 2026 at 10:00" and "last friday" → "2026-11-20".
 *
 * @param {string} said
 * @param {string} [when]
 */
function dayOf(said, when) {
  const [date] = /\d{1,2} \w+ \d{4}/.exec(said) ?? [];
  if (!when || !date) return undefined;
  const day = new Date(`${date} UTC`);
  const weekday = DAYS.indexOf(when.replace("last ", ""));
  const back = when === "today" ? 0 : when === "yesterday" ? 1 : (day.getUTCDay() - weekday + 7) % 7 || 7;
  return new Date(day.getTime() - back * 86_400_000).toISOString().slice(0, 10);
}

const told = (/** @type {string} */ day) =>
  new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
