/** Looks at every page in the sizes and lights people use: measures it and takes pictures. */
import { join } from "node:path";
import { answerAll } from "./acting.mjs";

const VIEWS = [
  { name: "phone", width: 360, height: 740, colorScheme: "light" },
  { name: "phone-dark", width: 360, height: 740, colorScheme: "dark" },
  { name: "desktop", width: 1280, height: 800, colorScheme: "light" },
  { name: "desktop-dark", width: 1280, height: 800, colorScheme: "dark" },
];

/** What is wrong with the page as it stands: too wide, too small, too faint. */
function measure() {
  const view = document.documentElement;
  const problems = [];
  if (view.scrollWidth > window.innerWidth) {
    problems.push(`${view.scrollWidth} px wide on ${window.innerWidth} px`);
  }
  const visible = (element) => element.getClientRects().length > 0;
  const targets = document.querySelectorAll("button, select, summary, .option, .neighbours a, #menu ol a");
  Array.from(targets).filter(visible).forEach((element) => {
    const box = element.getBoundingClientRect();
    if (box.height < 43.5 || box.width < 43.5) {
      problems.push(`target ${element.outerHTML.slice(0, 80)} is ${box.width} × ${box.height}`);
    }
  });
  document.querySelectorAll("figure img[width]").forEach((picture) => {
    const least = Math.min(Number(picture.getAttribute("width")), 500);
    const { width } = picture.getBoundingClientRect();
    if (width < least) {
      problems.push(`a picture is shrunk to ${width} px: its letters cannot be read`);
    }
  });
  const channels = (colour) => colour.match(/[\d.]+/g).map(Number);
  const light = ([r, g, b]) => {
    const linear = [r, g, b].map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  };
  const ground = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const colour = channels(getComputedStyle(each).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) {
        return colour;
      }
    }
    return [255, 255, 255];
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const faint = new Set();
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    const isHidden = !visible(parent) || parent.closest(".visually-hidden, [aria-disabled=true], :disabled");
    if (!walker.currentNode.data.trim() || isHidden) {
      continue;
    }
    const [low, high] = [light(channels(getComputedStyle(parent).color)), light(ground(parent))].sort((a, b) => a - b);
    const contrast = (high + 0.05) / (low + 0.05);
    if (contrast < 4.5) {
      faint.add(`${parent.tagName}.${parent.className}: ${contrast.toFixed(2)}`);
    }
  }
  const levels = Array.from(document.querySelectorAll("main h1, main h2, main h3, main h4, main h5, main h6"))
    .filter(visible)
    .map((heading) => Number(heading.tagName[1]));
  levels.forEach((level, index) => {
    if (index && level > levels[index - 1] + 1) {
      problems.push(`heading ${index} jumps from ${levels[index - 1]} to ${level}`);
    }
  });
  const ids = Array.from(document.querySelectorAll("[id]")).map((element) => element.id);
  ids.filter((id, index) => ids.indexOf(id) !== index).forEach((id) => problems.push(`id ${id} twice`));
  document.querySelectorAll("main a[href^='#']").forEach((link) => {
    const id = link.getAttribute("href").slice(1);
    const isKnown = document.getElementById(id) || window.coursewright.course.anchors[id] ||
      document.querySelector(`#menu a[href="#${id}"]`);
    if (!isKnown) {
      problems.push(`link to ${id} leads nowhere`);
    }
  });
  return [...problems, ...Array.from(faint).map((each) => `contrast ${each}`)];
}

export async function look({ context, server, answers, pictures }) {
  const problems = [];
  let count = 0;
  for (const view of VIEWS) {
    const page = await context.newPage();
    await page.setViewportSize({ width: view.width, height: view.height });
    await page.emulateMedia({ colorScheme: view.colorScheme });
    await page.goto(`${server.address}/package/index.html`);
    await page.locator("#menu [aria-current]").waitFor({ state: "attached" });
    for (let number = 0; ; number += 1) {
      await answerAll(page, answers, number % 2 ? "right" : "wrong");
      const here = (await page.locator("#menu [aria-current]").getAttribute("href")).slice(1);
      problems.push(...(await page.evaluate(measure)).map((each) => `${view.name} ${here}: ${each}`));
      if (pictures) {
        const path = join(pictures, `${view.name}-${String(number).padStart(2, "0")}.png`);
        await page.screenshot({ path, fullPage: true });
      }
      count += 1;
      if (await page.locator("#next").isHidden()) {
        break;
      }
      const target = await page.locator("#next").getAttribute("href");
      await page.locator("#next").click();
      await page.locator(`#menu a[href="${target}"][aria-current]`).waitFor({ state: "attached" });
    }
    await page.close();
  }
  return { problems, count };
}
