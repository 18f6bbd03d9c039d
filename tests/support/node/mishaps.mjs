/** What goes wrong in front of a learner: an LMS that refuses, a cut memory, a hasty hand. */
import { goTo, launch } from "./acting.mjs";

const SAVE_ELEMENT = "cmi.suspend_data";

async function lmsPage({ context, server }) {
  const page = await context.newPage();
  await page.goto(`${server.address}/lms.html`);
  return page;
}

const notice = (frame) => frame.locator("#notice").textContent();
const current = (frame) => frame.locator("#menu [aria-current]").getAttribute("href");
const settle = (page) => page.waitForTimeout(200);

/** "Save and close" while nothing can be saved, and again when it can. */
async function closing(given) {
  const page = await lmsPage(given);
  const frame = await launch(page);
  await page.evaluate(() => {
    window.lms.refuseCommits = true;
  });
  await frame.locator("#exit").click();
  const refused = { notice: await notice(frame), isClosed: await frame.locator("#closing").isVisible() };
  await page.evaluate(() => {
    window.lms.refuseCommits = false;
  });
  await frame.locator("#exit").click();
  return { refused, isClosedLater: await frame.locator("#closing").isVisible() };
}

/** An LMS that takes everything but what the course remembers, and one that does not open. */
async function refusing(given) {
  const page = await lmsPage(given);
  const frame = await launch(page);
  await page.evaluate((element) => {
    const set = window.API.LMSSetValue;
    window.API.LMSSetValue = (name, value) => (name === element ? "false" : set(name, value));
  }, SAVE_ELEMENT);
  await frame.locator("#next").click();
  await settle(page);
  const memory = await notice(frame);
  await frame.locator(":root").evaluate(() => window.location.reload());
  await settle(page);
  await frame.locator("#menu [aria-current]").waitFor({ state: "attached" });
  return { memory, reloaded: await notice(frame) };
}

/** What was kept comes back with its typed words damaged. */
async function damaged(given) {
  const page = await lmsPage(given);
  let frame = await launch(page);
  const answer = Object.entries(given.answers).find(([, each]) => each.right.texts.length);
  await goTo(frame, answer[1].page);
  const form = frame.locator(`[data-question="${answer[0]}"]`);
  for (const [position, text] of answer[1].right.texts.entries()) {
    await form.locator("[data-typed]").nth(position).fill(text);
  }
  await form.locator("[data-action=check]").click();
  const kept = await page.evaluate(() => window.lms.close());
  const memory = kept.suspend_data.replace(/~.*$/, "~%%A");
  frame = await launch(page, { ...kept, suspend_data: memory });
  const words = await frame.locator(`[data-question="${answer[0]}"] .feedback`).textContent();
  return { isCut: memory !== kept.suspend_data, words };
}

async function plain({ context, server }, width) {
  const page = await context.newPage();
  await page.setViewportSize({ width, height: 740 });
  await page.goto(`${server.address}/package/index.html`);
  await page.locator("#menu [aria-current]").waitFor({ state: "attached" });
  return page;
}

/** The menu is open while the screen is turned or the learner goes back. */
async function menu(given) {
  const page = await plain(given, 800);
  await page.locator("#next").click();
  await settle(page);
  await page.locator("#menu-button").click();
  await page.evaluate(() => window.history.back());
  await settle(page);
  const isOpenAfterBack = await page.locator("#menu").isVisible();
  if (!isOpenAfterBack) {
    await page.locator("#menu-button").click();
  }
  await page.setViewportSize({ width: 1280, height: 740 });
  await settle(page);
  const isDead = await page.evaluate(() => document.getElementById("main").inert);
  await page.setViewportSize({ width: 1280, height: 300 });
  const pages = await page.locator("#menu ol a").evaluateAll((links) => links.map((a) => a.hash));
  await goTo(page, pages[pages.length - 1].slice(1));
  const isInView = await page.evaluate(() => {
    const frame = document.getElementById("menu").getBoundingClientRect();
    const entry = document.querySelector("#menu [aria-current]").getBoundingClientRect();
    return entry.top >= frame.top && entry.bottom <= frame.bottom;
  });
  return { isOpenAfterBack, isDead, isInView };
}

/** Back to a footnote on another page; a second click of a hasty hand on "Next". */
async function going(given) {
  const page = await plain(given, 1280);
  const target = await page.locator("#next").getAttribute("href");
  await page.locator("#next").click();
  await settle(page);
  await page.locator("#next").dispatchEvent("click", { detail: 2 });
  await settle(page);
  const afterTwoClicks = await current(page);
  const pages = await page.locator("#menu ol a").evaluateAll((links) => links.map((a) => a.hash));
  for (const id of pages) {
    await goTo(page, id.slice(1));
    if (await page.locator("main sup a").count()) {
      break;
    }
  }
  const withNote = await current(page);
  await page.locator("main sup a").first().click();
  await page.locator("#next").click();
  await settle(page);
  await page.evaluate(() => window.history.back());
  await settle(page);
  return { target, afterTwoClicks, withNote, afterBack: await current(page) };
}

/** A page that cannot be loaded: its neighbours are those of the page, and it can be tried again. */
async function loading(given) {
  const page = await plain(given, 1280);
  const parts = await page.evaluate(() =>
    window.coursewright.course.parts.map((part) => ({ file: part.file, pages: part.pages.map((each) => each.id) }))
  );
  const { file, pages } = parts.find((part) => part.pages.length > 2 && part !== parts[0]);
  await page.route(`**/${file}`, (route) => route.fulfill({ status: 200, contentType: "text/javascript", body: "" }));
  await page.evaluate((id) => {
    window.location.hash = id;
  }, pages[1]);
  await page.locator("#content button").waitFor();
  const neighbours = await page.locator(".neighbours a").evaluateAll((links) => links.map((a) => a.hash.slice(1)));
  await page.unroute(`**/${file}`);
  return { neighbours, wanted: [pages[0], pages[2]] };
}

/** The ink of a page printed by night. */
async function printing(given) {
  const page = await plain(given, 1280);
  await page.emulateMedia({ colorScheme: "dark", media: "print" });
  return page.evaluate(() => ({
    ink: getComputedStyle(document.body).color,
    paper: getComputedStyle(document.body).backgroundColor,
  }));
}

export async function mishaps(given) {
  return {
    closing: await closing(given),
    refusing: await refusing(given),
    damaged: await damaged(given),
    menu: await menu(given),
    going: await going(given),
    loading: await loading(given),
    printing: await printing(given),
  };
}
