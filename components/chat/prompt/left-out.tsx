import Link from "next/link";
import type { ReactNode } from "react";
import { Moment } from "@/components/time/moment";
import { Badge } from "@/components/ui/badge";
import { promptWords as words } from "@/components/words/prompt";
import type { PromptView } from "@/lib/reply/types";

/** What was found and is not in the prompt, with the reason. */
export function LeftOut({ prompt, timeZone }: { prompt: PromptView; timeZone: string }) {
  const { cut, without, sections } = prompt;
  const counts = sections.flatMap(({ name, leftOut }) =>
    leftOut && words.didNotFit[name] ? [words.didNotFit[name](leftOut)] : [],
  );
  const nothing = !cut.length && !without.length && !counts.length;
  return (
    <section aria-labelledby="left-out" className="grid gap-2.5">
      <h2 id="left-out" className="font-semibold">
        {words.leftOut}
      </h2>
      <p className="text-sm text-ink-soft">{nothing ? words.nothingLeftOut : words.leftOutLead}</p>
      {counts.map((sentence) => (
        <p key={sentence} className="text-sm">
          {sentence}
        </p>
      ))}
      {nothing ? null : (
        <ul className="grid gap-2">
          {without.map(({ id, text }) => (
            <Item key={id} why={words.excluded} text={text} />
          ))}
          {cut.map((item) => (
            <Item key={item.ref} why={item.cut ? words.cut[item.cut] : ""} text={item.text}>
              {item.at ? <Moment at={item.at} timeZone={timeZone} how="day" className="text-xs text-ink-soft" /> : null}
              {item.conversationId && item.messageId ? (
                <Link
                  href={`/c/${item.conversationId}#message-${item.messageId}`}
                  className="inline-flex min-h-6 items-center text-xs text-accent-ink underline underline-offset-4 max-sm:min-h-11"
                >
                  {words.showMessage}
                </Link>
              ) : null}
            </Item>
          ))}
        </ul>
      )}
    </section>
  );
}

function Item({ why, text, children }: { why: string; text: string; children?: ReactNode }) {
  return (
    <li className="grid gap-1 rounded-xl border border-line bg-surface px-3 py-2 text-sm">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge>{why}</Badge>
        {children}
      </div>
      <p className="[overflow-wrap:anywhere]">{text}</p>
    </li>
  );
}
