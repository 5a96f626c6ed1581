import { randomBytes } from "node:crypto";
import { chmod, link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { dataFolder } from "@/lib/db/client";
import { authSecret, env, setAuthSecret } from "@/lib/env";

/**
 * Sees to it that cookies can be signed. NEXTAUTH_SECRET wins; on one's own machine (KITH_LOCAL, or not a production build) one is
 * made and kept beside the data; hosted without one is an Error, since each process would make another and sign people out.
 */
export async function ensureAuthSecret(
  local = Boolean(env.KITH_LOCAL) || env.NODE_ENV !== "production",
  folder = dataFolder(),
): Promise<void> {
  const given = authSecret();
  if (!local) {
    if (given) return;
    throw new Error(
      "NEXTAUTH_SECRET is not set. Set it to a long random text, e.g. the output of: openssl rand -base64 32",
    );
  }
  setAuthSecret(given ?? (await keptSecret(folder)));
}

/**
 * The secret in `folder`/secret, made at first use, readable by its owner only. It is written under another name and then linked,
 * which fails when the name is taken: of two processes that start together, both read the whole secret of one.
 */
export async function keptSecret(folder: string): Promise<string> {
  const file = path.join(/*turbopackIgnore: true*/ folder, "secret");
  const kept = await readSecret(file);
  if (kept) return kept;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomBytes(8).toString("hex")}`;
  await writeFile(draft, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 });
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    await rm(draft, { force: true });
  }
  const made = await readSecret(file);
  if (!made) throw new Error(`The secret in ${file} could not be made.`);
  return made;
}

async function readSecret(file: string): Promise<string | null> {
  const secret = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (secret === null) return null;
  if (secret.trim().length < 32) throw new Error(`The secret in ${file} is damaged. Delete that file and start again.`);
  await chmod(file, 0o600);
  return secret.trim();
}
