/** A browser stays signed in this long, counted from the moment it signed in. */
export const SIGN_IN_SECONDS = 30 * 24 * 60 * 60;
