/** Scenario: plays a branching story scene by scene, then shows its debrief. */
(function (cw) {
  "use strict";

  cw.ScenarioView = class {
    constructor(stage, story) {
      this._stage = stage;
      this._story = story;
      this._level = `h${stage.dataset.level}`;
      this._first = stage.querySelector("[data-action=begin]");
      this._first.addEventListener("click", () => this._play(0));
      this._first.hidden = !story.scenes.length;
    }

    _show(...content) {
      this._stage.replaceChildren(...content.filter(Boolean));
      const head = this._stage.querySelector("[tabindex]");
      if (head) {
        head.focus();
      }
    }

    _button(word, act) {
      const button = cw.make("button", { type: "button", class: "primary" }, cw.say(word));
      button.addEventListener("click", act);
      return button;
    }

    _play(position) {
      const scene = this._story.scenes[position];
      const head = { class: "scene-title", tabindex: "-1" };
      const title = scene.title
        ? cw.makeFromHtml(this._level, head, scene.title)
        : cw.make(this._level, head, cw.say("choices"));
      const choices = cw.make("div", { class: "choices" });
      scene.choices.forEach((choice) => {
        const button = cw.makeFromHtml("button", { type: "button", class: "way" }, choice.text);
        button.addEventListener("click", () => this._follow(choice));
        choices.append(button);
      });
      const lead = scene.choices.length ? cw.make("p", { class: "how" }, cw.say("choices")) : null;
      const end = scene.choices.length ? null : this._button("continue", () => this._end());
      this._show(title, cw.makeFromHtml("div", {}, scene.text), lead, choices, end);
    }

    _follow(choice) {
      const said = cw.makeFromHtml("span", {}, choice.text);
      const [before, after] = cw.say("your_choice").split("{text}");
      const head = cw.make("p", { class: "chosen", tabindex: "-1" }, before, said, after || "");
      const good = choice.recommended
        ? cw.make("p", { class: "verdict recommended" }, `✓ ${cw.say("recommended")}`)
        : null;
      const goesOn = choice.next !== null;
      this._show(
        head,
        good,
        cw.makeFromHtml("div", { class: "consequence" }, choice.consequence),
        this._button("continue", () => (goesOn ? this._play(choice.next) : this._end()))
      );
    }

    _end() {
      const head = cw.make(this._level, { tabindex: "-1" }, cw.say("debrief"));
      const again = this._button("start_again", () => this._play(0));
      const debrief = this._story.debrief;
      const end = cw.make("p", { tabindex: "-1" }, cw.say("choice_ends"));
      this._show(
        ...(debrief ? [head, cw.makeFromHtml("div", { class: "debrief" }, debrief)] : [end]),
        again
      );
    }
  };

  /** Let a button show and hide an answer. */
  cw.letReveal = function (place, answer) {
    const button = place.querySelector("[data-action=reveal]");
    const target = place.querySelector(".answer");
    button.addEventListener("click", () => {
      const isShown = !target.hidden;
      target.hidden = isShown;
      target.innerHTML = isShown ? "" : answer;
      button.setAttribute("aria-expanded", String(!isShown));
      button.textContent = cw.say(isShown ? "show_expected_answer" : "hide_answer");
    });
  };
})((window.coursewright = window.coursewright || {}));
