import { chromium, type Browser, type BrowserContextOptions, type Page } from "@playwright/test";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openDatabase } from "@/lib/db/open-database";
import { openTalk } from "@/lib/jobs/testing";
import { mintOwnerScope } from "@/lib/scope";
import { ensureBuild } from "../scripts/steps/build.mjs";
import { onPath } from "../scripts/steps/chromium.mjs";
import { browserCookies, makeAccount, type Account } from "./account";
import { makeAppServer, root } from "./app-server";

// node --conditions=react-server --import tsx e2e/take-screenshots.ts draws the pictures of docs/screens.md anew; with a FOLDER
// every screen in either look at both sizes, into it.
const SHOWN = [
  ...["chat-desktop-light", "memory-desktop-dark", "profile-desktop-dark", "timeline-desktop-light"],
  ...["people-graph-desktop-light", "health-desktop-light", "review-phone-dark", "person-phone-light"],
];

/** A year as somebody would tell it, with what the built-in companion makes of it. */
const TOLD: [day: string, text: string, reply: string][] = [
  ["2025-12-02", "I live in Berlin. I work at Orion. My boyfriend is Tom.", "Good to meet you, Maya."],
  ["2025-12-20", "I'm allergic to peanuts. My favourite colour is teal. I love hiking.", "I'll keep that in mind."],
  ["2026-01-11", "My sister Ana lives in Lisbon. Ana is a nurse.", "Lisbon is a fine reason to travel."],
  ["2026-02-10", "I plan to run the Hamburg marathon in September.", "That gives you seven months."],
  ["2026-03-20", "I moved to Lisbon on 15 March. Ana helped me move.", "So you are near Ana now."],
  ["2026-04-04", "My brother João visited me on 2 April 2026. João is a baker.", "I hope he brought bread."],
  ["2026-05-05", "I started working at Helios on 1 May.", "A new desk. How is it?"],
  [
    "2026-06-15",
    "I visited Évora with Ana and João on 13 June 2026. It was wonderful!",
    "That sounds like a good day.",
  ],
  ["2026-07-20", "Tom and I broke up last week. I feel awful.", "I'm sorry. I'm here if you want to talk about it."],
  ["2026-08-30", "I hate olives. I go swimming every Tuesday. Please keep your answers short.", "Noted."],
  ["2026-09-22", "I ran the Hamburg marathon yesterday! I'm so happy.", "You did it. Congratulations!"],
  ["2026-10-18", "My friend Joana plays the guitar. I enjoy cooking with Joana.", "What do you cook?"],
  ["2026-11-12", "I moved to Porto on 3 November.", "A third city this year."],
  ["2026-11-20", "I'm going to Rome on 12 December 2026. I think I'm allergic to walnuts.", "Rome in December!"],
];

const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.5 };
const phone: BrowserContextOptions = {
  ...{ viewport: { width: 390, height: 780 }, deviceScaleFactor: 2 },
  ...{ hasTouch: true, isMobile: true },
};

interface Picture {
  name: string;
  address: string;
  /** What to do before the picture is taken. */
  then?: (page: Page) => Promise<unknown>;
}

const main = (page: Page) => page.getByRole("main");
const PICTURES: Picture[] = [
  {
    name: "chat",
    address: "/",
    then: async (page) => {
      await page.getByRole("textbox", { name: "Message" }).fill("Where does my sister live?");
      await page.getByRole("button", { name: "Send" }).click();
      const used = page.getByRole("article", { name: "Kith" }).getByRole("button", { name: /^Used/ });
      await used.click();
      await page.getByRole("button", { name: "Send" }).waitFor();
    },
  },
  { name: "memories", address: "/memory" },
  {
    name: "memory",
    address: "/memory",
    then: async (page) => {
      await main(page)
        .getByRole("link", { name: /Lisbon on 15 March|Porto on 3 November/ })
        .first()
        .click();
      await page.getByRole("dialog", { name: "Memory" }).waitFor();
    },
  },
  { name: "profile", address: "/memory/profile" },
  { name: "timeline", address: "/memory/timeline?at=2026-06-01" },
  { name: "timeline-as-of", address: "/memory/timeline?at=2026-06-01&asof=2026-08-01&clock=believed" },
  { name: "people", address: "/memory/people" },
  { name: "people-graph", address: "/memory/people?view=graph" },
  {
    name: "person",
    address: "/memory/people",
    then: async (page) => {
      await main(page).getByRole("link", { name: "Ana", exact: true }).click();
      await page.getByRole("button", { name: "Merge" }).waitFor();
    },
  },
  { name: "companion", address: "/memory/companion" },
  { name: "review", address: "/memory/review" },
  { name: "health", address: "/memory/health" },
];

async function tellAYear(folder: string, { email }: Account): Promise<void> {
  const database = await openDatabase({ folder });
  try {
    const { id } = await database.prisma.user.findUniqueOrThrow({ where: { email } });
    const scope = mintOwnerScope(id);
    for (const [day, text, reply] of TOLD) {
      const talk = openTalk(database, scope);
      await talk.say(text, { at: new Date(`${day}T18:00:00Z`), reply });
      await talk.remember();
    }
  } finally {
    await database.close();
  }
}

async function takePictures(browser: Browser, url: string, { cookie }: Account, folder: string): Promise<void> {
  for (const [size, options] of Object.entries({ desktop, phone }))
    for (const colorScheme of ["light", "dark"] as const) {
      const context = await browser.newContext({ ...options, colorScheme, baseURL: url, locale: "en-GB" });
      await context.addCookies(browserCookies(url, cookie));
      const page = await context.newPage();
      for (const { name: screen, address, then } of PICTURES) {
        const name = `${screen}-${size}-${colorScheme}`;
        if (!process.argv[2] && !SHOWN.includes(name)) continue;
        await page.goto(address, { waitUntil: "networkidle" });
        await then?.(page);
        await page.mouse.move(0, 0);
        await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null))));
        writeFileSync(path.join(folder, `${name}.webp`), await toWebp(page));
      }
      await context.close();
    }
}

/** The screen as WebP, which is a third of a PNG; Playwright itself offers no such pictures. */
async function toWebp(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: 85 });
  await session.detach();
  return Buffer.from(data, "base64");
}

const folder = path.resolve(process.argv[2] ?? path.join(root, "docs/screenshots"));
mkdirSync(folder, { recursive: true });
await ensureBuild();
const app = await makeAppServer();
try {
  await app.start();
  const person = await makeAccount(app.url);
  await app.stop();
  await tellAYear(path.join(app.folder, "postgres"), person);
  await app.start();
  const browser = await chromium.launch({
    executablePath: process.env.PLAYWRIGHT_CHROMIUM || (onPath() ?? undefined),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  await takePictures(browser, app.url, person, folder).finally(() => browser.close());
} finally {
  await app.remove();
}
