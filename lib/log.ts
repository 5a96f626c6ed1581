import pino from "pino";
import { env } from "@/lib/env";

/** Structured log. Personal content never goes in; ids and counts do. */
export const log = pino({ level: env.LOG_LEVEL, base: { app: "kith" } });
