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
  /** Whether memory is searched with the model's help; null: as the installation does it. */
  deepRecall: boolean | null;
  /** The row of this browser's sign-in. */
  signInId: string;
}
