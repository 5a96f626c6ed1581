import type { KeyboardEvent, ReactNode } from "react";

interface StopProps {
  id: string;
  label: string;
  /** One thing of the chart is in the tab order; arrows go on from it. */
  current: boolean;
  chosen: boolean;
  onChoose: () => void;
  onReach: () => void;
  children: ReactNode;
}

/** A thing in the chart that can be reached and pressed, by pointer and keyboard. */
export function Stop({ id, label, current, chosen, onChoose, onReach, children }: StopProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onChoose();
  };
  return (
    <g
      data-stop={id}
      role="button"
      aria-label={label}
      aria-pressed={chosen}
      tabIndex={current ? 0 : -1}
      onClick={onChoose}
      onFocus={onReach}
      onKeyDown={onKeyDown}
      className="group/stop cursor-pointer outline-none"
    >
      <title>{label}</title>
      {children}
    </g>
  );
}
