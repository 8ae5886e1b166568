import { CopyField } from "./copy.js";
import { make } from "./dom.js";

/** How long a file may take to be saved before its address ends, ms. */
const SAVED = 60_000;

/**
 * Whether the page has no origin of its own, as in a sandbox. A browser may refuse to save files there, and tells nobody.
 * A file on a disk has none either, and saves.
 */
const confined = () => globalThis.origin === "null" && !document.URL.startsWith("file:");

/** What a press on "save" leads to: a file, and what of it is shown where none may be saved. */
export class Saver {
  root = make("div", { role: "status" });
  /** @type {string | undefined} */
  #address;

  /**
   * @param {Blob} file
   * @param {string} name
   * @param {Record<string, string>} words
   */
  async save(file, name, words) {
    if (this.#address) URL.revokeObjectURL(this.#address);
    this.root.replaceChildren();
    const address = URL.createObjectURL(file);
    make("a", { href: address, download: name }).click();
    if (confined()) this.root.append(make("p", { class: "faint" }, words.confined ?? ""), ...(await this.#shown(file, address, name, words)));
    else setTimeout(() => URL.revokeObjectURL(address), SAVED);
  }

  /** @param {Blob} file @param {string} address @param {string} name @param {Record<string, string>} words */
  async #shown(file, address, name, words) {
    this.#address = address;
    // Nobody copies a whole page by hand.
    if (file.type === "text/html") return [];
    const nodes = file.type.startsWith("image/") ? [make("img", { src: address, alt: name })] : [];
    if (file.type === "image/png") return nodes;
    const { copy = "", copied = "", select = "" } = words;
    const field = new CopyField(4);
    field.update(name, await file.text(), { copy, copied, select });
    return [...nodes, field.root];
  }

  /** Says why there is nothing to save. @param {unknown} problem */
  fail(problem) {
    this.root.replaceChildren(make("p", {}, problem instanceof Error ? problem.message : String(problem)));
  }
}
