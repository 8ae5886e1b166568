/**
 * For readers who ask for more contrast, and where the system's colours replace all others. There a background tells
 * nothing, and a line that was left transparent is drawn: what is pressed, chosen, open or off has a line of its own kind.
 * The page's own colours give way here.
 */
export const css = `
:host([data-theme="light contrast"]) { --ink: #000; --faint: #33363a; --paper: #fff; --rule: #5a5f65; --accent: #003f8a; }
:host([data-theme="dark contrast"]) { --ink: #fff; --faint: #d2d5d9; --paper: #000; --rule: #9aa0a6; --accent: #a5d0ff; }
:host([data-theme~="contrast"]) :is(button, a, summary, select, input, textarea, .slider, .handle, .sheet):focus-visible { outline-width: 3px; }
:host([data-theme~="contrast"]) :is(.sheet, .chooser, .dialog, .notice, .search, .first-use) { border-width: 2px; }
:host([data-theme~="contrast"]) button.plain[aria-disabled="true"] { opacity: 1; border-style: dashed; }
@media (forced-colors: active) {
  :host, :host([data-theme~="contrast"]) { --ink: CanvasText; --faint: CanvasText; --paper: Canvas; --rule: ButtonBorder; --accent: LinkText; background: Canvas; }
  .root { background: Canvas; color: CanvasText; }
  .root:focus-visible, :is(button, a, summary, select, input, textarea, .slider, .handle, .sheet):focus-visible { outline-color: Highlight; }
  /* Where a button has no line, it keeps none. */
  button { border-color: Canvas; }
  :is(.term, .link, .report) { border: 0; }
  :is(.bar, .days, .ask, .walk, .maker, .card, .copying, .dialog, .worksheet, .share) button:is(.plain, .go, .copy, .claim), .bar .more button { border-color: ButtonBorder; }
  button:hover, .card .go:hover { border-color: Highlight; color: ButtonText; }
  :is([aria-pressed="true"], .bar [aria-expanded="true"], .play[aria-pressed="true"]):is(button) { border: 3px double Highlight; color: ButtonText; }
  button.plain[aria-disabled="true"] { color: GrayText; border: 1px dashed GrayText; opacity: 1; }
  .search li[aria-selected="true"] { outline: 3px solid Highlight; outline-offset: -3px; }
  .search .field:focus-within { outline: 2px solid Highlight; outline-offset: -3px; }
  :is(.hint, .waiting) { border: 2px solid CanvasText; }
  .hint { opacity: 0; }
  .hint.shown { opacity: 1; }
  .meaning { border: 1px solid CanvasText; border-inline-start-width: 3px; }
}
`;
