import { notFound } from "next/navigation";
import { isAppError } from "@/lib/errors";

/** For pages: what was read, or the page that says there is none where the read throws `not_found`. */
export async function orNotFound<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (isAppError(error) && error.code === "not_found") notFound();
    throw error;
  }
}
