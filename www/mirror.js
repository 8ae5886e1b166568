import { make, say } from "./dom.js";

/**
 * @typedef {{go: string, text: string, pressed: boolean}} Item
 * @typedef {{label: string, summary: string[], also: string, lists: {label: string, items: Item[]}[]}} Mirrored
 */

/** What is visible, in sentences and as real buttons: events, lands, borders and places, for whoever cannot see the canvas. */
export class Mirror {
  #root;
  #summary = make("p", {});
  #also = make("p", {});
  #lists;
  #show;
  #point;
  /** @type {Map<string, HTMLButtonElement>} */
  #buttons = new Map();

  /**
   * @param {HTMLElement} root
   * @param {(go: string) => void} show
   * @param {(go: string | null) => void} point lights up what a button is about
   */
  constructor(root, show, point) {
    this.#show = show;
    this.#point = point;
    this.#lists = [0, 1, 2, 3].map(() => make("ul", {}));
    this.#root = make("div", { class: "quiet", role: "group" }, this.#summary, ...this.#lists, this.#also);
    root.append(this.#root);
  }

  /** Keeps the buttons that stay, so that a screen reader's place is not lost. @param {Mirrored} mirrored */
  update({ label, summary, also, lists }) {
    this.#root.setAttribute("aria-label", label);
    say(this.#summary, summary.join(" "));
    say(this.#also, also);
    /** @type {Map<string, HTMLButtonElement>} */
    const next = new Map();
    for (const [at, list] of this.#lists.entries()) {
      const { label, items } = lists[at] ?? { label: "", items: [] };
      list.setAttribute("aria-label", label);
      const entries = items.map((item) => this.#entry(item, next));
      if (entries.length !== list.children.length || entries.some((entry, index) => list.children[index] !== entry)) list.replaceChildren(...entries);
      // An empty list is an error to some screen readers.
      list.hidden = entries.length === 0;
    }
    this.#buttons = next;
  }

  /** @param {Item} item @param {Map<string, HTMLButtonElement>} next */
  #entry({ go, text, pressed }, next) {
    const button = this.#buttons.get(go) ?? this.#make(go);
    say(button, text);
    button.setAttribute("aria-pressed", String(pressed));
    next.set(go, button);
    return button.parentElement ?? make("li", {}, button);
  }

  /** @param {string} go */
  #make(go) {
    const button = make("button", { type: "button", tabindex: "-1" });
    button.onclick = () => this.#show(go);
    button.onfocus = () => this.#point(go);
    button.onblur = () => this.#point(null);
    return button;
  }
}
