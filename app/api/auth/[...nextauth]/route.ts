import NextAuth from "next-auth";
import type { NextRequest } from "next/server";
import { authOptions } from "@/app/_gate/auth";

type Context = { params: Promise<{ nextauth: string[] }> };

async function answer(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  // next-auth's door for browsers to write into the server's log is shut.
  if (nextauth[0] === "_log") return new Response(null, { status: 404 });
  const post = request.method === "POST";
  // The password is posted; anything else there next-auth calls an error of the server.
  if (!post && nextauth.join("/") === "callback/password")
    return new Response(null, { status: 405, headers: { allow: "POST" } });
  // Its pages send forms. A body that is said to be JSON and is not would be thrown at us.
  const type = request.headers.get("content-type") ?? "";
  if (post && !type.startsWith("application/x-www-form-urlencoded")) return new Response(null, { status: 415 });
  return NextAuth(request, context, authOptions());
}

export { answer as GET, answer as POST };
