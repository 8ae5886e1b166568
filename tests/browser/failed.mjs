import { writeFileSync } from "node:fs";
import { basename } from "node:path";

/** Tells which tests failed, and why, in a file, a line each: what started the tests says it again at its own end. */
export default class Failed {
  /** @type {string[]} */
  #lines = [];

  /**
   * @param {import("@playwright/test/reporter").TestCase} test
   * @param {import("@playwright/test/reporter").TestResult} result
   */
  onTestEnd(test, result) {
    if (test.ok()) return;
    const { file, line } = test.location;
    // Colours would stand in the line as signs.
    const why = (result.error?.message ?? result.status).replace(/\x1b\[[\d;]*m/g, "").replace(/\s+/g, " ");
    this.#lines.push(`${basename(file)}:${line} ${test.title}: ${why.slice(0, 300)}\n`);
  }

  onEnd() {
    if (process.env.FAILED) writeFileSync(process.env.FAILED, this.#lines.join(""));
  }
}
