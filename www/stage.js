import { make } from "./dom.js";
import { isMac } from "./input.js";
import { styleSheet } from "./style.js";

/** How long a hint is read, ms. */
const READ = 1500;

/** What the core draws on, within the shadow root: two canvases, one over the other, and a line that hints. */
export class Stage {
  root = make("div", { class: "root", tabindex: "0", role: "region" });
  stage = make("div", { class: "stage" });
  main = make("div", { class: "main" }, this.stage);
  base = make("canvas", { dir: "ltr", "aria-hidden": "true" });
  over = make("canvas", { dir: "ltr", class: "over", "aria-hidden": "true" });
  #hint = make("div", { class: "hint", "aria-hidden": "true" });
  #hintTimer = 0;

  /** @param {HTMLElement} host */
  constructor(host) {
    this.stage.append(this.base, this.over, this.#hint);
    this.root.append(this.main);
    const shadow = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [styleSheet()];
    shadow.append(this.root);
  }

  /** Gives the canvases the pixels that there is room for; false where there is none. @param {import("./pkg/borderline_core.js").Core} core */
  fit(core) {
    const [width, height, dpr] = [this.stage.clientWidth, this.stage.clientHeight, devicePixelRatio];
    if (width === 0 || height === 0) return false;
    for (const canvas of [this.base, this.over]) {
      canvas.width = Math.round(width * dpr);
      canvas.height = Math.round(height * dpr);
    }
    core.resize(width, height, dpr);
    return true;
  }

  /** Whether it fills the window of a page of its own. */
  get fillsPage() { return window.top === window && this.root.clientHeight === innerHeight; }

  /** @param {string | undefined} text */
  hint(text) {
    if (!text) return;
    this.#hint.textContent = isMac ? text.replace("Ctrl", "⌘") : text;
    this.#hint.classList.add("shown");
    clearTimeout(this.#hintTimer);
    this.#hintTimer = window.setTimeout(() => this.#hint.classList.remove("shown"), READ);
  }

  remove() {
    clearTimeout(this.#hintTimer);
    this.root.remove();
  }
}
