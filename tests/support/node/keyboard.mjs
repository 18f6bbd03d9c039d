/** A learner without a mouse: reads every page and answers every question with keys alone. */

const focused = (frame) =>
  frame.locator(":root").evaluate((root) => {
    const element = root.ownerDocument.activeElement;
    const outline = getComputedStyle(element.matches("input") ? element.closest("label") || element : element);
    return {
      id: element.id,
      action: element.dataset.action || "",
      move: element.dataset.move || "",
      position: (element.closest("[data-position]") || { dataset: {} }).dataset.position,
      left: element.dataset.left,
      isTyped: element.hasAttribute("data-typed"),
      question: (element.closest("[data-question]") || { dataset: {} }).dataset.question,
      outline: outline.outlineStyle !== "none" && parseFloat(outline.outlineWidth) >= 2,
    };
  });

const MOST_TABS = 400;

/** Press Tab until the focus is where it is wanted. */
async function tabTo(page, frame, isThere, unseen) {
  for (let count = 0; count < MOST_TABS; count += 1) {
    await page.keyboard.press("Tab");
    const now = await focused(frame);
    if (now.id || now.action || now.question) {
      if (!now.outline) {
        unseen.push(now);
      }
    }
    if (isThere(now)) {
      return now;
    }
  }
  throw new Error("Tab never got there");
}

async function answer(page, frame, id, wanted, unseen) {
  const { type, numbers, texts } = wanted;
  const inQuestion = (now) => now.question === id;
  if (["single", "true_false", "rating"].includes(type)) {
    let now = await tabTo(page, frame, (each) => inQuestion(each) && each.position, unseen);
    await page.keyboard.press("Space");
    while (now.position !== String(numbers[0] - 1)) {
      await page.keyboard.press("ArrowDown");
      now = await focused(frame);
    }
  } else if (type === "multiple") {
    for (let count = 0; count < numbers.length; count += 1) {
      const now = await tabTo(page, frame, (each) => inQuestion(each) && each.position, unseen);
      if (numbers[now.position] === 1) {
        await page.keyboard.press("Space");
      }
    }
  } else if (type === "matching") {
    for (const value of numbers) {
      await tabTo(page, frame, (each) => inQuestion(each) && each.left !== undefined, unseen);
      for (let count = 0; count < value; count += 1) {
        await page.keyboard.press("ArrowDown");
      }
    }
  } else if (type === "ordering") {
    await order(page, frame, id, numbers, unseen);
  }
  for (const text of texts) {
    await tabTo(page, frame, (each) => inQuestion(each) && each.isTyped, unseen);
    await page.keyboard.insertText(text);
  }
  await tabTo(page, frame, (each) => inQuestion(each) && each.action === "check", unseen);
  await page.keyboard.press("Enter");
}

/** Selection sort with the buttons: the entry for each place is moved up to it. */
async function order(page, frame, id, numbers, unseen) {
  for (const [place, position] of numbers.entries()) {
    const list = frame.locator(`[data-question="${id}"] .ordering`);
    const index = () =>
      list.evaluate(
        (each, wanted) => Array.from(each.children).findIndex((li) => li.dataset.position === wanted),
        String(position)
      );
    if ((await index()) === place) {
      continue;
    }
    await list.evaluate((each) => each.closest("form").querySelector(".feedback").focus());
    await frame.locator(`[data-question="${id}"]`).evaluate((form) => {
      form.setAttribute("tabindex", "-1");
      form.focus();
    });
    await tabTo(
      page,
      frame,
      (now) => now.question === id && now.move === "up" && now.position === String(position),
      unseen
    );
    while ((await index()) > place) {
      await page.keyboard.press("Enter");
    }
    await frame.locator(`[data-question="${id}"]`).evaluate((form) => form.focus());
  }
}

export async function byKeyboard(page, frame, { answers }) {
  const unseen = [];
  const answered = [];
  const visited = [];
  await frame.locator("#page-title").evaluate((heading) => heading.focus());
  for (;;) {
    const here = await frame.locator("#menu [aria-current]").getAttribute("href");
    visited.push(here.slice(1));
    const ids = await frame.locator("[data-question]").evaluateAll((forms) =>
      forms.map((form) => form.dataset.question)
    );
    for (const id of ids) {
      await answer(page, frame, id, answers[id].right, unseen);
      answered.push(id);
    }
    if (await frame.locator("#next").isHidden()) {
      return { visited, answered, unseen };
    }
    const target = await frame.locator("#next").getAttribute("href");
    await tabTo(page, frame, (now) => now.id === "next", unseen);
    await page.keyboard.press("Enter");
    await frame.locator(`#menu a[href="${target}"][aria-current]`).waitFor({ state: "attached" });
  }
}
