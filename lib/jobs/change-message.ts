import {
  changeMessage as write,
  findMessage,
  lockConversation,
  type Changing,
} from "@/lib/conversation/change-message";
import type { Database, Db } from "@/lib/db/types";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { letGo, restAgain, type LetGo } from "@/lib/memory/edits/let-go";
import { tombstonesOn } from "@/lib/memory/edits/move-tombstones";
import { renewDerived } from "@/lib/memory/edits/renew-derived";
import type { ChangePreview } from "@/lib/memory/edits/types";
import { previewChange, weighChange } from "@/lib/memory/edits/weigh-change";
import { lockOwner } from "@/lib/memory/store/lock-owner";
import type { OwnerScope } from "@/lib/scope";

/** Forgetting looks through everything, once for each memory that goes. */
const TRANSACTION = { timeout: 60_000 };

export interface Wish {
  conversationId: string;
  messageId: string;
  /** The new words; null to delete the message. */
  text: string | null;
  /** False while the account's memory is off. */
  memoryOn: boolean;
}

export interface Doing extends Wish {
  /** Of the preview that the person saw. */
  version: string;
  /** The memories that nothing says any more which they keep; the others of those are forgotten. */
  keep: string[];
  at: Date;
  /** Puts the job that reads the new words into the transaction. */
  enqueue: (tx: Db) => Promise<void>;
}

/** What editing or deleting a message would change, and what would become of each memory that rests on it. Reads only. */
export async function previewMessageChange(db: Db, scope: OwnerScope, wish: Wish): Promise<ChangePreview> {
  const found = await findMessage(db, scope, wish);
  return previewChange(db, scope, { ...found, text: textOf(found, wish) });
}

/**
 * Edits or deletes a message with everything that rested on it, in one transaction, as the preview said. Throws conflict where
 * the message, or what rests on it, is not what the preview was made of any more; not_found; and invalid for a reply that is
 * to be edited.
 */
export async function changeMessage(database: Database, scope: OwnerScope, doing: Doing): Promise<LetGo> {
  const { conversationId, messageId, at: now } = doing;
  const later: NonNullable<Database["later"]> = [];
  const done = await database.prisma.$transaction(async (tx) => {
    await lockOwner(tx, scope);
    await lockConversation(tx, scope, conversationId);
    const found = await findMessage(tx, scope, doing);
    const text = textOf(found, doing);
    const weighed = await weighChange(tx, scope, { ...found, text });
    if (weighed.version !== doing.version) {
      throw new AppError("conflict", "the preview is stale", {
        userMessage:
          "This message, or what Kith remembers of it, has changed since you looked. Nothing was done; look again.",
      });
    }
    const stones = await tombstonesOn(tx, scope, messageId);
    const gone = await letGo(database, tx, scope, { messageId, weighed, keep: new Set(doing.keep), now, later });
    await write(tx, scope, found, text, now);
    await restAgain(tx, scope, weighed);
    await renewDerived(tx, scope, {
      ...found,
      ...{ before: found.message.text, after: text, stones, now },
      held: found.reads && text !== "",
      sessionGapMs: env.SESSION_GAP_SECONDS * 1000,
    });
    await doing.enqueue(tx);
    return gone;
  }, TRANSACTION);
  for (const run of later) await run(database.prisma);
  return done;
}

function textOf({ message }: Changing, { text }: Wish): string {
  if (text === message.text)
    throw new AppError("invalid", "nothing was changed", { userMessage: "Nothing has changed." });
  if (text !== null && message.role !== "user") {
    throw new AppError("invalid", "a reply is not the person's to edit", {
      userMessage: "Only your own messages can be edited. A reply can be deleted.",
    });
  }
  return text ?? "";
}
