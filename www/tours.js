import { make } from "./dom.js";
import { paragraph } from "./terms.js";
import { TourMaker } from "./tour-maker.js";

/**
 * @typedef {{tour: string, number: string, first: boolean, last: boolean, title: string, text: import("./terms.js").Pieces,
 *   questions: {text: string, answer: string}[], events: {id: string, title: string}[]}} Step
 * @typedef {{tours: {id: string, title: string, summary: string, steps: string}[], step: Step | null, lang: string,
 *   words: Record<string, string>}} Tours
 */

/** The list of tours, or the step the reader is at. */
export class TourPanel {
  root = make("div", { class: "walk tours" });
  #asked;
  #maker;
  #shown = "";

  /** @param {import("./panels.js").Asked} asked */
  constructor(asked) {
    this.#asked = asked;
    this.#maker = new TourMaker(() => asked.query("state"));
  }

  /** @param {string} key */
  key(key) {
    const step = { n: "nextStep", p: "previousStep" }[key];
    if (step) this.#asked.act(step);
    return step !== undefined;
  }

  /** @param {Tours} content */
  update(content) {
    // A step that stays keeps its open answers and the focus.
    const shown = JSON.stringify([content.lang, content.step ?? content.tours]);
    if (shown === this.#shown) return;
    const focused = this.root.querySelector(":focus")?.getAttribute("data-act");
    this.#shown = shown;
    this.root.replaceChildren(...(content.step ? this.#step(content.step, content.words) : this.#list(content)));
    const again = focused ? this.root.querySelector(`[data-act="${focused}"]`) : null;
    if (again instanceof HTMLElement) again.focus({ preventScroll: true });
    if (content.step) this.root.closest(".sheet")?.scrollTo({ top: 0 });
  }

  /** @param {Tours} content */
  #list({ tours, words, lang }) {
    const items = tours.map(({ id, title, summary, steps }) => {
      const start = make("button", { type: "button", class: "plain" }, words.start ?? "");
      start.setAttribute("aria-label", `${words.start}: ${title}`);
      start.onclick = () => this.#asked.set("tour", id);
      return make("li", {}, make("h3", {}, title), make("p", {}, summary), make("p", { class: "row" }, start, make("span", { class: "faint" }, steps)));
    });
    this.#maker.say(words, lang);
    return [items.length ? make("ul", { class: "list" }, ...items) : make("p", {}, words.none ?? ""), this.#maker.root];
  }

  /** @param {Step} step @param {Record<string, string>} words */
  #step(step, words) {
    /** @param {string} act @param {boolean} off */
    const button = (act, off) => {
      const made = make("button", { type: "button", class: "plain", "data-act": act, ...(off ? { "aria-disabled": "true" } : {}) }, words[act] ?? "");
      return made;
    };
    const [back, next, all, again] = [button("back", step.first), button("next", step.last), button("all", false), button("again", false)];
    back.onclick = () => this.#asked.act("previousStep");
    next.onclick = () => this.#asked.act("nextStep");
    all.onclick = () => this.#asked.set("tour", null);
    again.onclick = () => this.#asked.act("showStep");
    const questions = step.questions.map(({ text, answer }) =>
      make("li", {}, text, make("details", {}, make("summary", {}, words.answer ?? ""), make("p", {}, answer))));
    const events = step.events.map(({ id, title }) => {
      const open = make("button", { type: "button", class: "link" }, title);
      open.onclick = () => this.#asked.set("selected", id);
      return make("li", {}, open);
    });
    return [
      make("p", { class: "faint" }, `${step.tour} · ${step.number}`),
      make("h3", { class: "title" }, step.title),
      paragraph(step.text),
      ...(questions.length ? [make("h3", {}, words.questions ?? ""), make("ul", {}, ...questions)] : []),
      ...(events.length ? [make("h3", {}, words.events ?? ""), make("ul", { class: "list" }, ...events)] : []),
      make("p", { class: "row" }, again, all),
      make("div", { class: "row steps" }, back, next),
    ];
  }
}

export const css = `
.walk .list { margin: 0; padding: 0; list-style: none; }
.walk .list h3 { color: inherit; font-size: 1.07em; }
.walk .title { font-size: 1.14em; color: inherit; margin-block-start: .29em; }
.walk ul { padding-inline-start: 1.29em; margin: .29em 0; }
.walk summary { cursor: pointer; min-height: 44px; line-height: 44px; display: list-item; color: var(--accent); }
.walk .steps { position: sticky; inset-block-end: -.86em; padding-block: .57em; margin-block-end: -.86em; background: var(--paper); border-block-start: 1px solid var(--rule); }
@container (max-height: 24em) { .walk .steps { position: static; } }
.row { display: flex; flex-wrap: wrap; align-items: center; gap: .57em; }
button.plain { border-color: var(--faint); min-height: 44px; padding-inline: 1em; }
button.plain:hover { border-color: var(--accent); }
button.plain[aria-disabled="true"] { opacity: .45; cursor: default; }
button.link { display: block; width: 100%; min-height: 44px; padding: .29em 0; text-align: start; color: var(--accent); border: 0; text-decoration: underline; text-underline-offset: 3px; }
.maker { margin-block-start: 1.14em; border-block-start: 1px solid var(--rule); padding-block-start: .57em; }
.maker input, .maker textarea { width: 100%; margin-block: .29em; }
.maker textarea.made { font-family: ui-monospace, monospace; font-size: .86em; }
`;
