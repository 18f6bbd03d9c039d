/** What a learner does: opening pages, entering answers, pressing buttons. */

/** The frame the course runs in, once its first page is there. */
export async function course(page) {
  const frame = page.frameLocator("#sco");
  await frame.locator("#menu [aria-current]").waitFor({ state: "attached" });
  return frame;
}

export async function launch(page, kept = {}) {
  await page.evaluate((data) => window.lms.launch(data), kept);
  return course(page);
}

/** Enter an answer as a learner would: {numbers, texts} as the player counts them. */
export async function enter(form, answer) {
  const { type, numbers, texts } = answer;
  if (["single", "true_false", "rating"].includes(type)) {
    await form.locator(`.choice[data-position="${numbers[0] - 1}"] label`).click();
  } else if (type === "multiple") {
    for (const [position, wanted] of numbers.entries()) {
      const box = form.locator(`.choice[data-position="${position}"] input`);
      await box.setChecked(wanted === 1);
    }
  } else if (type === "matching") {
    for (const [position, value] of numbers.entries()) {
      await form.locator("select").nth(position).selectOption({ index: value });
    }
  } else if (type === "ordering") {
    await putInOrder(form, numbers);
  }
  for (const [position, text] of texts.entries()) {
    await form.locator("[data-typed]").nth(position).fill(text);
  }
}

async function putInOrder(form, wanted) {
  for (const [place, position] of wanted.entries()) {
    const entry = form.locator(`.ordering > li[data-position="${position}"]`);
    const now = () => entry.evaluate((item) => Array.from(item.parentElement.children).indexOf(item));
    while ((await now()) > place) {
      await entry.locator("[data-move=up]").click();
    }
  }
}

export const check = (form) => form.locator("[data-action=check]").click();

/** Answer every question of the page that is shown; how many there were. */
export async function answerAll(frame, answers, which) {
  const ids = await frame.locator("[data-question]").evaluateAll((forms) =>
    forms.map((form) => form.dataset.question)
  );
  for (const id of ids) {
    const form = frame.locator(`[data-question="${id}"]`);
    await enter(form, answers[id][which]);
    await check(form);
  }
  return ids;
}

/** Go through the course with "Next"; does something on every page. */
export async function readAll(frame, act = async () => {}) {
  const visited = [];
  for (;;) {
    const here = await frame.locator("#menu [aria-current]").getAttribute("href");
    visited.push(here.slice(1));
    await act(here.slice(1));
    const next = frame.locator("#next");
    if (await next.isHidden()) {
      return visited;
    }
    const target = await next.getAttribute("href");
    await next.click();
    await frame.locator(`#menu a[href="${target}"][aria-current]`).waitFor({ state: "attached" });
  }
}

/** Go to a page by its entry in the menu. */
export async function goTo(frame, id) {
  await frame.locator(":root").evaluate((root, hash) => {
    root.ownerDocument.defaultView.location.hash = hash;
  }, id);
  await frame.locator(`#menu a[href="#${id}"][aria-current]`).waitFor({ state: "attached" });
}

/** How every question on the page stands. */
export async function standing(frame) {
  return frame.locator("[data-question]").evaluateAll((forms) =>
    forms.map((form) => ({
      id: form.dataset.question,
      isLocked: form.querySelector("fieldset").disabled,
      feedback: form.querySelector(".feedback").className,
      words: form.querySelector(".feedback").textContent,
      isShown: !form.querySelector(".feedback").hidden,
    }))
  );
}
