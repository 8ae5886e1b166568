import { make } from "./dom.js";

/** @typedef {{name: string, label: string, value: string, options: {value: string, label: string}[]}} Choice */

/** Language, colours, calendar, lanes and view of claims. */
export class Settings {
  #open = make("button", { type: "button", class: "plain" });
  root = make("div", { class: "settings" }, this.#open);
  #asked;
  /** @type {Map<string, HTMLSelectElement>} */
  #fields = new Map();

  /** @param {import("./panels.js").Asked} asked */
  constructor(asked) {
    this.#asked = asked;
    this.#open.onclick = () => asked.openFile?.();
  }

  /** @param {Choice[]} choices */
  update(choices) {
    this.#open.textContent = this.#asked.query("text", "openFile");
    for (const choice of choices) this.#field(choice).value = choice.value;
  }

  /** The field of a choice, which stays, so that the focus does; its words follow the language. @param {Choice} choice */
  #field({ name, label, options }) {
    let field = this.#fields.get(name);
    if (!field) {
      field = make("select", {});
      const made = field;
      made.onchange = () => this.#asked.set(name, made.value);
      this.#fields.set(name, made);
      this.#open.before(make("label", {}, make("span", {}), made));
    }
    if (field.previousElementSibling) field.previousElementSibling.textContent = label;
    field.replaceChildren(...options.map((option) => make("option", { value: option.value }, option.label)));
    return field;
  }
}

export const css = `
.settings label { display: block; margin-block: .71em; }
.settings span { display: block; color: var(--faint); font-size: .93em; }
select, input, textarea { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--faint); border-radius: 6px; padding: .43em .57em; box-sizing: border-box; }
select:focus-visible, input:focus-visible, textarea:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.settings select { width: 100%; min-height: 44px; }
`;
