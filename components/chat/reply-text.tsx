"use client";

import { createContext, memo, use, type ComponentProps } from "react";
import { defaultRehypePlugins, Streamdown, type Components } from "streamdown";
import { CITE_TAG, citations } from "@/components/chat/citations";
import { CodeBlock } from "@/components/chat/code-block";
import { talkWords } from "@/components/words/talk";

/** Opens the cited item. The set holds the refs that stand in the trace; others are not shown. */
export const Citing = createContext<{ refs: ReadonlySet<string>; open: (ref: string) => void }>({
  refs: new Set(),
  open: () => undefined,
});

function Cite({ name }: Record<string, unknown>) {
  const { refs, open } = use(Citing);
  if (typeof name !== "string" || !refs.has(name)) return null;
  return (
    <button
      type="button"
      onClick={() => open(name)}
      aria-label={talkWords.source(name.slice(1))}
      className="mx-0.5 inline-flex min-h-6 min-w-6 cursor-pointer items-center justify-center rounded-md border border-accent-line bg-accent-soft px-1 align-middle font-sans text-xs leading-none font-medium text-accent-ink hover:border-accent"
    >
      {name.slice(1)}
    </button>
  );
}

const Outside = ({ href, children }: ComponentProps<"a">) =>
  href ? (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  ) : (
    <>{children}</>
  );

/** A picture on another server would tell that server who reads: it is a link, fetched only when followed. */
const Picture = ({ src, alt }: ComponentProps<"img">) => (
  <Outside href={typeof src === "string" ? src : undefined}>{alt || talkWords.picture}</Outside>
);

const Table = ({ children }: ComponentProps<"table">) => (
  <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={talkWords.table}>
    <table>{children}</table>
  </div>
);

const plain = [
  "p",
  "ul",
  "ol",
  "li",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "blockquote",
  "hr",
  "strong",
  "thead",
  "tbody",
];
const components = {
  ...Object.fromEntries([...plain, "tr", "th", "td", "code", "section", "sub", "sup"].map((tag) => [tag, tag])),
  a: Outside,
  img: Picture,
  pre: CodeBlock,
  table: Table,
  [CITE_TAG]: Cite,
} as Components;

const hardener = defaultRehypePlugins.harden;
const harden = Array.isArray(hardener) ? hardener[0] : hardener;
const allowed = {
  allowedProtocols: ["http", "https", "mailto"],
  allowedLinkPrefixes: ["*"],
  allowedImagePrefixes: ["*"],
  allowDataImages: false,
  linkBlockPolicy: "text-only",
  imageBlockPolicy: "text-only",
};
// Without rehype-raw, HTML in a reply is shown as the text it is.
const rehype = [defaultRehypePlugins.sanitize!, [harden, allowed], citations] as ComponentProps<
  typeof Streamdown
>["rehypePlugins"];

/** A reply's Markdown, also while it is half written. */
export const ReplyText = memo(function ReplyText({ text, streaming }: { text: string; streaming: boolean }) {
  return (
    <Streamdown
      className="kith-prose"
      // The same mode at rest, so that nothing is built anew when the last word has come.
      mode="streaming"
      parseIncompleteMarkdown={streaming}
      components={components}
      rehypePlugins={rehype}
      controls={false}
      linkSafety={{ enabled: false }}
      dir="auto"
    >
      {text}
    </Streamdown>
  );
});
