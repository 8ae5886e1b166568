import { make } from "./dom.js";

/** When the mouse events that follow a touch are over, ms. */
const SETTLED = 60;

/** @typedef {{label: string, at: number[], items: {go: string, text: string}[]}} Crowd */

/** What may have been meant by a touch where several targets crowd: a small list beside it. */
export class Chooser {
  #asked;
  #stage;
  #root;
  #heading = make("p", { class: "faint" });
  #list = make("ul", {});
  #shown = "";

  /** @param {HTMLElement} stage @param {import("./panels.js").Asked} asked */
  constructor(stage, asked) {
    this.#asked = asked;
    this.#stage = stage;
    this.#root = make("div", { class: "chooser", role: "dialog", hidden: "" }, this.#heading, this.#list);
    this.#root.addEventListener("keydown", (event) => {
      // What is pressed here is no command to the atlas.
      event.stopPropagation();
      if (event.key !== "Escape") return;
      event.preventDefault();
      asked.act("closeCrowd");
    });
    stage.append(this.#root);
  }

  /** @param {Crowd | null} crowd */
  update(crowd) {
    const shown = JSON.stringify(crowd);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#root.hidden = !crowd;
    if (!crowd) return;
    this.#root.setAttribute("aria-label", crowd.label);
    this.#heading.textContent = crowd.label;
    this.#list.replaceChildren(...crowd.items.map(({ go, text }) => {
      const button = make("button", { type: "button" }, text);
      button.onclick = () => {
        this.#asked.act("closeCrowd");
        this.#asked.show(go);
      };
      return make("li", {}, button);
    }));
    // Beside the touch, and within the stage.
    const [x = 0, y = 0] = crowd.at;
    const { clientWidth, clientHeight } = this.#stage;
    const { offsetWidth, offsetHeight } = this.#root;
    this.#root.style.setProperty("left", `${Math.max(4, Math.min(x + 12, clientWidth - offsetWidth - 4))}px`);
    this.#root.style.setProperty("top", `${Math.max(4, Math.min(y + 12, clientHeight - offsetHeight - 4))}px`);
    // After the mouse events that the browser makes of a touch, which take the focus to the atlas.
    setTimeout(() => this.#list.querySelector("button")?.focus({ preventScroll: true }), SETTLED);
  }
}

export const css = `
.chooser { position: absolute; z-index: 1; box-sizing: border-box; max-width: min(21.43em, 92%); max-height: 92%; overflow: auto; padding: .43em; background: var(--paper); border: 1px solid var(--rule); border-radius: 8px; box-shadow: 0 2px 12px #0003; }
.chooser[hidden] { display: none; }
.chooser p { margin: 2px .62em; color: var(--faint); font-size: .93em; }
.chooser ul { margin: 0; padding: 0; list-style: none; }
.chooser button { width: 100%; min-height: 44px; text-align: start; }
`;
