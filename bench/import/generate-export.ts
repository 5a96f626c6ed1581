import { seeded } from "@/lib/seeded";
import { syntheticText } from "../scale/synthetic-text";

/** A ChatGPT export of about so many bytes, made up, a conversation at a time. */
export async function* generateExport(bytes: number, name = "talk"): AsyncGenerator<Uint8Array> {
  const words = syntheticText(seeded(7));
  let made = 0;
  for (let i = 0; made < bytes; i++) {
    const piece = Buffer.from(`${i ? "," : "["}${JSON.stringify(conversation(`${name}-${i}`, i, words))}`);
    made += piece.length;
    yield piece;
  }
  yield Buffer.from("]");
}

const MESSAGES = 40;
const WORDS = 160;

function conversation(name: string, i: number, words: (length: number) => string) {
  const mapping: Record<string, unknown> = {};
  for (let at = 0; at < MESSAGES; at++) {
    mapping[`${i}-${at}`] = {
      parent: at ? `${i}-${at - 1}` : null,
      message: {
        ...{
          id: `${i}-${at}`,
          author: { role: at % 2 ? "assistant" : "user" },
          create_time: 1.6e9 + i * 9_000 + at * 60,
        },
        content: { content_type: "text", parts: [words(WORDS)] },
      },
    };
  }
  return { title: `Talk ${i}`, conversation_id: name, current_node: `${i}-${MESSAGES - 1}`, mapping };
}
