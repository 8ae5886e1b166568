import { make } from "./dom.js";

/**
 * What a lesson is made of: script and style of the page in one file, and the data that are in it instead of the built-in ones.
 * @typedef {{script: string, style: string, data?: string | undefined}} Parts
 * @typedef {{chicago: string, saved: string, map: string}} Cited
 */

/** The element that holds the data of a lesson in its page. */
export const KEPT = 'script[type="application/json"]';

/** A table as it is read without a script. @param {import("./table.js").Table} table */
function plainTable({ caption, columns, rows }) {
  const heads = columns.map((column) => make("th", { scope: "col" }, column));
  const lines = rows.map(({ cells }) => make("tr", {}, ...cells.map((cell) => make("td", {}, cell))));
  return make("table", {}, make("caption", {}, caption), make("tr", {}, ...heads), ...lines);
}

/**
 * One page with the view, its data, what it was made with and how it is cited: the atlas where scripts run, and where they do
 * not, or do no more, the picture of the view, its events, who holds what, and sources.
 * @param {Parts} parts
 * @param {import("./share.js").Sharing} view
 * @param {Cited} cited
 * @param {import("./panels.js").Asked} asked
 */
export async function lessonFrom(parts, view, cited, asked) {
  const data = asked.source() === null ? parts.data : String(await asked.exportAs("json", {}));
  const svg = String(await asked.exportAs("svg", {}));
  const sources = String(await asked.exportAs("bibtex", { scope: "visible" }));
  const tables = /** @type {import("./table.js").Table[]} */ (asked.query("panel", "table").tables);
  // Made in a page of its own: in this one it would be an atlas.
  const atlas = document.implementation.createHTMLDocument("").createElement("border-line");
  for (const [name = "", value = ""] of view.attributes) atlas.setAttribute(name, value);
  atlas.append(
    make("img", { src: `data:image/svg+xml,${encodeURIComponent(svg)}`, alt: `${view.title}. ${cited.map}` }),
    make("p", {}, cited.saved), make("p", {}, cited.chicago), ...tables.map(plainTable), make("pre", {}, sources));
  const lang = new Map(view.attributes.map(([name, value]) => [name, value])).get("lang") ?? "en";
  const head = [
    make("meta", { charset: "utf-8" }),
    make("meta", { name: "viewport", content: "width=device-width" }),
    make("meta", { name: "generator", content: asked.query("version") }),
    make("title", {}, `${view.title} · ${cited.saved}`),
    make("link", { rel: "icon", href: "data:," }),
  ];
  return [
    "<!doctype html>", `<html lang="${lang}">`, "<head>", ...head.map((element) => element.outerHTML), `<style>${parts.style}</style>`,
    // Within a string of JSON the letter may be written so, and nothing then ends the element too soon.
    ...(data ? [`<script type="application/json">${data.replace(/</g, "\\u003c")}</script>`] : []),
    "</head>", "<body>", atlas.outerHTML, `<script>${parts.script}</script>`, "</body>", "</html>", "",
  ].join("\n");
}
