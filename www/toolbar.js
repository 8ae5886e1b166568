import { make, say } from "./dom.js";
import { mark } from "./marks.js";
import { PlayTools } from "./play.js";

/** Actions of the toolbar by their name in the core, each with its sign; the search has a drawn one. */
const BUTTONS = [
  ["search", ""],
  ["zoomIn", "+"],
  ["zoomOut", "−"],
  ["fit", "⤢"],
  ["previousChange", "‹"],
  ["nextChange", "›"],
];

/** The same of those that the menu holds where there is no room for them, with their names. */
const TOOLS = ["fitEvents", "moveMap", "toggleCompare", "print"];

/** @typedef {{name: string, title: string}} PanelName */

/** The row of buttons: actions, then the panels, which a menu holds where there is no room for them. */
export class Toolbar {
  #text;
  #toggle;
  #day = make("span", { class: "day" });
  #panels = make("div", { class: "panels" });
  /** Those for which the row has no room. */
  #more = make("div", { class: "more" });
  #menu = make("button", { type: "button", class: "menu", "aria-expanded": "false", hidden: "" }, "☰");
  #bar;
  #buttons;
  #tools;
  #play;
  #named = "";
  /** The room for which it was fitted, and the size of its text. */
  #fitted = "";

  /**
   * @param {HTMLElement} root
   * @param {{act: (name: string, ...args: unknown[]) => void, toggle: (panel: string) => void, text: (name: string) => string}} does
   *   `text` gives an action's name in the reader's language
   */
  constructor(root, { act, toggle, text }) {
    this.#text = text;
    this.#toggle = toggle;
    this.#buttons = BUTTONS.map(([name = "", sign = ""]) => {
      const button = make("button", { type: "button" }, sign || mark(name));
      button.onclick = () => act(name);
      return /** @type {const} */ ([name, button]);
    });
    this.#tools = TOOLS.map((name) => {
      const button = make("button", { type: "button", class: "tool" }, mark(name), make("span", {}));
      button.onclick = () => {
        this.#fold(true);
        act(name);
      };
      return /** @type {const} */ ([name, button]);
    });
    this.#play = new PlayTools(act);
    const row = this.#buttons.map(([, button]) => button);
    row.splice(-1, 0, this.#play.button);
    this.#bar = make("div", { class: "bar", role: "toolbar", part: "toolbar" }, ...row, this.#day, this.#panels, this.#menu, this.#more);
    this.#menu.onclick = () => this.#fold(this.#menu.getAttribute("aria-expanded") === "true");
    this.#more.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || this.#menu.getAttribute("aria-expanded") !== "true") return;
      event.preventDefault();
      this.#fold(true);
      this.#menu.focus();
    });
    // An open menu would cover what has the focus next.
    this.#bar.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && relatedTarget !== this.#menu && !this.#more.contains(relatedTarget)) this.#fold(true);
    });
    root.prepend(this.#bar);
  }

  /** @param {boolean} folded */
  #fold(folded) {
    this.#menu.setAttribute("aria-expanded", String(!folded));
    this.#more.classList.toggle("unfolded", !folded);
  }

  /** @param {{clockWords: string, panels: PanelName[], texts: Record<string, string>, play: import("./play.js").Play, compare: object | null, mapSteps: object | null}} page @param {string} open name of the open panel @param {boolean} moves whether the map's steps are shown */
  update({ clockWords, panels, texts, play, compare, mapSteps }, open, moves) {
    say(this.#day, clockWords);
    for (const [name, button] of this.#buttons) {
      const label = this.#text(name);
      button.setAttribute("aria-label", label);
      button.title = label;
    }
    for (const [name, button] of this.#tools) {
      button.title = this.#text(name);
      const label = button.lastElementChild;
      if (label) say(label, button.title);
      if (name === "toggleCompare") button.setAttribute("aria-pressed", String(compare !== null));
      if (name === "moveMap") {
        button.setAttribute("aria-pressed", String(moves));
        button.hidden = !mapSteps;
      }
    }
    this.#play.update(play, this.#text("togglePlay"));
    this.#menu.setAttribute("aria-label", texts.menu ?? "");
    this.#menu.title = texts.menu ?? "";
    const named = JSON.stringify(panels);
    if (named !== this.#named) {
      this.#named = named;
      this.#fitted = "";
      this.#more.replaceChildren();
      this.#panels.replaceChildren(this.#play.speed, ...this.#tools.map(([, button]) => button), ...panels.map((panel) => this.#button(panel)));
    }
    this.#fit();
    for (const button of this.#bar.querySelectorAll("[data-panel]")) button.setAttribute("aria-expanded", String(button.getAttribute("data-panel") === open));
  }

  /** Puts the last into the menu until the others, whose names are as long as the language has them, find room. */
  #fit() {
    const width = this.#bar.clientWidth;
    const fitted = `${width} ${getComputedStyle(this.#bar).fontSize}`;
    if (fitted === this.#fitted) return;
    this.#fitted = fitted;
    this.#panels.append(...this.#more.childNodes);
    this.#menu.hidden = true;
    while (this.#bar.scrollWidth > width && this.#panels.lastChild) {
      this.#menu.hidden = false;
      this.#more.prepend(this.#panels.lastChild);
    }
    if (this.#menu.hidden) this.#fold(true);
  }

  /** @param {PanelName} panel */
  #button({ name, title }) {
    const button = make("button", { type: "button", "data-panel": name }, title);
    button.onclick = () => {
      this.#fold(true);
      this.#toggle(name);
    };
    return button;
  }
}

export const css = `
/* Its height tells that the size of the text has changed. */
.bar { position: relative; z-index: 2; display: flex; align-items: center; gap: .29em; min-height: calc(44px + 2 * (1em - 14px)); padding: 0 .57em; border-bottom: 1px solid var(--rule); container-type: inline-size; flex: none; }
.bar .day { flex: none; font-variant-numeric: tabular-nums; white-space: nowrap; }
.bar .panels { display: flex; gap: 2px; flex: none; margin-inline-start: auto; }
.bar .panels button { white-space: nowrap; }
.bar .panels button[aria-expanded="true"], .bar .tool[aria-pressed="true"] { border-color: var(--accent); color: var(--accent); }
.bar .panels .tool span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.bar :is(.menu, .tool)[hidden] { display: none; }
.bar .more { display: none; position: absolute; inset-block-start: 100%; inset-inline-end: 0; flex-direction: column; padding: .29em; max-block-size: 80vh; overflow-y: auto;
  background: var(--paper); border: 1px solid var(--rule); border-radius: 0 0 8px 8px; box-shadow: 0 2px 12px #0003; }
.bar .more.unfolded { display: flex; }
.bar .more button { min-height: 44px; flex: none; text-align: start; padding-inline: 1em; }
.bar .more .tool { display: flex; align-items: center; gap: .57em; }
/* The clock's date stands over the timeline or on the map, too. */
@container (max-width: 102.7em) { .bar .day { display: none; } }
@container (max-width: 32.8em) {
  .bar { gap: .1em; padding-inline: .3em; }
  .bar > button { flex: 1 1 auto; min-width: 28px; max-width: 44px; padding: 0; }
  .bar .panels { flex: 0 1 auto; }
}
`;
