/** Main: puts the player together and shows the pages. */
(function (cw) {
  "use strict";

  const byId = (id) => document.getElementById(id);
  const content = byId("content");
  const heading = byId("page-title");
  const course = cw.course;
  const record = new cw.Record(new cw.Connection(cw.findInterface(window)));
  const session = new cw.Session(course, record);
  const first = session.open();
  const linked = session.pageOf(window.location.hash.slice(1));
  const begin = linked === null ? first : linked;
  const menu = new cw.Menu(course, session.progress);
  let wanted = "";
  let isBegun = false;

  function wire(part) {
    content.querySelectorAll("[data-question]").forEach((form) => {
      new cw.QuestionView(form, session.question(form.dataset.question), session);
    });
    content.querySelectorAll("[data-scenario]").forEach((stage) => {
      new cw.ScenarioView(stage, cw.decode(part.keys[stage.dataset.scenario]));
    });
    content.querySelectorAll("[data-reveal]").forEach((place) => {
      cw.letReveal(place, cw.decode(part.keys[place.dataset.reveal]).html);
    });
  }

  function fill(page, part) {
    if (page.kind === "result") {
      content.replaceChildren(...cw.resultPage(course, session.progress, restart));
    } else {
      content.innerHTML = part.pages[page.id];
      wire(part);
    }
  }

  function restart() {
    session.restart();
    show(session.page, "");
  }

  function setHeading(page) {
    const number = page.number ? [cw.make("span", { class: "number" }, page.number)] : [];
    heading.replaceChildren(...number, cw.makeFromHtml("span", {}, page.title));
    document.title = `${page.name} – ${course.title}`;
  }

  function setNeighbour(id, page) {
    const link = byId(id);
    link.hidden = !page;
    if (page) {
      link.href = `#${page.id}`;
      link.querySelector(".neighbour").innerHTML = page.short;
    }
  }

  function refresh() {
    menu.refresh(session.page);
    byId("notice").textContent = session.hasFailedToSave ? cw.say("saving_failed") : "";
  }

  function focusOn(anchor) {
    const target = (anchor && document.getElementById(anchor)) || heading;
    if (target !== heading && target.tabIndex < 0) {
      target.setAttribute("tabindex", "-1");
    }
    target.focus({ preventScroll: true });
    if (target === heading) {
      window.scrollTo(0, 0);
    } else {
      cw.scrollTo(target);
    }
  }

  function fail(id, anchor) {
    const again = cw.make("button", { type: "button", class: "primary" }, cw.say("load_again"));
    again.addEventListener("click", () => show(id, anchor));
    const words = cw.make("p", { role: "alert" }, cw.say("loading_failed"));
    content.replaceChildren(words, again);
  }

  async function show(id, anchor) {
    const { page, part } = session.entry(id);
    wanted = id;
    setHeading(page);
    setNeighbour("back", session.neighbour(id, -1));
    setNeighbour("next", session.neighbour(id, 1));
    let loaded;
    try {
      loaded = await cw.load(part);
    } catch (error) {
      fail(id, anchor);
      return;
    }
    if (wanted !== id) {
      return; // the learner went elsewhere while the page was loading
    }
    session.moveTo(id);
    menu.close(false);
    fill(page, loaded);
    refresh();
    if (isBegun) {
      focusOn(anchor);
    }
    isBegun = true;
  }

  function follow() {
    const id = window.location.hash.slice(1) || begin; // back at the address without a place
    const page = session.pageOf(id);
    if (page === null) {
      return;
    }
    if (page === session.page && page === wanted) {
      focusOn(page === id ? "" : id); // what is typed on the page stays
    } else {
      show(page, page === id ? "" : id);
    }
  }

  /** A link to where the address already points changes nothing, so it has to be followed here. */
  function followAgain(event) {
    const link = event.target.closest("a[href^='#']");
    if (link && link.getAttribute("href") === window.location.hash) {
      event.preventDefault();
      const id = link.getAttribute("href").slice(1);
      if (session.pageOf(id) === null) {
        focusOn(id);
      } else {
        follow();
      }
    }
  }

  /** Leave, but never with words that say more than the LMS did. */
  function exit() {
    if (!session.saveAll()) {
      refresh();
      byId("notice").focus();
      return;
    }
    session.close();
    byId("closing").hidden = false;
    byId("main").hidden = true;
    byId("menu").hidden = true;
    byId("menu-button").hidden = true;
    byId("closing").focus();
    window.close(); // works only where the LMS opened a window of its own
  }

  /** The second click of a double click would turn a page that was never seen. */
  function turnOnce(event) {
    if (event.detail > 1) {
      event.preventDefault();
    }
  }

  session.onChange = refresh;
  byId("back").addEventListener("click", turnOnce);
  byId("next").addEventListener("click", turnOnce);
  byId("exit").addEventListener("click", exit);
  byId("exit").hidden = !session.isRecorded;
  byId("no-lms").hidden = session.isRecorded || session.hasFailedToSave;
  document.addEventListener("click", followAgain);
  window.addEventListener("hashchange", follow);
  window.addEventListener("pagehide", () => session.close());
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) {
      window.location.reload(); // the session was ended when the page was left
    }
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") {
      session.pause();
    }
  });

  show(begin, "");
})((window.coursewright = window.coursewright || {}));
