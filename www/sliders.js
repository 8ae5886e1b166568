import { make } from "./dom.js";

/** @typedef {{name: string, box: number[], label: string, keys: string, min: number, max: number, now: number, text: string}} Slider */

/**
 * Focusable parts over the handles that are drawn on the canvas, for keys and for whoever cannot see it. The pointer goes
 * through them. They are stops of the Tab key once the reader has gone in.
 */
export class Sliders {
  #stage;
  #press;
  #stop = "-1";
  /** @type {Map<string, HTMLElement>} */
  #parts = new Map();

  /**
   * @param {HTMLElement} stage
   * @param {(slider: string, key: string, shift: boolean) => boolean} press whether the key moved the handle
   */
  constructor(stage, press) {
    this.#stage = stage;
    this.#press = press;
  }

  /** @param {boolean} entered whether the reader has gone in */
  enter(entered) {
    const stop = entered ? "0" : "-1";
    if (stop === this.#stop) return;
    this.#stop = stop;
    for (const part of this.#parts.values()) part.setAttribute("tabindex", this.#stop);
  }

  /** @param {Slider[]} sliders */
  update(sliders) {
    const named = new Set(sliders.map(({ name }) => name));
    for (const [name, part] of this.#parts) part.hidden = !named.has(name);
    for (const { name, box, label, keys, min, max, now, text } of sliders) {
      const part = this.#parts.get(name) ?? this.#make(name);
      const says = { "aria-label": label, "aria-description": keys, "aria-valuemin": min, "aria-valuemax": max, "aria-valuenow": now, "aria-valuetext": text };
      for (const [attribute, value] of Object.entries(says)) part.setAttribute(attribute, String(value));
      ["left", "top", "width", "height"].forEach((side, at) => part.style.setProperty(side, `${box[at]}px`));
    }
  }

  /** @param {string} name */
  #make(name) {
    const upright = name === "splitter";
    const part = make("div", { class: "slider", role: upright ? "separator" : "slider", tabindex: this.#stop, "aria-orientation": "horizontal" });
    part.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !this.#press(name, event.key, event.shiftKey)) return;
      event.preventDefault();
    });
    this.#parts.set(name, part);
    this.#stage.append(part);
    return part;
  }
}

export const css = `
.slider { position: absolute; box-sizing: border-box; pointer-events: none; border-radius: 4px; }
.slider[hidden] { display: none; }
/* What lies over the stage gives way while a part of the picture has the keys. */
.main:has(.slider:focus-visible, .handle:focus-visible) > .sheet { opacity: .12; }
@container (min-width: 71.4em) { .main:has(.slider:focus-visible, .handle:focus-visible) > .sheet { opacity: 1; } }
.slider:focus-visible { z-index: 1; outline: 3px solid var(--accent); outline-offset: -1px; }
`;
