"use server";

import { publicAction } from "@/app/_gate/action";
import { now } from "@/lib/clock";
import { database } from "@/lib/db/client";
import { signUpSchema } from "@/lib/identity/schema";
import { signUp as signUpPerson } from "@/lib/identity/sign-up";

/** Makes the account. The browser then signs in with what it sent. */
export const signUp = publicAction({
  name: "account.sign-up",
  schema: signUpSchema,
  run: async ({ input, address }): Promise<null> => {
    await signUpPerson(await database(), input, address, now());
    return null;
  },
});
