import { make } from "./dom.js";

/** @typedef {{state: string, title: string, text: string}} MadeStep */

/** Makes a tour of one's own: visit a view, add it as a step, say what is to be seen. The result is text to copy. */
export class TourMaker {
  root = make("details", { class: "maker" });
  #summary = make("summary", {});
  #body = make("div", {});
  #state;
  /** @type {MadeStep[]} */
  #steps = [];
  #title = "";
  #lang = "en";
  /** @type {Record<string, string>} */
  #words = {};

  /** @param {() => string} state the present view */
  constructor(state) {
    this.#state = state;
    this.root.append(this.#summary, this.#body);
  }

  /** @param {Record<string, string>} words @param {string} lang */
  say(words, lang) {
    this.#words = words;
    this.#lang = lang;
    this.#summary.textContent = words.make ?? "";
    this.#show();
  }

  #show() {
    const words = this.#words;
    const add = make("button", { type: "button", class: "plain" }, words.add ?? "");
    add.onclick = () => {
      this.#steps.push({ state: this.#state(), title: "", text: "" });
      this.#show();
    };
    const made = make("textarea", { class: "made", readonly: "", rows: "6", "aria-label": words.made ?? "" });
    const refresh = () => { made.value = this.#json(); };
    const title = this.#field("input", words.title, this.#title, (value) => { this.#title = value; refresh(); });
    const steps = this.#steps.map((step, at) => {
      const remove = make("button", { type: "button", class: "plain" }, words.remove ?? "");
      remove.onclick = () => {
        this.#steps.splice(at, 1);
        this.#show();
      };
      return make("li", {},
        this.#field("input", words.title, step.title, (value) => { step.title = value; refresh(); }),
        this.#field("textarea", words.text, step.text, (value) => { step.text = value; refresh(); }), remove);
    });
    refresh();
    this.#body.replaceChildren(make("p", {}, words.makeHow ?? ""), title, make("ol", {}, ...steps), add,
      ...(steps.length ? [make("h3", {}, words.made ?? ""), made] : []));
  }

  /** @param {"input" | "textarea"} kind @param {string | undefined} label @param {string} value @param {(value: string) => void} typed */
  #field(kind, label, value, typed) {
    const field = make(kind, { "aria-label": label ?? "", placeholder: label ?? "" });
    field.value = value;
    field.addEventListener("input", () => typed(field.value));
    return field;
  }

  #json() {
    /** @param {string} text */
    const text = (text) => ({ [this.#lang]: text });
    const steps = this.#steps.map(({ state, title, text: words }) => ({ state, title: text(title), text: text(words) }));
    return JSON.stringify({ id: "my-tour", title: text(this.#title), steps }, null, 1);
  }
}
