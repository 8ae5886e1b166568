import { draw } from "./dom.js";

/** Signs by kind on a field of 16 × 16: a path, and whether it is filled. The kinds of events look as on the timeline. */
const PATHS = /** @type {Record<string, [string, boolean]>} */ ({
  treaty: ["M8 2l6 6-6 6-6-6z", true],
  diplomacy: ["M8 2l6 6-6 6-6-6z", false],
  battle: ["M3.5 3.5l9 9M12.5 3.5l-9 9", false],
  war: ["M1 6h14v4H1z", true],
  occupation: ["M1.5 5h13v6h-13zM4 11l4-6M8 11l4-6", false],
  "border-change": ["M8 2.5l6 11H2z", true],
  politics: ["M8 3a5 5 0 1 0 .01 0z", true],
  infrastructure: ["M3 3h10v10H3z", true],
  aftermath: ["M8 3a5 5 0 1 0 .01 0z", false],
  place: ["M8 14.5c-3-4-4.5-6-4.5-8.2a4.5 4.5 0 0 1 9 0c0 2.2-1.5 4.2-4.5 8.2zM8 5a1.4 1.4 0 1 0 .01 0z", false],
  power: ["M4 14.5V2h9l-2.5 3L13 8H4", false],
  person: ["M8 8a3 3 0 1 0-.01 0zM2.5 14.5a5.5 5 0 0 1 11 0", false],
  glossary: ["M3 4h10M3 8h10M3 12h6", false],
  date: ["M2.5 4h11v9.5h-11zM2.5 7.5h11M5.5 2v3M10.5 2v3", false],
  play: ["M4.5 2.5v11l9-5.5z", true],
  pause: ["M4 3h3v10H4zM9 3h3v10H9z", true],
  fitEvents: ["M2.5 5.5v-3h3M10.5 2.5h3v3M13.5 10.5v3h-3M5.5 13.5h-3v-3M8 5.5a2.5 2.5 0 1 0 .01 0z", false],
  moveMap: ["M8 1.5v13M1.5 8h13M6 3.5l2-2 2 2M6 12.5l2 2 2-2M3.5 6l-2 2 2 2M12.5 6l2 2-2 2", false],
  toggleCompare: ["M2 3h12v10H2zM8 1v14M4.2 8h2M11 6v4M9.8 8h2.4", false],
  print: ["M4.5 6V2h7v4M4.5 11.5h-2.5v-5.5h12v5.5h-2.5M4.5 9.5h7v4.5h-7z", false],
  search: ["M7 2.5a4.5 4.5 0 1 0 .01 0zM10.3 10.3l4 4", false],
});

/** @type {[string, boolean]} */
const OWN = ["M8 4a4 4 0 1 0 .01 0z", true];

/**
 * The sign of a kind; a kind of an author's own has that of an event.
 * @param {string} kind
 */
export function mark(kind) {
  const [d, filled] = (Object.hasOwn(PATHS, kind) && PATHS[kind]) || OWN;
  return draw("svg", { viewBox: "0 0 16 16", class: "mark", "aria-hidden": "true" },
    draw("path", { d, class: filled ? "filled" : "outlined" }));
}

export const css = `
.mark { width: 1.14em; height: 1.14em; flex: none; vertical-align: -2px; }
.mark .filled { fill: currentColor; }
.mark .outlined { fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linejoin: round; }
`;
