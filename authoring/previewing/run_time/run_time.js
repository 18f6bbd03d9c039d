/** A SCORM 1.2 run-time that records and shows, so that authors see what an LMS would get. */
(function () {
  "use strict";

  const SHOWN = [
    "cmi.core.lesson_status", "cmi.core.score.raw", "cmi.core.score.min", "cmi.core.score.max",
    "cmi.core.lesson_location", "cmi.core.session_time", "cmi.core.exit", "cmi.suspend_data",
  ];
  const STATUSES = ["passed", "completed", "failed", "incomplete", "browsed", "not attempted"];
  const READ_ONLY = ["cmi.core.student_id", "cmi.core.student_name", "cmi.core.credit",
    "cmi.core.entry", "cmi.core.total_time", "cmi.core.lesson_mode", "cmi.launch_data"];
  const LONGEST = { "cmi.suspend_data": 4096, "cmi.core.lesson_location": 255 };
  const $ = (id) => document.getElementById(id);

  let values = {};
  let open = false;
  let error = "0";
  let total = 0;
  const problems = [];

  function fresh() {
    return {
      "cmi.core.student_id": "preview", "cmi.core.student_name": "Learner, A",
      "cmi.core.credit": "credit", "cmi.core.lesson_mode": "normal",
      "cmi.core.lesson_status": "not attempted", "cmi.core.entry": "ab-initio",
      "cmi.core.score.raw": "", "cmi.core.lesson_location": "", "cmi.suspend_data": "",
      "cmi.launch_data": "", "cmi.core.total_time": "0000:00:00.00",
    };
  }

  function complain(text) {
    problems.push(text);
    show();
  }

  function count(prefix) {
    const numbers = Object.keys(values)
      .filter((name) => name.startsWith(prefix))
      .map((name) => Number(name.slice(prefix.length).split(".")[0]));
    return numbers.length ? Math.max(...numbers) + 1 : 0;
  }

  function refuse(code, words) {
    error = code;
    complain(words);
    return "false";
  }

  window.API = {
    LMSInitialize() {
      if (open) {
        return refuse("101", "The course opened the connection twice.");
      }
      open = true;
      error = "0";
      return "true";
    },
    LMSFinish() {
      if (!open) {
        return refuse("301", "The course closed a connection that was not open.");
      }
      open = false;
      values["cmi.core.entry"] = values["cmi.core.exit"] === "suspend" ? "resume" : "";
      show();
      return "true";
    },
    LMSGetValue(name) {
      error = open ? "0" : "301";
      if (name.endsWith("._count")) {
        return String(count(name.slice(0, -6)));
      }
      return open ? (values[name] ?? "") : "";
    },
    LMSSetValue(name, value) {
      const text = String(value);
      if (!open) {
        return refuse("301", `${name} was set while the connection was closed.`);
      }
      if (READ_ONLY.includes(name)) {
        return refuse("403", `${name} cannot be set.`);
      }
      if (LONGEST[name] && text.length > LONGEST[name]) {
        return refuse("405", `${name} has ${text.length} characters; ${LONGEST[name]} are allowed.`);
      }
      if (name === "cmi.core.lesson_status" && !STATUSES.includes(text)) {
        return refuse("405", `“${text}” is no status.`);
      }
      error = "0";
      values[name] = text;
      show();
      return "true";
    },
    LMSCommit() {
      error = open ? "0" : "301";
      return open ? "true" : "false";
    },
    LMSGetLastError: () => error,
    LMSGetErrorString: (code) => (code === "0" ? "No error" : `Error ${code}`),
    LMSGetDiagnostic: () => "",
  };

  function row(cells) {
    const line = document.createElement("tr");
    cells.forEach((text) => {
      const cell = document.createElement("td");
      cell.textContent = text;
      line.append(cell);
    });
    return line;
  }

  function answers() {
    const found = [];
    for (let number = 0; number < count("cmi.interactions."); number += 1) {
      const get = (name) => values[`cmi.interactions.${number}.${name}`] ?? "";
      found.push(row([get("id"), get("student_response"), get("result")]));
    }
    return found;
  }

  function show() {
    const status = values["cmi.core.lesson_status"];
    const score = values["cmi.core.score.raw"];
    $("summary").textContent = score === "" ? `Status: ${status}` : `Status: ${status} · Score: ${score}`;
    $("values").replaceChildren(...SHOWN.map((name) => {
      const text = values[name] ?? "";
      const shown = name === "cmi.suspend_data" ? `${text.length} of 4,096 characters` : text;
      return row([name.replace("cmi.", "").replace("core.", ""), shown]);
    }));
    $("answers").replaceChildren(...answers());
    if (problems.length) {
      $("problems").replaceChildren(...problems.map((text) => {
        const entry = document.createElement("li");
        entry.textContent = text;
        return entry;
      }));
    }
  }

  function launch() {
    const frame = $("course");
    frame.src = "about:blank";
    total += 1;
    window.setTimeout(() => {
      open = false;
      frame.src = `course/index.html?opened=${total}`;
    }, 300);
  }

  $("again").addEventListener("click", launch);
  $("forget").addEventListener("click", () => {
    values = fresh();
    problems.length = 0;
    $("problems").replaceChildren(Object.assign(document.createElement("li"), { textContent: "None so far" }));
    $("course").src = "about:blank";
    window.setTimeout(() => {
      values = fresh();
      launch();
      show();
    }, 200);
  });
  $("toggle").addEventListener("click", () => {
    const record = $("record");
    record.hidden = !record.hidden;
    $("toggle").textContent = record.hidden ? "Show record" : "Hide record";
    $("toggle").setAttribute("aria-expanded", String(!record.hidden));
  });
  values = fresh();
  show();
  launch();
})();
