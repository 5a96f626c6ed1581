import { expect, test } from "vitest";
import { addressFrom } from "@/lib/identity/address";

test("without a proxy of ours the header is not believed", () => {
  expect(addressFrom("203.0.113.7", 0)).toBeNull();
});

test("only what our own proxy wrote is believed", () => {
  expect(addressFrom("10.0.0.1, 203.0.113.7", 1)).toBe("203.0.113.7");
  expect(addressFrom("10.0.0.1, 203.0.113.7, 192.0.2.1", 2)).toBe("203.0.113.7");
  expect(addressFrom("203.0.113.7", 2)).toBeNull();
  expect(addressFrom("not an address", 1)).toBeNull();
  expect(addressFrom(null, 1)).toBeNull();
});

test("an IPv6 caller counts as its network", () => {
  expect(addressFrom("2001:db8:1:2:3:4:5:6", 1)).toBe("2001:db8:1:2::/64");
  expect(addressFrom("2001:DB8::1", 1)).toBe("2001:db8:0:0::/64");
  expect(addressFrom("::1", 1)).toBe("0:0:0:0::/64");
});
