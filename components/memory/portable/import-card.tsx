"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useId, useRef, useState } from "react";
import { Moment } from "@/components/time/moment";
import { Alert } from "@/components/ui/alert";
import { ask, type Ask } from "@/components/ui/ask";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Label } from "@/components/ui/label";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Switch } from "@/components/ui/switch";
import { useAsking } from "@/components/ui/use-asking";
import { portableWords as words } from "@/components/words/portable";
import type { ImportView } from "@/lib/portable/types";

export interface ImportActions {
  start: Ask<{ importId: string; remember: boolean }, unknown>;
  remove: Ask<{ importId: string }, unknown>;
}

interface ImportCardProps {
  brought: ImportView;
  timeZone: string;
  memoryOn: boolean;
  actions: ImportActions;
}

/** One import: what it is, how far it is, what came of it, and what can be done with it now. */
export function ImportCard({ brought, timeZone, memoryOn, actions }: ImportCardProps) {
  const router = useRouter();
  const id = useId();
  const { busy, error, asking } = useAsking();
  const [remember, setRemember] = useState(false);
  const card = useRef<HTMLElement>(null);
  const waits = brought.status === "ready";
  useEffect(() => {
    // What was just brought asks for an answer, and may stand below what is in view.
    if (waits) card.current?.scrollIntoView({ block: "nearest" });
  }, [waits]);
  const { kind, fileName, bytes, status, share, createdAt } = brought;
  const talk = kind === "chatgpt" || kind === "claude";
  const press = async (work: Promise<{ ok: boolean }>) => {
    if ((await work).ok) router.refresh();
  };
  const start = () => press(asking(ask(actions.start, { importId: brought.id, remember: talk && remember })));
  const remove = () => press(asking(ask(actions.remove, { importId: brought.id })));
  return (
    <Card ref={card} aria-labelledby={`${id}-name`} className="grid gap-3 py-4 sm:py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
        <h3 id={`${id}-name`} className="min-w-0 font-medium [overflow-wrap:anywhere]">
          {fileName}
        </h3>
        <Badge tone={status === "failed" ? "note" : status === "done" ? "accent" : "plain"}>
          {words.states[status]}
        </Badge>
      </div>
      <p className="text-sm text-ink-soft">
        {kind ? `${words.kinds[kind]}, ` : null}
        {words.size(bytes)}, <Moment at={createdAt} timeZone={timeZone} how="day" />
      </p>
      {status === "ready" && talk ? (
        <div className="flex items-start gap-4">
          <div className="min-w-0 flex-1">
            <Label htmlFor={`${id}-remember`}>{words.remember}</Label>
            <p id={`${id}-what`} className="mt-1 text-sm text-ink-soft">
              {memoryOn ? words.rememberWhat : words.rememberOff}
            </p>
          </div>
          <Switch
            id={`${id}-remember`}
            aria-describedby={`${id}-what`}
            checked={remember}
            disabled={!memoryOn}
            onCheckedChange={setRemember}
          />
        </div>
      ) : null}
      {status === "running" ? (
        <div className="grid gap-1">
          <ProgressBar label={words.progress(fileName)} share={share} />
          <p className="text-sm text-ink-soft tabular-nums">
            {words.running(share)}. {words.outcome(brought)}
          </p>
        </div>
      ) : null}
      {status === "failed" ? (
        <Alert tone="note">
          {brought.error}
          {brought.added ? ` ${words.partly}` : null}
        </Alert>
      ) : null}
      {brought.endedAt ? <p className="text-sm">{words.outcome(brought)}</p> : null}
      <Refusals brought={brought} />
      {error ? <Alert tone="error">{error}</Alert> : null}
      <div className="flex flex-wrap items-center gap-2">
        {status === "ready" ? (
          <Button onClick={start} disabled={busy} aria-describedby={`${id}-name`}>
            {words.start}
          </Button>
        ) : null}
        {status === "done" && kind === "list" && brought.added ? (
          <Button look="secondary" size="small" asChild>
            <Link href="/memory/review">{words.toReview}</Link>
          </Button>
        ) : null}
        <Button look="quiet" size="small" onClick={remove} disabled={busy} aria-describedby={`${id}-name`}>
          {status === "running" ? words.stop : words.remove}
        </Button>
      </div>
    </Card>
  );
}

function Refusals({ brought: { kind, refused, refusals } }: { brought: ImportView }) {
  if (!refusals.length) return null;
  return (
    <details className="text-sm">
      <summary className="cursor-pointer py-1">{words.refusals(refused)}</summary>
      <ul className="mt-1 grid gap-1 text-ink-soft">
        {refusals.map(({ line, why }, i) => (
          <li key={i}>
            {words.places(kind, line)}: {why}
          </li>
        ))}
        {refused > refusals.length ? <li>{words.more(refused - refusals.length)}</li> : null}
      </ul>
    </details>
  );
}
