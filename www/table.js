import { make } from "./dom.js";

/**
 * A row: what a press on the name in column `named` shows, its texts, and the number by which column `dated` is sorted.
 * @typedef {{go: string, named: number, cells: string[], dated: number, by: number | null}} Row
 * @typedef {{sort: string, lang: string, tables: Table[]}} Content
 * @typedef {{caption: string, columns: string[], rows: Row[]}} Table
 */

/** What is visible as tables: events with their dates, and lands with who holds them. */
export class DataTable {
  root = make("div", { class: "tables" });
  #asked;
  #shown = "";
  /** By which column each table is in order, and whether from the end. @type {{column: number, down: boolean}[]} */
  #order = [{ column: 0, down: false }, { column: 0, down: false }];

  /** @param {import("./panels.js").Asked} asked */
  constructor(asked) {
    this.#asked = asked;
  }

  /** @param {Content} content */
  update(content) {
    // What stays as it is keeps the focus and the reader's place.
    const shown = JSON.stringify([content, this.#order]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const focused = this.root.querySelector(":focus")?.getAttribute("data-part");
    const tables = content.tables.map((table, at) => this.#table(table, at, content));
    this.root.replaceChildren(make("p", { class: "faint" }, content.sort), ...tables);
    const again = focused ? [...this.root.querySelectorAll("[data-part]")].find((part) => part.getAttribute("data-part") === focused) : null;
    if (again instanceof HTMLElement) again.focus({ preventScroll: true });
  }

  /** @param {Table} table @param {number} at @param {Content} content */
  #table({ caption, columns, rows }, at, content) {
    const { column, down } = this.#order[at] ?? { column: 0, down: false };
    const heads = columns.map((name, index) => {
      const button = make("button", { type: "button", "data-part": `head ${at} ${index}` }, name, make("span", { class: "order", "aria-hidden": "true" }, index === column ? (down ? "▼" : "▲") : ""));
      button.onclick = () => {
        this.#order[at] = { column: index, down: index === column && !down };
        this.update(content);
      };
      return make("th", { scope: "col", role: "columnheader", ...(index === column && { "aria-sort": down ? "descending" : "ascending" }) }, button);
    });
    const body = sorted(rows, column, down, content.lang).map((row) => this.#row(row, at, columns));
    const name = make("caption", {}, caption);
    // Roles stay where the style makes blocks of rows and cells.
    return make("table", { role: "table", "aria-label": caption }, name,
      make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, ...heads)), make("tbody", { role: "rowgroup" }, ...body));
  }

  /** @param {Row} row @param {number} at @param {string[]} columns */
  #row({ go, named, cells }, at, columns) {
    return make("tr", { role: "row" }, ...cells.map((text, index) => {
      if (index !== named) return make("td", { role: "cell", "data-column": columns[index] ?? "" }, text);
      const button = make("button", { type: "button", "data-part": `row ${at} ${go}` }, text);
      button.onclick = () => this.#asked.show(go);
      return make("th", { scope: "row", role: "rowheader" }, button);
    }));
  }
}

/**
 * Rows in the order of a column: by their numbers where it is of dates, else as the reader's language puts words.
 * @param {Row[]} rows @param {number} column @param {boolean} down @param {string} lang
 */
function sorted(rows, column, down, lang) {
  const sign = down ? -1 : 1;
  return [...rows].sort((a, b) => {
    // What has always been so comes before what has a first day.
    if (column === a.dated) return sign * ((a.by ?? -Infinity) - (b.by ?? -Infinity) || 0);
    return sign * (a.cells[column] ?? "").localeCompare(b.cells[column] ?? "", lang);
  });
}

export const css = `
.tables { overflow-wrap: break-word; container-type: inline-size; }
@container (min-width: 71.4em) { .sheet:has(.tables) { flex-basis: min(46em, 50%); } }
.tables table { width: 100%; margin-block: .92em; border-collapse: collapse; font-size: .93em; line-height: 1.35; }
.tables caption { text-align: start; font-weight: 600; padding-block: .43em; }
.tables th, .tables td { padding: .29em .43em .29em 0; text-align: start; vertical-align: top; border-block-end: 1px solid var(--rule); font-weight: inherit; }
.tables thead button { min-width: 44px; min-height: 44px; padding: 0; color: var(--faint); font-weight: 600; text-align: start; }
.tables .order { display: inline-block; width: 1.2em; font-size: .64em; text-align: center; }
.tables tbody button { min-width: 0; min-height: 24px; margin-block-start: -.21em; padding: 0; color: var(--accent); text-align: start; text-decoration: underline; text-underline-offset: 3px; }
/* Where columns find no room, each row is a paragraph of its own. */
@container (max-width: 34em) {
  .tables :is(table, caption, tbody, tr, th, td) { display: block; }
  .tables thead tr { display: flex; flex-wrap: wrap; gap: 0 1em; }
  .tables tbody tr { padding-block: .43em; border-block-end: 1px solid var(--rule); }
  .tables :is(th, td) { padding: 1px 0; border: 0; }
  .tables td:not(:empty)::before { content: attr(data-column) ": "; color: var(--faint); }
}
@media (any-pointer: coarse) { .tables tbody button { min-height: 44px; margin-block-start: 0; } }
`;
