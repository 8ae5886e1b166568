import { Announcer } from "./announcer.js";
import { AskPanel } from "./ask.js";
import { Card } from "./card.js";
import { Chooser } from "./chooser.js";
import { Compare } from "./compare.js";
import { DocumentPanel } from "./documents.js";
import { Drawer } from "./drawer.js";
import { Filters } from "./filters.js";
import { FirstUse } from "./first-use.js";
import { Intake } from "./intake.js";
import { Legend } from "./legend.js";
import { MapSteps } from "./map-steps.js";
import { Mirror } from "./mirror.js";
import { Paper } from "./paper.js";
import { Glossary, Help } from "./reading.js";
import { SearchBox } from "./search.js";
import { Settings } from "./settings.js";
import { Share } from "./share.js";
import { Sliders } from "./sliders.js";
import { DataTable } from "./table.js";
import { Toolbar } from "./toolbar.js";
import { TourPanel } from "./tours.js";
import { Worksheet } from "./worksheet.js";

/**
 * What the panels ask of the element.
 * @typedef {object} Asked
 * @property {(name: string, ...args: unknown[]) => any} query asks the core
 * @property {(name: string, ...args: unknown[]) => any} act asks the core for something that changes what is seen
 * @property {(name: string, value: string | null) => void} set sets an attribute's value
 * @property {(source: File | File[] | string) => Promise<any>} load
 * @property {(go: string) => void} show shows an event or a part of the map, with its card on top
 * @property {(format: string, options: object) => Promise<string | Blob>} exportAs
 * @property {() => string | null | undefined} source where the data are from: an address, null for those built in, nothing for the reader's own
 * @property {() => void} [openFile] asks for a file of the reader's own
 * @property {(content: () => Node[]) => void} [print] prints something else than the view
 */

/** Content of the drawer by the panel's name in the core. */
const CONTENTS = /** @type {Record<string, new (asked: Asked) => import("./drawer.js").Content>} */ ({
  legend: Legend,
  ask: AskPanel,
  table: DataTable,
  filters: Filters,
  tours: TourPanel,
  documents: DocumentPanel,
  glossary: Glossary,
  worksheet: Worksheet,
  settings: Settings,
  share: Share,
  help: Help,
});

/** Everything that stands outside the canvas: it shows what the core says, in the reader's language. */
export class Panels {
  #asked;
  #card;
  #announcer;
  #first;
  #chooser;
  #mapSteps;
  #mirror;
  #toolbar;
  #search;
  #drawer;
  #sliders;
  #intake;
  #compare;
  #paper;
  /** Made when they are first opened. @type {Record<string, import("./drawer.js").Content>} */
  #contents = {};
  /** Where in a tour and in the documents the reader was last shown to be, by the panel. @type {Record<string, string | null>} */
  #walks = { tours: null, documents: null };
  /** The event, or part of the map, whose card was last shown. @type {string | null} */
  #chosen = null;
  /** Whether the card or the drawer was asked for last: it covers the other. */
  #cardOnTop = false;

  /**
   * @param {HTMLElement} root
   * @param {HTMLElement} main what the stage stands in, and the sheets beside it or over it
   * @param {HTMLElement} stage what the canvases stand in
   * @param {Omit<Asked, "show">} asked
   * @param {AbortSignal} signal
   */
  constructor(root, main, stage, asked, signal) {
    this.#asked = {
      ...asked,
      show: (/** @type {string} */ go) => this.#show(go),
      set: (/** @type {string} */ name, /** @type {string | null} */ value) => {
        if (name === "selected") this.#cardOnTop = true;
        asked.set(name, value);
      },
      print: (/** @type {() => Node[]} */ content) => this.#print(content),
      openFile: () => this.#intake.choose(),
    };
    const text = (/** @type {string} */ name) => asked.query("text", name);
    this.#sliders = new Sliders(stage, (slider, key, shift) => {
      const moved = asked.act("sliderKey", slider, key, shift);
      if (moved) this.update();
      return moved;
    });
    this.#card = new Card(main, this.#asked);
    this.#compare = new Compare(main, this.#asked);
    this.#drawer = new Drawer(main, () => this.update());
    this.#intake = new Intake(root, main, this.#asked, signal);
    this.#paper = new Paper(root, this.#asked, signal);
    this.#mapSteps = new MapSteps(stage, asked.act, () => this.act("moveMap"));
    this.#mirror = new Mirror(root, this.#asked.show, (go) => asked.act("point", go));
    this.#announcer = new Announcer(root, signal);
    this.#first = new FirstUse(root, stage, signal);
    this.#chooser = new Chooser(stage, this.#asked);
    this.#toolbar = new Toolbar(root, { text, act: (name, ...args) => this.act(name, ...args), toggle: (name) => this.toggle(name) });
    this.#search = new SearchBox(root, {
      text,
      find: (typed) => asked.query("find", typed),
      choose: ({ kind, id }) => asked.act("goTo", kind, id),
    }, signal);
    root.addEventListener("keydown", (event) => {
      if (event.key !== "?" || event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      event.preventDefault();
      this.toggle("help");
    }, { signal });
  }

  /** Whether the reader has gone in. @param {boolean} entered */
  enter(entered) {
    this.#sliders.enter(entered);
  }

  /** What a button of the toolbar does. @param {string} name @param {...unknown} args */
  act(name, ...args) {
    if (name === "search") this.#search.open();
    else if (name === "print") this.#print();
    else if (name === "moveMap") {
      this.#mapSteps.toggle();
      this.update();
    }
    else this.#asked.act(name, ...args);
  }

  /** Prints; where the page around does not let us, says so. */
  #print(/** @type {(() => Node[]) | undefined} */ content = undefined) {
    if (!this.#paper.print(content)) this.#paper.refuse(this.#asked.query("text", "printRefused"), this.#asked.query("text", "close"));
  }

  /** Looks again for what is typed: names have come. */
  searchAgain() { this.#search.again(); }

  /** Shows an event or a part of the map, with its card on top. @param {string} go */
  #show(go) {
    this.#cardOnTop = true;
    this.#asked.act("show", go);
    this.update();
  }

  /** Opens a panel, or closes it. @param {string} name */
  toggle(name) {
    if (this.#drawer.open === name) return this.#drawer.hide();
    this.#cardOnTop = false;
    this.#open(name, true);
    this.update();
  }

  /** @param {string} name @param {boolean} focus */
  #open(name, focus) {
    const Content = CONTENTS[name];
    if (Content) this.#drawer.show(name, (this.#contents[name] ??= new Content(this.#asked)), focus);
  }

  /** What was chosen last shows itself: an event, a step of a tour, a statement. @param {{tour: string | null, reading: string | null, chosen: string | null}} page */
  #follow({ tour, reading, chosen }) {
    if (chosen !== this.#chosen) this.#cardOnTop = true;
    this.#chosen = chosen;
    for (const [panel, at] of Object.entries({ tours: tour, documents: reading })) {
      if (at === this.#walks[panel]) continue;
      this.#walks[panel] = at;
      // The step selects an event, whose card would cover the step's text.
      this.#cardOnTop = false;
      if (!at || this.#drawer.open === panel) continue;
      // Whoever came from the card goes on in the panel, which is not there while the card covers it.
      const held = this.#card.held;
      this.#card.update(null, "");
      this.#open(panel, held);
    }
  }

  /** Brings everything in step with the core, of which `page` is the latest. @param {any} [page] */
  update(page = this.#asked.query("page")) {
    this.#follow(page);
    const open = this.#drawer.open;
    this.#mapSteps.update(page.mapSteps);
    this.#toolbar.update(page, open, this.#mapSteps.open);
    const covered = open !== "" && !this.#cardOnTop;
    this.#card.update(covered ? null : page.card, page.texts.close);
    this.#compare.update(page.compare);
    this.#mirror.update(page.mirror);
    this.#sliders.update(page.sliders);
    this.#announcer.say(page.announcement);
    this.#first.say(page.texts.first, page.texts.firstTouch);
    this.#chooser.update(page.crowd);
    if (!open) return;
    const title = page.panels.find((/** @type {import("./toolbar.js").PanelName} */ panel) => panel.name === open)?.title;
    this.#drawer.say(title ?? "", page.texts.close);
    this.#contents[open]?.update(this.#asked.query("panel", open));
  }
}
