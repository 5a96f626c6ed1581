import { z } from "zod";

const text = z
  .string()
  .trim()
  .transform((value) => value || undefined)
  .optional();
const price = z.coerce.number().min(0).max(1_000_000).optional();
const seconds = (fallback: number) => z.coerce.number().positive().default(fallback);

/** Every variable Kith reads. `.env.example` is checked against this list by a test. */
export const envSchema = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  DATABASE_URL: text,
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
  DATA_DIR: z.string().trim().min(1).default(".data"),
  KITH_LOCAL: text,
  KITH_WORKER: z.enum(["on", "off"]).default("on"),
  NEXTAUTH_SECRET: text,
  NEXTAUTH_URL: text,
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  OPENAI_API_KEY: text,
  OPENAI_BASE_URL: text,
  CHAT_MODEL: text,
  MEMORY_MODEL: text,
  EMBEDDING_MODEL: text,
  EMBEDDING_DIMENSIONS: z.coerce.number().int().min(8).max(8192).optional(),
  MODEL_TIMEOUT_MS: z.coerce.number().int().min(100).default(60_000),
  PRICE_PROMPT: price,
  PRICE_REPLY: price,
  PRICE_MEMORY: price,
  PRICE_CURRENCY: z
    .string()
    .regex(/^[A-Z]{3}$/, "three capital letters, such as USD")
    .default("USD"),
  GITHUB_ID: text,
  GITHUB_SECRET: text,
  GOOGLE_ID: text,
  GOOGLE_SECRET: text,
  EMAIL_SERVER: text,
  EMAIL_FROM: text,
  DRAIN_SECRET: text,
  SESSION_GAP_SECONDS: seconds(3_600),
  EPISODE_IDLE_SECONDS: seconds(600),
  CONTEXT_TOKENS: z.coerce.number().int().min(200).default(2_000),
  RECALL_MODE: z.enum(["plain", "deep"]).default("plain"),
  HISTORY_TOKENS: z.coerce.number().int().min(200).default(3_000),
  RECALL_LEARNS: z.enum(["on", "off"]).default("off"),
  PROMPTS_KEPT: z.coerce.number().int().min(0).max(10_000).default(200),
  PROMPT_DAYS: z.coerce.number().int().min(1).max(3_650).default(30),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
});

export type Env = z.infer<typeof envSchema>;

/** Parses an environment. Throws one Error that names every variable that is wrong. Empty strings count as absent. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = envSchema.safeParse(present);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
  throw new Error(`The environment is not right. ${wrong}`);
}

// Libraries read some of these names themselves and take an empty one for a value; here empty means absent.
for (const name of Object.keys(envSchema.shape)) if (process.env[name] === "") delete process.env[name];

/** The process's environment, parsed once. `NEXTAUTH_SECRET` may be set at boot, so auth reads it through `authSecret`. */
export const env: Env = parseEnv(process.env);

export const authSecret = () => process.env.NEXTAUTH_SECRET;
export const setAuthSecret = (secret: string) => {
  process.env.NEXTAUTH_SECRET = secret;
  process.env.AUTH_TRUST_HOST ??= "1";
};
