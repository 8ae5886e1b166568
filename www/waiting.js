import { make } from "./dom.js";
import { wordsIn } from "./language.js";

/** How long one waits without being told, ms: a word that comes and goes at once only disturbs. */
const SOON = 400;

const WORDS = {
  en: "Loading…",
  ja: "読み込み中…",
  ru: "Загрузка…",
  "zh-Hant": "載入中…",
  "zh-Hans": "正在加载…",
};

/** Says that something is on its way, once that takes its time. */
export class Waiting {
  root = make("div", { class: "waiting", role: "status" });
  #works = 0;
  #timer = 0;

  /**
   * Does work, and says so if it lasts. Work that holds up the page says so at once: no timer runs meanwhile, but what moves
   * goes on moving.
   * @template T
   * @param {string} lang the reader's language, BCP 47
   * @param {() => Promise<T>} work
   * @param {boolean} [holdsUp]
   */
  async during(lang, work, holdsUp = false) {
    this.#works += 1;
    if (holdsUp) {
      this.#show(lang);
      await seen();
    } else if (this.#works === 1) {
      this.#timer = window.setTimeout(() => this.#show(lang), SOON);
    }
    try {
      return await work();
    } finally {
      this.#works -= 1;
      if (this.#works === 0) this.#hide();
    }
  }

  /** @param {string} lang */
  #show(lang) {
    if (!this.root.firstChild) this.root.append(wordsIn(WORDS, lang), make("span", { class: "moving" }));
  }

  #hide() {
    clearTimeout(this.#timer);
    this.root.replaceChildren();
  }
}

/** Until what was shown has been painted; a page in the background has no frames. @returns {Promise<void>} */
function seen() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    setTimeout(resolve, 100);
  });
}

export const css = `
.waiting { position: absolute; inset: 35% 12px auto; z-index: 3; box-sizing: border-box; margin: auto; width: max-content; max-width: 90%; padding: .43em 1em; border-radius: 16px; overflow: hidden;
  background: var(--ink); color: var(--paper); pointer-events: none; }
.waiting:empty { display: none; }
/* By a transform alone, which goes on where the page stands still. */
.moving { position: absolute; inset: auto auto 0 0; width: 40%; border-block-end: 3px solid; opacity: .7; animation: moving 1.6s ease-in-out infinite alternate; }
@keyframes moving { from { transform: translateX(-60%); } to { transform: translateX(210%); } }
/* Before the core is there to choose a theme. */
:host([theme="dark"]:not([data-theme])) { --ink: #eceae4; --paper: #1a1d21; }
@media (prefers-color-scheme: dark) { :host(:not([data-theme], [theme="light"])) { --ink: #eceae4; --paper: #1a1d21; } }
@media (prefers-reduced-motion: reduce) { .moving { animation: none; width: 100%; } }
`;
