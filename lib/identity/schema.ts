import { z } from "zod";
import { NAME_MAX, PASSWORD_MAX, PASSWORD_MIN } from "@/lib/identity/constants";
import { isGuessable } from "@/lib/identity/guessable";

// Control characters, lone surrogates, and the marks that turn the writing direction of what follows.
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u;

export const nameSchema = z
  .string("Write your name.")
  .trim()
  .min(1, "Write your name.")
  .max(NAME_MAX, `Use at most ${NAME_MAX} characters.`)
  .refine((name) => !UNPRINTABLE.test(name), "Use only characters that can be printed.");

/** Compared in lower case: nobody has two accounts that differ only in that. */
export const emailSchema = z
  .string("Write your e-mail address.")
  .trim()
  .toLowerCase()
  .max(254, "That is too long for an e-mail address.")
  .pipe(z.email("Write an e-mail address like name@example.com."));

/** As typed on any keyboard: the same characters in another composition are the same password (NIST SP 800-63B §3.1.1.2). */
export const typedPasswordSchema = z
  .string("Write a password.")
  .max(PASSWORD_MAX, `Use at most ${PASSWORD_MAX} characters.`)
  .transform((password) => password.normalize("NFKC"));

export const newPasswordSchema = typedPasswordSchema.pipe(
  z
    .string()
    .min(PASSWORD_MIN, `Use at least ${PASSWORD_MIN} characters.`)
    .max(PASSWORD_MAX, `Use at most ${PASSWORD_MAX} characters.`),
);

/** An IANA time zone that this runtime knows. */
export const timeZoneSchema = z.string().max(64).refine(isTimeZone, "That is not a time zone.");

export const signUpSchema = z
  .object({
    name: nameSchema,
    email: emailSchema,
    password: newPasswordSchema,
    timeZone: timeZoneSchema.default("UTC"),
  })
  .refine((given) => !isGuessable(given.password, [given.email, given.name]), {
    path: ["password"],
    message: "That password is too easy to guess.",
  });

export const credentialsSchema = z.object({ email: emailSchema, password: typedPasswordSchema });

function isTimeZone(zone: string): boolean {
  try {
    // "+05:30" is accepted by Intl too, but an offset knows no summer time.
    return /^[A-Za-z]/.test(zone) && Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
  } catch {
    return false;
  }
}
