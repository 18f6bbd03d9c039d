/** Progress: which pages were opened, what was answered, and the score that follows from it. */
(function (cw) {
  "use strict";

  /** What is known of a question: not answered, wrong, right (or simply answered), shown. */
  cw.OPEN = 0;
  cw.WRONG = 1;
  cw.RIGHT = 2;
  cw.SHOWN = 3;

  const MOST_TRIES = 3;
  const FORMAT = "1";

  /** The words that were typed; none where the LMS gave them back damaged. */
  function wordsIn(letters) {
    try {
      return cw.lettersToText(letters).split("\n");
    } catch (error) {
      return []; // the question then says that the words were not kept
    }
  }

  cw.Progress = class {
    constructor(course) {
      this._course = course;
      this._pages = [].concat(...course.parts.map((part) => part.pages));
      this.opened = new Set();
      this.answers = new Map();
    }

    /** Note an answer: {numbers, texts} with its result. The newest typed text is kept longest. */
    answer(id, given, result) {
      const before = this.answers.get(id);
      const tries = Math.min((before ? before.tries : 0) + 1, MOST_TRIES);
      this.answers.delete(id);
      this.answers.set(id, { numbers: given.numbers, texts: given.texts, result, tries });
    }

    resultOf(id) {
      const answer = this.answers.get(id);
      return answer ? answer.result : cw.OPEN;
    }

    /** Forget the answers to the questions that count. */
    restart() {
      this._scored().forEach((question) => this.answers.delete(question.id));
    }

    _scored() {
      return this._course.questions.filter((question) => question.points > 0);
    }

    unread() {
      return this._pages.filter((page) => page.required && !this.opened.has(page.id));
    }

    unanswered() {
      return this._scored().filter((question) => this.resultOf(question.id) === cw.OPEN);
    }

    readCount() {
      const required = this._pages.filter((page) => page.required);
      return { done: required.length - this.unread().length, total: required.length };
    }

    points(questions) {
      const counted = (questions || this._course.questions).filter((each) => each.points > 0);
      const right = counted.filter((each) => this.resultOf(each.id) === cw.RIGHT);
      const sum = (list) => list.reduce((total, each) => total + each.points, 0);
      return { got: sum(right), total: sum(counted) };
    }

    /** 0 to 100 with at most two decimals, never rounded up; null before the first answer. */
    score() {
      const { got, total } = this.points();
      const begun = this._scored().some((question) => this.resultOf(question.id) !== cw.OPEN);
      return total && begun ? Math.floor((got * 10000) / total) / 100 : null;
    }

    /** SCORM 1.2 lesson status. */
    status() {
      if (this.unread().length || this.unanswered().length) {
        return "incomplete";
      }
      const { got, total } = this.points();
      if (!total || this._course.passMark === null) {
        return "completed";
      }
      return got * 100 >= this._course.passMark * total ? "passed" : "failed";
    }

    /** Everything in letters, within the limit. Typed words are left out first, oldest first. */
    pack() {
      const bits = new cw.BitWriter();
      this._pages.forEach((page) => bits.write(this.opened.has(page.id) ? 1 : 0, 1));
      this._course.questions.forEach((question) => this._packAnswer(bits, question));
      const packed = `${FORMAT}${this._course.layout}.${bits}`;
      return packed.length <= this._course.limit ? packed + this._packTexts(packed.length) : "";
    }

    _packAnswer(bits, question) {
      const answer = this.answers.get(question.id);
      bits.write(answer ? answer.result : cw.OPEN, 2);
      if (!answer) {
        return;
      }
      bits.write(answer.tries, 2);
      if (this._course.keepsAnswers) {
        const width = cw.widthOf(question.size);
        for (let index = 0; index < question.count; index += 1) {
          bits.write(answer.numbers[index] || 0, width);
        }
      }
    }

    _packTexts(length) {
      let packed = "";
      const ids = Array.from(this.answers.keys()).reverse();
      ids.forEach((id) => {
        const { texts } = this.answers.get(id);
        const index = this._course.questions.findIndex((question) => question.id === id);
        if (!texts || !texts.length || index < 0) {
          return;
        }
        const entry = `.${index.toString(36)}~${cw.textToLetters(texts.join("\n"))}`;
        if (length + packed.length + entry.length <= this._course.limit) {
          packed = entry + packed;
        }
      });
      return packed;
    }

    /** Take up what was packed; false where it was packed by a course with other pages. */
    unpack(packed) {
      const [head, letters, ...texts] = packed.split(".");
      if (head !== FORMAT + this._course.layout || letters === undefined) {
        return false;
      }
      const bits = new cw.BitReader(letters);
      this._pages.forEach((page) => bits.read(1) && this.opened.add(page.id));
      this._course.questions.forEach((question) => this._unpackAnswer(bits, question));
      texts.forEach((entry) => this._unpackText(entry));
      return true;
    }

    _unpackAnswer(bits, question) {
      const result = bits.read(2);
      if (result === cw.OPEN) {
        return;
      }
      const tries = bits.read(2);
      const numbers = [];
      if (this._course.keepsAnswers) {
        const width = cw.widthOf(question.size);
        for (let index = 0; index < question.count; index += 1) {
          numbers.push(bits.read(width));
        }
      }
      this.answers.set(question.id, { numbers, texts: [], result, tries });
    }

    _unpackText(entry) {
      const [index, letters] = entry.split("~");
      const question = this._course.questions[parseInt(index, 36)];
      const answer = question && this.answers.get(question.id);
      if (answer) {
        answer.texts = wordsIn(letters);
        this.answers.delete(question.id);
        this.answers.set(question.id, answer);
      }
    }
  };
})((window.coursewright = window.coursewright || {}));
