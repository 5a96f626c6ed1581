import { isIP, isIPv6 } from "node:net";
import { env } from "@/lib/env";

/**
 * The caller's address from `x-forwarded-for`, for throttling. Anyone can send that header, so of its list only the entry is
 * believed that the outermost of our own proxies wrote: the last but `proxies` - 1. An IPv6 caller commands a whole /64, so
 * only that is kept. Null means unknown, and whoever is unknown shares one bucket.
 */
export function addressFrom(forwardedFor: string | null | undefined, proxies = env.TRUST_PROXY): string | null {
  if (proxies < 1 || !forwardedFor) return null;
  const address = forwardedFor.split(",").at(-proxies)?.trim() ?? "";
  if (!isIP(address)) return null;
  return isIPv6(address) ? network(address) : address;
}

/** The first 64 bits of an IPv6 address, as the URL standard spells it. */
function network(address: string): string {
  const short = new URL(`http://[${address.split("%")[0]}]`).hostname.slice(1, -1);
  const [head = "", tail] = short.split("::");
  const left = head ? head.split(":") : [];
  const right = tail ? tail.split(":") : [];
  const groups = tail === undefined ? left : [...left, ...Array(8 - left.length - right.length).fill("0"), ...right];
  return `${groups.slice(0, 4).join(":")}::/64`;
}
