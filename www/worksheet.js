import { make, parsed } from "./dom.js";

/** So many numbers are tried for another sheet. */
const MOST = 10_000;

/**
 * @typedef {{blank: string, drawn: string, asked: string[], answers: string[]}} SheetMap
 * @typedef {{task: string, asked: {letter: string, title: string}[], key: {letter: string, title: string, when: string}[]}} SheetEvents
 * @typedef {{lang: string, code: string, title: string, about: string, map: SheetMap | null, events: SheetEvents | null, words: Record<string, string>}} Sheet
 */

/** The panel that makes worksheets: a field for a code or a word, what comes of it, and the button that prints it. */
export class Worksheet {
  root = make("div", { class: "worksheet" });
  #asked;
  #about = make("p", {});
  #named = make("span", {});
  #field = make("input", { type: "text", autocomplete: "off", spellcheck: "false", maxlength: "60" });
  #another = make("button", { type: "button" });
  #print = make("button", { type: "button", class: "main-button" });
  #code = make("p", { class: "code" });
  #asks = make("h3", {});
  #sheet = make("div", {});
  /** What the sheet below was made of. */
  #shown = "";

  /** @param {import("./panels.js").Asked} asked */
  constructor(asked) {
    this.#asked = asked;
    this.#field.oninput = () => this.#show();
    this.#another.onclick = () => {
      this.#field.value = String(Math.floor(Math.random() * MOST));
      this.#show();
    };
    this.#print.onclick = () => asked.print?.(() => pages(this.#made()));
    this.root.append(this.#about, make("label", {}, this.#named, this.#field), make("div", { class: "row" }, this.#another, this.#print), this.#code, this.#asks, this.#sheet);
  }

  /** @param {Record<string, string>} words */
  update({ about, field, another, print, asks }) {
    for (const [part, words] of /** @type {[HTMLElement, string][]} */ ([[this.#about, about], [this.#named, field], [this.#another, another], [this.#print, print], [this.#asks, asks]])) {
      part.textContent = words ?? "";
    }
    this.#show();
  }

  /** @returns {Sheet} */
  #made() { return this.#asked.query("worksheet", this.#field.value); }

  #show() {
    const sheet = this.#made();
    const shown = sheet.lang + sheet.code;
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#code.textContent = `${sheet.words.code}: ${sheet.code}`;
    this.#sheet.replaceChildren(
      ...(sheet.map ? [parsed(sheet.map.blank), ...sheet.map.asked.map((task) => make("p", {}, task))] : []),
      ...(sheet.events ? [make("p", {}, sheet.events.task), ...sheet.events.asked.map(event)] : []),
    );
  }
}

/** @param {{letter: string, title: string}} event */
const event = ({ letter, title }) => make("p", { class: "event" }, make("b", {}, letter), ` ${title}`);

/** A sheet as it is printed: the map, the events, and the key on a page of its own. @param {Sheet} sheet @returns {Node[]} */
function pages({ code, title, about, map, events, words }) {
  const head = (/** @type {string} */ name) => make("header", {}, make("h1", {}, name), make("p", {}, about));
  const coded = () => make("span", { class: "coded" }, `${words.code}: ${code}`);
  const task = (/** @type {string} */ text) => make("p", { class: "task" }, text);
  const picture = (/** @type {string} */ svg) => make("figure", {}, parsed(svg));
  return [
    make("div", { class: "sheet-page" }, head(title), make("p", { class: "line" }, make("span", { class: "name" }, words.name ?? ""), coded()),
      ...(map ? [picture(map.blank), ...map.asked.map(task), make("ol", { class: "lines" }, ...map.answers.map(() => make("li", {})))] : [])),
    ...(events ? [make("div", { class: "together" }, task(events.task), make("div", { class: "events" }, ...events.asked.map(({ letter, title }) =>
      make("p", { class: "event" }, make("span", { class: "box" }), make("b", {}, letter), ` ${title}`))))] : []),
    make("div", { class: "sheet-page key" }, head(`${title}: ${words.key}`), make("p", { class: "line" }, coded()),
      ...(map ? [picture(map.drawn), make("ol", { class: "answers" }, ...map.answers.map((answer) => make("li", {}, answer)))] : []),
      ...(events ? [task(events.task), make("ol", { class: "answers" }, ...events.key.map(({ letter, title, when }) =>
        make("li", {}, make("b", {}, letter), ` ${title} (${when})`)))] : [])),
  ];
}

export const css = `
.worksheet label span { display: block; color: var(--faint); font-size: .93em; }
.worksheet input { width: 100%; min-height: 44px; }
.worksheet .row { display: flex; flex-wrap: wrap; gap: .57em; margin-block: .57em; }
.worksheet .row button { min-height: 44px; border-color: var(--faint); padding-inline: 1em; }
.worksheet .code { font-variant-numeric: tabular-nums; user-select: all; }
.worksheet svg { display: block; width: 100%; height: auto; border: 1px solid var(--rule); box-sizing: border-box; background: #fff; }
@media print {
  .paper .line { display: flex; justify-content: space-between; margin: 0 0 6px; }
  .paper .coded { font-size: 8.5pt; font-variant-numeric: tabular-nums; }
  .paper .name::after { content: ""; display: inline-block; width: 60mm; margin-inline-start: 6px; border-block-end: 0.5pt solid #000; }
  .paper .task { margin: 6px 0 2px; font-size: 10.5pt; }
  .paper ol { margin: 4px 0; columns: 2; column-gap: 24px; padding-inline-start: 2em; }
  .paper ol li { padding: 0; text-indent: 0; break-inside: avoid; }
  .paper .lines li { height: 7mm; margin: 0; border-block-end: 0.5pt solid #777; }
  .paper .events { columns: 2; column-gap: 24px; margin-block-start: 2mm; }
  .paper .event { margin: 0 0 1.2mm; padding-inline-start: 10mm; text-indent: -10mm; break-inside: avoid; }
  .paper .event .box { display: inline-block; width: 7mm; height: 7mm; margin-inline-end: 3mm; vertical-align: middle; border: 0.5pt solid #000; }
  .paper .together { break-inside: avoid; clear: both; padding-block-start: 2mm; }
  .paper .key { break-before: page; }
}
@media print and (orientation: landscape) {
  /* The map on one side, tasks and lines on the other. */
  .paper .sheet-page { display: flow-root; }
  .paper .sheet-page figure { float: inline-start; width: 62%; margin-inline-end: 6mm; }
  .paper .lines, .paper .key .answers { columns: 1; }
}
`;
