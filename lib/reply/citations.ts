const REF = /\[(m\d+)\]/g;
/** The beginning of what may become a citation, at the end of a piece of stream. */
const OPEN = /\[(?:m\d{0,6})?$/;

/** Lets text through and takes out citations of items that were not in the prompt. Holds back a half-written citation. */
export function citationFilter(known: ReadonlySet<string>) {
  const cited = new Set<string>();
  let held = "";
  let invented = 0;
  const clean = (text: string) =>
    text.replace(REF, (whole, ref: string) => {
      if (known.has(ref)) {
        cited.add(ref);
        return whole;
      }
      invented++;
      return "";
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
