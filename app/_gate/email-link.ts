import "server-only";
import EmailProvider from "next-auth/providers/email";
import { createTransport } from "nodemailer";

/** A one-time link by mail, good for an hour. The mail is plain text: there is nothing in it to be dressed up. */
export function emailLink(server: string, from: string) {
  return EmailProvider({
    server,
    from,
    maxAge: 60 * 60,
    async sendVerificationRequest({ identifier, url }) {
      const sent = await createTransport(server).sendMail({
        to: { address: identifier, name: "" },
        from,
        subject: "Sign in to Kith",
        text: `Open this link to sign in to Kith. It works once, within an hour.\n\n${url}\n\nIf you did not ask for it, do nothing.\n`,
      });
      if (sent.rejected.length) throw new Error("The mail server refused the address");
    },
  });
}
