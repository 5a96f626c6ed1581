import type { Link } from "@/lib/memory/anchors/types";

const LONGEST = 160;
const MOST = 6;

/** Where one clause leans on another; the first group is the linking word. "So" leans only before a new subject ("so happy" does not). */
const LINKS: readonly (readonly [Link["kind"], RegExp])[] = [
  ["instead", /(?:^|[,;]?\s)(instead of|instead)\b/i],
  [
    "result",
    /(?:^|[,;]?\s)(that's why|that is why|which is why|therefore|as a result|so that|so)\b(?=,? (?:i|i'm|i've|i'll|we|we're|he|she|they|it|it's|my|our|his|her|the|now|\p{Lu})\b)/iu,
  ],
  ["cause", /(?:^|[,;]?\s)(because of|because|'cause|cause(?= (?:i|we|he|she|they|it|my)\b)|due to|thanks to)\b/i],
  ["contrast", /(?:^|[,;]?\s)(but|although|even though|though|however|whereas)\b/i],
];

/**
 * How the clauses of a message hang together: cause (because, due to), result (so, that's why), contrast (but, although) and
 * what is instead of something. A sentence that begins with the linking word leans on the one before it.
 */
export function drawLinks(sentences: string[]): Link[] {
  const out: Link[] = [];
  sentences.forEach((sentence, i) => {
    for (const [kind, pattern] of LINKS) {
      const found = pattern.exec(sentence);
      if (!found || out.length >= MOST) continue;
      const before = tidy(sentence.slice(0, found.index));
      const after = tidy(sentence.slice(found.index + found[0].length));
      // "I took the bus instead": what it is instead of stands before.
      const from = before && after ? before : tidy(sentences[i - 1] ?? "");
      const to = after || before;
      if (from && to) out.push({ kind, from, to });
      else if (before && after) out.push({ kind, from: before, to: after });
    }
  });
  return out;
}

const tidy = (text: string): string =>
  text
    .replace(/^[\s,;:.-]+|[\s,;:.-]+$/g, "")
    .replace(/\s+/g, " ")
    .slice(0, LONGEST);
