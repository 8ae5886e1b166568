import { make } from "./dom.js";

/**
 * Copies what stands in a field; where the page may not, the text is selected, for the reader's own keys.
 * @param {HTMLTextAreaElement} field
 * @returns {Promise<boolean>} whether it is copied
 */
export async function copyFrom(field) {
  const copied = (await navigator.clipboard?.writeText(field.value).then(() => true, () => false)) ?? false;
  if (!copied) {
    field.focus({ preventScroll: true });
    field.select();
  }
  return copied;
}

/** A text that is there to be copied, under its name. */
export class CopyField {
  root;
  #name = make("span", { class: "name" });
  #copy = make("button", { type: "button", class: "plain" });
  #told = make("span", { class: "faint", role: "status" });
  #field;

  /** @param {number} rows */
  constructor(rows) {
    this.#field = make("textarea", { readonly: "", rows: String(rows), spellcheck: "false", wrap: "soft" });
    this.root = make("div", { class: "copying" }, make("div", { class: "row" }, this.#name, this.#copy), this.#field, this.#told);
  }

  /** @param {string} name @param {string} text @param {{copy: string, copied: string, select: string}} words */
  update(name, text, words) {
    this.#name.textContent = name;
    this.#copy.textContent = words.copy;
    this.#copy.setAttribute("aria-label", `${words.copy}: ${name}`);
    this.#field.setAttribute("aria-label", name);
    this.#copy.onclick = async () => {
      this.#told.textContent = (await copyFrom(this.#field)) ? words.copied : words.select;
    };
    if (this.#field.value === text) return;
    this.#field.value = text;
    this.#told.textContent = "";
  }
}

export const css = `
.copying { margin-block: .71em; }
.copying .row { justify-content: space-between; flex-wrap: nowrap; }
.copying button { flex: none; white-space: nowrap; }
.copying .name { color: var(--faint); font-size: .93em; }
.copying textarea { display: block; width: 100%; margin-block-start: .33em; resize: vertical; font: .86em/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
`;
