import { readFile } from "node:fs/promises";
import { z } from "zod";
import { withCaption } from "@/lib/memory/captions";

const turnSchema = z.object({
  speaker: z.string(),
  dia_id: z.string(),
  text: z.string(),
  blip_caption: z.string().nullish(),
});

const questionSchema = z.object({
  question: z.string(),
  evidence: z.array(z.string()).nullish(),
  category: z.union([z.number(), z.string()]),
  answer: z.union([z.number(), z.string()]).nullish(),
});

const sampleSchema = z.object({
  sample_id: z.union([z.string(), z.number()]).transform(String),
  conversation: z.record(z.string(), z.unknown()),
  qa: z.array(questionSchema),
});

export interface Turn {
  diaId: string;
  fromUser: boolean;
  text: string;
  at: Date;
}

export interface Question {
  text: string;
  category: string;
  /** Ids of the turns that hold the answer, as the annotators gave them. */
  gold: string[];
  /** The annotators' answer; null where there is none to give. Only ever compared with, never shown to recall or reader. */
  answer: string | null;
}

export interface Sample {
  id: string;
  userName: string;
  companionName: string;
  sessions: Turn[][];
  questions: Question[];
}

/** Between two turns of a session, whose own times the data does not hold. */
const TURN_MS = 30_000;

/**
 * Reads conversations in LoCoMo's shape (Maharana et al. 2024): speaker_a is the user, speaker_b the companion. An image's
 * caption is part of the message. Throws with the place of what is wrong.
 */
export async function readDataset(file: string): Promise<Sample[]> {
  const parsed = z.array(sampleSchema).safeParse(JSON.parse(await readFile(file, "utf8")));
  if (!parsed.success) throw new Error(`${file} has not LoCoMo's shape: ${z.prettifyError(parsed.error)}`);
  return parsed.data.map(({ sample_id, conversation, qa }) => {
    const userName = z.string().parse(conversation.speaker_a);
    return {
      id: sample_id,
      userName,
      companionName: z.string().parse(conversation.speaker_b),
      sessions: readSessions(conversation, userName),
      questions: qa.map(({ question, evidence, category, answer }) => ({
        text: question,
        category: String(category),
        gold: readEvidence(evidence ?? []),
        answer: answer === null || answer === undefined ? null : String(answer),
      })),
    };
  });
}

function readSessions(conversation: Record<string, unknown>, userName: string): Turn[][] {
  const numbers = Object.keys(conversation)
    .flatMap((key) => /^session_(\d+)$/.exec(key)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
  return numbers.map((number) => {
    const turns = z.array(turnSchema).parse(conversation[`session_${number}`]);
    const start = readSessionDate(z.string().parse(conversation[`session_${number}_date_time`]));
    return turns.map((turn, i) => ({
      diaId: turn.dia_id,
      fromUser: turn.speaker === userName,
      text: turn.blip_caption ? withCaption(turn.text, turn.blip_caption) : turn.text,
      at: new Date(start.getTime() + i * TURN_MS),
    }));
  });
}

/** "1:56 pm on 8 May, 2023", taken as UTC. Throws for anything else. */
export function readSessionDate(text: string): Date {
  const found = /^\s*(\d{1,2}):(\d{2})\s*([ap]m)\s+on\s+(\d{1,2})\s+(\w+),?\s+(\d{4})\s*$/i.exec(text);
  if (!found) throw new Error(`"${text}" is not a session's date and time`);
  const [, hour, minute, half, day, month, year] = found;
  const hours = (Number(hour) % 12) + (half!.toLowerCase() === "pm" ? 12 : 0);
  const date = new Date(`${day} ${month} ${year} ${String(hours).padStart(2, "0")}:${minute}:00 UTC`);
  if (Number.isNaN(date.getTime())) throw new Error(`"${text}" is not a session's date and time`);
  return date;
}

/** Evidence ids are sloppy in places ("D8:6; D9:17", "D:11:26"). Each once, in order. */
export function readEvidence(evidence: string[]): string[] {
  const ids = evidence.flatMap((text) =>
    [...text.matchAll(/D:?(\d+):(\d+)/g)].map((found) => `D${Number(found[1])}:${Number(found[2])}`),
  );
  return [...new Set(ids)];
}
