/** The stories that are played, each answering with what was seen. */
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { answerAll, check, course, enter, goTo, launch, readAll, standing } from "./acting.mjs";
import { byKeyboard } from "./keyboard.mjs";
import { look } from "./looking.mjs";
import { mishaps } from "./mishaps.mjs";

async function lmsPage({ context, server }) {
  const page = await context.newPage();
  await page.goto(`${server.address}/lms.html`);
  return page;
}

const kept = (page) => page.evaluate(() => window.lms.kept());
const close = (page) => page.evaluate(() => window.lms.close());
const calls = (page) => page.evaluate(() => window.lms.calls);

/** Read everything and answer right; close; come back; answers and result are still there. */
async function allRight(given) {
  const page = await lmsPage(given);
  const frame = await launch(page);
  const begun = await kept(page);
  const answered = [];
  const visited = await readAll(frame, async () => {
    answered.push(...(await answerAll(frame, given.answers, "right")));
  });
  const result = await frame.locator(".outcome").textContent();
  const lastQuestion = answered[answered.length - 1];
  await goTo(frame, given.answers[lastQuestion].page);
  const closed = await close(page);
  const before = (await calls(page)).length;
  const again = await launch(page, closed);
  const bookmark = (await again.locator("#menu [aria-current]").getAttribute("href")).slice(1);
  const stands = await standing(again);
  const closedAgain = await close(page);
  const all = await calls(page);
  return { begun, visited, answered, result, closed, bookmark, stands, closedAgain, before, calls: all };
}

/** Answer wrong, see feedback, try again, have the answer shown; then right elsewhere. */
async function allWrong(given) {
  const page = await lmsPage(given);
  const frame = await launch(page);
  const steps = [];
  await readAll(frame, async () => {
    const ids = await answerAll(frame, given.answers, "wrong");
    for (const id of ids.filter((each) => given.answers[each].marked)) {
      const form = frame.locator(`[data-question="${id}"]`);
      const first = await form.locator(".feedback").textContent();
      const isOffered = await form.locator("[data-action=show]").isVisible();
      await form.locator("[data-action=again]").click();
      await enter(form, given.answers[id].wrong);
      await check(form);
      await form.locator("[data-action=show]").click();
      const shown = await form.locator(".feedback").textContent();
      steps.push({ id, first, isOffered, shown });
    }
  });
  const outcome = await frame.locator(".outcome").textContent();
  const afterWrong = await kept(page);
  await frame.locator("#content button").click();
  const afterRestart = await kept(page);
  await goTo(frame, given.answers[steps[0].id].page);
  const isFresh = (await standing(frame)).every((each) => !each.isShown || !given.answers[each.id].scored);
  const closed = await close(page);
  return { steps, outcome, afterWrong, afterRestart, isFresh, closed, calls: await calls(page) };
}

/** Wrong first, then right: the second try counts. */
async function secondTry(given) {
  const page = await lmsPage(given);
  const frame = await launch(page);
  await readAll(frame, async () => {
    const ids = await answerAll(frame, given.answers, "wrong");
    for (const id of ids.filter((each) => given.answers[each].marked)) {
      const form = frame.locator(`[data-question="${id}"]`);
      await form.locator("[data-action=again]").click();
      await enter(form, given.answers[id].right);
      await check(form);
    }
  });
  return { closed: await close(page), calls: await calls(page) };
}

/** An LMS that already knows of success, and one that refuses to save. */
async function difficultLms(given) {
  const page = await lmsPage(given);
  const known = { core: { lesson_status: "passed", score: { raw: "90" }, entry: "resume" } };
  const frame = await launch(page, { ...known, suspend_data: "1another0.AAAA" });
  await readAll(frame, async () => answerAll(frame, given.answers, "wrong"));
  const stillPassed = await close(page);
  await page.evaluate(() => {
    window.lms.refuseCommits = true;
  });
  const refused = await launch(page);
  await refused.locator("#next").click();
  await refused.locator("#notice:not(:empty)").waitFor();
  const notice = await refused.locator("#notice").textContent();
  return { stillPassed, notice };
}

/** Opened from a disk, without any LMS: everything can be read and answered, silently. */
async function withoutLms(given) {
  const page = await given.context.newPage();
  const dialogs = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    dialog.dismiss();
  });
  await page.goto(pathToFileURL(join(given.folder, "index.html")).href);
  await page.locator("#menu [aria-current]").waitFor({ state: "attached" });
  const visited = await readAll(page, async () => {
    await answerAll(page, given.answers, "right");
  });
  const outcome = await page.locator(".outcome").textContent();
  return { visited, outcome, dialogs, hasExit: await page.locator("#exit").isVisible() };
}

/** "Save and close" ends the session once, and the page says so. */
async function savedAndClosed(given) {
  const page = await lmsPage(given);
  const frame = await launch(page);
  await frame.locator("#exit").click();
  const words = await frame.locator("#closing").textContent();
  await close(page);
  return { words, calls: await calls(page) };
}

async function keyboardOnly(given) {
  const page = await lmsPage(given);
  await launch(page);
  return { ...(await byKeyboard(page, await course(page), given)), kept: await kept(page) };
}

export const STORIES = {
  allRight,
  allWrong,
  secondTry,
  difficultLms,
  withoutLms,
  savedAndClosed,
  keyboardOnly,
  look,
  mishaps,
};
