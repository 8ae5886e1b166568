import { make } from "./dom.js";
import { partsOf } from "./parts.js";

/**
 * @typedef {{day: string, words: Record<string, string>}} Asking
 * @typedef {{go: string, title: string, detail: string}} Place
 * @typedef {{card?: {title: string, parts: import("./parts.js").Part[]}, field?: "place" | "day", problem?: string}} Answer
 */

/** Height of a sheet's heading, CSS px. */
const HEADER = 52;

/** Who held a place on a day, says who: a form, and the answer below it. */
export class AskPanel {
  root;
  #asked;
  #place = make("input", { id: "ask-place", autocomplete: "off", autocapitalize: "off", spellcheck: "false", maxlength: "200", "aria-describedby": "ask-place-hint" });
  #day = make("input", { id: "ask-day", autocomplete: "off", maxlength: "100", "aria-describedby": "ask-day-hint" });
  #placeLabel = make("label", { for: "ask-place" });
  #dayLabel = make("label", { for: "ask-day" });
  #placeHint = make("small", { id: "ask-place-hint" });
  #dayHint = make("small", { id: "ask-day-hint" });
  #button = make("button", { type: "submit", class: "go" });
  #offers = make("ul", { class: "chips", hidden: "" });
  #answer = make("div", { class: "card answer" });
  /** The clock's date that the form was last given, which follows the clock until another is typed. */
  #given = "";
  /** The place that was chosen among those offered. */
  #chosen = "";
  /** What was asked last, to ask it again in another language. @type {[string, string] | undefined} */
  #question;
  #shown = "";

  /** @param {import("./panels.js").Asked} asked */
  constructor(asked) {
    this.#asked = asked;
    const form = make("form", {},
      this.#placeLabel, this.#place, this.#placeHint, this.#offers,
      this.#dayLabel, this.#day, this.#dayHint, this.#button);
    form.noValidate = true;
    this.root = make("div", { class: "ask" }, form, this.#answer);
    this.#place.addEventListener("input", () => {
      this.#chosen = "";
      this.#offer();
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#question = [this.#chosen || this.#place.value, this.#day.value];
      this.#offers.hidden = true;
      this.#reply(true);
    });
    // What is typed here is no command to the atlas; Escape still closes the panel.
    form.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") event.stopPropagation();
    });
  }

  /** @param {Asking} content */
  update({ day, words }) {
    this.#placeLabel.textContent = words.place ?? "";
    this.#dayLabel.textContent = words.day ?? "";
    this.#placeHint.textContent = words.placeHint ?? "";
    this.#dayHint.textContent = words.dayHint ?? "";
    this.#button.textContent = words.ask ?? "";
    if (this.#day.value === this.#given) this.#day.value = day;
    this.#given = day;
    if (this.#question) this.#reply(false);
  }

  /** The places that fit what is typed. */
  #offer() {
    const typed = this.#place.value.trim();
    /** @type {Place[]} */
    const places = typed ? this.#asked.query("placesFound", typed) : [];
    this.#offers.replaceChildren(...places.map((place) => make("li", {}, this.#choice(place))));
    this.#offers.hidden = places.length === 0;
  }

  /** @param {Place} place */
  #choice({ go, title, detail }) {
    const button = make("button", { type: "button", class: "go" }, title, make("small", {}, detail));
    button.onclick = () => {
      this.#place.value = title;
      this.#chosen = go;
      this.#offers.hidden = true;
      this.#day.focus();
    };
    return button;
  }

  /** @param {boolean} asked whether the reader has asked now, and is led to the answer */
  #reply(asked) {
    /** @type {Answer} */
    const { card, field, problem } = this.#asked.query("whoHeld", ...(this.#question ?? []));
    const shown = JSON.stringify([card, problem]);
    if (!asked && shown === this.#shown) return;
    this.#shown = shown;
    for (const [name, input] of /** @type {const} */ ([["place", this.#place], ["day", this.#day]])) {
      input.setAttribute("aria-invalid", String(field === name));
      if (asked && field === name) input.focus();
    }
    if (!card) return this.#answer.replaceChildren(make("p", { class: "wrong", role: "alert" }, problem ?? ""));
    const heading = make("h3", { tabindex: "-1" }, card.title);
    this.#answer.replaceChildren(heading, ...partsOf(card.parts, { show: (go) => this.#asked.show(go) }));
    if (!asked) return;
    heading.focus({ preventScroll: true });
    // Below the sheet's own heading; the page around must not scroll.
    const sheet = this.root.closest(".sheet");
    sheet?.scrollBy({ top: heading.getBoundingClientRect().top - sheet.getBoundingClientRect().top - HEADER });
  }
}

export const css = `
.ask form { display: flex; flex-direction: column; gap: .29em; }
.ask label { font-weight: 600; margin-block-start: .57em; }
.ask input { font: inherit; font-size: 1.14em; color: inherit; background: var(--paper); min-height: 44px; padding: 0 .62em; border: 1px solid var(--faint); border-radius: 6px; }
.ask input:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.ask small { color: var(--faint); font-size: .86em; }
.ask .chips { display: flex; flex-wrap: wrap; gap: .43em; margin: .29em 0; padding: 0; list-style: none; }
.ask .chips[hidden] { display: none; }
.ask .chips .go { min-height: 44px; padding: .29em .86em; text-align: start; border-color: var(--rule); }
.ask .chips small { display: block; }
.ask form > .go { min-height: 44px; margin-block: .71em .29em; border-color: var(--accent); color: var(--accent); font-weight: 600; }
.ask .answer > h3 { font-size: 1.07em; color: inherit; }
.ask .answer > h3:focus { outline: none; }
.ask .wrong { padding-inline-start: .71em; border-inline-start: 3px solid var(--accent); }
`;
