import { make } from "./dom.js";

/**
 * @typedef {{id: string, label: string, shown: boolean}} Box
 * @typedef {{lanes: Box[], powers: Box[], least: number, place: string, places: {id: string, label: string}[], dim: boolean,
 *   count: string, words: Record<string, string>}} Filtering
 */

/** Which events are shown: by kind, power, importance and place; the rest is hidden or faint. */
export class Filters {
  root = make("div", { class: "filters" });
  #asked;
  #count = make("output", { class: "faint" });

  /** @param {import("./panels.js").Asked} asked */
  constructor(asked) {
    this.#asked = asked;
  }

  /** @param {Filtering} content */
  update(content) {
    const { words } = content;
    const focused = this.root.querySelector(":focus")?.getAttribute("data-part");
    this.#count.textContent = content.count;
    const all = make("button", { type: "button", class: "plain", "data-part": "all" }, words.all ?? "");
    all.onclick = () => this.#asked.act("filter", "all", "", true);
    const least = this.#choice("least", words.least, String(content.least), [1, 2, 3, 4, 5].map((n) => [String(n), String(n)]));
    const place = this.#choice("place", words.place, content.place, [["", words.anywhere ?? ""], ...content.places.map(({ id, label }) => /** @type {[string, string]} */ ([id, label]))]);
    this.root.replaceChildren(
      make("p", { class: "row" }, this.#count, all),
      this.#box("dim", "", words.dim ?? "", content.dim),
      this.#group("lane", words.lanes, content.lanes),
      make("div", { class: "settings" }, least, place),
      this.#group("power", words.powers, content.powers),
    );
    const again = focused ? [...this.root.querySelectorAll("[data-part]")].find((field) => field.getAttribute("data-part") === focused) : null;
    if (again instanceof HTMLElement) again.focus({ preventScroll: true });
  }

  /** @param {string} part @param {string | undefined} heading @param {Box[]} boxes */
  #group(part, heading, boxes) {
    return make("fieldset", {}, make("legend", {}, heading ?? ""), ...boxes.map(({ id, label, shown }) => this.#box(part, id, label, shown)));
  }

  /** @param {string} part @param {string} id @param {string} label @param {boolean} checked */
  #box(part, id, label, checked) {
    const box = make("input", { type: "checkbox", "data-part": `${part} ${id}` });
    box.checked = checked;
    box.onchange = () => this.#asked.act("filter", part, id, box.checked);
    return make("label", { class: "check" }, box, label);
  }

  /** @param {string} part @param {string | undefined} label @param {string} value @param {[string, string][]} options */
  #choice(part, label, value, options) {
    const field = make("select", { "data-part": part }, ...options.map(([value, text]) => make("option", { value }, text)));
    field.value = value;
    field.onchange = () => this.#asked.act("filter", part, field.value, true);
    return make("label", {}, make("span", {}, label ?? ""), field);
  }
}

export const css = `
.filters fieldset { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(14em, 100%), 1fr)); column-gap: 1em; border: 0; margin: .86em 0 0; padding: 0; }
.filters legend { font-size: .93em; color: var(--faint); font-weight: 600; padding: 0; }
.filters output { flex: 1; }
.check { display: flex; align-items: center; gap: .71em; min-height: 44px; cursor: pointer; }
.check input { width: 1.29em; height: 1.29em; margin: 0; flex: none; accent-color: var(--accent); }
`;
