import { expect, test } from "vitest";
import { Prisma } from "@/lib/db/generated/client";
import { AppError } from "@/lib/errors";
import { describeFailure } from "@/lib/jobs/describe-failure";

test.each([
  [new AppError("unavailable", "the model call failed"), "the model call failed"],
  [new Error("connect ECONNREFUSED 10.0.0.1:443"), "connect ECONNREFUSED 10.0.0.1:443"],
  [
    new Prisma.PrismaClientValidationError("create({ statement: 'Maya is ill' })", { clientVersion: "7" }),
    "PrismaClientValidationError",
  ],
  [
    new Prisma.PrismaClientKnownRequestError("Maya is ill", { code: "P2010", clientVersion: "7" }),
    "PrismaClientKnownRequestError P2010",
  ],
  ["Maya is ill", "unknown failure"],
])("a stored failure holds no words of rows: %s", (error, stored) => expect(describeFailure(error)).toBe(stored));
