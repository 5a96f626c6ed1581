/** Said of something planned that gets another day: "pushed back", "moved", "brought forward". */
export const MOVED =
  "(?:(?:moved|pushed|put|brought|bumped|shifted|switched|changed)(?: (?:back|forward|up|off|out))?|postponed|rescheduled|delayed|deferred)";

/** And the word before the new day. */
export const MOVED_TO = `${MOVED} (?:to|until|till|til|for)`;
