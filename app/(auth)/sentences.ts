const SENTENCES: Record<string, string> = {
  CredentialsSignin: "That e-mail and password do not match.",
  Throttled: "Too many tries. Wait a few minutes.",
  Unavailable: "Kith cannot do that right now. Try again in a moment.",
  OAuthAccountNotLinked: "That address already has an account. Sign in the way you did before.",
  EmailNotVerified: "That provider has not confirmed your e-mail address, so Kith cannot use it.",
  EmailSignin: "The e-mail could not be sent. Check the address and try again.",
  Verification: "That link has been used or has run out. Ask for a new one.",
  AccessDenied: "You are not allowed to do that.",
  SignedUp: "Your account is ready. Sign in.",
};

/** What a code of next-auth's, or of ours, means for a person. A code is never shown itself: anyone can put one in a link. */
export const sentenceFor = (code: string) => SENTENCES[code] ?? "Signing in did not work. Try again.";
