/** LMS: finds the SCORM 1.2 interface and talks to it; silent where there is none. */
(function (cw) {
  "use strict";

  const MOST_PARENTS = 12;

  function inParents(start) {
    let place = start;
    for (let count = 0; place && count < MOST_PARENTS; count += 1) {
      try {
        if (place.API) {
          return place.API;
        }
      } catch (error) {
        return null; // a window of another site: no interface of ours is behind it
      }
      if (place.parent === place) {
        return null;
      }
      place = place.parent;
    }
    return null;
  }

  /** The interface in this window, its parents, its opener or the top window; else null. */
  cw.findInterface = function (start) {
    return inParents(start) || (start.opener && inParents(start.opener)) || inParents(start.top);
  };

  const two = (number) => String(number).padStart(2, "0");

  /** Milliseconds as HHHH:MM:SS.SS (CMITimespan). */
  cw.timespan = function (milliseconds) {
    const hundredths = Math.min(Math.max(Math.floor(milliseconds / 10), 0), 3599999999);
    const seconds = Math.floor(hundredths / 100);
    const hours = String(Math.floor(seconds / 3600)).padStart(4, "0");
    const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
    return `${hours}:${rest}.${two(hundredths % 100)}`;
  };

  /** The time of day as HH:MM:SS (CMITime). */
  cw.timeOfDay = function (date) {
    return [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(":");
  };

  cw.Connection = class {
    constructor(api) {
      this._api = api;
      this.isOpen = false;
    }

    _call(name, ...parameters) {
      try {
        return String(this._api[name](...parameters));
      } catch (error) {
        return "false"; // an interface that fails must not stop the learner
      }
    }

    open() {
      this.isOpen = Boolean(this._api) && this._call("LMSInitialize", "") === "true";
      return this.isOpen;
    }

    /** There is an LMS, but it did not begin a session: nothing will be kept. */
    get isRefused() {
      return Boolean(this._api) && !this.isOpen;
    }

    get(element) {
      const value = this.isOpen ? this._call("LMSGetValue", element) : "";
      const failed = this.isOpen && value === "false" && this._call("LMSGetLastError") !== "0";
      return failed ? "" : value;
    }

    set(element, value) {
      return !this.isOpen || this._call("LMSSetValue", element, String(value)) === "true";
    }

    commit() {
      return !this.isOpen || this._call("LMSCommit", "") === "true";
    }

    /** End the session; nothing is sent afterwards. */
    close() {
      if (this.isOpen) {
        this._call("LMSFinish", "");
        this.isOpen = false;
      }
    }
  };
})((window.coursewright = window.coursewright || {}));
