import { loadCore } from "./core.js";
import { deferred } from "./deferred.js";
import { showFallback } from "./fallback.js";
import { textIn } from "./formats.js";
import { listen } from "./input.js";
import { Spare, whenIdle } from "./idle.js";
import { languageFor } from "./language.js";
import { Panels } from "./panels.js";
import { dataFrom, isLong, loadInto } from "./source.js";
import { Stage } from "./stage.js";
import { fetchBuiltIn, fetchText } from "./supply.js";
import { tellWishes, watchSurroundings } from "./surroundings.js";
import { Texts } from "./texts.js";

/** @typedef {import("./pkg/borderline_core.js").Core} Core */

const ATTRIBUTES = ["src", "from", "to", "clock", "selected", "lang", "theme", "gestures", "state", "panes", "calendar", "lanes", "claim-view", "compare", "tour", "reading"];
/** How long the view rests before what stands outside the canvas follows, ms. */
const SETTLED = 150;
/** Events that say nothing of what stands outside the canvas until the view rests, and those that may come with each frame. */
const QUIET = ["viewchange", "statechange"];
const OFTEN = ["clockchange", "comparechange"];

/** Importing this module where there is no page must not throw. */
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

/** The custom element: a thin shell around one core. `docs/architecture.md` says who does what. */
export class BorderLine extends Base {
  static observedAttributes = ATTRIBUTES;

  /** @type {Core | undefined} */
  #core;
  /** @type {AbortController | undefined} */
  #life;
  #frame = 0;
  /** Whether there is room to draw in: told by the observer, since asking the page makes it lay itself out. */
  #sized = false;
  /** A timer: what stands outside the canvas follows when the view has come to rest. */
  #settling = 0;
  /** Makes ready what coming frames will want. */
  #spare = new Spare(() => this.#core?.prepare());
  /** When it last followed, ms. */
  #refreshed = 0;
  /** The state kept while the element is moved within its page. */
  #kept = "";
  /** @type {Stage | undefined} */
  #parts;
  /** @type {Panels | undefined} */
  #panels;
  /** @type {PromiseWithResolvers<void>} */
  #ready = deferred();
  /** What stands apart from the built-in dataset; nothing where it is another. @type {Texts | undefined} */
  #texts;
  /** Where the data are from: an address, null for the built-in ones, nothing for what was loaded. @type {string | null | undefined} */
  #source;
  /** The flight that is under way. @type {PromiseWithResolvers<void> | undefined} */
  #flight;

  /** Resolves when the data is laid out and, where visible, painted. */
  get ready() { return this.#ready.promise; }

  get version() { return String(this.#query("version") ?? ""); }
  get view() { return this.#query("view"); }
  set view(view) { this.#set("from", view.from); this.#set("to", view.to); }
  get clock() { return this.#query("clock") ?? ""; }
  set clock(day) { this.#set("clock", day); }
  get state() { return this.#query("state") ?? this.#kept; }
  set state(state) { this.#set("state", state); }
  get selected() { return this.#query("selected") ?? null; }
  set selected(id) { this.#set("selected", id); }
  get claimView() { return this.#query("claimView") ?? "de-facto"; }
  set claimView(view) { this.#set("claim-view", view); }
  get compare() { return this.#query("compare") ?? null; }
  set compare(day) { this.#set("compare", day); }

  /** @param {string | null} id */
  select(id) { this.#set("selected", id); }
  /** Lets the clock run. @param {{speed?: string | number}} [options] `window`, `day`, `week`, `month`, `year`, or days a second */
  play({ speed } = {}) { this.#act("play", speed ?? null); }
  pause() { this.#act("pause"); }
  nextChange() { this.#act("nextChange"); }
  previousChange() { this.#act("previousChange"); }
  describe() { return this.#query("describe"); }
  /** @param {number} lat @param {number} lon @param {string} day */
  heldBy(lat, lon, day) { return this.#query("heldBy", lat, lon, day); }
  /** @param {string} dayA @param {string} dayB */
  changes(dayA, dayB) { return this.#query("changes", dayA, dayB) ?? []; }
  /** @param {string} text */
  find(text) { return this.#query("find", String(text)) ?? []; }
  /** Brings the names in all languages, which `find` finds from then on. */
  async readNames() { return this.ready.then(() => this.#texts?.readNames()); }
  events() { return this.#query("events") ?? []; }
  sources() { return this.#query("sources") ?? []; }
  claims() { return this.#query("claims") ?? []; }
  tours() { return this.#query("tours") ?? []; }
  powers() { return this.#query("powers") ?? []; }

  /**
   * Flies to a date as text, or to `{from, to, clock, selected, map: {lat, lon, km}}`; resolves on arrival, or when
   * something else was done meanwhile.
   * @param {string | {from?: string, to?: string, clock?: string, selected?: string | null, map?: {lat: number, lon: number, km?: number}}} target
   */
  async flyTo(target) {
    await this.ready;
    this.#query("flyTo", target, document.hidden || !this.#sized);
    this.#flight?.resolve();
    const flight = (this.#flight = deferred());
    this.#changed();
    return flight.promise;
  }

  /** The text of a format, of all or of the events in the window, or a picture. @param {string} format @param {{scope?: "all" | "visible", scale?: number}} [options] */
  async exportAs(format, options) {
    await this.ready;
    if (format === "png" && this.#parts) return this.#parts.picture(this.#core, options?.scale ?? 1);
    return textIn(format, options, (name, ...args) => this.#query(name, ...args), () => this.#texts?.readAll());
  }

  /**
   * Loads an address, a file, the files of a folder, text or an object, in any format; on an error the old data stay.
   * @param {string | URL | Blob | Blob[] | object} source
   */
  async load(source) {
    await this.ready;
    const signal = this.#life?.signal ?? AbortSignal.abort();
    return this.#take(await this.#during(() => dataFrom(source, signal)), signal);
  }

  connectedCallback() {
    if (this.#life) return;
    this.#life = new AbortController();
    this.#start(this.#life.signal).then(
      () => this.#ready.resolve(),
      (problem) => {
        if (!this.isConnected) return;
        this.#fail(problem);
        this.#ready.reject(problem);
      },
    );
    this.#ready.promise.catch(() => {});
  }

  disconnectedCallback() {
    // A node that is only moved is connected again before this task runs.
    queueMicrotask(() => {
      if (!this.isConnected) this.#stop();
    });
  }

  /** @param {string} name @param {string | null} _old @param {string | null} value */
  attributeChangedCallback(name, _old, value) {
    if (!this.#core) return;
    if (name === "src") this.#loadSource(value).catch((problem) => this.#fail(problem));
    else this.#set(name, value);
  }

  /** @param {AbortSignal} signal */
  async #start(signal) {
    const parts = (this.#parts ??= new Stage(this));
    const src = this.getAttribute("src");
    // The page's own script, which imports us, says in the same task where the parts are.
    await null;
    const coming = Promise.all([loadCore(), this.#fetch(src, signal)]);
    const family = parts.prepare();
    const [Core, fetched] = await this.#during(() => coming);
    signal.throwIfAborted();
    const core = new Core(parts.base, parts.over, family);
    this.#core = core;
    listen(parts.root, parts.base, () => this.#core, () => this.#changed(), signal);
    watchSurroundings(parts.stage, { resized: () => this.#resize(), restyled: () => this.#applyEnvironment(), shown: () => (document.hidden ? this.pause() : this.#schedule()) }, signal);
    // A state has a camera, which is that of some room.
    this.#sized = parts.fit(core);
    this.#applyEnvironment();
    await this.#take(fetched.data, signal, src, fetched);
    signal.throwIfAborted();
    for (const name of ATTRIBUTES) {
      const value = this.getAttribute(name);
      if (value !== null && name !== "src") core.set(name, value);
    }
    if (this.#kept) core.set("state", this.#kept);
    this.#panels = new Panels(parts.root, parts.main, parts.stage, {
      query: (name, ...args) => this.#query(name, ...args),
      act: (name, ...args) => this.#act(name, ...args),
      set: (name, value) => this.#set(name, value),
      load: (source) => this.load(source),
      exportAs: (format, options) => this.exportAs(format, options),
      source: () => this.#source,
    }, signal);
    core.takeEvents();
    // The toolbar has taken some of it.
    this.#sized = parts.fit(core);
    this.#refresh();
    if (!document.hidden) this.#paint(performance.now());
    await this.#texts?.reading;
    this.#refreshLater();
    this.#dispatch("ready", {});
  }

  /** @param {string | null} src @param {AbortSignal} signal @returns {Promise<{data: string, names?: string, lang?: string}>} */
  async #fetch(src, signal) {
    return src ? { data: await fetchText(new URL(src, document.baseURI), signal) } : fetchBuiltIn(languageFor(this.#lang()), signal);
  }

  /** @param {string | null} src */
  async #loadSource(src) {
    const signal = this.#life?.signal ?? AbortSignal.abort();
    const fetched = await this.#during(() => this.#fetch(src, signal));
    await this.#take(fetched.data, signal, src, fetched);
    this.#refresh();
    await this.#texts?.reading;
  }

  /** @param {unknown} data text, or an object that is to be written out @param {AbortSignal} signal @param {string | null} [src] @param {{names?: string, lang?: string}} [apart] names of the built-in data */
  async #take(data, signal, src, { names, lang = "" } = {}) {
    const core = this.#core;
    const report = await this.#during(async () => core && loadInto(core, data, signal), isLong(data));
    // Before anything is drawn: without them nothing has a name.
    if (report?.ok && names) core?.addTexts(names);
    this.#changed();
    if (report?.ok) [this.#source, this.#texts] = [src, core && src === null ? new Texts(core, lang, { came: () => this.#textsCame(), failed: (problem) => this.#fail(problem) }, signal) : undefined];
    else if (!report?.kept) throw new Error(report?.diagnostics?.[0]?.message ?? "The dataset could not be read.");
    return report;
  }

  #textsCame() {
    this.#refresh();
    this.#panels?.searchAgain();
    this.#changed();
  }

  /** Shows that it takes long. @template T @param {() => Promise<T>} work @param {boolean} [holdsUp] whether the page stands still */
  #during(work, holdsUp) { return this.#parts?.waiting.during(this.#lang(), work, holdsUp) ?? work(); }

  /** What is decided for us: by the reader for all pages, and by the page its language. */
  #applyEnvironment() {
    const core = this.#core;
    if (!core) return;
    tellWishes(core);
    core.set("lang", this.#lang());
    core.set("top-level", String(this.#parts?.fillsPage ?? false));
    this.#changed();
    this.#refreshLater();
  }

  /** The language asked for, BCP 47. */
  #lang() { return this.getAttribute("lang") ?? this.closest("[lang]")?.getAttribute("lang") ?? navigator.language; }

  #resize() {
    if (!this.#parts || !this.#core) return;
    this.#sized = this.#parts.fit(this.#core);
    if (this.#sized) this.#paint(performance.now());
    this.#refreshLater();
  }

  #schedule() {
    if (this.#frame || !this.#core || document.hidden) return;
    this.#frame = requestAnimationFrame((now) => {
      this.#frame = 0;
      this.#paint(now);
    });
  }

  /** Draws, and asks for another frame while something moves. @param {number} now */
  #paint(now) {
    if (!this.#core || !this.#sized) return;
    const moves = this.#core.frame(now);
    if (moves) this.#schedule();
    // What the next move of the map will want is made ready.
    this.#spare.begin(moves ? 0 : SETTLED);
    this.#deliver();
  }

  /** Something may have changed: its events go out, and a frame is asked for. */
  #changed() {
    this.#deliver();
    this.#parts?.hint(this.#core?.takeHint());
    const entered = this.#core?.entered() ?? false;
    this.#parts?.root.toggleAttribute("data-entered", entered);
    this.#panels?.enter(entered);
    this.#schedule();
  }

  #deliver() {
    if (this.#flight && !this.#query("flying")) {
      this.#flight.resolve();
      this.#flight = undefined;
    }
    const events = this.#core?.takeEvents();
    if (!events) return;
    const types = events.map((/** @type {{type: string}} */ { type }) => type).filter((/** @type {string} */ type) => !QUIET.includes(type));
    if (types.some((/** @type {string} */ type) => !OFTEN.includes(type))) this.#refresh();
    // A clock that runs and a handle that is dragged are told at most so often, and hold up no frame.
    else if (types.length > 0 && performance.now() - this.#refreshed > SETTLED) this.#refreshBetween();
    this.#refreshLater();
    for (const { type, detail } of events) this.#dispatch(type, detail);
  }

  /** What is in the window is known when it has been drawn; while the view moves, a list is out of date before it can be read. */
  #refreshLater() {
    clearTimeout(this.#settling);
    this.#settling = window.setTimeout(() => this.#refresh(), SETTLED);
  }

  /** Between this frame and the next, where the browser can tell when that is. */
  #refreshBetween() {
    this.#refreshed = performance.now();
    whenIdle(() => {
      this.#refresh();
      this.#refreshLater();
      // Styles and layout too are worked out now: else the next frame begins with them.
      this.#parts?.root.getBoundingClientRect();
    });
  }

  /** Brings everything outside the canvas in step with the core. */
  #refresh() {
    const parts = this.#parts;
    clearTimeout(this.#settling);
    if (!parts || !this.#core) return;
    this.#refreshed = performance.now();
    const page = this.#query("page");
    this.dataset.theme = page.theme;
    parts.root.setAttribute("aria-label", page.label);
    // Set again, even to the same, it has all styles worked out anew.
    if (parts.root.lang !== page.lang) parts.root.lang = page.lang;
    parts.base.style.touchAction = page.greedy ? "none" : "";
    this.#texts?.follow(page);
    this.#panels?.update(page);
  }

  /** @param {string} type @param {unknown} detail */
  #dispatch(type, detail) {
    this.dispatchEvent(new CustomEvent(`borderline-${type}`, { bubbles: true, composed: true, detail }));
  }

  /** @param {string} name @param {...unknown} args */
  #query(name, ...args) {
    this.#texts?.asked(name, args[0]);
    return this.#core?.query(name, args);
  }

  /** @param {string} name @param {string | null} value */
  #set(name, value) {
    this.#core?.set(name, value === null || value === undefined ? undefined : String(value));
    if (name !== "from" && name !== "to" && name !== "state") this.#refresh();
    this.#refreshLater();
    this.#changed();
  }

  /** @param {string} name @param {...unknown} args */
  #act(name, ...args) {
    const answer = this.#query(name, ...args);
    this.#changed();
    return answer;
  }

  /** @param {unknown} problem */
  #fail(problem) {
    const error = problem instanceof Error ? problem : new Error(String(problem));
    const { root } = this.#parts ?? {};
    // What is shown already stays.
    if (root && !this.#panels) showFallback(root, error, this.#lang());
    this.#dispatch("error", { message: error.message });
  }

  #stop() {
    this.#kept = this.#query("state") ?? "";
    this.#life?.abort(new Error("the element was removed"));
    this.#life = undefined;
    cancelAnimationFrame(this.#frame);
    this.#spare.end();
    clearTimeout(this.#settling);
    this.#frame = 0;
    this.#sized = false;
    this.#flight?.resolve();
    this.#flight = undefined;
    this.#core?.free();
    this.#core = undefined;
    this.#ready.reject(new Error("The atlas was removed from its page before it was ready."));
    this.#ready = deferred();
    this.#parts?.remove();
    this.#parts = this.#panels = undefined;
  }
}

/** Defines the element, once a page; does nothing where there is none. */
export function define() {
  if (globalThis.customElements && !customElements.get("border-line")) customElements.define("border-line", BorderLine);
}
