/** Record: what the LMS keeps of a learner; a status or score it has is never lowered. */
(function (cw) {
  "use strict";

  const RANKS = ["", "not attempted", "browsed", "incomplete", "failed", "completed", "passed"];
  const LONGEST_BOOKMARK = 255;

  const rank = (status) => Math.max(RANKS.indexOf(status), 0);

  cw.Record = class {
    constructor(connection) {
      this._lms = connection;
      this._began = Date.now();
      this._isWatched = false;
      this._status = "";
      this._score = null;
      this._next = 0;
      this.hasFailed = false;
    }

    /** Open the session. Answers what was kept: {bookmark, packed, learner}. */
    open() {
      if (!this._lms.open()) {
        this.hasFailed = this._lms.isRefused;
        return { bookmark: "", packed: "", learner: "" };
      }
      this._isWatched = ["browse", "review"].includes(this._lms.get("cmi.core.lesson_mode"));
      this._status = this._lms.get("cmi.core.lesson_status");
      const score = parseFloat(this._lms.get("cmi.core.score.raw"));
      this._score = Number.isNaN(score) ? null : score;
      this._next = parseInt(this._lms.get("cmi.interactions._count"), 10) || 0;
      const kept = {
        bookmark: this._lms.get("cmi.core.lesson_location"),
        packed: this._lms.get("cmi.suspend_data"),
        learner: this._lms.get("cmi.core.student_id"),
      };
      this._set("cmi.core.exit", "suspend");
      const isTaken = this._raiseStatus("incomplete");
      this.hasFailed = !(this._commit() && isTaken);
      return kept;
    }

    get isOpen() {
      return this._lms.isOpen;
    }

    _set(element, value) {
      return this._isWatched || this._lms.set(element, value);
    }

    _commit() {
      return this._lms.commit();
    }

    /** False where the LMS did not take it; it is given again at the next step. */
    _raiseStatus(status) {
      if (rank(status) <= rank(this._status)) {
        return true;
      }
      const isTaken = this._set("cmi.core.lesson_status", status);
      this._status = isTaken ? status : this._status;
      return isTaken;
    }

    _raiseScore(score) {
      if (score === null || (this._score !== null && score <= this._score)) {
        return true;
      }
      this._set("cmi.core.score.min", "0");
      this._set("cmi.core.score.max", "100");
      const isTaken = this._set("cmi.core.score.raw", String(score));
      this._score = isTaken ? score : this._score;
      return isTaken;
    }

    /** Keep where the learner is and what was done; the score goes before the status. */
    save({ page, packed, score, status }) {
      if (!this.isOpen) {
        return;
      }
      const taken = [
        this._set("cmi.core.lesson_location", page.slice(0, LONGEST_BOOKMARK)),
        !packed || this._set("cmi.suspend_data", packed),
        this._raiseScore(score),
        this._raiseStatus(status),
      ];
      this.hasFailed = !(this._commit() && taken.every(Boolean));
    }

    /** One answer: id and type first, then the rest. The next commit sends it. */
    answered(question, report, result, milliseconds) {
      if (!this.isOpen || this._isWatched) {
        return;
      }
      const path = `cmi.interactions.${this._next}`;
      if (!this._lms.set(`${path}.id`, question.interaction)) {
        return; // this LMS keeps no interactions
      }
      this._lms.set(`${path}.type`, report.type);
      question.objectives.forEach((id, index) => {
        this._lms.set(`${path}.objectives.${index}.id`, id);
      });
      this._lms.set(`${path}.time`, cw.timeOfDay(new Date()));
      report.patterns.forEach((pattern, index) => {
        this._lms.set(`${path}.correct_responses.${index}.pattern`, pattern);
      });
      this._lms.set(`${path}.weighting`, String(question.points));
      if (report.response) {
        this._lms.set(`${path}.student_response`, report.response);
      }
      this._lms.set(`${path}.result`, result);
      this._lms.set(`${path}.latency`, cw.timespan(milliseconds));
      this._next += 1;
    }

    /** The window may go away now: keep the time. False where the LMS could not save. */
    pause() {
      if (!this.isOpen) {
        return false;
      }
      this._set("cmi.core.session_time", cw.timespan(Date.now() - this._began));
      return this._commit();
    }

    /** End the session, once. */
    close() {
      if (this.isOpen) {
        this._set("cmi.core.exit", "suspend");
        this.pause();
        this._lms.close();
      }
    }
  };
})((window.coursewright = window.coursewright || {}));
