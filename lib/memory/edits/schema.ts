import { z } from "zod";
import { memoryId } from "@/lib/memory/schema";

/** Names what a preview was made of: a digest, in base64url. */
export const changeVersion = z.string().regex(/^[\w-]{43}$/, "Look at what would change first.");

/** What the person keeps of what nothing says any more. */
export const keptIds = z.array(memoryId).max(500);

const MOST_PAGES = 1_000;
export const lossPage = z.int().min(1).max(MOST_PAGES);

export const lossChoice = z.object({
  others: z.enum(["keep", "forget"], "Say what becomes of the memories."),
  except: z.array(memoryId).max(5_000),
});
