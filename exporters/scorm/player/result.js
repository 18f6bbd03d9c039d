/** Result: the last page: the score, what it means, and what is still to do. */
(function (cw) {
  "use strict";

  const link = (id, ...name) => cw.make("li", {}, cw.make("a", { href: `#${id}` }, ...name));
  const numbered = (item) => [`${item.number} `, cw.makeFromHtml("span", {}, item.title)];

  function verdictWord(course, progress) {
    const status = progress.status();
    if (status === "incomplete") {
      return "not_completed";
    }
    return { passed: "passed", failed: "not_passed", completed: "completed" }[status];
  }

  function scoreLines(course, progress) {
    const { got, total } = progress.points();
    if (!total) {
      return [];
    }
    const percent = Math.floor((got * 100) / total);
    const lines = [cw.make("p", {}, cw.say("your_score", { score: got, total, percent }))];
    if (course.passMark !== null) {
      lines.push(cw.make("p", {}, cw.say("pass_needed", { percent: course.passMark })));
    }
    return lines;
  }

  function section(word, entries) {
    if (!entries.length) {
      return [];
    }
    return [cw.make("h2", {}, cw.say(word)), cw.make("ul", { class: "to-do" }, ...entries)];
  }

  function toRead(progress) {
    return progress.unread().map((page) => link(page.id, ...numbered(page)));
  }

  function toAnswer(progress) {
    return progress.unanswered().map((question) => link(question.id, question.title));
  }

  function byModule(course, progress) {
    const rows = course.parts.map((part) => {
      const ids = new Set(part.pages.map((page) => page.id));
      const points = progress.points(course.questions.filter((each) => ids.has(each.page)));
      const head = cw.make("th", { scope: "row" }, ...numbered(part));
      return points.total
        ? cw.make("tr", {}, head, cw.make("td", {}, `${points.got} / ${points.total}`))
        : null;
    });
    const filled = rows.filter(Boolean);
    return filled.length > 1
      ? [cw.make("table", { class: "by-module" }, cw.make("tbody", {}, ...filled))]
      : [];
  }

  /** The content of the result page; restart is called when the questions begin anew. */
  cw.resultPage = function (course, progress, restart) {
    const word = verdictWord(course, progress);
    const verdict = cw.make("p", { class: "verdict" }, cw.say(word));
    const box = cw.make("div", { class: `outcome outcome-${word}` }, verdict);
    box.append(...scoreLines(course, progress));
    const parts = [
      box,
      ...byModule(course, progress),
      ...section("still_to_read", toRead(progress)),
      ...section("still_to_answer", toAnswer(progress)),
    ];
    if (progress.status() !== "incomplete") {
      box.append(cw.make("p", {}, cw.say("all_done")));
    }
    if (progress.points().total && progress.unanswered().length < course.scoredCount) {
      const button = cw.make("button", { type: "button" }, cw.say("restart_questions"));
      button.addEventListener("click", restart);
      parts.push(cw.make("p", {}, button));
    }
    return parts;
  };
})((window.coursewright = window.coursewright || {}));
