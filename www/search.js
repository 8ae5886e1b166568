import { make } from "./dom.js";
import { mark } from "./marks.js";

/**
 * @typedef {{kind: string, mark: string, id: string, title: string, detail: string}} Hit
 * @typedef {{find: (text: string) => Hit[], choose: (hit: Hit) => boolean, text: (name: string) => string}} Core
 */

/** The search: a combobox with a list of what was found, after the ARIA Authoring Practices. It covers the toolbar. */
export class SearchBox {
  #core;
  #panel;
  #field;
  #close;
  #list;
  #status;
  /** @type {Hit[]} */
  #hits = [];
  #active = 0;
  /** @type {HTMLElement | undefined} What had the focus before. */
  #before;

  /**
   * @param {HTMLElement} root the box lies over it, and `/` opens it from anywhere within
   * @param {Core} core
   * @param {AbortSignal} signal
   */
  constructor(root, core, signal) {
    this.#core = core;
    this.#field = make("input", {
      type: "text", role: "combobox", "aria-autocomplete": "list", "aria-controls": "hits", "aria-expanded": "false",
      autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "go", maxlength: "200",
    });
    this.#close = make("button", { type: "button" }, "×");
    this.#list = make("ul", { id: "hits", role: "listbox", hidden: "" });
    this.#status = make("p", { class: "found", role: "status" });
    this.#panel = make("div", { class: "search", role: "search", hidden: "" },
      make("div", { class: "field" }, mark("search"), this.#field, this.#close), this.#list, this.#status);
    root.append(this.#panel);
    this.#listen(root, signal);
  }

  /** @param {HTMLElement} root @param {AbortSignal} signal */
  #listen(root, signal) {
    this.#field.addEventListener("input", () => this.#search());
    this.#close.addEventListener("click", () => this.close());
    this.#panel.addEventListener("keydown", (event) => this.#key(event));
    // A press on a hit must not take the focus from the field, which would close the list before the click.
    this.#list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.#list.addEventListener("click", (event) => {
      const option = event.target instanceof Element ? event.target.closest("li") : null;
      if (option) this.#choose(this.#hits[[...this.#list.children].indexOf(option)]);
    });
    this.#panel.addEventListener("focusout", (event) => {
      const next = event.relatedTarget;
      if (next instanceof Node && !this.#panel.contains(next)) this.#hide();
    });
    root.addEventListener("keydown", (event) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      this.open();
    }, { signal });
  }

  /** Shows the box and puts the cursor into it. */
  open() {
    const focused = this.#panel.getRootNode();
    const before = focused instanceof ShadowRoot ? focused.activeElement : null;
    if (this.#panel.hidden && before instanceof HTMLElement) this.#before = before;
    this.update();
    this.#panel.hidden = false;
    this.#field.focus({ preventScroll: true });
    this.#field.select();
    this.#search();
  }

  /** Hides the box and gives the focus back. */
  close() {
    this.#hide();
    (this.#before ?? this.#panel.parentElement)?.focus({ preventScroll: true });
    this.#before = undefined;
  }

  /** Says everything in the reader's language. */
  update() {
    const { text } = this.#core;
    this.#panel.setAttribute("aria-label", text("search"));
    this.#field.setAttribute("aria-label", text("search"));
    this.#field.placeholder = text("searchHint");
    this.#close.setAttribute("aria-label", text("close"));
    this.#list.setAttribute("aria-label", text("search"));
  }

  /** Looks again for what is typed; where the same is found, the reader keeps the place in the list. */
  again() {
    if (this.#panel.hidden) return;
    const found = this.#core.find(this.#field.value.trim());
    if (JSON.stringify(found) !== JSON.stringify(this.#hits)) this.#search();
  }

  #hide() {
    this.#panel.hidden = true;
  }

  #search() {
    const typed = this.#field.value.trim();
    // The first question makes the index, so it is asked before anything is typed.
    this.#hits = this.#core.find(typed);
    this.#list.replaceChildren(...this.#hits.map((hit, at) => this.#option(hit, at)));
    this.#list.hidden = this.#hits.length === 0;
    this.#list.scrollTop = 0;
    this.#field.setAttribute("aria-expanded", String(this.#hits.length > 0));
    this.#status.textContent = typed ? this.#core.text(this.#hits.length > 0 ? "found" : "nothingFound").replace("{n}", String(this.#hits.length)) : "";
    this.#status.classList.toggle("quiet", this.#hits.length > 0 || !typed);
    this.#move(0);
  }

  /** @param {Hit} hit @param {number} at */
  #option(hit, at) {
    const words = make("span", { class: "words" }, make("span", { class: "title" }, hit.title), " ", make("span", { class: "detail" }, hit.detail));
    const kind = make("span", { class: "quiet" }, ` ${this.#core.text(`kind:${hit.kind}`)}`);
    return make("li", { id: `hit-${at}`, role: "option", "data-kind": hit.kind }, mark(hit.mark), words, kind);
  }

  /** Makes a hit the active one; beyond either end is the other. @param {number} at */
  #move(at) {
    const count = this.#hits.length;
    this.#active = count ? (at + count) % count : 0;
    for (const [index, option] of [...this.#list.children].entries()) {
      option.setAttribute("aria-selected", String(index === this.#active));
    }
    const active = this.#list.children[this.#active];
    if (active) this.#field.setAttribute("aria-activedescendant", active.id);
    else this.#field.removeAttribute("aria-activedescendant");
    if (at !== 0 || this.#list.scrollTop !== 0) active?.scrollIntoView({ block: "nearest" });
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    // What is typed here is no command to the atlas.
    event.stopPropagation();
    if (event.isComposing) return;
    const typing = event.target === this.#field;
    if (event.key === "Escape") this.close();
    else if (typing && event.key === "ArrowDown") this.#move(this.#active + 1);
    else if (typing && event.key === "ArrowUp") this.#move(this.#active - 1);
    else if (typing && event.key === "Enter") this.#choose(this.#hits[this.#active]);
    else return;
    event.preventDefault();
  }

  /** Goes to a hit; the box stays where the hit leads nowhere. @param {Hit | undefined} hit */
  #choose(hit) {
    if (hit && this.#core.choose(hit)) this.close();
  }
}

export const css = `
.search { position: absolute; inset-block-start: 0; inset-inline-start: 0; width: min(32.86em, 100%); max-height: min(34.29em, 100%); z-index: 3; box-sizing: border-box;
  display: flex; flex-direction: column; background: var(--paper); border: 1px solid var(--rule); border-width: 0 1px 1px 0; box-shadow: 0 2px 12px #0003; }
.search[hidden], .search [hidden] { display: none; }
.search .field { display: flex; align-items: center; gap: .43em; min-height: 44px; padding-inline: 1em .43em; }
.search input { flex: 1; min-width: 0; min-height: 36px; font: inherit; font-size: 1.14em; color: inherit; background: none; border: 0; outline: 0; }
.search input::placeholder { color: var(--faint); opacity: 1; }
.search .field:focus-within { box-shadow: inset 0 -2px var(--accent); }
.search ul { margin: 0; padding: .29em 0; list-style: none; overflow: auto; overscroll-behavior: contain; min-height: 0; }
.search li { position: relative; display: flex; gap: .71em; padding: .43em 1em; min-height: 44px; box-sizing: border-box; cursor: pointer; }
.search li .mark { margin-block-start: .21em; color: var(--faint); }
.search li[aria-selected="true"] { background: color-mix(in srgb, var(--accent) 16%, var(--paper)); box-shadow: inset 3px 0 var(--accent); }
.search li:hover { background: color-mix(in srgb, var(--accent) 9%, var(--paper)); }
.search li[aria-selected="true"]:hover { background: color-mix(in srgb, var(--accent) 20%, var(--paper)); }
.search .words { min-width: 0; }
.search .title { font-weight: 600; }
.search .detail { color: var(--faint); font-size: .93em; overflow: hidden; display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; }
.search .found { margin: 0; padding: .71em 1em .86em; color: var(--faint); }
`;
