import { draw, make, parsed } from "./dom.js";

/**
 * `field` is a drawing that stands for the colours where there are none.
 * @typedef {{kind: string, label: string, ground: string, pattern: string | null, field?: string | null}} Entry
 */

/** Strokes over a field of 28 × 18, by the status of a land. The map's own are wider apart. */
const PATTERNS = /** @type {Record<string, string>} */ ({
  protectorate: "M-2 20L20-2M8 24L30 2",
  puppet: "M-2 20L20-2M8 24L30 2",
  client: "M-2 20L20-2M8 24L30 2",
  occupied: "M-4 10L10-4M-2 16L16-2M2 20L22 0M8 22L28 2M16 22L32 6",
  leased: "M4 5h2M11 5h2M18 5h2M25 5h2M7 12h2M14 12h2M21 12h2",
  condominium: "M0 3h28M0 9h28M0 15h28",
  claim: "M-2 20L20-2M8 24L30 2M-2-2L20 20M8-4L30 16",
  autonomous: "M1 1h26v16H1z",
});

const BORDERS = /** @type {Record<string, string>} */ ({
  "border-agreed": "",
  "border-de-facto": "5 3",
  "border-claimed": "1 3",
  "border-former": "3 4",
  "border-rough": "",
});

/** Armies and fronts: how their lines are dashed, and whether they have the head of an arrow. */
const ADVANCES = /** @type {Record<string, [string, boolean]>} */ ({
  advance: ["", true],
  front: ["", false],
  "advance-between": ["5 3", false],
  "advance-under-way": ["5 3", true],
});

/** The key to the map: what is in the window, and no more. */
export class Legend {
  root = make("ul", { class: "legend" });

  /** @param {Entry[]} entries */
  update(entries) {
    this.root.replaceChildren(...entries.map((entry) => make("li", {}, swatch(entry), entry.label)));
  }
}

/** @param {Entry} entry */
function swatch({ kind, ground, pattern, field }) {
  if (field) {
    const drawn = parsed(field);
    drawn.setAttribute("class", "swatch");
    drawn.setAttribute("aria-hidden", "true");
    return drawn;
  }
  const border = BORDERS[kind];
  const picture = draw("svg", { class: "swatch", viewBox: "0 0 28 18", "aria-hidden": "true" });
  if (border !== undefined) {
    picture.append(draw("path", { d: "M1 9h26", stroke: ground, "stroke-width": "2", "stroke-dasharray": border }));
    return picture;
  }
  if (kind === "railway") {
    picture.append(draw("path", { d: "M1 9h26", stroke: ground, "stroke-width": "6" }));
    if (pattern) picture.append(draw("path", { d: "M1 9h7M15 9h7", stroke: pattern, "stroke-width": "6" }));
    return picture;
  }
  if (kind === "place-rough") {
    picture.append(draw("circle", { cx: "14", cy: "9", r: "4", fill: "none", stroke: ground, "stroke-width": "2" }));
    return picture;
  }
  const advance = Object.hasOwn(ADVANCES, kind) ? ADVANCES[kind] : undefined;
  if (advance) {
    const [dashes, head] = advance;
    const way = head ? "M1 9h17" : "M1 9h26";
    picture.append(draw("path", { d: way, stroke: ground, "stroke-width": "4", "stroke-dasharray": dashes }));
    if (pattern) picture.append(draw("path", { d: way, stroke: pattern, "stroke-width": "1.6" }));
    if (head) picture.append(draw("path", { d: "M17 3l10 6-10 6z", fill: ground }));
    return picture;
  }
  picture.append(draw("rect", { width: "28", height: "18", fill: ground }));
  const strokes = pattern ? PATTERNS[kind] : undefined;
  if (strokes) picture.append(draw("path", { d: strokes, fill: "none", stroke: pattern ?? "", "stroke-width": "1.6" }));
  return picture;
}

export const css = `
.legend { margin: 0; padding: 0; list-style: none; }
.legend li { display: flex; gap: .71em; align-items: center; min-height: 24px; padding-block: .21em; line-height: 1.3; }
.swatch { width: 2em; height: 1.29em; flex: none; border: 1px solid var(--rule); border-radius: 2px; box-sizing: border-box; }
`;
