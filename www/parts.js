import { draw, make } from "./dom.js";

/**
 * @typedef {{text: string, lang?: string}} Said
 * @typedef {{lead?: string, text: string, note?: Said, source?: string, go?: string, report?: string,
 *   bar?: {from: number, to: number, color: string}}} Item
 * @typedef {{text?: string, lang?: string, faint?: boolean, title?: string, shape?: "list" | "chips" | "numbers" | "dates", items?: Item[], ends?: string[]}} Part
 * @typedef {{show: (go: string) => void, report?: (name: string, button: HTMLElement) => void, reportLabel?: string}} Deeds
 */

/** A longer list is folded until it is asked for. */
const MOST = 4;

/** The paragraphs and lists of a card. @param {Part[]} parts @param {Deeds} deeds what its buttons do @returns {Node[]} */
export const partsOf = (parts, deeds) => parts.flatMap((part) => nodesOf(part, deeds));

/** @param {Part} part @param {Deeds} deeds @returns {Node[]} */
function nodesOf({ text, lang, faint, title, shape, items, ends }, deeds) {
  if (text) return [make("p", { ...(faint && { class: "faint" }), ...(lang && { lang }) }, text)];
  const entries = (items ?? []).map((item) => make("li", {}, ...contentOf(item, deeds, shape === "numbers")));
  const list = make("ul", { class: shape ?? "list" }, ...entries);
  const scale = ends?.length ? [make("div", { class: "ends", "aria-hidden": "true" }, ...ends.map((end) => make("span", {}, end)))] : [];
  if (title && shape === "list" && entries.length > MOST) {
    const summary = make("summary", {}, make("h3", {}, title), make("span", { class: "count" }, String(entries.length)));
    return [make("details", {}, summary, list)];
  }
  return [...(title ? [make("h3", {}, title)] : []), list, ...scale];
}

/** @param {Item} item @param {Deeds} deeds @param {boolean} grows @returns {(Node | string)[]} */
function contentOf({ lead, text, note, source, go, report, bar }, deeds, grows) {
  const small = (/** @type {string} */ words, /** @type {string} */ name, lang = "") => make("small", { class: name, ...(lang && { lang }) }, words);
  const said = [...(lead ? [small(lead, "lead")] : []), make("span", {}, text), ...(source && go && !note ? [small(source, "source")] : [])];
  /** @type {(Node | string)[]} */
  const parts = said;
  if (go) {
    const button = make("button", { type: "button", class: "go", "data-go": go }, ...said);
    button.onclick = () => deeds.show(go);
    parts.splice(0, parts.length, button);
  }
  if (bar) parts.push(range(bar, grows));
  if (note) parts.push(small(note.text, "note", note.lang));
  if (source && (!go || note)) parts.push(small(source, "source"));
  if (report) {
    const button = make("button", { type: "button", class: "report" }, deeds.reportLabel ?? "");
    button.onclick = () => deeds.report?.(report, button);
    parts.push(button);
  }
  return parts;
}

/**
 * A range on its scale; a number grows from nothing to its bounds. The words beside it say the same.
 * @param {{from: number, to: number, color: string}} bar
 * @param {boolean} grows
 */
function range({ from, to, color }, grows) {
  const share = (/** @type {number} */ at) => String(Math.round(at * 1000) / 10);
  const bar = (/** @type {number} */ a, /** @type {number} */ b, opacity = "1") =>
    draw("rect", { x: share(a), y: "0", width: share(b - a), height: "9", fill: color, "fill-opacity": opacity });
  const line = draw("path", { d: "M0 4.5h100", class: "scale" });
  return draw("svg", { viewBox: "0 0 100 9", preserveAspectRatio: "none", class: "range", "aria-hidden": "true" }, line, ...(grows ? [bar(0, from, "0.35")] : []), bar(from, to));
}

export const css = `
.card h3 { margin-top: 1.14em; }
.card ul { margin: .29em 0; padding: 0; list-style: none; }
.card .numbers li, .card .dates li { padding-block: .36em; }
.card ul.chips { display: flex; flex-wrap: wrap; gap: .43em; }
.card li { padding-block: .29em; }
.card summary { display: flex; align-items: center; gap: .57em; min-height: 44px; margin-top: .57em; cursor: pointer; }
.card summary h3 { margin: 0; }
.card summary .count { font-size: .86em; color: var(--faint); padding: 0 .5em; border: 1px solid var(--rule); border-radius: 10px; }
.card summary::before { content: "▸"; color: var(--faint); }
.card details[open] summary::before { content: "▾"; }
.card li > *, .card .go > * { display: block; }
.card .list li + li { border-top: 1px solid var(--rule); }
.card small { font-size: .86em; line-height: 1.4; color: var(--faint); }
.card .lead { font-weight: 600; }
.card .note { margin-block: .29em; padding-inline-start: .57em; border-inline-start: 2px solid var(--rule); }
.card .go { width: 100%; min-height: 44px; padding: .43em 1.86em .43em .57em; text-align: start; border-color: var(--rule); position: relative; line-height: 1.35; }
.card .list li:has(> .go) { border: 0; padding-block: .21em; }
.card .go::after { content: "›"; position: absolute; inset-inline-end: 10px; inset-block-start: 50%; translate: 0 -50%; color: var(--faint); }
.card .go:hover, .card .go:hover::after { border-color: var(--accent); color: var(--accent); }
.card .chips li { padding: 0; }
.card .chips .go { padding: .43em .86em; }
.card .chips .go::after { content: none; }
.card .range { width: 100%; height: 9px; margin-block: 3px 1px; overflow: visible; }
.card .range .scale { stroke: var(--rule); stroke-width: 1; vector-effect: non-scaling-stroke; }
.card .ends { display: flex; justify-content: space-between; gap: 1em; font-size: .86em; color: var(--faint); }
`;
