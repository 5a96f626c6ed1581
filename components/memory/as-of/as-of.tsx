"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useEffect, useId, useRef, useState, useTransition, type KeyboardEvent } from "react";
import { sayDay, sayShortDay, toDay, toNumber } from "@/components/memory/as-of/days";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";
import { Slider } from "@/components/ui/slider";
import { Spinner } from "@/components/ui/spinner";
import { asOfWords as words } from "@/components/words/as-of";
import { CLOCKS, type Clock } from "@/lib/memory/view/as-of/types";

export interface AsOfProps {
  /** The first day of the scale and the last, which is today: "2026-03-02". */
  from: string;
  to: string;
  /** The day looked at; null is now. */
  value: string | null;
  clock: Clock;
}

const MONTH = 30;
/** Keys may be held down: the page is asked for when they rest. */
const PAUSE_MS = 250;
const TYPING_PAUSE_MS = 700;
const FIRST_DAY = "1900-01-01";

/**
 * Chooses the day and the clock of a view. Both stand in the address (?asof=2026-03-02&clock=believed); what else is in it
 * stays, but for the page of a list.
 */
export function AsOf({ from, to, value, clock }: AsOfProps) {
  const router = useRouter();
  const path = usePathname();
  const params = useSearchParams();
  const id = useId();
  const [pending, start] = useTransition();
  const [moved, setMoved] = useState<string | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);

  const day = moved ?? value ?? to;
  const [min, max] = [Math.min(toNumber(from), toNumber(to)), toNumber(to)];
  const isNow = day === to;

  const go = (next: string | null, by: Clock = clock) => {
    clearTimeout(pause.current);
    const query = new URLSearchParams(params);
    query.delete("page");
    for (const [name, given] of [
      ["asof", next === to ? null : next],
      ["clock", by === "true" ? null : by],
    ] as const) {
      if (given) query.set(name, given);
      else query.delete(name);
    }
    start(() => {
      router.replace(query.size ? `${path}?${query}` : path, { scroll: false });
      setMoved(null);
      setTyped(null);
    });
  };
  const choose = (next: number, wait: number) => {
    const chosen = toDay(Math.min(max, Math.max(min, next)));
    setMoved(chosen);
    clearTimeout(pause.current);
    pause.current = setTimeout(() => go(chosen), wait);
  };
  // While a date is typed it is another date with every key.
  const type = (text: string) => {
    setTyped(text);
    clearTimeout(pause.current);
    if (text >= FIRST_DAY && text <= to) pause.current = setTimeout(() => go(text), TYPING_PAUSE_MS);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const months = { PageUp: MONTH, PageDown: -MONTH }[event.key];
    if (!months) return;
    event.preventDefault();
    choose(toNumber(day) + months, PAUSE_MS);
  };
  return (
    <section
      aria-label={words.region}
      aria-busy={pending}
      className="grid gap-3 rounded-2xl border border-line bg-surface px-5 py-4"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p role="status" className="font-medium">
          {isNow ? words.now : sayDay(day)}
          {pending ? <Spinner className="ml-2 inline-block size-4 align-[-2px]" /> : null}
        </p>
        <div className="flex items-center gap-2">
          <Label htmlFor={`${id}-day`} className="sr-only">
            {words.day}
          </Label>
          <Input
            id={`${id}-day`}
            type="date"
            value={typed ?? day}
            min={FIRST_DAY}
            max={to}
            onChange={(event) => type(event.target.value)}
            className="w-auto"
          />
          <Button look="secondary" className="h-11 sm:h-10" disabled={isNow} onClick={() => go(null)}>
            {words.backToNow}
          </Button>
        </div>
      </div>
      <div>
        <Slider
          label={words.slider}
          valueText={isNow ? `${words.now}, ${sayDay(day)}` : sayDay(day)}
          min={min}
          max={Math.max(max, min + 1)}
          value={[Math.max(min, toNumber(day))]}
          onKeyDown={onKeyDown}
          onValueChange={([next]) => setMoved(toDay(Math.min(max, next!)))}
          onValueCommit={([next]) => choose(next!, PAUSE_MS)}
          aria-describedby={`${id}-help`}
        />
        <div className="flex justify-between text-xs text-ink-soft">
          <span>{sayShortDay(toDay(min))}</span>
          <span>{words.now}</span>
        </div>
        <p id={`${id}-help`} className="sr-only">
          {words.help}
        </p>
      </div>
      {isNow ? (
        <p className="text-xs text-ink-soft">{words.hint}</p>
      ) : (
        <fieldset className="grid gap-1">
          <legend className="sr-only">{words.clock}</legend>
          <div className="grid gap-x-4 sm:grid-cols-2">
            {CLOCKS.map((one) => (
              <label key={one} className="flex min-h-11 cursor-pointer items-start gap-2.5 py-2 text-sm sm:min-h-9">
                <input
                  type="radio"
                  name={`${id}-clock`}
                  checked={clock === one}
                  onChange={() => go(moved ?? value, one)}
                  aria-describedby={`${id}-${one}`}
                  className="mt-0.5 size-4 shrink-0 accent-accent"
                />
                <span>
                  <span className="font-medium">{words.clocks[one]}</span>
                  <span id={`${id}-${one}`} className="block text-xs text-ink-soft">
                    {words.told[one]}
                  </span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </section>
  );
}
