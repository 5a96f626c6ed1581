/** The present instant. One place, so that what depends on time takes it as an argument everywhere below the doors. */
export const now = (): Date => new Date();
