import "server-only";
import { cookies } from "next/headers";
import { database } from "@/lib/db/client";
import { endSignIn } from "@/lib/identity/end-sign-in";
import type { Viewer } from "@/lib/identity/types";

/** Signs this browser out: its row first, which alone would do, then its cookie. For server actions. */
export async function endSession(viewer: Viewer): Promise<void> {
  const { prisma } = await database();
  await endSignIn(prisma, viewer.signInId);
  const jar = await cookies();
  // next-auth cuts a long cookie into numbered ones.
  const ours = /^(__Secure-)?next-auth\.session-token(\.\d+)?$/;
  for (const { name } of jar.getAll()) {
    if (!ours.test(name)) continue;
    jar.set(name, "", { path: "/", httpOnly: true, sameSite: "lax", secure: name.startsWith("__Secure-"), maxAge: 0 });
  }
}
