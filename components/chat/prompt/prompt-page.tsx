import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { CopyButton } from "@/components/chat/prompt/copy-button";
import { LeftOut } from "@/components/chat/prompt/left-out";
import { PromptChanges } from "@/components/chat/prompt/prompt-changes";
import { PromptSections } from "@/components/chat/prompt/prompt-sections";
import { SectionSizes } from "@/components/chat/prompt/section-sizes";
import { sayTime } from "@/components/time/moment";
import { Alert } from "@/components/ui/alert";
import { cn } from "@/components/ui/class-names";
import { Page } from "@/components/ui/page";
import { promptWords as words } from "@/components/words/prompt";
import type { PromptView } from "@/lib/reply/types";
import { talkWords } from "@/components/words/talk";

interface PromptPageProps {
  prompt: PromptView;
  view: "text" | "changes";
  timeZone: string;
}

/** What was sent for one reply: how much, what, what changed, and what stayed out. */
export function PromptPage({ prompt, view, timeZone }: PromptPageProps) {
  const { builtIn, conversationId, replyId, notKept } = prompt;
  const here = `/c/${conversationId}/prompt/${replyId}`;
  return (
    <Page
      title={builtIn ? words.gathered : words.title}
      lead={`${prompt.title || talkWords.untitled} · ${sayTime(prompt.at, timeZone, "full")}`}
    >
      <Link
        href={`/c/${conversationId}#message-${replyId}`}
        className="inline-flex min-h-11 w-fit items-center gap-1.5 text-sm text-accent-ink underline underline-offset-4"
      >
        <ArrowLeft aria-hidden className="size-4" />
        {words.back}
      </Link>
      {builtIn ? (
        <Alert>{words.builtIn}</Alert>
      ) : notKept ? null : (
        <p className="text-sm leading-relaxed">{words.lead(prompt.model)}</p>
      )}
      {notKept ? <Alert>{words.notKept[notKept]}</Alert> : null}
      {prompt.degraded ? <Alert>{words.degraded}</Alert> : null}
      {!prompt.memoryOn ? <p className="text-sm text-ink-soft">{words.memoryOff}</p> : null}
      {prompt.sections.length ? (
        <>
          <SectionSizes sections={prompt.sections} total={prompt.tokens} linked={!notKept && view === "text"} />
          <p className="text-sm leading-relaxed text-ink-soft">
            {words.totals(prompt.tokens, prompt.replyTokens)}
            {prompt.recall.calls ? ` ${words.recall(prompt.recall.calls, prompt.recall.tokens)}` : ""}
            {prompt.sureness === null ? "" : ` ${words.sureness(prompt.sureness)}`}
          </p>
        </>
      ) : null}
      {notKept ? null : (
        <>
          <div className="flex flex-col-reverse items-start gap-2 border-b border-line sm:flex-row sm:items-center sm:justify-between">
            <nav aria-label={words.views} className="flex">
              <ViewLink href={here} current={view === "text"}>
                {words.text}
              </ViewLink>
              <ViewLink href={`${here}?view=changes`} current={view === "changes"}>
                {words.changes}
              </ViewLink>
            </nav>
            <CopyButton text={prompt.text} />
          </div>
          {view === "changes" ? (
            <PromptChanges changes={prompt.changes} />
          ) : (
            <PromptSections sections={prompt.sections} />
          )}
        </>
      )}
      {notKept === "no-trace" || !prompt.memoryOn ? null : <LeftOut prompt={prompt} timeZone={timeZone} />}
    </Page>
  );
}

function ViewLink({ href, current, children }: { href: string; current: boolean; children: string }) {
  return (
    <Link
      href={href}
      scroll={false}
      aria-current={current ? "page" : undefined}
      className={cn(
        "-mb-px inline-flex min-h-11 items-center border-b-2 px-3 text-sm",
        current ? "border-accent font-medium text-ink" : "border-transparent text-ink-soft hover:text-ink",
      )}
    >
      {children}
    </Link>
  );
}
