import { modelStatus } from "@/lib/ai/models";
import type { Db } from "@/lib/db/types";
import { judge, type Judged } from "@/lib/memory/edits/judge";
import { readDraft, type Draft, type Talkers } from "@/lib/memory/edits/read-draft";
import { readResting, versionOf, type OnMessage } from "@/lib/memory/edits/read-resting";
import type { ChangePreview, Fate, RestingView } from "@/lib/memory/edits/types";
import { findReplaced } from "@/lib/memory/edits/revive-replaced";
import { diffWords } from "@/lib/memory/view/diff-words";
import type { OwnerScope } from "@/lib/scope";

export interface MessageChange extends Talkers {
  message: Draft["message"] & { text: string; editedAt: Date | null };
  /** Empty when the message is to be deleted. */
  text: string;
  /** False where the new words may not be read. */
  reads: boolean;
  /** Whether a memory model has read the message: it reads new words then at once, else with the rest of their topic. */
  drawn: boolean;
}

export interface Weighed {
  version: string;
  reads: ChangePreview["reads"];
  on: OnMessage;
  judged: Judged[];
}

/** What a change of a message would do to memory. Reads only; no model call. */
export async function weighChange(db: Db, scope: OwnerScope, change: MessageChange): Promise<Weighed> {
  const { message, text } = change;
  const on = await readResting(db, scope, message.id);
  const reads = !change.reads || !text ? "no" : modelStatus().mode === "built-in" || !change.drawn ? "rules" : "model";
  const draw = (said: string) => (on.resting.length && text ? readDraft(db, scope, { ...change, text: said }) : []);
  const candidates = { before: await draw(message.text), after: await draw(text) };
  const judged = judge(scope, on.resting, {
    ...{ messageId: message.id, before: message.text, after: text, candidates, reads },
  });
  return { version: versionOf(message, on), reads, on, judged };
}

/** The same for the person, those they are asked about first. */
export async function previewChange(db: Db, scope: OwnerScope, change: MessageChange): Promise<ChangePreview> {
  const { version, reads, judged } = await weighChange(db, scope, change);
  const revived = await readRevived(db, scope, judged);
  const memories = judged.map(({ resting: { memory }, fate, becomes }): RestingView => ({
    ...{ memoryId: memory.id, statement: memory.statement, kind: memory.kind, status: memory.status },
    ...{ subject: memory.subject.kind, fate, becomes, revives: revived.get(memory.id) ?? null },
  }));
  const order: Fate[] = ["gone", "changes", "elsewhere", "said"];
  memories.sort((a, b) => order.indexOf(a.fate) - order.indexOf(b.fate));
  return { version, reads, memories, pieces: diffWords(change.message.text, change.text) };
}

async function readRevived(db: Db, scope: OwnerScope, judged: Judged[]): Promise<Map<string, string>> {
  const gone = judged.filter(({ fate, resting }) => fate === "gone" && resting.memory.status !== "superseded");
  const rows = await findReplaced(db, scope, idsOf(gone));
  return new Map(rows.flatMap((row) => (row.grounded && row.heirId ? [[row.heirId, row.statement]] : [])));
}

/** Of memories and the wordings that go with them. */
export const idsOf = (judged: Judged[]): string[] =>
  judged.flatMap(({ resting }) => [resting.memory.id, ...resting.wordings]);
