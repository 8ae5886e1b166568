// What edtf.js makes of dates: a JSON list of texts comes in, a list of their bounds goes out, seconds since 1970 as a
// UTC clock has them, both within; null for a text that is refused.
import { readFileSync } from "node:fs";
import edtf from "edtf";

/** @param {number | null | undefined} at milliseconds */
const end = (at) => (at === null || at === undefined ? "unknown" : Number.isFinite(at) ? Math.floor(at / 1000) : "open");

const texts = JSON.parse(readFileSync(0, "utf8"));
const bounds = texts.map((/** @type {string} */ text) => {
  try {
    const date = edtf(text);
    return [end(date.min), end(date.max)];
  } catch {
    return null;
  }
});
process.stdout.write(JSON.stringify(bounds));
