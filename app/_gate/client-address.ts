import "server-only";
import { headers } from "next/headers";
import { addressFrom } from "@/lib/identity/address";

/** The caller's address, or null when no trusted proxy tells it. */
export async function clientAddress(): Promise<string | null> {
  return addressFrom((await headers()).get("x-forwarded-for"));
}
