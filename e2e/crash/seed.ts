import { closeDatabase, database } from "@/lib/db/client";
import { createUser } from "@/lib/identity/create-user";
import { hashPassword } from "@/lib/identity/password";

const { CRASH_EMAIL: email, CRASH_PASSWORD: password } = process.env;
const open = await database();
await createUser(open, { name: "Maya", email: email!, passwordHash: await hashPassword(password!) });
await closeDatabase();
