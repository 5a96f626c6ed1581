/** A mark of code, the end of a line (which ends code within a line), or a citation. */
const TOKEN = /```|`|\n|\[(m\d+)\]/g;
/** The beginning of what may become one of them, at the end of a piece of stream. */
const OPEN = /(?:\[(?:m\d{0,6})?|`{1,2})$/;

/**
 * Lets text through and takes out citations of items that were not in the prompt. What stands in code is left alone: there
 * `[m1]` is the program's. Holds back a half-written mark until the next piece or the end.
 */
export function citationFilter(known: ReadonlySet<string>) {
  const cited = new Set<string>();
  let held = "";
  let invented = 0;
  let code: "`" | "```" | null = null;
  const clean = (text: string) =>
    text.replace(TOKEN, (whole, ref: string | undefined) => {
      if (ref === undefined) code = afterMark(code, whole);
      else if (code === null && known.has(ref)) cited.add(ref);
      else if (code === null) {
        invented++;
        return "";
      }
      return whole;
    });
  return {
    push(piece: string): string {
      const text = held + piece;
      held = OPEN.exec(text)?.[0] ?? "";
      return clean(held ? text.slice(0, -held.length) : text);
    },
    /** What was held back, once the stream has ended. */
    end(): string {
      const rest = held;
      held = "";
      return clean(rest);
    },
    cited,
    get invented() {
      return invented;
    },
  };
}

function afterMark(code: "`" | "```" | null, mark: string): "`" | "```" | null {
  if (mark === "\n") return code === "`" ? null : code;
  if (code === null) return mark as "`" | "```";
  return code === mark ? null : code;
}
