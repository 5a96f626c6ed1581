/** Of a message, in characters. */
const NEARLY_ALL = 0.7;

/** Whether memories that quote so many characters of a message together say what it says, and stand for it. */
export const standFor = (message: string, quoted: number): boolean => quoted / message.length >= NEARLY_ALL;
