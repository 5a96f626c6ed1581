import NextAuth from "next-auth";
import type { NextRequest } from "next/server";
import { authOptions } from "@/app/_gate/auth";

type Context = { params: Promise<{ nextauth: string[] }> };

async function answer(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  // next-auth's door for browsers to write into the server's log is shut.
  if (nextauth[0] === "_log") return new Response(null, { status: 404 });
  return NextAuth(request, context, authOptions());
}

export { answer as GET, answer as POST };
