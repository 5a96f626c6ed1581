import "server-only";
import { getServerSession } from "next-auth";
import { redirect } from "next/navigation";
import { cache } from "react";
import { authOptions } from "@/app/_gate/auth";
import { now } from "@/lib/clock";
import { database } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { readSignIn } from "@/lib/identity/read-sign-in";
import type { Viewer } from "@/lib/identity/types";
import { mintOwnerScope } from "@/lib/scope";

/**
 * The signed-in person, or null. The cookie alone is not believed: the sign-in it names must still be in the database, so
 * that signing out, or deleting the row, ends the session at once.
 */
export const getViewer = cache(async (): Promise<Viewer | null> => {
  const session = await getServerSession(authOptions());
  if (!session?.signInId) return null;
  const { prisma } = await database();
  const person = await readSignIn(prisma, session.signInId, now());
  return person && { ...person, scope: mintOwnerScope(person.userId) };
});

/** For pages: sends whoever is not signed in to the sign-in page. */
export async function requireViewer(): Promise<Viewer> {
  return (await getViewer()) ?? redirect("/sign-in");
}

/** For routes and actions. Throws AppError `unauthenticated`. */
export async function requireViewerOrThrow(): Promise<Viewer> {
  const viewer = await getViewer();
  if (!viewer) throw new AppError("unauthenticated", "no live sign-in");
  return viewer;
}
