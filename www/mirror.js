import { make } from "./dom.js";

/** The visible events as real buttons, for whoever cannot see the canvas. */
export class Mirror {
  #list;
  #select;
  #point;
  /** @type {Map<string, HTMLButtonElement>} */
  #buttons = new Map();

  /**
   * @param {HTMLElement} list
   * @param {(id: string) => void} select
   * @param {(id: string | null) => void} point lights up what an event is about
   */
  constructor(list, select, point) {
    this.#list = list;
    this.#select = select;
    this.#point = point;
  }

  /**
   * Keeps the buttons that stay, so that a screen reader's place is not lost.
   * @param {{id: string, text: string, selected: boolean}[]} events
   * @param {string | undefined} label
   */
  update(events, label) {
    this.#list.setAttribute("aria-label", label ?? "");
    const next = new Map();
    for (const { id, text, selected } of events) {
      const button = this.#buttons.get(id) ?? this.#make(id);
      if (button.textContent !== text) button.textContent = text;
      button.setAttribute("aria-pressed", String(selected));
      next.set(id, button);
    }
    const items = [...next.values()].map((button) => button.parentElement ?? make("li", {}, button));
    if (items.some((item, index) => this.#list.children[index] !== item) || items.length !== this.#list.children.length) {
      this.#list.replaceChildren(...items);
    }
    this.#buttons = next;
  }

  /** @param {string} id */
  #make(id) {
    const button = make("button", { type: "button", tabindex: "-1" });
    button.onclick = () => this.#select(id);
    button.onfocus = () => this.#point(id);
    button.onblur = () => this.#point(null);
    return button;
  }
}
