/** Loader: gets the data files of the course when they are needed; also works without a server. */
(function (cw) {
  "use strict";

  const parts = new Map();

  /** Called by the file with the structure of the course. */
  cw.describe = function (course) {
    cw.course = course;
    cw.words = course.words;
  };

  /** Called by the file of a part: its pages and keys. */
  cw.deliver = function (id, part) {
    parts.set(id, part);
  };

  cw.partOf = function (id) {
    return parts.get(id);
  };

  /** Load a part. A script is used, because pages opened from a disk may not fetch files. */
  cw.load = function (part) {
    if (parts.has(part.id)) {
      return Promise.resolve(parts.get(part.id));
    }
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = part.file;
      script.onload = () => (parts.has(part.id) ? resolve(parts.get(part.id)) : reject(new Error()));
      script.onerror = () => {
        script.remove();
        reject(new Error());
      };
      document.head.append(script);
    });
  };
})((window.coursewright = window.coursewright || {}));
