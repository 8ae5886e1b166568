import { make } from "./dom.js";

/**
 * What stands in the drawer: a panel's content, brought in step by `update` while it is open.
 * `key` takes a key while the focus is in the drawer, and says whether it had a use for it.
 * @typedef {{root: HTMLElement, update: (content: any) => void, key?: (key: string) => boolean}} Content
 */

/** The place for one open panel: at the right, or a sheet from below where there is little room. */
export class Drawer {
  #root;
  #title = make("h2", {});
  #close = make("button", { type: "button", class: "close" }, "×");
  #body = make("div", { class: "body" });
  /** @type {HTMLElement | undefined} What had the focus before. */
  #before;
  /** @type {Content | undefined} */
  #content;
  /** Name of the panel that is open, or "". */
  open = "";

  /**
   * @param {HTMLElement} main
   * @param {() => void} closed
   */
  constructor(main, closed) {
    this.#root = make("section", { class: "drawer sheet", part: "drawer", hidden: "", tabindex: "-1" },
      make("header", {}, this.#title, this.#close), this.#body);
    this.#close.onclick = () => this.hide();
    this.#root.addEventListener("keydown", (event) => {
      const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey && this.#content?.key?.(event.key)) event.preventDefault();
      if (event.key !== "Escape" || event.defaultPrevented) return;
      event.preventDefault();
      event.stopPropagation();
      this.hide();
    });
    this.closed = closed;
    main.append(this.#root);
  }

  /** @param {string} name @param {Content} content @param {boolean} focus whether the reader asked for it */
  show(name, content, focus) {
    const root = this.#root.getRootNode();
    const focused = root instanceof ShadowRoot ? root.activeElement : null;
    if (!this.open && focused instanceof HTMLElement) this.#before = focused;
    this.open = name;
    this.#content = content;
    this.#body.replaceChildren(content.root);
    this.#root.hidden = false;
    this.#root.scrollTop = 0;
    if (focus) this.#root.focus({ preventScroll: true });
  }

  /** Closes what is open and gives the focus back. */
  hide() {
    if (!this.open) return;
    this.open = "";
    this.#root.hidden = true;
    this.#body.replaceChildren();
    this.#before?.focus({ preventScroll: true });
    this.#before = undefined;
    this.closed();
  }

  /** @param {string} title @param {string} close */
  say(title, close) {
    this.#title.textContent = title;
    this.#root.setAttribute("aria-label", title);
    this.#close.setAttribute("aria-label", close);
  }
}

export const css = `
.sheet { position: absolute; inset-block: 8px; inset-inline-end: 8px; width: min(22.86em, 44%); overflow: auto; padding: 0 1em .86em; box-sizing: border-box;
  background: var(--paper); border: 1px solid var(--rule); border-radius: 8px; box-shadow: 0 2px 12px #0003; overscroll-behavior: contain; overflow-wrap: anywhere; }
.sheet[hidden], .card:not([hidden]) + .drawer { display: none; }
.sheet:focus { outline: none; }
.sheet:focus-visible { outline: 2px solid var(--accent); outline-offset: -3px; }
.sheet header { position: sticky; inset-block-start: 0; z-index: 1; display: flex; gap: .57em; align-items: start; margin-inline-end: -.71em; padding-block: 2px; background: var(--paper); }
.sheet h2 { flex: 1; margin: .59em 0 2px; font-size: 1.21em; line-height: 1.3; }
.sheet h3 { margin: .92em 0 2px; font-size: .93em; color: var(--faint); font-weight: 600; }
.sheet p { margin: .43em 0; }
.sheet .faint { color: var(--faint); margin: 0; }
.sheet .close { min-width: 44px; min-height: 44px; font-size: 1.29em; }
@container (min-width: 71.4em) {
  .sheet { position: static; flex: 0 0 22.86em; border-width: 0 0 0 1px; border-radius: 0; box-shadow: none; }
}
@container (max-width: 49.9em) {
  .sheet { inset-block: auto 0; inset-inline: 0; width: auto; max-height: max(55%, min(100%, 13em)); border-radius: 12px 12px 0 0; }
}
`;
