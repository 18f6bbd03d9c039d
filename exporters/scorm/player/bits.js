/** Bits: small numbers packed six bits to a letter, and text as letters, for the LMS's memory. */
(function (cw) {
  "use strict";

  const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const BITS_IN_A_LETTER = 6;

  /** How many bits hold a number from 0 to size - 1. */
  cw.widthOf = function (size) {
    let width = 0;
    while (2 ** width < size) {
      width += 1;
    }
    return width;
  };

  cw.BitWriter = class {
    constructor() {
      this._bits = [];
    }

    write(value, width) {
      for (let position = width - 1; position >= 0; position -= 1) {
        this._bits.push(Math.floor(value / 2 ** position) % 2);
      }
    }

    toString() {
      let result = "";
      for (let start = 0; start < this._bits.length; start += BITS_IN_A_LETTER) {
        let index = 0;
        for (let offset = 0; offset < BITS_IN_A_LETTER; offset += 1) {
          index = index * 2 + (this._bits[start + offset] || 0);
        }
        result += LETTERS[index];
      }
      return result;
    }
  };

  cw.BitReader = class {
    constructor(text) {
      this._text = text;
      this._position = 0;
    }

    /** The next number; 0 after the end. */
    read(width) {
      let value = 0;
      for (let count = 0; count < width; count += 1) {
        const index = LETTERS.indexOf(this._text.charAt(Math.floor(this._position / 6)) || "A");
        value = value * 2 + (Math.floor(index / 2 ** (5 - (this._position % 6))) % 2);
        this._position += 1;
      }
      return value;
    }
  };

  cw.textToLetters = function (text) {
    const bytes = new TextEncoder().encode(text);
    const base64 = btoa(String.fromCharCode(...bytes));
    return base64.replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  };

  cw.lettersToText = function (letters) {
    const base64 = letters.replace(/-/g, "+").replace(/_/g, "/");
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return new TextDecoder().decode(bytes);
  };
})((window.coursewright = window.coursewright || {}));
