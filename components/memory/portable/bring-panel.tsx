"use client";

import { FileUp } from "lucide-react";
import { useRouter } from "next/navigation";
import { useId, useRef, useState } from "react";
import type { ImportActions } from "@/components/memory/portable/import-card";
import { sendFile } from "@/components/memory/portable/send-file";
import { Alert } from "@/components/ui/alert";
import { ask } from "@/components/ui/ask";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Label } from "@/components/ui/label";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Textarea } from "@/components/ui/textarea";
import { portableWords as words } from "@/components/words/portable";

/** Where something is brought: a file, which is shown for what it is before it is begun, or a list, whose button says what happens. */
export function BringPanel({ start }: { start: ImportActions["start"] }) {
  const router = useRouter();
  const id = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<{ name: string; share: number; stop: () => void }>();
  const [error, setError] = useState<string>();
  const [list, setList] = useState("");

  /** Gives the import's id, or null where it did not come through. */
  const send = async (file: Blob, name: string): Promise<string | null> => {
    const aborter = new AbortController();
    const stop = () => aborter.abort();
    setError(undefined);
    setSending({ name, share: 0, stop });
    const onShare = (share: number) => setSending({ name, share, stop });
    const answer = await sendFile(file, { name, onShare, signal: aborter.signal });
    setSending(undefined);
    if (answer && !answer.ok) setError(answer.error.message);
    return answer?.ok ? answer.data.id : null;
  };
  const choose = async (file: File | undefined) => {
    if (file && (await send(file, file.name))) router.refresh();
    if (chooser.current) chooser.current.value = "";
  };
  const paste = async () => {
    const importId = await send(new Blob([list], { type: "text/plain" }), words.list.name);
    if (!importId) return;
    const answer = await ask(start, { importId, remember: false });
    if (answer.ok) setList("");
    else setError(answer.error.message);
    router.refresh();
  };
  return (
    <Card aria-labelledby={`${id}-file`} className="grid gap-5">
      {error ? <Alert tone="error">{error}</Alert> : null}
      <div className="grid justify-items-start gap-3">
        <h2 id={`${id}-file`} className="font-semibold">
          {words.file.title}
        </h2>
        <p id={`${id}-what`} className="text-sm text-ink-soft">
          {words.file.what}
        </p>
        <input
          ref={chooser}
          id={`${id}-choose`}
          type="file"
          aria-label={words.file.choose}
          className="sr-only"
          tabIndex={-1}
          accept=".jsonl,.json,.zip,.txt,.md,text/plain,application/json,application/zip"
          onChange={(event) => void choose(event.target.files?.[0])}
        />
        <Button
          look="secondary"
          aria-describedby={`${id}-what`}
          disabled={Boolean(sending)}
          onClick={() => chooser.current?.click()}
        >
          <FileUp aria-hidden />
          {words.file.choose}
        </Button>
        {sending ? (
          <div className="grid w-full gap-2">
            <ProgressBar label={words.progress(sending.name)} share={sending.share} />
            <p role="status" className="flex items-center justify-between gap-3 text-sm text-ink-soft">
              {words.file.sending(sending.share)}
              <Button look="quiet" size="small" onClick={sending.stop}>
                {words.file.stop}
              </Button>
            </p>
          </div>
        ) : null}
      </div>
      <form
        className="grid justify-items-start gap-3 border-t border-line pt-5"
        onSubmit={(event) => {
          event.preventDefault();
          void paste();
        }}
      >
        <h2 className="font-semibold">{words.list.title}</h2>
        <Label htmlFor={`${id}-list`}>{words.list.label}</Label>
        <Textarea
          id={`${id}-list`}
          rows={5}
          value={list}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setList(event.target.value)}
        />
        <p id={`${id}-hint`} className="text-xs text-ink-soft">
          {words.list.hint}
        </p>
        <Button type="submit" look="secondary" disabled={Boolean(sending) || !list.trim()}>
          {words.list.add}
        </Button>
      </form>
    </Card>
  );
}
