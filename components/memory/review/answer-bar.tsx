import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Check, Clock, History, Pencil, Undo2, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { reviewWords as words } from "@/components/words/review";

export interface Answers {
  keep: () => void;
  drop: () => void;
  edit: () => void;
  later: () => void;
  both: () => void;
  undo: () => void;
}

interface AnswerBarProps {
  answers: Answers;
  conflict: boolean;
  /** It was forgotten before, and said again. */
  again: boolean;
  disabled: boolean;
  canUndo: boolean;
}

const wide = "h-11 w-full sm:w-auto";

/** The same buttons stay for every card, so that the focus stays where it was. */
export function AnswerBar({ answers, conflict, again, disabled, canUndo }: AnswerBarProps) {
  const labels = labelsOf(conflict, again);
  return (
    <div role="group" aria-label={words.answers} className="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap">
      <Button className={wide} onClick={answers.keep} disabled={disabled}>
        <Check aria-hidden />
        {labels.keep}
      </Button>
      <Button className={wide} look="secondary" onClick={answers.drop} disabled={disabled}>
        {conflict && !again ? <History aria-hidden /> : <X aria-hidden />}
        {labels.drop}
      </Button>
      {conflict ? (
        <Button className={`${wide} col-span-2`} look="secondary" onClick={answers.both} disabled={disabled}>
          {words.both}
        </Button>
      ) : null}
      <Button className={wide} look="secondary" onClick={answers.edit} disabled={disabled}>
        <Pencil aria-hidden />
        {words.edit}
      </Button>
      <Button className={wide} look="secondary" onClick={answers.later} disabled={disabled}>
        <Clock aria-hidden />
        {words.later}
      </Button>
      <UndoButton undo={answers.undo} canUndo={canUndo} className="col-span-2 sm:ml-auto" />
    </div>
  );
}

const labelsOf = (conflict: boolean, again: boolean) => {
  if (again) return { keep: words.remember, drop: words.keepForgotten };
  return conflict ? { keep: words.newer, drop: words.old } : { keep: words.keep, drop: words.drop };
};

export function UndoButton({
  undo,
  canUndo,
  className = "",
}: {
  undo: () => void;
  canUndo: boolean;
  className?: string;
}) {
  return (
    <Button className={`${wide} ${className}`} look="quiet" onClick={undo} disabled={!canUndo}>
      <Undo2 aria-hidden />
      {words.undo}
    </Button>
  );
}

/** What the keys do. Not on a screen that is touched. */
export function KeyLegend({ conflict, again }: { conflict: boolean; again: boolean }) {
  const labels = labelsOf(conflict, again);
  const keys = [
    { name: "→", Icon: ArrowRight, does: labels.keep },
    { name: "←", Icon: ArrowLeft, does: labels.drop },
    { name: "↑", Icon: ArrowUp, does: words.edit },
    { name: "↓", Icon: ArrowDown, does: words.later },
  ];
  return (
    <dl
      aria-label={words.keys}
      className="flex flex-wrap gap-x-4 gap-y-1.5 text-xs text-ink-soft [@media(pointer:coarse)]:hidden"
    >
      {keys.map(({ name, Icon, does }) => (
        <div key={name} className="flex items-center gap-1.5">
          <dt>
            <Key>
              <Icon aria-hidden className="size-3" />
              <span className="sr-only">{name}</span>
            </Key>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
      <div className="flex items-center gap-1.5">
        <dt>
          <Key>{words.undoKey}</Key>
        </dt>
        <dd>{words.undo}</dd>
      </div>
    </dl>
  );
}

const Key = ({ children }: { children: React.ReactNode }) => (
  <kbd className="inline-flex h-5 min-w-5 items-center justify-center rounded border border-line-strong bg-sunken px-1 font-sans text-[0.6875rem] text-ink">
    {children}
  </kbd>
);
