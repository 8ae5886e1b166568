import { fetchNames, fetchTexts, languagesApart } from "./supply.js";

/** @typedef {import("./pkg/borderline_core.js").Core} Core */

/** Questions of the core that look for names in whatever language. */
const BY_NAME = ["find", "placesFound", "whoHeld"];

const missing = () => new Error("Some of the dataset's texts could not be read; please try again.");

/** What of the built-in dataset stands apart, and what of it has come: names and long texts, in files for each language. */
export class Texts {
  #core;
  #signal;
  #came;
  #failed;
  /** What the page's language needs: settled when it has come, or cannot be had. */
  reading = Promise.resolve();
  /** What was asked for, by kind and language. @type {Map<string, Promise<boolean>>} */
  #asked = new Map();
  /** What the page was when it was followed last. */
  #lang = "";
  #chosen = "";

  /**
   * @param {Core} core
   * @param {string} lang the language whose names are there
   * @param {{came: () => void, failed: (problem: Error) => void}} told when something has come, and when not even English can be had
   * @param {AbortSignal} signal
   */
  constructor(core, lang, { came, failed }, signal) {
    this.#core = core;
    this.#came = came;
    this.#failed = failed;
    this.#signal = signal;
    this.#asked.set(`names ${lang}`, Promise.resolve(true));
  }

  /** Brings what a page shows: its language, and for the card of a place its names in all. @param {{lang: string, chosen: string | null}} page */
  follow({ lang, chosen }) {
    if (lang !== this.#lang) this.reading = this.#read(lang);
    if (chosen !== this.#chosen && chosen?.startsWith("place:")) this.readNames();
    [this.#lang, this.#chosen] = [lang, chosen ?? ""];
  }

  /** Brings the names in all languages where the core is asked for one, or is going to be. @param {string} question @param {unknown} about */
  asked(question, about) {
    if (BY_NAME.includes(question) || (question === "panel" && about === "ask")) this.readNames();
  }

  /** Brings names and texts in a language; where those cannot be had, in English. @param {string} lang */
  async #read(lang) {
    const both = [this.#file("names", lang), this.#file("texts", lang)];
    if ((await Promise.all(both)).every(Boolean) || this.#signal.aborted) return;
    if (lang === "en") this.#failed(missing());
    else await this.#read("en");
  }

  /** Brings the names in all languages, one after the other, for whoever looks for one. */
  async readNames() {
    for (const lang of languagesApart()) await this.#file("names", lang);
  }

  /** Brings everything, for whoever takes the dataset away. */
  async readAll() {
    const files = languagesApart().flatMap((lang) => [this.#file("names", lang), this.#file("texts", lang)]);
    if (!(await Promise.all(files)).every(Boolean)) throw missing();
  }

  /** Whether a file has come; one that could not be had is asked for again the next time. @param {"names" | "texts"} kind @param {string} lang */
  #file(kind, lang) {
    const key = `${kind} ${lang}`;
    const asked = this.#asked.get(key) ?? this.#fetch(kind, lang);
    this.#asked.set(key, asked);
    asked.then((came) => came || this.#asked.delete(key));
    return asked;
  }

  /** @param {"names" | "texts"} kind @param {string} lang */
  async #fetch(kind, lang) {
    try {
      const file = await (kind === "names" ? fetchNames : fetchTexts)(lang, this.#signal);
      if (this.#signal.aborted) return false;
      if (file && this.#core.addTexts(file)) this.#came();
      return true;
    } catch {
      return false;
    }
  }
}
