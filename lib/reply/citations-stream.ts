import { citationFilter } from "@/lib/reply/citations";
import { inferCitations, type Inferring } from "@/lib/reply/citations-inferred";

/** What became of a reply's citations. */
export interface Citations {
  /** Refs that stand in the text: the model's, and those put in. */
  cited: ReadonlySet<string>;
  /** Refs that only this code put in. */
  inferred: ReadonlySet<string>;
  /** Citations of what was not in the prompt, taken out. */
  invented: number;
}

/**
 * A reply's words on their way to the reader: citations of what was not in the prompt go, and, with `infer`, a sentence that
 * says what an item says gets the item's.
 */
export function citationStream(ground: Inferring, infer: boolean) {
  const filter = citationFilter(new Set(ground.items.map((item) => item.ref)));
  const inference = infer ? inferCitations(ground) : null;
  return {
    push: (piece: string): string => {
      const known = filter.push(piece);
      return inference ? inference.push(known) : known;
    },
    /** What was held back, once the stream has ended. */
    end: (): string => {
      const rest = filter.end();
      return inference ? inference.push(rest) + inference.end() : rest;
    },
    outcome: (): Citations => {
      const put = inference?.inferred ?? new Set<string>();
      return {
        cited: new Set([...filter.cited, ...put]),
        inferred: new Set([...put].filter((ref) => !filter.cited.has(ref))),
        invented: filter.invented,
      };
    },
  };
}
