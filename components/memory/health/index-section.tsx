"use client";

import { useState } from "react";
import { Figures, HealthCard } from "@/components/memory/health/health-card";
import { sayTime } from "@/components/time/moment";
import { ask, type Ask } from "@/components/ui/ask";
import { Button } from "@/components/ui/button";
import { healthWords as words, sayFailure } from "@/components/words/health";
import { sayNumber } from "@/components/words/locale";
import type { MemoryHealth, QueueState } from "@/lib/memory/health/types";

interface IndexSectionProps {
  index: MemoryHealth["index"];
  job: QueueState["embedding"];
  timeZone: string;
  fill: Ask<undefined, unknown>;
}

export function IndexSection({ index, job, timeZone, fill }: IndexSectionProps) {
  const [said, setSaid] = useState("");
  const [busy, setBusy] = useState(false);
  const kinds = ["message", "memory", "episode"] as const;
  const fillNow = async () => {
    setBusy(true);
    const answer = await ask(fill, undefined);
    setBusy(false);
    setSaid(answer.ok ? words.fillQueued : answer.error.message);
  };
  return (
    <HealthCard title={words.index}>
      <Figures
        figures={kinds.map((kind) => ({ name: words.indexKinds[kind], value: sayNumber(index.entries[kind]) }))}
      />
      <p className="text-sm text-ink-soft">
        {words.model} <span className="font-medium text-ink [overflow-wrap:anywhere]">{index.model}</span>.{" "}
        {index.lacking ? words.lacking(index.lacking) : words.upToDate}
      </p>
      {index.lacking ? (
        <div className="flex flex-wrap items-center justify-between gap-2 text-sm">
          <p className={job?.state === "failing" ? "text-danger-ink" : "text-ink-soft"}>
            {job === null ? words.fillingIdle : null}
            {job?.state === "running" ? words.filling : null}
            {job?.state === "queued" ? words.fillingSoon : null}
            {job?.state === "failing" ? (
              <>
                {words.fillingFails} {sayFailure(job.error)}{" "}
                {job.nextAt ? `${words.nextTry} ${sayTime(job.nextAt, timeZone, "time")}.` : null}
              </>
            ) : null}
          </p>
          {job?.state === "running" ? null : (
            <Button look="secondary" size="small" className="min-h-11 sm:min-h-8" onClick={fillNow} disabled={busy}>
              {job?.state === "failing" ? words.retry : words.fillNow}
            </Button>
          )}
        </div>
      ) : null}
      <p role="status" className="text-sm font-medium text-accent-ink empty:hidden">
        {said}
      </p>
    </HealthCard>
  );
}
