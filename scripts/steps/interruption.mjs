/** `asked` once the reader has told this script to stop: what it runs is ended (see run), and no step should follow. */
export const interruption = { asked: false };

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => (interruption.asked = true));
