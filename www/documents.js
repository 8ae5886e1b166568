import { make } from "./dom.js";
import { Report } from "./report.js";

/**
 * @typedef {{title: string, text: string, source: string, claims: string[]}} Conflict
 * @typedef {{id: string, document: string, number: string, paragraph: string, first: boolean, last: boolean, text: string,
 *   given: string, verdict: string, note: string, remarks: string[], sources: string[], noEvent: string,
 *   events: {id: string, title: string, when: string}[], conflicts: Conflict[]}} Claim
 * @typedef {{id: string, title: string, kind: string, origin: string, statements: string, tally: string}} Document
 * @typedef {{documents: Document[], conflicts: Conflict[], claim: Claim | null, lang: string, words: Record<string, string>}} Documents
 */

/** The list of documents and what they differ about, or the claim the reader is at. */
export class DocumentPanel {
  root = make("div", { class: "walk documents" });
  #asked;
  #report;
  #shown = "";

  /** @param {import("./panels.js").Asked} asked */
  constructor(asked) {
    this.#asked = asked;
    this.#report = new Report(this.root, asked);
  }

  /** @param {string} key */
  key(key) {
    const step = { n: "nextClaim", p: "previousClaim" }[key];
    if (step) this.#asked.act(step);
    return step !== undefined;
  }

  /** @param {Documents} content */
  update(content) {
    const shown = JSON.stringify(content);
    if (shown === this.#shown) return;
    const focused = this.root.querySelector(":focus");
    const act = focused?.getAttribute("data-act");
    this.#shown = shown;
    this.root.replaceChildren(...(content.claim ? this.#claim(content.claim, content.words) : this.#list(content)));
    // Whoever pressed a button that is gone goes on where the text begins.
    const again = (act && this.root.querySelector(`[data-act="${act}"]`)) || this.root.querySelector("[tabindex]");
    if (focused && again instanceof HTMLElement) again.focus({ preventScroll: true });
    this.root.closest(".sheet")?.scrollTo({ top: 0 });
  }

  /** @param {Documents} content @returns {Node[]} */
  #list({ documents, conflicts, words }) {
    if (!documents.length) return [make("p", {}, words.none ?? "")];
    const items = documents.map(({ id, title, kind, origin, statements, tally }) => {
      const read = make("button", { type: "button", class: "plain", "aria-label": `${words.read}: ${title}` }, words.read ?? "");
      read.onclick = () => this.#asked.set("reading", id);
      return make("li", {}, make("h3", {}, `${id} · ${title}`), make("p", {}, kind), make("p", { class: "faint" }, origin),
        make("p", { class: "row" }, read, make("span", {}, statements)), make("p", { class: "faint" }, tally));
    });
    return [make("p", { tabindex: "-1" }, words.about ?? ""), make("ul", { class: "list" }, ...items), ...this.#conflicts(conflicts, words)];
  }

  /** @param {Claim} claim @param {Record<string, string>} words @returns {Node[]} */
  #claim(claim, words) {
    /** @param {string} act @param {() => void} does @param {boolean} [off] */
    const button = (act, does, off) => {
      const made = make("button", { type: "button", class: "plain", "data-act": act, ...(off && { "aria-disabled": "true" }) }, words[act] ?? "");
      made.onclick = does;
      return made;
    };
    const report = make("button", { type: "button", class: "report" }, words.report ?? "");
    report.onclick = () => this.#report.open(`claim:${claim.id}`, report);
    const events = claim.events.map(({ id, title, when }) => {
      const open = make("button", { type: "button", class: "link" }, title);
      open.onclick = () => this.#asked.set("selected", id);
      return make("li", {}, open, make("small", {}, when));
    });
    const about = events.length
      ? [make("h3", {}, words.events ?? ""), make("ul", { class: "list" }, ...events)]
      : [make("h3", {}, words.noEvent ?? ""), make("p", {}, claim.noEvent)];
    return [
      make("p", { class: "faint" }, `${claim.document} · ${claim.number}`),
      make("h3", { class: "title", tabindex: "-1" }, claim.text),
      make("p", { class: "faint" }, `${claim.id} · ${claim.paragraph}`),
      ...(claim.given ? [make("p", { class: "faint" }, claim.given)] : []),
      make("h3", {}, words.scholarship ?? ""),
      make("p", {}, make("strong", {}, claim.verdict), ` — ${claim.note}`),
      ...claim.remarks.map((remark) => make("p", { class: "faint" }, remark)),
      ...about,
      make("h3", {}, words.sources ?? ""),
      make("ul", { class: "sources" }, ...claim.sources.map((source) => make("li", {}, source))),
      ...this.#conflicts(claim.conflicts, words),
      make("p", { class: "row" }, button("again", () => this.#asked.act("showClaim")), button("all", () => this.#asked.set("reading", null))),
      make("p", { class: "row" }, report, make("span", { class: "faint" }, words.keys ?? "")),
      make("div", { class: "row steps" }, button("back", () => this.#asked.act("previousClaim"), claim.first), button("next", () => this.#asked.act("nextClaim"), claim.last)),
    ];
  }

  /** @param {Conflict[]} conflicts @param {Record<string, string>} words @returns {Node[]} */
  #conflicts(conflicts, words) {
    const items = conflicts.map(({ title, text, source, claims }) => {
      const links = claims.map((id) => {
        const link = make("button", { type: "button", class: "claim" }, id);
        link.onclick = () => this.#asked.set("reading", id);
        return link;
      });
      return make("li", {}, make("strong", {}, title), make("p", {}, text), ...(source ? [make("p", { class: "faint" }, source)] : []), make("p", { class: "row" }, ...links));
    });
    return items.length ? [make("h3", { class: "differ" }, words.conflicts ?? ""), make("ul", { class: "list" }, ...items)] : [];
  }
}

export const css = `
.documents .list > li { padding-block: .57em; border-block-end: 1px solid var(--rule); }
.documents .list > li p { margin: 2px 0; }
.documents .differ { margin-block-start: 1.33em; font-size: 1.07em; color: inherit; }
.documents [tabindex]:focus { outline: none; }
.documents small { display: block; font-size: .86em; color: var(--faint); }
.documents .sources { font-size: .93em; }
.documents .claim { min-height: 44px; min-width: 44px; padding-inline: .71em; border-color: var(--rule); color: var(--accent); font-variant-numeric: tabular-nums; }
.documents .claim:hover { border-color: var(--accent); }
.documents .report { min-height: 44px; padding-inline: 0 .67em; font-size: .86em; color: var(--faint); text-decoration: underline; }
`;
