// First, because the provider's package reads the environment when it is loaded.
import { env } from "@/lib/env";
import { createOpenAI } from "@ai-sdk/openai";
import {
  BUILT_IN_EMBEDDING,
  BUILT_IN_NAME,
  OPENAI_CHAT_MODEL,
  OPENAI_EMBEDDING_MODEL,
  OPENAI_MEMORY_MODEL,
} from "@/lib/ai/constants";
import { AppError } from "@/lib/errors";

export interface ModelConfig {
  apiKey?: string;
  baseURL?: string;
  chatModel?: string;
  memoryModel?: string;
  embeddingModel?: string;
  embeddingDimensions?: number;
  /** Milliseconds: for a whole call without streaming; for the first token and between tokens with it. */
  timeoutMs: number;
}

export interface ModelStatus {
  mode: "openai" | "compatible" | "built-in";
  /** Model names, "built-in" where no model is connected. */
  chat: string;
  memory: string;
  embedding: string;
}

type OpenAi = ReturnType<typeof createOpenAI>;
export type ChatModel = ReturnType<OpenAi["chat"]> | ReturnType<OpenAi>;
export type EmbeddingModel = ReturnType<OpenAi["embeddingModel"]>;

export interface Models {
  config: ModelConfig;
  status: ModelStatus;
  chat: ChatModel | null;
  memory: ChatModel | null;
  embedding: EmbeddingModel | null;
}

/**
 * The models a configuration names. A key alone means OpenAI's own service; a base URL means any server that speaks the
 * chat-completions protocol (then CHAT_MODEL must be named, and embeddings stay built in unless EMBEDDING_MODEL is);
 * neither means the built-in companion. Throws AppError("internal") with what to set when the names are missing.
 */
export function createModels(config: ModelConfig): Models {
  if (config.baseURL) return compatible(config, config.baseURL);
  if (config.apiKey) return openAi(config, config.apiKey);
  const status = {
    mode: "built-in",
    chat: BUILT_IN_NAME,
    memory: BUILT_IN_NAME,
    embedding: BUILT_IN_EMBEDDING,
  } as const;
  return { config, status, chat: null, memory: null, embedding: null };
}

function openAi(config: ModelConfig, apiKey: string): Models {
  // The address is named so that the provider's own variable cannot send the key elsewhere.
  const provider = createOpenAI({ apiKey, baseURL: "https://api.openai.com/v1" });
  const chat = config.chatModel ?? OPENAI_CHAT_MODEL;
  const memory = config.memoryModel ?? OPENAI_MEMORY_MODEL;
  const embedding = config.embeddingModel ?? OPENAI_EMBEDDING_MODEL;
  return {
    config,
    status: { mode: "openai", chat, memory, embedding },
    chat: provider(chat),
    memory: provider(memory),
    embedding: provider.embeddingModel(embedding),
  };
}

function compatible(config: ModelConfig, baseURL: string): Models {
  if (!config.chatModel) {
    const what = "OPENAI_BASE_URL is set but CHAT_MODEL is not: name the model that server should answer with.";
    throw new AppError("internal", what, { userMessage: what });
  }
  // Servers without accounts ignore the key, but the protocol's clients must send one.
  const provider = createOpenAI({ baseURL, apiKey: config.apiKey ?? "none" });
  const memory = config.memoryModel ?? config.chatModel;
  return {
    config,
    status: {
      mode: "compatible",
      chat: config.chatModel,
      memory,
      embedding: config.embeddingModel ?? BUILT_IN_EMBEDDING,
    },
    chat: provider.chat(config.chatModel),
    memory: provider.chat(memory),
    embedding: config.embeddingModel ? provider.embeddingModel(config.embeddingModel) : null,
  };
}

let made: Models | undefined;

/** The process's models, made once from the environment. */
export const models = (): Models =>
  (made ??= createModels({
    apiKey: env.OPENAI_API_KEY,
    baseURL: env.OPENAI_BASE_URL,
    chatModel: env.CHAT_MODEL,
    memoryModel: env.MEMORY_MODEL,
    embeddingModel: env.EMBEDDING_MODEL,
    embeddingDimensions: env.EMBEDDING_DIMENSIONS,
    timeoutMs: env.MODEL_TIMEOUT_MS,
  }));

/** For tests: the process's models from now on; those of the environment again when nothing is given. */
export function connectModels(next?: Models): void {
  made = next;
}

/** Which models are connected. Throws AppError when the configuration names no usable one: ask at start. */
export const modelStatus = (): ModelStatus => models().status;

/** The model that replies. Throws AppError("unavailable") when none is connected. */
export const chatModel = (): ChatModel => models().chat ?? none("chat");

/** The model that reads episodes for memories. Throws AppError("unavailable") when none is connected. */
export const memoryModel = (): ChatModel => models().memory ?? none("memory");

/** The model that embeds. Throws AppError("unavailable") when embeddings are built in. */
export const embeddingModel = (): EmbeddingModel => models().embedding ?? none("embedding");

function none(which: string): never {
  throw new AppError("unavailable", `no ${which} model is connected`, {
    userMessage: "No language model is connected.",
  });
}
