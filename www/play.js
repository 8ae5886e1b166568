import { make } from "./dom.js";
import { mark } from "./marks.js";

/** @typedef {{playing: boolean, speed: string, speeds: {name: string, label: string}[], texts: Record<string, string>}} Play */

/** The button that lets the clock run and stops it, pressed while it runs, and the choice of its speed. */
export class PlayTools {
  button = make("button", { type: "button", class: "play" }, mark("play"), mark("pause"));
  speed = make("select", { class: "speed" });
  #speeds = "";

  /** @param {(name: string, ...args: unknown[]) => void} act asks the core */
  constructor(act) {
    this.button.onclick = () => act("togglePlay");
    this.speed.onchange = () => act("setSpeed", this.speed.value);
  }

  /** @param {Play} play @param {string} label */
  update({ playing, speed, speeds, texts }, label) {
    this.button.setAttribute("aria-pressed", String(playing));
    this.button.setAttribute("aria-label", label);
    this.button.title = label;
    this.speed.setAttribute("aria-label", texts.speed ?? "");
    this.speed.title = texts.speed ?? "";
    const words = JSON.stringify(speeds);
    if (words !== this.#speeds) {
      this.#speeds = words;
      this.speed.replaceChildren(...speeds.map(({ name, label }) => make("option", { value: name }, label)));
    }
    // A speed in days that has no name shows none.
    this.speed.value = speed;
  }
}

export const css = `
.bar .play[aria-pressed="false"] .mark:last-child, .bar .play[aria-pressed="true"] .mark:first-child { display: none; }
.bar .play[aria-pressed="true"] { color: var(--accent); border-color: var(--accent); }
.bar .speed { font: inherit; color: inherit; background: var(--paper); border: 1px solid transparent; border-radius: 6px; min-height: 36px; cursor: pointer; }
.bar .speed:hover { border-color: var(--rule); }
.bar .speed:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.bar .more .speed { min-height: 44px; padding-inline: .71em; border-color: var(--rule); }
`;
