/** Packages that only some rooms may import. Each maker returns entries for no-restricted-imports. */

const next = {
  regex: "^(next|next-auth)(/|$)",
  message: "No Next below app/: lib must run in a worker, a test and a bench.",
};

const provider = {
  regex: "^(ai|@ai-sdk/.+)(/|$)",
  message: "Only lib/ai imports a model provider; ask it through a function of lib/ai.",
};

/** In the browser: the chat hook, the transport and pure readers of message parts; types are free everywhere there. */
const clientOf = (more) => [
  {
    regex: "^@ai-sdk/(?!react$)",
    message: "Only lib/ai imports a model provider; pages may use @ai-sdk/react.",
  },
  {
    regex: "^ai(/|$)",
    allowImportNames: ["DefaultChatTransport", "isTextUIPart", "isReasoningUIPart", "isDataUIPart", ...more],
    allowTypeImports: true,
    message: "Pages may take only the client transport and part readers from `ai`; models are asked in lib/ai.",
  },
];

const streamMakers = [
  "createUIMessageStream",
  "createUIMessageStreamResponse",
  "JsonToSseTransformStream",
  "toUIMessageStream",
  "UI_MESSAGE_STREAM_HEADERS",
];

export const inLib = [next, provider];
export const inAi = [next];
export const inPages = clientOf([]);
export const inChatRoute = clientOf(streamMakers);
export const inTools = [provider];
