import type { OwnerScope } from "@/lib/scope";

/** The signed-in person, as every page and action sees them. */
export interface Viewer {
  scope: OwnerScope;
  userId: string;
  name: string;
  email: string;
  role: "user" | "admin";
  timeZone: string;
  memoryOn: boolean;
  /** The row of this browser's sign-in. */
  signInId: string;
}
