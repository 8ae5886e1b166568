import { css as ask } from "./ask.js";
import { css as card } from "./card.js";
import { css as chooser } from "./chooser.js";
import { css as compare } from "./compare.js";
import { css as contrast } from "./contrast.js";
import { css as copy } from "./copy.js";
import { css as documents } from "./documents.js";
import { css as drawer } from "./drawer.js";
import { css as filters } from "./filters.js";
import { css as firstUse } from "./first-use.js";
import { css as intake } from "./intake.js";
import { css as legend } from "./legend.js";
import { css as mapSteps } from "./map-steps.js";
import { css as marks } from "./marks.js";
import { css as paper } from "./paper.js";
import { css as play } from "./play.js";
import { css as parts } from "./parts.js";
import { css as report } from "./report.js";
import { css as reading } from "./reading.js";
import { css as search } from "./search.js";
import { css as settings } from "./settings.js";
import { css as share } from "./share.js";
import { css as sliders } from "./sliders.js";
import { css as table } from "./table.js";
import { css as terms } from "./terms.js";
import { css as toolbar } from "./toolbar.js";
import { css as tours } from "./tours.js";
import { css as waiting } from "./waiting.js";
import { css as worksheet } from "./worksheet.js";

/**
 * What all parts share; each part brings its own. Sizes are in em, so that all grows with the page's text; targets, lines
 * and corners are in px. Nothing of the page's own style comes in but the size of its text.
 */
const BASE = `
:host {
  --ink: var(--borderline-ink, #22252a);
  --faint: var(--borderline-faint-ink, #5c6168);
  --paper: var(--borderline-paper, #fbf9f4);
  --rule: var(--borderline-grid, #ddd7ca);
  --accent: var(--borderline-accent, #0b57a4);
  display: block;
  position: relative;
  box-sizing: border-box;
  min-width: min(280px, 100%);
  height: clamp(480px, 62vw, 760px);
  background: var(--paper);
  overflow: hidden !important;
  contain: content !important;
}
:host([hidden]) { display: none; }
:host([data-theme~="dark"]) {
  --ink: var(--borderline-ink, #eceae4);
  --faint: var(--borderline-faint-ink, #a4a9af);
  --paper: var(--borderline-paper, #1a1d21);
  --rule: var(--borderline-grid, #363b42);
  --accent: var(--borderline-accent, #7fb8f5);
}
.root, .paper { all: initial; visibility: inherit; pointer-events: inherit; direction: ltr; unicode-bidi: isolate;
  font: calc(.875 * clamp(16px, var(--borderline-font-size, 1em), 32px))/1.45 var(--borderline-font, system-ui, "Noto Sans", sans-serif); }
.root { position: absolute; inset: 0; display: flex; flex-direction: column; overflow: hidden; color: var(--ink); background: var(--paper); color-scheme: light; }
:host([data-theme~="dark"]) .root { color-scheme: dark; }
.root:focus-visible { outline: 3px dashed var(--accent); outline-offset: -3px; }
.root[data-entered]:focus-visible { outline-style: solid; }
button { font: inherit; color: inherit; background: none; border: 1px solid transparent; border-radius: 6px; min-width: 40px; min-height: 36px; padding: 0 .57em; cursor: pointer; }
button:hover { border-color: var(--rule); }
button:focus-visible, a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
/* Land reaches beyond the map while it moves. */
.main { position: relative; isolation: isolate; clip-path: inset(0); flex: 1 1 auto; min-height: 0; display: flex; container-type: size; }
.stage { position: relative; flex: 1 1 0; min-width: 0; }
/* The size of its font tells the core how large the page's text is. */
.stage canvas { font-size: calc(1em / .875); position: absolute; inset: 0; width: 100%; height: 100%; touch-action: pan-y; user-select: none; -webkit-user-select: none; -webkit-touch-callout: none; }
.stage canvas.over { pointer-events: none; }
/* Under the others; where it lies is the core's to say. */
.stage canvas.land { inset: 0 auto auto 0; width: auto; height: auto; z-index: -1; transform-origin: 0 0; pointer-events: none; }
.hint { position: absolute; inset-inline: 0; inset-block-end: 44%; margin: auto; width: max-content; max-width: 90%; padding: .43em .86em;
  border-radius: 16px; background: var(--ink); color: var(--paper); opacity: 0; pointer-events: none; transition: opacity .2s; }
.hint.shown { opacity: .92; }
.quiet { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.failed { display: block; overflow: auto; padding: 1.14em; }
.problem { margin: 0 0 .86em; padding: .71em 1em; border-inline-start: 4px solid var(--accent); }
.problem code { display: block; margin-block-start: .43em; user-select: all; overflow-wrap: anywhere; }
@media (prefers-reduced-motion: reduce) { .hint { transition: none; } }
`;

/** In the order in which they override each other. */
const PARTS = [
  BASE,
  toolbar,
  play,
  sliders,
  firstUse,
  chooser,
  mapSteps,
  compare,
  drawer,
  card,
  parts,
  legend,
  ask,
  table,
  filters,
  report,
  reading,
  settings,
  copy,
  share,
  terms,
  tours,
  documents,
  search,
  marks,
  intake,
  waiting,
  contrast,
  paper,
  worksheet,
];

/** The shadow root's style sheet, made once a page: `adoptedStyleSheets` passes strict content security policies. @type {CSSStyleSheet | undefined} */
let sheet;

/** @returns {CSSStyleSheet} */
export function styleSheet() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(PARTS.join(""));
  }
  return sheet;
}
