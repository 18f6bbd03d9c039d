/** Report: an answer in the words of SCORM 1.2 interactions, within their types and limits. */
(function (cw) {
  "use strict";

  const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
  const NUMBERS = "1234567890abcdefghijklmnopqrstuvwxyz";
  const LONGEST = 255;

  const TYPES = {
    single: "choice",
    multiple: "choice",
    true_false: "true-false",
    matching: "matching",
    ordering: "sequencing",
    fill_in: "fill-in",
    short_answer: "fill-in",
    numeric: "numeric",
    rating: "likert",
  };

  const letters = (positions) => positions.map((position) => LETTERS[position]).join(",");
  const ticked = (numbers) => letters(numbers.map((on, i) => (on ? i : -1)).filter((i) => i >= 0));
  const pairs = (rights) => rights.map((right, i) => `${NUMBERS[i]}.${LETTERS[right]}`).join(",");
  const truth = (question, position) => (position === question.truth ? "t" : "f");
  const typed = (texts) => texts.join("; ").slice(0, LONGEST);

  const RESPONSES = {
    single: (question, given) => letters([given.numbers[0] - 1]),
    multiple: (question, given) => ticked(given.numbers),
    true_false: (question, given) => truth(question, given.numbers[0] - 1),
    matching: (question, given) => pairs(given.numbers.map((value) => value - 1)),
    ordering: (question, given) => letters(given.numbers),
    fill_in: (question, given) => typed(given.texts),
    short_answer: (question, given) => typed(given.texts),
    numeric: (question, given) => String(cw.numbersIn(given.texts[0])[0]),
    rating: (question, given) => "0123456789a"[given.numbers[0] - 1 + question.low],
  };

  const PATTERNS = {
    single: (question, key) => key.numbers.map((position) => letters([position])),
    multiple: (question, key) => [ticked(key.numbers)],
    true_false: (question, key) => key.numbers.map((position) => truth(question, position)),
    matching: (question, key) => [pairs(key.numbers)],
    ordering: (question, key) => [letters(key.numbers)],
    fill_in: (question, key) => [typed(key.accepted.map((accepted) => accepted[0]))],
    short_answer: (question, key) => key.accepted[0].map((text) => typed([text])),
    numeric: (question, key) => [key.number],
    rating: () => [],
  };

  /** Whether every part of the answer has a letter of its own. */
  const fits = (question) => question.options <= LETTERS.length && question.count <= LETTERS.length;

  /** {type, response, patterns}; response is "" where SCORM has no way to say it. */
  cw.report = function (question, key, given) {
    const isNumber = question.type !== "numeric" || cw.numbersIn(given.texts[0]).length > 0;
    return {
      type: TYPES[question.type],
      response: fits(question) && isNumber ? RESPONSES[question.type](question, given) : "",
      patterns: fits(question) && question.marked ? PATTERNS[question.type](question, key) : [],
    };
  };
})((window.coursewright = window.coursewright || {}));
