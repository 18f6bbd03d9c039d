/** Session: one learner at one course, from the first page to the last answer. */
(function (cw) {
  "use strict";

  /** How the places of a footnote are named after their page. */
  const FOOTNOTE = /-(note|mark)-\d+$/;

  cw.Session = class {
    constructor(course, record) {
      this._course = course;
      this._record = record;
      this.progress = new cw.Progress(course);
      this.page = null;
      this.learner = "";
      this._pages = new Map();
      course.parts.forEach((part) =>
        part.pages.forEach((page) => this._pages.set(page.id, { page, part }))
      );
      this._order = Array.from(this._pages.keys());
    }

    /** Open the LMS session; the id of the page to begin with. */
    open() {
      const kept = this._record.open();
      this.learner = kept.learner;
      if (kept.packed) {
        this.progress.unpack(kept.packed);
      }
      return this._pages.has(kept.bookmark) ? kept.bookmark : this._order[0];
    }

    /** The page a link leads to: a page itself or the one with the item on it; else null. */
    pageOf(address) {
      const id = address.replace(FOOTNOTE, "");
      if (this._pages.has(id)) {
        return id;
      }
      return Object.prototype.hasOwnProperty.call(this._course.anchors, id)
        ? this._course.anchors[id]
        : null;
    }

    entry(id) {
      return this._pages.get(id);
    }

    neighbour(id, step) {
      const entry = this._pages.get(this._order[this._order.indexOf(id) + step]);
      return entry ? entry.page : null;
    }

    /** The learner is on a page now. */
    moveTo(id) {
      this.page = id;
      this.progress.opened.add(id);
      this._save();
    }

    question(id) {
      return this._course.questions.find((each) => each.id === id);
    }

    keyOf(question) {
      return cw.partOf(this.entry(question.page).part.id).keys[question.id];
    }

    answered(question, key, given, result, milliseconds) {
      this.progress.answer(question.id, given, result);
      const word = question.marked ? { [cw.RIGHT]: "correct", [cw.WRONG]: "wrong" }[result] : "neutral";
      this._record.answered(question, cw.report(question, key, given), word, milliseconds);
      this._save();
      this.onChange();
    }

    /** The learner asked for the answer: the question counts as wrong and is done. */
    shown(question) {
      this.progress.answers.get(question.id).result = cw.SHOWN;
      this._save();
      this.onChange();
    }

    restart() {
      this.progress.restart();
      this._save();
      this.onChange();
    }

    /** Replaced by whoever shows the progress. */
    onChange() {}

    _save() {
      this._record.save({
        page: this.page,
        packed: this.progress.pack(),
        score: this.progress.score(),
        status: this.progress.status(),
      });
    }

    get hasFailedToSave() {
      return this._record.hasFailed;
    }

    get isRecorded() {
      return this._record.isOpen;
    }

    pause() {
      this._record.pause();
    }

    /** Give everything to the LMS once more; whether it is kept. */
    saveAll() {
      if (this.page) {
        this._save();
      }
      return !this.hasFailedToSave;
    }

    close() {
      this._record.close();
    }
  };
})((window.coursewright = window.coursewright || {}));
