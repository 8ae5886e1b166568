import { make } from "./dom.js";

/** What is announced has stood still for so long, ms. */
const RESTED = 400;

/** Says what has changed to whoever cannot see it, when it has come to rest: only the last of a run of changes is said. */
export class Announcer {
  #status = make("div", { class: "quiet", role: "status", part: "status" });
  #said = "";
  #timer = 0;

  /** @param {HTMLElement} root @param {AbortSignal} signal */
  constructor(root, signal) {
    root.append(this.#status);
    signal.addEventListener("abort", () => clearTimeout(this.#timer));
  }

  /** @param {string} words */
  say(words) {
    if (words === this.#said) return;
    this.#said = words;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => { this.#status.textContent = words; }, RESTED);
  }
}
