import { make } from "./dom.js";

/**
 * @typedef {{days: [string, string], share: number, at: [number, number], value: string, sentence: string, texts: Record<string, string>}} Comparison
 * @typedef {import("./panels.js").Asked} Asked
 */

/** How far the keys move the handle, as shares of the map's width. */
const STEPS = /** @type {Record<string, number>} */ ({ ArrowLeft: -0.02, ArrowDown: -0.02, ArrowRight: 0.02, ArrowUp: 0.02, PageDown: -0.1, PageUp: 0.1, Home: -1, End: 1 });

/** Two days compared: a strip over the map with the days and what happened between them, and the handle for keys. */
export class Compare {
  #asked;
  #fields;
  #swap = make("button", { type: "button", class: "swap" }, "⇄");
  #close = make("button", { type: "button", class: "close" }, "×");
  #sentence = make("p", { class: "sentence" });
  #problem = make("p", { class: "wrong", role: "alert", hidden: "" });
  #gained = make("span", {});
  #lost = make("span", {});
  /** The handle is drawn on the canvas; this stands over it and takes the keys. */
  #handle = make("div", { class: "handle", role: "slider", tabindex: "0", "aria-valuemin": "0", "aria-valuemax": "100", hidden: "" });
  #strip;
  #share = 0;

  /**
   * @param {HTMLElement} main what the strip stands above; it begins with the stage, which the handle stands on
   * @param {Asked} asked
   */
  constructor(main, asked) {
    this.#asked = asked;
    this.#fields = [true, false].map((compared) => this.#field(compared));
    const [left = "", right = ""] = this.#fields;
    const signs = make("span", { class: "signs" }, make("b", { "aria-hidden": "true" }, "+"), this.#gained, make("b", { "aria-hidden": "true" }, "−"), this.#lost);
    this.#strip = make("section", { class: "compare", hidden: "" },
      make("div", { class: "days" }, left, this.#swap, right, signs), this.#sentence, this.#problem, this.#close);
    this.#swap.onclick = () => asked.act("swapDays");
    this.#close.onclick = () => {
      asked.act("toggleCompare");
      main.parentElement?.focus({ preventScroll: true });
    };
    this.#handle.addEventListener("keydown", (event) => {
      const step = STEPS[event.key];
      if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      asked.act("moveHandle", this.#share + step);
    });
    main.before(this.#strip);
    main.firstElementChild?.append(this.#handle);
  }

  /** @param {boolean} compared whether it is the field of the day left of the handle */
  #field(compared) {
    const field = make("input", { type: "text", autocomplete: "off", spellcheck: "false", maxlength: "40", size: "12" });
    field.onchange = () => {
      const right = this.#asked.act("typeDay", compared, field.value);
      field.setAttribute("aria-invalid", String(!right));
      this.#problem.hidden = right;
    };
    return field;
  }

  /** @param {Comparison | null} comparison */
  update(comparison) {
    const before = this.#strip.hidden;
    this.#strip.hidden = this.#handle.hidden = !comparison;
    if (!comparison) return;
    const { days, share, at, value, sentence, texts } = comparison;
    this.#strip.setAttribute("aria-label", texts.title ?? "");
    for (const [at, field] of this.#fields.entries()) {
      field.setAttribute("aria-label", (at === 0 ? texts.left : texts.right) ?? "");
      // What is being typed is not taken away.
      const day = days[at] ?? "";
      if (field.dataset.day !== day || before) {
        field.dataset.day = field.value = day;
        field.setAttribute("aria-invalid", "false");
      }
    }
    this.#problem.hidden = this.#fields.every((field) => field.getAttribute("aria-invalid") !== "true");
    this.#problem.textContent = texts.notADay ?? "";
    this.#sentence.textContent = sentence;
    this.#gained.textContent = texts.gained ?? "";
    this.#lost.textContent = texts.lost ?? "";
    for (const [button, label] of /** @type {const} */ ([[this.#swap, texts.swap], [this.#close, texts.close]])) {
      button.setAttribute("aria-label", label ?? "");
      button.title = label ?? "";
    }
    this.#share = share;
    this.#handle.setAttribute("aria-label", texts.handle ?? "");
    this.#handle.setAttribute("aria-valuenow", String(Math.round(share * 100)));
    this.#handle.setAttribute("aria-valuetext", value);
    const [left, top] = at;
    this.#handle.style.left = `${left}px`;
    this.#handle.style.top = `${top}px`;
  }
}

export const css = `
.compare { position: relative; flex: none; max-height: 40%; overflow: auto; box-sizing: border-box; display: flex; flex-wrap: wrap; align-items: center; gap: 2px 1em; padding: .43em 3.71em .43em .86em; border-bottom: 1px solid var(--rule); }
.compare[hidden], .compare [hidden], .handle[hidden] { display: none; }
.compare .days { display: flex; flex-wrap: wrap; align-items: center; gap: 2px .29em; }
.compare input { font: inherit; font-variant-numeric: tabular-nums; color: inherit; background: var(--paper); border: 1px solid var(--faint); border-radius: 6px; min-height: 36px; width: 7.5em; padding: 0 .57em; box-sizing: border-box; }
.compare input:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.compare input[aria-invalid="true"] { border-color: currentColor; border-width: 2px; }
.compare p { margin: 0; }
.compare .sentence { flex: 1 1 21.43em; line-height: 1.35; }
.compare .wrong { flex-basis: 100%; font-weight: 600; }
.compare .signs { display: flex; align-items: baseline; gap: .31em; margin-inline-start: .62em; color: var(--faint); font-size: .93em; }
.compare .signs b { color: var(--ink); font-size: 1.14em; }
.compare .signs b:nth-of-type(2) { margin-inline-start: .43em; }
.compare .close { position: absolute; inset-block-start: 4px; inset-inline-end: 4px; min-width: 44px; min-height: 44px; font-size: 1.29em; }
.handle { position: absolute; width: 2.57em; height: 2.57em; margin: -1.29em; border-radius: 50%; pointer-events: none; }
.handle:focus-visible { outline: 3px solid var(--accent); outline-offset: -2px; }
`;
