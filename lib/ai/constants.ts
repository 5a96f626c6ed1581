/** OpenAI models used when only a key is given. */
export const OPENAI_CHAT_MODEL = "gpt-5.4-mini";
export const OPENAI_MEMORY_MODEL = "gpt-5.4-mini";
export const OPENAI_EMBEDDING_MODEL = "text-embedding-3-small";

export const BUILT_IN_NAME = "built-in";
export const BUILT_IN_EMBEDDING = "built-in/hashed-256";
export const BUILT_IN_DIMENSIONS = 256;

export const MODEL_UNREACHABLE =
  "The model could not be reached, or it stopped before it was done. Try again in a moment.";
