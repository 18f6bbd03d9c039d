/** Marking: whether an answer is right. Several parts count only if all of them are right. */
(function (cw) {
  "use strict";

  const DIGITS = "၀၁၂၃၄၅၆၇၈၉";

  /** The text as it is compared: composed, single spaces, without marks at its end. */
  cw.comparable = function (text, caseMatters) {
    const plain = text
      .normalize("NFC")
      .replace(/[\u200b\u200c\u200d\u2060\ufeff]/g, "")
      .replace(/[‘’]/g, "'")
      .replace(/[“”]/g, '"')
      .replace(/\s+/g, " ")
      .replace(/[\s.,;:!?။၊]+$/, "")
      .trim();
    const digits = plain.replace(/[၀-၉]/g, (digit) => String(DIGITS.indexOf(digit)));
    return caseMatters ? digits : digits.toLowerCase();
  };

  /** What a typed number can mean: "1,500" is 1500 to some and 1.5 to others. */
  cw.numbersIn = function (text) {
    const plain = cw.comparable(text, false).replace(/[\s\u00a0_']/g, "").replace("−", "-");
    const readings = [plain.replace(",", ".")];
    if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)) {
      readings.unshift(plain.replace(/,/g, ""));
    }
    if (/^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain)) {
      readings.push(plain.replace(/\./g, "").replace(",", "."));
    }
    return readings
      .filter((reading) => /^[+-]?(\d+\.?\d*|\.\d+)$/.test(reading))
      .map(Number);
  };

  const same = (left, right) =>
    left.length === right.length && left.every((value, index) => value === right[index]);

  const MARKERS = {
    single: (key, given) => key.numbers.includes(given.numbers[0] - 1),
    true_false: (key, given) => key.numbers.includes(given.numbers[0] - 1),
    multiple: (key, given) => same(key.numbers, given.numbers),
    ordering: (key, given) => same(key.numbers, given.numbers),
    matching: (key, given) =>
      same(
        key.numbers,
        given.numbers.map((value) => value - 1)
      ),
    fill_in: isAccepted,
    short_answer: isAccepted,
    numeric: isNear,
  };

  function isAccepted(key, given) {
    return key.accepted.every((accepted, index) => {
      const caseMatters = key.caseMatters[index];
      const typed = cw.comparable(given.texts[index] || "", caseMatters);
      return accepted.some((text) => cw.comparable(text, caseMatters) === typed);
    });
  }

  function isNear(key, given) {
    const wanted = Number(key.number);
    const margin = Number(key.tolerance) + Math.max(1, Math.abs(wanted)) * 1e-9;
    return cw.numbersIn(given.texts[0]).some((number) => Math.abs(number - wanted) <= margin);
  }

  cw.isRight = function (question, key, given) {
    return MARKERS[question.type](key, given);
  };
})((window.coursewright = window.coursewright || {}));
