/**
 * Plays an unpacked SCORM 1.2 package in Chromium against scorm-again, an independent run-time.
 *
 * node play.mjs STORY FOLDER ANSWERS.json PICTURES
 *
 * Writes what happened as JSON to standard output; the tests judge it.
 */
import { readFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { serve } from "./serve.mjs";
import { STORIES } from "./stories.mjs";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const [story, folder, answersFile, pictures] = process.argv.slice(2);
const answers = JSON.parse(readFileSync(answersFile, "utf8"));
const profile = mkdtempSync(join(tmpdir(), "play-"));
const server = await serve(folder);
const context = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: FLAGS,
  viewport: { width: 1280, height: 800 },
});

const seen = { errors: [], foreign: [] };
context.on("page", watch);
context.pages().forEach(watch);

function watch(page) {
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) {
      seen.errors.push(message.text());
    }
  });
  page.on("pageerror", (error) => seen.errors.push(error.message));
  page.on("request", (request) => {
    const isOurs = [server.address, "file://", "data:", "about:"].some((start) =>
      request.url().startsWith(start)
    );
    if (!isOurs) {
      seen.foreign.push(request.url());
    }
  });
}

try {
  const result = await STORIES[story]({ context, server, folder, answers, pictures });
  console.log(JSON.stringify({ ...result, ...seen }));
} finally {
  await context.close();
  server.close();
  rmSync(profile, { recursive: true, force: true });
}
