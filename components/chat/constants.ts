/** Seconds between looks for what a message taught Kith; remembering runs after the reply and takes its time. */
export const REMEMBER_GAPS = [1, 1.5, 2, 3, 5, 8, 13, 21, 34];
/** Seconds between later looks: what has failed is tried again by itself, ever more rarely. */
export const RECOVER_GAP = 60;
