import "server-only";
import type { NextAuthOptions } from "next-auth";

export function providers(): NextAuthOptions["providers"] {
  return [];
}
