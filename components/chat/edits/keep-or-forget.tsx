import { useId } from "react";
import { editWords as words } from "@/components/words/edits";

interface KeepOrForgetProps {
  statement: string;
  kept: boolean;
  onChange: (kept: boolean) => void;
}

/** One memory's fate, in two words: a pair of radio buttons, large enough for a thumb. */
export function KeepOrForget({ statement, kept, onChange }: KeepOrForgetProps) {
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
    <fieldset className="flex gap-2">
      <legend className="sr-only">{words.choose(statement)}</legend>
      {option(false, words.forget)}
      {option(true, words.keep)}
    </fieldset>
  );
}
