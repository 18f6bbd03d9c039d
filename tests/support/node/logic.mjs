/**
 * Runs the player's logic without a page. Reads {courses, cases} as JSON from standard input:
 * node logic.mjs PLAYER_FOLDER
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInThisContext } from "node:vm";

const [folder] = process.argv.slice(2);
globalThis.window = globalThis;
for (const name of ["bits", "progress", "marking", "report", "lms"]) {
  runInThisContext(readFileSync(join(folder, `${name}.js`), "utf8"), { filename: name });
}
const cw = globalThis.coursewright;

/** Answer what is asked of a course, keep it, take it up again. */
function keep({ course, opened, answers }) {
  const progress = new cw.Progress(course);
  opened.forEach((page) => progress.opened.add(page));
  answers.forEach(({ id, tries, result, numbers, texts }) => {
    for (let count = 0; count < tries; count += 1) {
      progress.answer(id, { numbers, texts }, result);
    }
  });
  const packed = progress.pack();
  const again = new cw.Progress(course);
  return {
    packed,
    isTakenUp: again.unpack(packed),
    isRefused: !new cw.Progress({ ...course, layout: "another0" }).unpack(packed),
    opened: Array.from(again.opened),
    answers: Array.from(again.answers, ([id, answer]) => ({ id, ...answer })),
    score: progress.score(),
    status: progress.status(),
    scoreAgain: again.score(),
  };
}

const asked = JSON.parse(readFileSync(0, "utf8"));
const answers = {
  keep: (asked.keep || []).map(keep),
  mark: (asked.mark || []).map(({ question, key, given }) => cw.isRight(question, key, given)),
  report: (asked.report || []).map(({ question, key, given }) => cw.report(question, key, given)),
  timespan: (asked.timespan || []).map((milliseconds) => cw.timespan(milliseconds)),
};
console.log(JSON.stringify(answers));
