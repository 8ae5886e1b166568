import { make } from "./dom.js";

/** @typedef {{label: string, steps: {name: string, label: string}[]}} Steps */

/** The sign of each step; they stand in two rows of three, as the keys of a keyboard do. */
const SIGNS = /** @type {Record<string, string>} */ ({ in: "+", north: "↑", out: "−", west: "←", south: "↓", east: "→" });

/** Buttons on the map that move it by steps, for whoever cannot drag it or has keys alone; a tool shows them. */
export class MapSteps {
  #root = make("div", { class: "map-steps", role: "group", hidden: "" });
  #act;
  #shown = "";
  /** @type {HTMLElement | undefined} What had the focus before. */
  #before;

  /**
   * @param {HTMLElement} stage
   * @param {(name: string, ...args: unknown[]) => void} act asks the core
   * @param {() => void} close hides them, as the tool does
   */
  constructor(stage, act, close) {
    this.#act = act;
    this.#root.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      close();
      this.#before?.focus({ preventScroll: true });
    });
    stage.append(this.#root);
  }

  /** Whether they are there. */
  get open() { return !this.#root.hidden; }

  toggle() {
    const root = this.#root.getRootNode();
    const focused = root instanceof ShadowRoot ? root.activeElement : null;
    if (!this.open && focused instanceof HTMLElement) this.#before = focused;
    this.#root.hidden = this.open;
    if (this.open) this.#root.querySelector("button")?.focus({ preventScroll: true });
  }

  /** @param {Steps | null} steps */
  update(steps) {
    if (!steps) this.#root.hidden = true;
    const shown = JSON.stringify(steps);
    if (!steps || shown === this.#shown) return;
    this.#shown = shown;
    this.#root.setAttribute("aria-label", steps.label);
    this.#root.replaceChildren(...steps.steps.map(({ name, label }) => {
      const button = make("button", { type: "button", "aria-label": label, title: label }, SIGNS[name] ?? "");
      button.onclick = () => this.#act("stepMap", name);
      return button;
    }));
  }
}

export const css = `
.map-steps { position: absolute; inset-block-start: .6em; inset-inline-start: .6em; display: grid; grid-template-columns: repeat(3, 1fr);
  background: var(--paper); border: 1px solid var(--rule); border-radius: 8px; }
.map-steps[hidden] { display: none; }
.map-steps button { min-width: 44px; min-height: 44px; padding: 0; font-size: 1.15em; }
`;
