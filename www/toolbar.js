import { make } from "./dom.js";
import { mark } from "./marks.js";

/** Actions of the toolbar by their name in the core, each with its sign; the search has a drawn one. */
const BUTTONS = [
  ["search", ""],
  ["zoomIn", "+"],
  ["zoomOut", "−"],
  ["fit", "⤢"],
  ["previousChange", "‹"],
  ["nextChange", "›"],
];

/**
 * @param {HTMLElement} root
 * @param {(name: string) => void} act
 * @param {(name: string) => string} text the action's name in the reader's language
 */
export function buildToolbar(root, act, text) {
  const day = make("output", { class: "day" });
  const buttons = BUTTONS.map(([name = "", sign = ""]) => {
    const button = make("button", { type: "button" }, sign || mark(name));
    button.onclick = () => act(name);
    return /** @type {const} */ ([name, button]);
  });
  const bar = make("div", { class: "bar", role: "toolbar", part: "toolbar" }, ...buttons.map(([, button]) => button), day);
  root.prepend(bar);
  return {
    /** @param {{clockWords: string}} page */
    update(page) {
      day.textContent = page.clockWords;
      for (const [name, button] of buttons) {
        const label = text(name);
        button.setAttribute("aria-label", label);
        button.title = label;
      }
    },
  };
}
