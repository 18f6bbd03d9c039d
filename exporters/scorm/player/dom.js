/** Small helpers for the page: making elements, filling in words, decoding keys. */
(function (cw) {
  "use strict";

  /** A new element; children are elements or plain text. */
  cw.make = function (name, attributes, ...children) {
    const element = document.createElement(name);
    Object.entries(attributes || {}).forEach(([key, value]) => {
      if (value === true) {
        element.setAttribute(key, "");
      } else if (value !== false && value !== null) {
        element.setAttribute(key, value);
      }
    });
    element.append(...children);
    return element;
  };

  /** A new element around HTML that the exporter wrote. Never give it what a learner typed. */
  cw.makeFromHtml = function (name, attributes, html) {
    const element = cw.make(name, attributes);
    element.innerHTML = html;
    return element;
  };

  /** A printed word with its gaps filled in. */
  cw.say = function (key, values) {
    return Object.entries(values || {}).reduce(
      (text, [name, value]) => text.split(`{${name}}`).join(String(value)),
      cw.words[key]
    );
  };

  /** What is encoded so that it is not read by chance. */
  cw.decode = function (encoded) {
    const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes));
  };

  /** A number that is always the same for the same text (FNV-1a, 32 bits). */
  cw.hash = function (text) {
    let hash = 2166136261;
    for (let index = 0; index < text.length; index += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(index), 16777619) >>> 0;
    }
    return hash;
  };

  cw.scrollTo = function (element) {
    element.scrollIntoView({ block: "start" });
  };
})((window.coursewright = window.coursewright || {}));
