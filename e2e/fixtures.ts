import { test as base, expect, type Page } from "@playwright/test";
import { browserCookies, makeAccount, type Account } from "./account";
import { makeAppServer, type AppServer } from "./app-server";
import { startModelServer } from "./model-server/model-server.mjs";

export { expect };

interface WorkerThings {
  /** Which companion answers: the built-in one, or the scripted model server's. Set with `test.use` for a whole file. */
  companion: "built-in" | "scripted";
  /** The scripted model server, and what it was asked. */
  model: ModelServer;
  app: AppServer;
}

type ModelServer = Awaited<ReturnType<typeof startModelServer>>;

/** Milliseconds of a model's silence that the app bears. Longer than a scripted answer takes on a busy machine. */
export const MODEL_TIMEOUT_MS = 3_000;

interface Things {
  /** Somebody with an account, signed in in `page`. */
  person: Account;
  /** Somebody else with an account, not in the browser. */
  stranger: Account;
  /** Fails a test in which a page threw, opened a dialog or asked another server for anything. */
  watched: void;
  /** The server's log goes with a failed test. */
  serverLog: void;
}

/** One server per worker and companion; each test brings its own people. */
export const test = base.extend<Things, WorkerThings>({
  companion: ["built-in", { option: true, scope: "worker" }],
  model: [
    async ({}, give) => {
      const model = await startModelServer();
      await give(model);
      await model.close();
    },
    { scope: "worker" },
  ],
  app: [
    async ({ companion, model }, give) => {
      const scripted = {
        OPENAI_BASE_URL: model.baseURL,
        CHAT_MODEL: "scripted",
        EMBEDDING_MODEL: "scripted-embedding",
        MODEL_TIMEOUT_MS: `${MODEL_TIMEOUT_MS}`,
      };
      const app = await makeAppServer(companion === "scripted" ? scripted : {});
      try {
        await app.start();
        await give(app);
      } finally {
        await app.remove();
      }
    },
    { scope: "worker", timeout: 90_000 },
  ],
  baseURL: async ({ app }, give) => give(app.url),
  person: async ({ app, context }, give) => {
    const person = await makeAccount(app.url);
    await context.addCookies(browserCookies(app.url, person.cookie));
    await give(person);
  },
  stranger: async ({ app }, give) => give(await makeAccount(app.url, "Noor")),
  watched: [
    async ({ context, app }, give) => {
      const wrong: string[] = [];
      const before = app.log().length;
      context.on("weberror", (error) =>
        wrong.push(`a page threw: ${error.page()?.url()} ${String(error.error())} ${error.error().stack}`),
      );
      context.on("dialog", (dialog) => {
        wrong.push(`a dialog opened: ${dialog.message()}`);
        void dialog.dismiss();
      });
      context.on("request", (request) => {
        const address = request.url();
        if (/^(https?|wss?):/.test(address) && !address.startsWith(app.url)) wrong.push(`a request to ${address}`);
      });
      context.on("console", (message) => {
        if (message.type() === "error" && /hydrat|Minified React|Content Security/i.test(message.text())) {
          wrong.push(`the console says: ${message.text()}`);
        }
      });
      await give();
      // A page tells of a server's error by its digest alone.
      expect(wrong, `what pages must never do; the server's log:\n${app.log().slice(before)}`).toEqual([]);
    },
    { auto: true },
  ],
  serverLog: [
    async ({ app }, give, info) => {
      const before = app.log().length;
      await give();
      if (info.status === info.expectedStatus) return;
      await info.attach("server log", { body: app.log().slice(before), contentType: "text/plain" });
    },
    { auto: true },
  ],
});

/** The parts of the chat page that tests use again and again. */
export const chat = (page: Page) => {
  const log = page.getByRole("log");
  const composer = page.getByRole("textbox", { name: "Message" });
  return {
    log,
    composer,
    send: page.getByRole("button", { name: "Send" }),
    stop: page.getByRole("button", { name: "Stop" }),
    fromPerson: log.getByRole("article", { name: "You" }),
    fromKith: log.getByRole("article", { name: "Kith" }),
    /** Says something and waits until the reply is whole. */
    async say(text: string) {
      const before = await log.getByRole("article", { name: "Kith" }).count();
      await composer.fill(text);
      await page.getByRole("button", { name: "Send" }).click();
      const reply = log.getByRole("article", { name: "Kith" }).nth(before);
      await expect(reply).toBeVisible();
      await expect(page.getByRole("button", { name: "Send" })).toBeVisible();
      await expect(log).toHaveAttribute("aria-busy", "false");
      return reply;
    },
    async startNew() {
      await page.getByRole("button", { name: "New conversation" }).first().click();
      await expect(log.getByRole("article")).toHaveCount(0);
    },
  };
};
