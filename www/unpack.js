import { decompress } from "fzstd";

/**
 * Opens a packed part of the script.
 * @param {string} text Zstandard in letters, as `xtask/src/dist/parts.rs` writes it
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function unpack(text) {
  return /** @type {Uint8Array<ArrayBuffer>} */ (decompress(bytesFrom(text)));
}

/** The digits by the codes of their letters: from the space to `~` without `"`, `<`, the backslash and the backtick. */
const DIGITS = new Uint8Array(127);
[...DIGITS.keys()].filter((code) => code >= 32 && ![34, 60, 92, 96].includes(code)).forEach((code, digit) => (DIGITS[code] = digit));

/** @param {string} text */
function bytesFrom(text) {
  const bytes = new Uint8Array((((text.length - 1) / 2) * 13 - DIGITS[text.charCodeAt(0)]) / 8);
  let [waiting, count, to] = [0, 0, 0];
  for (let at = 1; at < text.length; at += 2) {
    waiting = (waiting << 13) | (DIGITS[text.charCodeAt(at)] * 91 + DIGITS[text.charCodeAt(at + 1)]);
    // What is left over of the last letters falls beyond the end.
    for (count += 13; count >= 8; to++) bytes[to] = waiting >> (count -= 8);
    waiting &= (1 << count) - 1;
  }
  return bytes;
}
