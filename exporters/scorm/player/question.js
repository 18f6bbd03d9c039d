/** Question: brings one form to life: check, feedback, try again, show the answer. */
(function (cw) {
  "use strict";

  const TRIES_BEFORE_SHOWING = 2;

  cw.QuestionView = class {
    constructor(form, question, session) {
      this._form = form;
      this._question = question;
      this._session = session;
      this._key = cw.decode(session.keyOf(question));
      this._seen = Date.now();
      this._feedback = form.querySelector(".feedback");
      this._fields = form.querySelector("fieldset");
      if (question.shuffle) {
        cw.shuffle(form, question, session.learner);
      }
      cw.letMove(form);
      this._addNote();
      this._listen();
      this._takeUp();
    }

    _button(action) {
      return this._form.querySelector(`[data-action=${action}]`);
    }

    _addNote() {
      const { points, marked } = this._question;
      if (marked && !points) {
        const note = cw.make("p", { class: "practice" }, cw.say("practice"));
        this._form.querySelector(".question-title").after(note);
      }
    }

    _listen() {
      this._form.addEventListener("submit", (event) => {
        event.preventDefault();
        this._check();
      });
      this._button("again").addEventListener("click", () => this._tryAgain());
      this._button("show").addEventListener("click", () => this._show());
    }

    /** Put back what was answered earlier. */
    _takeUp() {
      const answer = this._session.progress.answers.get(this._question.id);
      if (!answer) {
        return;
      }
      cw.writeAnswer(this._form, this._question, answer);
      this._present(answer.result, answer);
      const typedFields = this._form.querySelectorAll("[data-typed]").length;
      if (typedFields && !answer.texts.length) {
        this._feedback.append(cw.make("p", {}, cw.say("no_text_kept")));
      }
    }

    _check() {
      const given = cw.readAnswer(this._form, this._question);
      if (!given.isComplete) {
        this._say("hint", cw.make("p", {}, cw.say("choose_first")));
        return;
      }
      const isRight = !this._question.marked || cw.isRight(this._question, this._key, given);
      const result = isRight ? cw.RIGHT : cw.WRONG;
      this._session.answered(this._question, this._key, given, result, Date.now() - this._seen);
      this._present(result, this._session.progress.answers.get(this._question.id));
      this._feedback.focus();
    }

    _tryAgain() {
      this._lock(false);
      this._feedback.hidden = true;
      this._toggle("check", true);
      this._toggle("again", false);
      this._toggle("show", false);
      this._seen = Date.now();
      this._form.querySelectorAll(".option-feedback").forEach((each) => each.remove());
      const first = this._form.querySelector("fieldset input, fieldset select, fieldset textarea");
      (first || this._form.querySelector("fieldset button")).focus();
    }

    _show() {
      this._session.shown(this._question);
      this._present(cw.SHOWN, this._session.progress.answers.get(this._question.id));
      this._feedback.focus();
    }

    _lock(isLocked) {
      this._fields.disabled = isLocked;
    }

    _toggle(action, isVisible) {
      this._button(action).hidden = !isVisible;
    }

    /** Show what follows from an answer. */
    _present(result, answer) {
      const isMarked = this._question.marked;
      const isWrong = isMarked && result === cw.WRONG;
      this._lock(true);
      this._toggle("check", false);
      this._toggle("again", isWrong || !isMarked);
      this._button("again").textContent = cw.say(isMarked ? "try_again" : "change_answer");
      this._toggle("show", isWrong && answer.tries >= TRIES_BEFORE_SHOWING);
      this._say(this._tone(result), ...this._words(result));
      this._markOptions(answer, result);
    }

    _tone(result) {
      if (!this._question.marked) {
        return "saved";
      }
      return { [cw.RIGHT]: "right", [cw.WRONG]: "wrong", [cw.SHOWN]: "shown" }[result];
    }

    _words(result) {
      const key = this._key;
      if (!this._question.marked) {
        return [verdict("✓", "saved_answer"), ...titled("model_answer", key.model), html(key.right)];
      }
      if (result === cw.RIGHT) {
        return [verdict("✓", "right"), html(key.right), ...titled("model_answer", key.model)];
      }
      if (result === cw.WRONG) {
        return [verdict("✗", "wrong"), html(key.wrong)];
      }
      return [...titled("right_answer", key.answer), ...titled("model_answer", key.model)];
    }

    _say(tone, ...content) {
      this._feedback.className = `feedback feedback-${tone}`;
      this._feedback.replaceChildren(...content.filter(Boolean));
      this._feedback.hidden = false;
    }

    /** The author's word on every option that was chosen. */
    _markOptions(answer, result) {
      if (result === cw.SHOWN || !this._key.options.length) {
        return;
      }
      this._form.querySelectorAll(".choice").forEach((choice) => {
        const text = this._key.options[choice.dataset.position];
        if (text && choice.querySelector("input").checked) {
          choice.append(cw.makeFromHtml("p", { class: "option-feedback" }, text));
        }
      });
    }
  };

  function verdict(sign, word) {
    const mark = cw.make("span", { "aria-hidden": "true", class: "sign" }, sign);
    return cw.make("p", { class: "verdict" }, mark, ` ${cw.say(word)}`);
  }

  function html(text) {
    return text ? cw.makeFromHtml("div", {}, text) : null;
  }

  function titled(word, text) {
    return text ? [cw.make("p", { class: "verdict" }, cw.say(word)), html(text)] : [];
  }
})((window.coursewright = window.coursewright || {}));
