import { copyFrom } from "./copy.js";
import { make } from "./dom.js";

/** Reports of errors: a text to copy, which says what it is about, in which version and view, on what sources. */
export class Report {
  #asked;
  #main;

  /**
   * @param {HTMLElement} main
   * @param {import("./panels.js").Asked} asked
   */
  constructor(main, asked) {
    this.#asked = asked;
    this.#main = main;
  }

  /** Opens the report about what has this name; the focus goes back to `opener`. @param {string} name @param {HTMLElement} opener */
  open(name, opener) {
    const words = this.#asked.query("report", name);
    const text = make("textarea", { rows: "10", "aria-label": words.title });
    text.value = words.text;
    const copy = make("button", { type: "button", class: "copy" }, words.copy);
    const told = make("p", { class: "faint", role: "status" });
    const close = make("button", { type: "button", class: "close", "aria-label": words.close }, "×");
    const dialog = make("dialog", { class: "dialog", "aria-label": words.title },
      make("header", {}, make("h2", {}, words.title), close), make("p", {}, words.explain), text, copy, told);
    close.onclick = () => dialog.close();
    copy.onclick = async () => {
      told.textContent = (await copyFrom(text)) ? words.copied : words.select;
    };
    // Escape closes the dialog alone, and what is typed stays in it.
    dialog.addEventListener("keydown", (event) => event.stopPropagation());
    dialog.addEventListener("close", () => {
      dialog.remove();
      opener.focus({ preventScroll: true });
    });
    this.#main.append(dialog);
    dialog.showModal();
    text.focus();
  }
}

export const css = `
.dialog { width: min(34.29em, 92vw); box-sizing: border-box; padding: 0 1.14em 1.14em; color: var(--ink); background: var(--paper); border: 1px solid var(--rule); border-radius: 8px; }
.dialog::backdrop { background: #0006; }
.dialog header { display: flex; align-items: start; justify-content: space-between; }
.dialog h2 { margin: .71em 0 0; font-size: 1.21em; }
.dialog .close { min-width: 44px; min-height: 44px; font-size: 1.29em; }
.dialog textarea { width: 100%; box-sizing: border-box; resize: vertical; font: .93em/1.4 ui-monospace, monospace; color: inherit; background: transparent; border: 1px solid var(--faint); border-radius: 6px; padding: .62em; }
.dialog .copy { min-height: 44px; margin-top: .57em; padding-inline: 1.14em; border-color: var(--accent); color: var(--accent); }
.dialog .faint { color: var(--faint); margin: .57em 0 0; }
`;
