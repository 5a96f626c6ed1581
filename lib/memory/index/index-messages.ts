import type { Db } from "@/lib/db/types";
import { plainCaptions } from "@/lib/memory/captions";
import type { Anchors } from "@/lib/memory/anchors/types";
import { writeEntries } from "@/lib/memory/index/write-entries";
import type { Turn } from "@/lib/memory/types";
import type { OwnerScope } from "@/lib/scope";

export type IndexedTurn = Pick<Turn, "messageId" | "seq" | "speaker" | "text" | "at"> & { conversationId: string };
export type AnchorsByMessage = ReadonlyMap<string, Anchors>;

/** Makes messages findable, by their own words and by their anchors. Only messages that may be remembered are to be given. Safe to repeat. */
export function indexMessages(
  db: Db,
  scope: OwnerScope,
  turns: IndexedTurn[],
  anchors: AnchorsByMessage = new Map(),
): Promise<void> {
  return writeEntries(
    db,
    scope,
    turns.map(({ messageId, ...turn }) => ({
      ...turn,
      text: plainCaptions(turn.text),
      kind: "message",
      targetId: messageId,
      anchors: anchors.get(messageId),
    })),
  );
}
