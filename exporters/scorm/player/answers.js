/** Answers: reading what a learner entered in a question's form, and putting it back. */
(function (cw) {
  "use strict";

  const all = (form, selector) => Array.from(form.querySelectorAll(selector));
  const byPosition = (left, right) => left.dataset.position - right.dataset.position;
  const inputs = (form) =>
    all(form, ".choice")
      .sort(byPosition)
      .map((choice) => choice.querySelector("input"));
  const entries = (form) => all(form, ".ordering > li");
  const typed = (form) => all(form, "[data-typed]");

  const chosen = {
    read: (form) => [inputs(form).findIndex((input) => input.checked) + 1],
    isComplete: (numbers) => numbers[0] > 0,
    write: (form, numbers) =>
      inputs(form).forEach((input, position) => {
        input.checked = position === numbers[0] - 1;
      }),
  };

  const ticked = {
    read: (form) => inputs(form).map((input) => (input.checked ? 1 : 0)),
    isComplete: (numbers) => numbers.includes(1),
    write: (form, numbers) =>
      inputs(form).forEach((input, position) => {
        input.checked = numbers[position] === 1;
      }),
  };

  const matched = {
    read: (form) => all(form, "select").map((select) => select.selectedIndex),
    isComplete: (numbers) => numbers.every((number) => number > 0),
    write: (form, numbers) =>
      all(form, "select").forEach((select, position) => {
        select.selectedIndex = numbers[position] || 0;
      }),
  };

  const ordered = {
    read: (form) => entries(form).map((entry) => Number(entry.dataset.position)),
    isComplete: () => true,
    write: (form, numbers) => {
      const list = form.querySelector(".ordering");
      const sorted = entries(form).sort(byPosition);
      numbers.forEach((position) => sorted[position] && list.append(sorted[position]));
    },
  };

  const written = { read: () => [], isComplete: () => true, write: () => {} };

  const KINDS = {
    single: chosen,
    true_false: chosen,
    rating: chosen,
    multiple: ticked,
    matching: matched,
    ordering: ordered,
    fill_in: written,
    numeric: written,
    short_answer: written,
  };

  /** {numbers, texts, isComplete}: texts are the typed ones, from top to bottom. */
  cw.readAnswer = function (form, question) {
    const kind = KINDS[question.type];
    const numbers = kind.read(form);
    const texts = typed(form).map((field) => field.value.trim());
    const isComplete = kind.isComplete(numbers) && texts.every((text) => text !== "");
    return { numbers, texts, isComplete };
  };

  cw.writeAnswer = function (form, question, answer) {
    if (answer.numbers.length === question.count) {
      KINDS[question.type].write(form, answer.numbers);
    }
    typed(form).forEach((field, index) => {
      field.value = answer.texts[index] || "";
    });
  };

  /** Put the options in an order that is always the same for this learner. */
  cw.shuffle = function (form, question, learner) {
    const choices = all(form, ".choice");
    const draw = (choice) => cw.hash(`${learner}/${question.id}/${choice.dataset.position}`);
    choices
      .sort((left, right) => draw(left) - draw(right))
      .forEach((choice) => choice.parentElement.append(choice));
  };

  /** Let the buttons of an ordering question move its entries. */
  cw.letMove = function (form) {
    const list = form.querySelector(".ordering");
    if (!list) {
      return;
    }
    const refresh = () =>
      entries(form).forEach((entry, index, every) => {
        entry.querySelector("[data-move=up]").setAttribute("aria-disabled", index === 0);
        const isLast = index === every.length - 1;
        entry.querySelector("[data-move=down]").setAttribute("aria-disabled", isLast);
      });
    list.addEventListener("click", (event) => {
      const button = event.target.closest("[data-move]");
      if (button && button.getAttribute("aria-disabled") !== "true") {
        move(form, button);
        refresh();
      }
    });
    refresh();
  };

  function move(form, button) {
    const entry = button.closest("li");
    if (button.dataset.move === "up") {
      entry.previousElementSibling.before(entry);
    } else {
      entry.nextElementSibling.after(entry);
    }
    const every = entries(form);
    const text = entry.querySelector(".entry").textContent;
    const place = { text, n: every.indexOf(entry) + 1, total: every.length };
    form.querySelector("[data-announce]").textContent = cw.say("moved", place);
    button.focus();
  }
})((window.coursewright = window.coursewright || {}));
