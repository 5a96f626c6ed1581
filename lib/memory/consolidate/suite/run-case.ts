import { chooseByName, freeKey, settleSubject } from "@/lib/memory/consolidate/choose-person";
import { consolidate } from "@/lib/memory/consolidate/consolidate";
import { searchTerms } from "@/lib/memory/consolidate/occasion-kin";
import { normaliseStatement } from "@/lib/memory/consolidate/normalise-statement";
import { isUnnamed } from "@/lib/memory/consolidate/relations";
import { extractBuiltIn } from "@/lib/memory/extract/built-in/extract-built-in";
import { verifyEvidence } from "@/lib/memory/extract/verify";
import { analyse } from "@/lib/memory/lexical/analyse";
import type { Candidate, Decision, Neighbour, Subject, Turn } from "@/lib/memory/types";
import type { Case } from "./case";

interface Person extends Subject {
  nameKey: string;
  aliases: string[];
}

interface Stored extends Neighbour {
  person: Person;
  evidence: number;
}

interface Told {
  decision: Decision;
  /** The old statements concerned; the new one for add, review and ignore. */
  about: string[];
}

const NOW = new Date("2026-11-23T10:00:00Z");
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A person's memory kept in lists as apply.ts and lib/memory/store keep it in tables, without a database. */
class Keeping {
  readonly memories: Stored[] = [];
  readonly people: Person[] = [];
  private readonly turns: Turn[] = [];

  hear(text: string, at: Date, sameTalk: boolean): Told[] {
    const seq = this.turns.length + 1;
    const turn: Turn = { messageId: `m${seq}`, seq, speaker: "user", speakerName: "Maya", text, at };
    const drawn = extractBuiltIn({
      turns: [turn],
      context: sameTalk ? [...this.turns] : [],
      userName: "Maya",
      companionName: "Kith",
      timeZone: "Europe/London",
      knownPeople: this.people.filter((p) => p.kind === "person").reverse(),
    });
    this.turns.push(turn);
    const byId = new Map(this.turns.map((t) => [t.messageId, t]));
    return drawn.flatMap((candidate) => {
      const verdict = verifyEvidence(candidate, byId);
      return verdict.ok ? [this.weigh(verdict.candidate, at)] : [];
    });
  }

  private weigh(drawn: Candidate, at: Date): Told {
    const { candidate, doubt } = settleSubject(drawn, this.others());
    const person = this.resolve(candidate.subject);
    const decision = consolidate(candidate, this.neighbours(candidate, person), { now: at, doubt });
    const old = "memoryIds" in decision ? decision.memoryIds : "memoryId" in decision ? [decision.memoryId] : [];
    const touched = this.memories.filter((m) => old.includes(m.id));
    const about = touched.length ? touched.map((m) => m.statement) : [candidate.statement];
    this.apply(decision, touched, person, at);
    return { decision, about };
  }

  private apply(decision: Decision, touched: Stored[], person: Person, at: Date): void {
    const { action, candidate } = decision;
    if (action === "ignore") return;
    if (action === "reinforce") return void touched.forEach((m) => (m.evidence += candidate.evidence.length));
    for (const m of touched) {
      m.status = "superseded";
      const until = candidate.valid?.from;
      const known = until && (!m.valid?.from || until >= m.valid.from) ? until : undefined;
      if (!m.valid?.to && known) m.valid = { precision: "day", ...m.valid, to: known };
    }
    candidate.people.forEach((p) => this.resolve(p));
    const { statement, kind, slot, valid, evidence } = candidate;
    this.memories.push({
      id: `n${this.memories.length + 1}`,
      statement, kind, slot, valid, person,
      subject: person,
      evidence: evidence.length,
      status: action === "review" ? "review" : "active",
      recordedAt: at,
      similarity: 0,
    }); // prettier-ignore
  }

  /** As read-neighbours.ts: what shares words, says the same, or answers the same question of the same person. */
  private neighbours(candidate: Candidate, person: Person): Neighbour[] {
    const wanted = new Set(searchTerms(candidate.statement));
    const scored = this.memories.map((m) => {
      const terms = new Set(analyse(m.statement));
      const shared = [...terms].filter((term) => wanted.has(term)).length;
      return { m, shared, similarity: shared / Math.max(1, terms.size + wanted.size - shared) };
    });
    const alike = scored.filter((s) => s.shared).sort((a, b) => b.shared - a.shared).slice(0, 12); // prettier-ignore
    const key = normaliseStatement(candidate.statement);
    return scored
      .filter(
        (s) =>
          alike.includes(s) ||
          normaliseStatement(s.m.statement) === key ||
          (candidate.slot && s.m.slot === candidate.slot && s.m.person === person && s.m.status !== "superseded"),
      )
      .map(({ m, similarity }) => ({ ...m, similarity, subject: { ...m.person } }))
      .reverse();
  }

  /** As resolve-person.ts: by name or alias, else the only one of a relation who has no name yet, who then takes it. */
  private resolve(subject: Subject): Person {
    const known =
      subject.kind === "person"
        ? chooseByName(this.others(), subject)
        : this.people.find((p) => p.kind === subject.kind);
    if (known) {
      known.relation ??= subject.relation;
      return known;
    }
    const nameKey = freeKey(this.others(), subject);
    const related = this.others().filter((p) => p.relation && p.relation === subject.relation);
    const [only] = related;
    if (subject.kind === "person" && related.length === 1 && only && isUnnamed(only)) {
      const aliases = [...only.aliases, only.nameKey];
      if (!isUnnamed(subject)) Object.assign(only, { name: subject.name, nameKey, aliases });
      return only;
    }
    const person = { ...subject, nameKey, aliases: [] };
    this.people.push(person);
    return person;
  }

  private others(): Person[] {
    return this.people.filter((p) => p.kind === "person");
  }
}

/** What is wrong with the outcome of a case, in words; nothing when it is right. */
export function runCase(c: Case): string[] {
  const kept = new Keeping();
  const first = NOW.getTime() - (c.sameTalk ? 20 * MINUTE : 30 * DAY);
  c.before.forEach((text, i) => kept.hear(text, new Date(first + i * MINUTE), i > 0));
  const told = kept.hear(c.now, NOW, !!c.sameTalk);
  const alive = kept.memories.filter((m) => m.status === "active");
  const isPast = (m: Stored) =>
    (!!m.valid?.to && m.valid.to <= NOW && (!!m.slot || m.kind !== "event")) || /\bused to\b/.test(m.statement);
  const current = alive.filter((m) => !isPast(m));
  const past = kept.memories.filter((m) => m.status === "superseded" || isPast(m));
  const decided = told.map((t) => `${t.decision.action} ${t.about.join(" + ")}`);
  const wrong = [
    ...unlike("decided", c.decide, told, (t, p) => decidesLike(t, p), (t) => decided[told.indexOf(t)]!),
    ...unlike("current", c.current, current, (m, p) => says(m.statement, p), (m) => m.statement),
    ...unlike("past", c.past ?? [], past, (m, p) => says(m.statement, p), (m) => m.statement),
  ]; // prettier-ignore
  if (c.evidence !== undefined && current[0]?.evidence !== c.evidence)
    wrong.push(`evidence: ${current[0]?.evidence ?? 0} pieces, not ${c.evidence}`);
  return wrong;
}

/** Each thing found belongs to one pattern and each pattern, unless it is optional, to one thing found. */
function unlike<T>(
  what: string,
  patterns: string[],
  found: T[],
  fits: (item: T, pattern: string) => boolean,
  show: (item: T) => string,
): string[] {
  const left = [...found];
  const missing = patterns.filter((pattern) => {
    const at = left.findIndex((item) => fits(item, pattern.replace(/^\?/, "")));
    if (at >= 0) left.splice(at, 1);
    return at < 0 && !pattern.startsWith("?");
  });
  if (!missing.length && !left.length) return [];
  return [`${what}: missing [${missing.join("; ")}], unexpected [${left.map(show).join("; ")}]`];
}

function decidesLike({ decision, about }: Told, expected: string): boolean {
  const [actions, ...rest] = expected.split(" ");
  if (!actions!.split("|").includes(decision.action)) return false;
  const patterns = rest.join(" ").split(" + ");
  return about.length === patterns.length && patterns.every((p) => about.some((statement) => says(statement, p)));
}

const says = (statement: string, pattern: string): boolean =>
  pattern.split(" ").every((word) => new RegExp(word, "i").test(statement));
