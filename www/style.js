/** The shadow root's style sheet, made once a page. `adoptedStyleSheets` passes strict content security policies. */
const CSS = `
:host {
  --ink: var(--borderline-ink, #22252a);
  --faint: var(--borderline-faint-ink, #5c6168);
  --paper: var(--borderline-paper, #fbf9f4);
  --rule: var(--borderline-grid, #ddd7ca);
  --accent: var(--borderline-accent, #0b57a4);
  display: block;
  position: relative;
  box-sizing: border-box;
  min-width: 280px;
  height: clamp(480px, 62vw, 760px);
  color: var(--ink);
  background: var(--paper);
  font: 14px/1.45 var(--borderline-font, system-ui, "Noto Sans", "Noto Sans CJK JP", sans-serif);
  overflow: hidden;
  contain: content;
}
:host([hidden]) { display: none; }
:host([data-theme="dark"]) {
  --ink: var(--borderline-ink, #eceae4);
  --faint: var(--borderline-faint-ink, #a4a9af);
  --paper: var(--borderline-paper, #1a1d21);
  --rule: var(--borderline-grid, #363b42);
  --accent: var(--borderline-accent, #7fb8f5);
  color-scheme: dark;
}
.root { position: absolute; inset: 0; display: flex; flex-direction: column; direction: ltr; }
.root:focus-visible { outline: 3px dashed var(--accent); outline-offset: -3px; }
.root[data-entered]:focus-visible { outline-style: solid; }
.bar { display: flex; align-items: center; gap: 4px; min-height: 44px; padding: 0 8px; border-bottom: 1px solid var(--rule); }
.bar .day { margin-inline-start: auto; font-variant-numeric: tabular-nums; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
button { font: inherit; color: inherit; background: none; border: 1px solid transparent; border-radius: 6px; min-width: 40px; min-height: 36px; padding: 0 8px; cursor: pointer; }
button:hover { border-color: var(--rule); }
button:focus-visible, a:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.stage { position: relative; flex: 1 1 auto; min-height: 0; }
.stage canvas { position: absolute; inset: 0; width: 100%; height: 100%; touch-action: pan-y; user-select: none; -webkit-user-select: none; -webkit-touch-callout: none; }
.stage canvas.over { pointer-events: none; }
.card { position: absolute; inset-block: 8px; inset-inline-end: 8px; width: min(320px, 44%); overflow: auto; padding: 12px 14px;
  background: var(--paper); border: 1px solid var(--rule); border-radius: 8px; box-shadow: 0 2px 12px #0003; }
.card[hidden] { display: none; }
.card h2 { margin: 0 32px 2px 0; font-size: 17px; line-height: 1.3; }
.card h3 { margin: 12px 0 2px; font-size: 13px; color: var(--faint); font-weight: 600; }
.card p { margin: 6px 0; }
.card .when { color: var(--faint); margin: 0; }
.card ul { margin: 4px 0; padding-inline-start: 18px; }
.card .close { position: absolute; inset-block-start: 6px; inset-inline-end: 6px; min-width: 36px; }
.hint { position: absolute; inset-inline: 0; inset-block-end: 44%; margin: auto; width: max-content; max-width: 90%; padding: 6px 12px;
  border-radius: 16px; background: var(--ink); color: var(--paper); opacity: 0; pointer-events: none; transition: opacity .2s; }
.hint.shown { opacity: .92; }
.mark { width: 16px; height: 16px; flex: none; vertical-align: -2px; }
.mark .filled { fill: currentColor; }
.mark .outlined { fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linejoin: round; }
.search { position: absolute; inset-block-start: 0; inset-inline-start: 0; width: min(460px, 100%); max-height: min(480px, 100%); z-index: 1; box-sizing: border-box;
  display: flex; flex-direction: column; background: var(--paper); border: 1px solid var(--rule); border-width: 0 1px 1px 0; box-shadow: 0 2px 12px #0003; }
.search[hidden], .search [hidden] { display: none; }
.search .field { display: flex; align-items: center; gap: 6px; min-height: 44px; padding-inline: 14px 6px; }
.search input { flex: 1; min-width: 0; min-height: 36px; font: inherit; font-size: 16px; color: inherit; background: none; border: 0; outline: 0; }
.search input::placeholder { color: var(--faint); opacity: 1; }
.search .field:focus-within { box-shadow: inset 0 -2px var(--accent); }
.search ul { margin: 0; padding: 4px 0; list-style: none; overflow: auto; overscroll-behavior: contain; min-height: 0; }
.search li { position: relative; display: flex; gap: 10px; padding: 6px 14px; min-height: 36px; box-sizing: border-box; cursor: pointer; }
.search li .mark { margin-block-start: 3px; color: var(--faint); }
.search li[aria-selected="true"] { background: color-mix(in srgb, var(--accent) 16%, var(--paper)); box-shadow: inset 3px 0 var(--accent); }
.search li:hover { background: color-mix(in srgb, var(--accent) 9%, var(--paper)); }
.search li[aria-selected="true"]:hover { background: color-mix(in srgb, var(--accent) 20%, var(--paper)); }
.search .words { min-width: 0; }
.search .title { font-weight: 600; }
.search .detail { color: var(--faint); font-size: 13px; overflow: hidden; display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; }
.search .found { margin: 0; padding: 10px 14px 12px; color: var(--faint); }
.quiet { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.problem { padding: 16px; }
@media (max-width: 699px) {
  .bar button { min-width: 36px; padding: 0 4px; }
}
@container (max-width: 699px) {
  .card { inset-block: auto 0; inset-inline: 0; width: auto; max-height: 55%; border-radius: 12px 12px 0 0; }
}
.stage { container-type: size; }
@media (prefers-reduced-motion: reduce) { .hint { transition: none; } }
`;

/** @type {CSSStyleSheet | undefined} */
let sheet;

/** @returns {CSSStyleSheet} */
export function styleSheet() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
  }
  return sheet;
}
