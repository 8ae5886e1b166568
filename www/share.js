import { CopyField } from "./copy.js";
import { make } from "./dom.js";
import { lessonFrom } from "./lesson.js";
import { Saver } from "./save.js";
import { elementCode, frameCode } from "./snippets.js";
import { link, partsOfLesson, sandbox } from "./supply.js";

/**
 * @typedef {{value: string, label: string}} Option
 * @typedef {{title: string, state: string, attributes: string[][], file: string, formats: Option[], scopes: Option[],
 *   words: Record<string, string>}} Sharing
 */

/** How many pixels a picture may have for each of the element's. */
const SCALES = ["1", "2", "3", "4"];

/** File name endings and media types, where they are not those of JSON. */
const FILES = /** @type {Record<string, [string, string]>} */ ({
  csv: ["csv", "text/csv"],
  geojson: ["geojson", "application/geo+json"],
  ics: ["ics", "text/calendar"],
  bibtex: ["bib", "text/plain"],
});

/** Today where the reader is, `YYYY-MM-DD`. */
const today = () => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
};

/** The view as a link, as code for pages, as a picture, as data and as a reference. */
export class Share {
  root = make("div", { class: "share" });
  #asked;
  #link = new CopyField(2);
  #noLink = make("p", {});
  #frame = new CopyField(4);
  #element = new CopyField(4);
  #ownData = make("p", { class: "faint" });
  #chicago = new CopyField(4);
  #bibtex = new CopyField(6);
  #picture = make("h3", {});
  #scale = make("select", {}, ...SCALES.map((scale) => make("option", { value: scale }, `${scale}×`)));
  #svg = make("button", { type: "button", class: "plain" });
  #png = make("button", { type: "button", class: "plain" });
  #pictures = new Saver();
  #data = make("h3", {});
  #format = make("select", {});
  #scope = make("select", {});
  #save = make("button", { type: "button", class: "plain" });
  #files = new Saver();
  #citation = make("h3", {});
  #lesson = make("h3", {});
  #lessonHow = make("p", { class: "faint" });
  #freeze = make("button", { type: "button", class: "plain" });
  #lessons = new Saver();
  /** @type {Sharing | undefined} */
  #content;

  /** @param {import("./panels.js").Asked} asked */
  constructor(asked) {
    this.#asked = asked;
    this.#scale.value = "2";
    this.#svg.onclick = () => this.#keep(this.#pictures, "svg", {}, "svg", "image/svg+xml");
    this.#png.onclick = () => this.#keep(this.#pictures, "png", { scale: Number(this.#scale.value) }, "png", "image/png");
    this.#save.onclick = () => {
      const format = this.#format.value;
      const [ending, type] = FILES[format] ?? ["json", "application/json"];
      return this.#keep(this.#files, format, { scope: this.#scope.value }, ending, type);
    };
    this.root.append(this.#link.root, this.#noLink, this.#frame.root, this.#element.root, this.#ownData,
      this.#picture, make("div", { class: "row" }, this.#svg, this.#png, this.#scale), this.#pictures.root,
      this.#data, make("div", { class: "row" }, this.#format, this.#scope, this.#save), this.#files.root,
      this.#lesson, this.#lessonHow, make("div", { class: "row" }, this.#freeze), this.#lessons.root,
      this.#citation, this.#chicago.root, this.#bibtex.root);
    this.#freeze.onclick = () => this.#keepLesson();
  }

  /**
   * Asks for a format, and saves it.
   * @param {Saver} saver @param {string} format @param {object} options @param {string} ending @param {string} type
   */
  async #keep(saver, format, options, ending, type) {
    const { file, words } = /** @type {Sharing} */ (this.#content);
    try {
      const made = await this.#asked.exportAs(format, options);
      await saver.save(new Blob([made], { type }), `${file}.${ending}`, words);
    } catch (problem) {
      saver.fail(problem);
    }
  }

  /** Saves the view as a lesson: as it is now, not as it was when it last rested. */
  async #keepLesson() {
    const view = /** @type {Sharing} */ (this.#asked.query("panel", "share"));
    const { words } = view;
    try {
      const parts = await partsOfLesson()?.();
      if (!parts) throw new Error("This page does not say what lessons are made of.");
      const cited = this.#asked.query("cite", link(view.attributes) ?? "", today());
      const page = await lessonFrom(parts, view, cited, this.#asked);
      await this.#lessons.save(new Blob([page], { type: "text/html" }), `${view.file}.html`, { ...words, confined: words.lessonConfined ?? "" });
    } catch (problem) {
      this.#lessons.fail(new Error(words.noLesson, { cause: problem }));
    }
  }

  /** @param {Sharing} content */
  update(content) {
    this.#content = content;
    const { words, attributes, title } = content;
    const { copy = "", copied = "", select = "" } = words;
    /** @param {CopyField} field @param {string | undefined} name @param {string} text */
    const say = (field, name, text) => field.update(name ?? "", text, { copy, copied, select });
    const address = link(attributes) ?? "";
    const source = this.#asked.source();
    const own = source === undefined;
    for (const field of [this.#link, this.#frame]) field.root.hidden = !address;
    this.#noLink.hidden = address !== "";
    this.#noLink.textContent = words.noLink ?? "";
    this.#ownData.hidden = !own;
    this.#ownData.textContent = words.ownData ?? "";
    say(this.#link, words.link, address);
    say(this.#frame, words.frame, frameCode(address, title, sandbox()));
    say(this.#element, words.element, elementCode(source ? [["src", source], ...attributes] : attributes));
    const cited = this.#asked.query("cite", address, today());
    say(this.#chicago, "Chicago", cited.chicago);
    say(this.#bibtex, "BibTeX", cited.bibtex);
    this.#picture.textContent = words.picture ?? "";
    this.#data.textContent = words.data ?? "";
    this.#lesson.textContent = words.lesson ?? "";
    this.#lessonHow.textContent = (partsOfLesson() ? words.lessonHow : words.noLesson) ?? "";
    this.#freeze.hidden = !partsOfLesson();
    this.#freeze.textContent = words.save ?? "";
    this.#freeze.setAttribute("aria-label", `${words.save}: ${words.lesson}`);
    this.#citation.textContent = words.citation ?? "";
    this.#svg.textContent = "SVG";
    this.#png.textContent = "PNG";
    this.#scale.setAttribute("aria-label", words.scale ?? "");
    this.#save.textContent = words.save ?? "";
    for (const [button, name] of /** @type {const} */ ([[this.#svg, "SVG"], [this.#png, "PNG"]])) button.setAttribute("aria-label", `${words.save}: ${name}`);
    offer(this.#format, words.format ?? "", content.formats);
    offer(this.#scope, words.scope ?? "", content.scopes);
  }
}

/** Fills a field with options; what is chosen stays. @param {HTMLSelectElement} field @param {string} label @param {Option[]} options */
function offer(field, label, options) {
  const chosen = field.value;
  field.setAttribute("aria-label", label);
  field.replaceChildren(...options.map((option) => make("option", { value: option.value }, option.label)));
  if (chosen) field.value = chosen;
}

export const css = `
.share select { flex: 1 1 5.14em; min-width: 0; min-height: 44px; }
.share select:first-child { flex-basis: 100%; }
.share p + .row { margin-block: .43em; }
.share img { display: block; width: 100%; border: 1px solid var(--rule); }
.share [hidden] { display: none; }
`;
