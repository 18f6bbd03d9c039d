/** Menu: the parts and pages of the course, what is read, and how far the learner is. */
(function (cw) {
  "use strict";

  const WIDE = "(min-width: 70rem)";
  const narrow = () => !window.matchMedia(WIDE).matches;

  cw.Menu = class {
    constructor(course, progress) {
      this._course = course;
      this._progress = progress;
      this._links = new Map();
      this._counts = new Map();
      this._menu = document.getElementById("menu");
      this._button = document.getElementById("menu-button");
      this._main = document.getElementById("main");
      this._menu.append(...course.parts.map((part) => this._part(part)));
      this._button.addEventListener("click", () => this._open(!this._isOpen()));
      document.getElementById("menu-close").addEventListener("click", () => this.close(true));
      window.matchMedia(WIDE).addEventListener("change", () => this.close(false));
      this._menu.addEventListener("keydown", (event) => {
        if (event.key === "Escape") {
          this.close(true);
        }
      });
    }

    _part(part) {
      const count = cw.make("span", { class: "count" });
      this._counts.set(part.id, count);
      const number = part.number ? [cw.make("span", { class: "number" }, part.number), " "] : [];
      const title = cw.makeFromHtml("span", {}, part.title);
      const list = cw.make("ol", {}, ...part.pages.map((page) => this._entry(page)));
      const name = cw.make("span", { class: "part-title" }, ...number, title);
      return cw.make("details", { "data-part": part.id }, cw.make("summary", {}, name, count), list);
    }

    _entry(page) {
      const mark = cw.make("span", { class: "mark" });
      const title = cw.makeFromHtml("span", {}, page.short);
      const link = cw.make("a", { href: `#${page.id}` }, mark, title);
      link.addEventListener("click", () => this.close(false));
      this._links.set(page.id, link);
      return cw.make("li", {}, link);
    }

    _isOpen() {
      return document.body.classList.contains("menu-open");
    }

    _open(isOpen) {
      document.body.classList.toggle("menu-open", isOpen);
      this._button.setAttribute("aria-expanded", String(isOpen));
      this._main.inert = isOpen && narrow();
      if (isOpen) {
        const current = this._menu.querySelector("[aria-current]");
        (current || this._menu.querySelector("summary")).focus();
      }
    }

    close(returnFocus) {
      if (this._isOpen()) {
        this._open(false);
        if (returnFocus) {
          this._button.focus();
        }
      }
    }

    /** Show where the learner is and what is read. */
    refresh(current) {
      this._course.parts.forEach((part) => {
        const required = part.pages.filter((page) => page.required);
        const read = required.filter((page) => this._progress.opened.has(page.id));
        const words = { done: read.length, total: required.length };
        this._counts.get(part.id).textContent = required.length ? cw.say("read_of", words) : "";
        part.pages.forEach((page) => this._refreshLink(page, current));
        const isHere = part.pages.some((page) => page.id === current);
        const details = this._menu.querySelector(`[data-part="${part.id}"]`);
        details.open = details.open || isHere;
      });
      this._refreshBar();
      if (current !== this._current) {
        this._current = current;
        this._reveal(this._links.get(current));
      }
    }

    /** Scroll the menu, and only the menu, until an entry can be seen. */
    _reveal(link) {
      const frame = this._menu.getBoundingClientRect();
      const entry = link.getBoundingClientRect();
      if (entry.top < frame.top) {
        this._menu.scrollTop -= frame.top - entry.top;
      } else if (entry.bottom > Math.min(frame.bottom, window.innerHeight)) {
        this._menu.scrollTop += entry.bottom - Math.min(frame.bottom, window.innerHeight);
      }
    }

    _refreshLink(page, current) {
      const link = this._links.get(page.id);
      const isRead = this._progress.opened.has(page.id);
      const mark = link.querySelector(".mark");
      mark.className = isRead ? "mark is-read" : "mark";
      mark.replaceChildren(
        ...(isRead ? [cw.make("span", { class: "visually-hidden" }, `${cw.say("read")}: `)] : [])
      );
      if (page.id === current) {
        link.setAttribute("aria-current", "page");
      } else {
        link.removeAttribute("aria-current");
      }
    }

    _refreshBar() {
      const count = this._progress.readCount();
      const bar = document.getElementById("progress-bar");
      bar.max = Math.max(count.total, 1);
      bar.value = count.done;
      document.getElementById("progress-words").textContent = cw.say("progress", count);
    }
  };
})((window.coursewright = window.coursewright || {}));
