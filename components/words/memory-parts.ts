import { sayNumber } from "@/components/words/locale";

/** What several screens of the memory say: changing a statement, the switch, and going through pages. */
export const partWords = {
  edit: "Edit",
  editTitle: "Edit memory",
  editText: "Your words replace what Kith wrote. The old wording stays in the history.",
  memory: "Memory",
  save: "Save",
  cancel: "Cancel",
  remember: "Remember new things and use what is known",
  whileOff:
    "While this is off, nothing new is remembered and no memory is used in replies. The list stays, and you can still edit it and have things forgotten.",
  isNow: (on: boolean) => `Memory is ${on ? "on" : "off"}.`,
  pages: "Pages",
  previous: "Previous",
  next: "Next",
  page: (page: number, pages: number) => `Page ${sayNumber(page)} of ${sayNumber(pages)}`,
} as const;
