import { make } from "./dom.js";
import { partsOf } from "./parts.js";
import { Report } from "./report.js";

/** @typedef {{name: string, title: string, parts: import("./parts.js").Part[], report: string, back?: string}} CardContent */

/** The answer of the atlas about what was chosen: paragraphs and lists, whose entries may lead somewhere. */
export class Card {
  #asked;
  #root;
  #report;
  #shown = "";
  #name = "";

  /**
   * @param {HTMLElement} main
   * @param {import("./panels.js").Asked} asked
   */
  constructor(main, asked) {
    this.#asked = asked;
    this.#root = make("section", { class: "card sheet", part: "details", hidden: "" });
    this.#report = new Report(main, asked);
    main.append(this.#root);
  }

  /** @param {CardContent | null} card @param {string} close name of the button that closes it */
  update(card, close) {
    this.#root.hidden = !card;
    const shown = card ? JSON.stringify([card, close]) : "";
    if (shown === this.#shown) return;
    this.#shown = shown;
    if (!card) return;
    const focused = this.#focused();
    const held = this.held;
    const button = make("button", { type: "button", class: "close", "aria-label": close }, "×");
    button.onclick = () => this.#asked.act("closeCard");
    const heading = make("h2", { tabindex: "-1" }, card.title);
    const report = make("button", { type: "button", class: "report" }, card.report);
    report.onclick = () => this.#report.open(card.name, report);
    this.#root.setAttribute("aria-label", card.title);
    const deeds = {
      show: (/** @type {string} */ go) => this.#asked.act("show", go),
      report: (/** @type {string} */ name, /** @type {HTMLElement} */ button) => this.#report.open(name, button),
      reportLabel: card.report,
    };
    this.#root.replaceChildren(make("header", {}, ...this.#back(card.back), heading, button), ...partsOf(card.parts, deeds), report);
    const same = card.name === this.#name;
    this.#name = card.name;
    if (!same) this.#root.scrollTop = 0;
    // Whoever followed a link goes on reading where it led; whoever only moved the clock is still at the same button.
    const go = same ? focused?.getAttribute("data-go") : null;
    const again = go ? [...this.#root.querySelectorAll("button")].find((other) => other.dataset.go === go) : undefined;
    if (held) (again ?? heading).focus({ preventScroll: true });
  }

  /** The way back to the card from which a link led here. @param {string | undefined} label */
  #back(label) {
    if (!label) return [];
    const button = make("button", { type: "button", class: "back", "aria-label": label, title: label }, "‹");
    button.onclick = () => this.#asked.act("back");
    return [button];
  }

  /** Whether the focus is in the card. */
  get held() { return this.#root.contains(this.#focused()); }

  #focused() {
    const root = this.#root.getRootNode();
    return root instanceof ShadowRoot ? root.activeElement : null;
  }
}

export const css = `
.card { padding-bottom: 16px; }
.card h2:focus { outline: none; }
.card .report { margin-top: .67em; min-height: 44px; padding-inline: 0 .67em; font-size: .86em; color: var(--faint); text-decoration: underline; }
.card li .report { margin-top: 0; }
@container (max-width: 49.9em) { .card { padding-bottom: 2em; } }
.card .back { min-width: 44px; min-height: 44px; margin-inline-start: -.6em; font-size: 1.43em; }
`;
