import { make, parsed } from "./dom.js";
import { Legend } from "./legend.js";

/** Room between the usual margins of upright paper and of paper on its side, CSS px; A4 and Letter differ by less than 1 mm a cm. */
const WIDTHS = [720, 1000];

/** From this share of the window the element is as wide as the page, so that the paper's width is its own. */
const WIDE = 0.7;

/** @typedef {{svg: string, caption: string}} Picture */
/** @typedef {{title: string, items: {lead: string, text: string}[]}} List */

/**
 * Stands in for the atlas while the page is printed: the same view as vector graphics in black and white, laid out for
 * paper, with its words. The canvas stays as it is behind it, so that nothing has to be put back.
 */
export class Paper {
  #host;
  #root;
  #asked;
  /** What is on paper now. @type {HTMLElement | undefined} */
  #sheet;
  /** Prints something else than the view, once. @type {(() => Node[]) | undefined} */
  #other;

  /**
   * @param {HTMLElement} root what is shown on the screen
   * @param {import("./panels.js").Asked} asked
   * @param {AbortSignal} signal
   */
  constructor(root, asked, signal) {
    const shadow = root.getRootNode();
    this.#host = shadow instanceof ShadowRoot ? shadow.host : root;
    this.#root = root;
    this.#asked = asked;
    addEventListener("beforeprint", () => this.#lay(), { signal });
    addEventListener("afterprint", () => this.#clear(), { signal });
    signal.addEventListener("abort", () => this.#clear());
  }

  /** Says that there will be no paper, until it is closed. @param {string} words @param {string} close */
  refuse(words, close) {
    const button = make("button", { type: "button", class: "close", "aria-label": close }, "×");
    const note = make("div", { class: "refused", role: "alert" }, words, button);
    button.onclick = () => note.remove();
    this.#root.querySelector(".refused")?.remove();
    this.#root.append(note);
    button.focus();
  }

  /** Opens the browser's dialog; false where the page around does not let us. @param {() => Node[]} [content] instead of the view */
  print(content) {
    this.#other = content;
    let laid = false;
    const lay = () => { laid = true; };
    addEventListener("beforeprint", lay, { once: true });
    window.print();
    removeEventListener("beforeprint", lay);
    this.#other = undefined;
    return laid;
  }

  #lay() {
    this.#clear();
    const content = this.#other?.() ?? this.#view();
    this.#sheet = make("div", { class: "paper" }, ...content);
    this.#root.toggleAttribute("data-on-paper", true);
    this.#root.after(this.#sheet);
  }

  #clear() {
    this.#sheet?.remove();
    this.#sheet = undefined;
    this.#root.toggleAttribute("data-on-paper", false);
  }

  #view() {
    const own = this.#host.clientWidth;
    const column = own < innerWidth * WIDE ? own : Infinity;
    const sheet = this.#asked.query("paper", ...WIDTHS.map((width) => Math.min(width, column)));
    const legend = new Legend();
    legend.update(sheet.legend.entries);
    return [
      make("header", {}, make("h1", {}, sheet.title), make("p", {}, sheet.about)),
      make("div", { class: "upright" }, ...sheet.portrait.map(figure)),
      make("div", { class: "level" }, ...sheet.landscape.map(figure)),
      ...(sheet.legend.entries.length > 0 ? [make("section", {}, make("h2", {}, sheet.legend.title), legend.root)] : []),
      make("p", { class: "plan" }, sheet.plan),
      ...sheet.lists.map(listed),
      make("p", { class: "faint" }, sheet.foot),
    ];
  }
}

/** @param {Picture} picture */
function figure({ svg, caption }) {
  const drawn = parsed(svg);
  drawn.setAttribute("role", "img");
  drawn.setAttribute("aria-label", caption);
  return make("figure", {}, drawn, make("figcaption", {}, caption));
}

/** @param {List} list */
function listed({ title, items }) {
  const entry = (/** @type {{lead: string, text: string}} */ { lead, text }) =>
    make("li", {}, ...(lead ? [make("b", {}, lead), " "] : []), text);
  return make("section", {}, make("h2", {}, title), make("ul", {}, ...items.map(entry)));
}

export const css = `
.paper { display: none; }
.refused { position: absolute; z-index: 3; inset-block-start: 52px; inset-inline: 12px; max-width: 30em; margin-inline: auto; display: flex; gap: .57em; align-items: start;
  padding: .57em .29em .57em 1em; background: var(--paper); border: 1px solid var(--accent); border-radius: 8px; box-shadow: 0 2px 12px #0003; }
.refused .close { min-width: 44px; min-height: 44px; font-size: 1.29em; }
@media print {
  :host(:not([hidden])) { display: block !important; height: auto !important; min-height: 0 !important; max-height: none !important;
    overflow: visible !important; contain: none !important; background: #fff !important; color: #000 !important; }
  .root[data-on-paper] { display: none; }
  .paper { display: block; direction: ltr; color: #000; font-size: 9.5pt; line-height: 1.35; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .paper header { display: flex; justify-content: space-between; align-items: baseline; gap: 16px; margin: 0 0 4px; break-after: avoid; }
  .paper h1 { margin: 0; font-size: 14pt; line-height: 1.2; }
  .paper header p { margin: 0; font-weight: 600; white-space: nowrap; }
  .paper h2 { margin: 12px 0 3px; font-size: 11pt; break-after: avoid; }
  .paper figure { margin: 0 0 6px; break-inside: avoid; }
  .paper figure svg { display: block; box-sizing: border-box; width: calc(100% - 1px); height: auto; border: 0.5pt solid #000; }
  .paper figcaption { font-size: 8.5pt; break-before: avoid; }
  .paper .plan { margin: 10px 0 0; break-inside: avoid; }
  .paper ul { columns: 20em; column-gap: 20px; margin: 0; padding: 0; list-style: none; }
  .paper li { break-inside: avoid; margin: 0 0 2px; padding-inline-start: 0.8em; text-indent: -0.8em; overflow-wrap: anywhere; }
  .paper section:has(.legend) { break-inside: avoid; font-size: 8.5pt; }
  .paper .legend { columns: 15em; }
  .paper .legend li { padding: 0; text-indent: 0; min-height: 0; padding-block: 1.5px; }
  .paper .swatch { border-color: #000; }
  .paper .level { display: none; }
}
@media print and (orientation: landscape) {
  .paper .upright { display: none; }
  .paper .level { display: block; }
}
`;
