/** A browser stays signed in this long, counted from the moment it signed in. */
export const SIGN_IN_SECONDS = 30 * 24 * 60 * 60;

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 200;
export const NAME_MAX = 80;

/** Tries are counted in windows of this length. */
export const THROTTLE_WINDOW_MS = 15 * 60 * 1000;
/** Tries a window for one account from one address, for one address, and for everyone whose address is unknown together. */
export const TRIES_PER_ACCOUNT = 10;
export const TRIES_PER_ADDRESS = 100;
export const TRIES_UNKNOWN_ADDRESS = 1_000;
