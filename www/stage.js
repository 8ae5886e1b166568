import { make } from "./dom.js";
import { isMac } from "./input.js";
import { styleSheet } from "./style.js";
import { Waiting } from "./waiting.js";

/** Without a font for Chinese characters: which shapes they have follows from the language. */
const FAMILY = 'system-ui, "Noto Sans", sans-serif';
/** How long a hint is read, ms. */
const READ = 1500;

/** What the core draws on, within the shadow root: two canvases, one over the other, and a line that hints. */
export class Stage {
  root = make("div", { class: "root", tabindex: "0", role: "region" });
  stage = make("div", { class: "stage" });
  main = make("div", { class: "main" }, this.stage);
  base = make("canvas", { dir: "ltr", "aria-hidden": "true" });
  over = make("canvas", { dir: "ltr", class: "over", "aria-hidden": "true" });
  waiting = new Waiting();
  #hint = make("div", { class: "hint", "aria-hidden": "true" });
  #hintTimer = 0;
  /** The room that the core was told last. */
  #fitted = "";

  /** @param {HTMLElement} host */
  constructor(host) {
    this.stage.append(this.base, this.over, this.#hint);
    this.main.append(this.waiting.root);
    this.root.append(this.main);
    const shadow = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [styleSheet()];
    shadow.append(this.root);
  }

  /**
   * Has the browser look up the fonts and lay out the page, either of which takes its time when it is first done: there is
   * nothing else to do while the core is on its way. Gives the fonts that canvases write with, as in CSS.
   */
  prepare() {
    const family = getComputedStyle(this.root).getPropertyValue("--borderline-font").trim() || FAMILY;
    const context = this.over.getContext("2d");
    if (context) context.font = `12px ${family}`;
    context?.measureText("0");
    this.#hint.textContent = "0";
    this.#hint.getBoundingClientRect();
    this.#hint.textContent = "";
    return family;
  }

  /** Gives the canvases the pixels that there is room for; false where there is none. @param {import("./pkg/borderline_core.js").Core} core */
  fit(core) {
    const [width, height] = [this.stage.clientWidth, this.stage.clientHeight];
    if (width === 0 || height === 0) return false;
    const fitted = `${width} ${height} ${devicePixelRatio}`;
    // Canvases that are given their pixels again are empty.
    if (fitted !== this.#fitted) this.#scale(core, devicePixelRatio);
    this.#fitted = fitted;
    return true;
  }

  /** @param {import("./pkg/borderline_core.js").Core} core @param {number} ratio pixels of the canvases for each CSS pixel */
  #scale(core, ratio) {
    const [width, height] = [this.stage.clientWidth, this.stage.clientHeight];
    for (const canvas of [this.base, this.over]) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
    }
    core.resize(width, height, ratio, parseFloat(getComputedStyle(this.base).fontSize));
  }

  /**
   * What is visible as a PNG, with the page's own fonts: drawn on the canvases themselves, which are as they were before
   * the page is painted again.
   * @param {import("./pkg/borderline_core.js").Core | undefined} core @param {number} scale pixels of the picture for each CSS pixel
   * @returns {Promise<Blob>}
   */
  async picture(core, scale) {
    if (!core || this.stage.clientWidth === 0 || this.stage.clientHeight === 0) throw new Error("There is no picture of an atlas that is not shown.");
    if (!(scale >= 0.5 && scale <= 8)) throw new Error("The scale of a picture is between 0.5 and 8.");
    const picture = make("canvas");
    this.#scale(core, scale);
    core.frame(performance.now());
    picture.width = this.base.width;
    picture.height = this.base.height;
    const context = picture.getContext("2d");
    for (const canvas of [this.base, this.over]) context?.drawImage(canvas, 0, 0);
    this.#scale(core, devicePixelRatio);
    core.frame(performance.now());
    return new Promise((resolve, reject) => picture.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The picture is too large for this browser.")))));
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
