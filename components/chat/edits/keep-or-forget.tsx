import { useId } from "react";
import { editWords as words } from "@/components/words/edits";

interface KeepOrForgetProps {
  /** What the two answers are to. */
  question: string;
  /** Null before it is answered: neither is proposed. */
  kept: boolean | null;
  onChange: (kept: boolean) => void;
  keep?: string;
  forget?: string;
}

/** A memory's fate, or that of all of them, in two words: a pair of radio buttons, large enough for a thumb. */
export function KeepOrForget({
  question,
  kept,
  onChange,
  keep = words.keep,
  forget = words.forget,
}: KeepOrForgetProps) {
  const name = useId();
  const option = (value: boolean, label: string) => (
    <label className="flex min-h-11 flex-1 cursor-pointer items-center justify-center gap-2 rounded-md border border-line-strong px-3 text-sm has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent sm:min-h-8 sm:flex-none">
      <input
        type="radio"
        name={name}
        checked={kept === value}
        onChange={() => onChange(value)}
        className="size-3.5 accent-accent focus-visible:outline-none"
      />
      {label}
    </label>
  );
  return (
    <fieldset data-unanswered={kept === null || undefined} className="flex gap-2">
      <legend className="sr-only">{question}</legend>
      {option(true, keep)}
      {option(false, forget)}
    </fieldset>
  );
}
