/** A day or another EDTF date. */
type Edtf = string;

/** The visible window: EDTF, with the time of day where the zoom needs it. */
export interface View { from: Edtf; to: Edtf }

/** Where to fly. What is left out stays as it is. */
export interface Target {
  from?: Edtf;
  to?: Edtf;
  clock?: Edtf;
  selected?: string | null;
  map?: { lat: number; lon: number; km?: number };
}

/** What was found in a dataset. `line` and `column` are 0 where there are none. */
export interface Diagnostic { severity: "error" | "warning" | "info"; path: string; line: number; column: number; message: string; hint: string }

/** How a dataset was taken; where `ok` is false the old one stays. */
export interface Report {
  ok: boolean;
  /** There were earlier data, and they stay. */
  kept: boolean;
  format: "borderline" | "csv" | "timelinejs" | "geojson" | "ics" | "vis-timeline";
  events: number;
  /** In one sentence, in the reader's language. */
  summary: string;
  /** Of tables and the like an `error` is that of one row, which was left out. */
  diagnostics: Diagnostic[];
}

/** `[x, y, width, height]`, CSS pixels of the element. */
export type Box = [number, number, number, number];

/** What is drawn now. */
export interface Description {
  view: View;
  clock: string;
  events: { id: string; title: string; when: string; box: Box; label: Box | null }[];
  /** The events in the window that are not drawn one by one. */
  hidden: number;
  cells: { id: string; holders: { power: string; status: string }[] }[];
  /** Armies and fronts on the map, with what is said of them. */
  campaigns: { id: string; text: string }[];
  /** All texts that are not the label of an event. */
  labels: { text: string; box: Box }[];
}

/** A power that holds a place, or claims it: then the status is `claimed`. */
export interface Holding {
  power: string;
  status: string;
  /** The power to which the land belongs by title, and the one on which its holder depends. */
  sovereign: string | null;
  patron: string | null;
  basis: "treaty" | "control" | "survey";
  from: Edtf;
  to: Edtf;
  /** Ids of sources, and of the event that made it so. */
  sources: string[];
  event: string | null;
  cell: string;
  /** Whether the first day is promised, or the cell is in outline. */
  coverage: "day" | "outline";
}

/** Land that passes between two days; `succession` where the new holder is the old one's successor. */
export interface Change { cell: string; from: string; to: string; km2: number; event: string | null; succession: boolean }

/** Something found, the best first. */
export interface Hit {
  kind: string;
  id: string;
  title: string;
  detail: string;
  /** The sign beside it. */
  mark: string;
  score: number;
  /** Where it leads. */
  clock: Edtf | null;
  window: View | null;
}

/** The atlas, an element `<border-line>`. */
export declare class BorderLine extends HTMLElement {
  static observedAttributes: string[];
  /** Resolves when the data is laid out and, if the element is visible, painted; rejects on removal, or with a reason. */
  readonly ready: Promise<void>;
  /** Of the component and of its dataset. */
  readonly version: string;
  view: View;
  /** The day that the map shows, `YYYY-MM-DD`. */
  clock: string;
  /** The whole state in one string. Parts that are not understood are ignored. */
  state: string;
  selected: string | null;
  /** Whose claims count as held: `de-facto`, `all`, or a power's id. */
  claimView: string;
  /** The day that the clock is compared with, `YYYY-MM-DD`; null where none is. */
  compare: string | null;
  select(id: string | null): void;
  /** A target, or text as typed into the search. */
  flyTo(target: Target | string): Promise<void>;
  /** Lets the clock run: `window`, `day`, `week`, `month`, `year`, or days a second. */
  play(options?: { speed?: string | number }): void;
  pause(): void;
  nextChange(): void;
  previousChange(): void;
  /** An address, text, a file, the files of a folder, or an object, in any format that can be read. */
  load(source: string | URL | Blob | Blob[] | object): Promise<Report>;
  /** `png` is a picture of what is visible, `scale` its pixels for each CSS pixel. `scope: "visible"` writes the events in the window alone. */
  exportAs(format: "svg" | "png" | "json" | "csv" | "geojson" | "ics" | "timelinejs" | "bibtex" | "csljson", options?: { scope?: "all" | "visible"; scale?: number }): Promise<string | Blob>;
  describe(): Description;
  /** The holder in fact first, two in a condominium; then who claims the place. Empty at sea. */
  heldBy(lat: number, lon: number, day: Edtf): Holding[];
  changes(dayA: Edtf, dayB: Edtf): Change[];
  /** Best first. Names in other languages than the reader's are fetched when something is looked for first; `readNames` waits for them. */
  find(text: string): Hit[];
  /** Brings the names in all languages, which `find` finds from then on. */
  readNames(): Promise<void>;
  events(): { id: string; title: string; [member: string]: unknown }[];
  sources(): { id: string; [member: string]: unknown }[];
  claims(): { id: string; [member: string]: unknown }[];
  tours(): { id: string; [member: string]: unknown }[];
  powers(): { id: string; name: string; [member: string]: unknown }[];
}

/**
 * Says, before the first atlas is made, where its parts are; what is left out stays as it was built.
 * `names` and `texts` have the names and titles, and the long texts, of the dataset by language, where the dataset does not
 * hold them; a dataset given without `names` has them within.
 * `link` makes the address of a view from the element's attributes, `[name, value]` each, for the panel "Share"; `sandbox`
 * is what a frame with that page may be confined to, and `parts` has script and style of `borderline.html`, of which a lesson is made.
 */
export declare function provide(from: {
  wasm?: () => URL | string | BufferSource | Promise<BufferSource>;
  formats?: () => URL | string | BufferSource | Promise<BufferSource>;
  dataset?: () => URL | string | Promise<string>;
  names?: Record<string, () => URL | string | Promise<string>>;
  texts?: Record<string, () => URL | string | Promise<string>>;
  link?: (attributes: string[][]) => string | null;
  sandbox?: string;
  parts?: () => Promise<{ script: string; style: string; data?: string | undefined }>;
}): void;

declare global {
  interface HTMLElementTagNameMap { "border-line": BorderLine }
  interface HTMLElementEventMap {
    "borderline-ready": CustomEvent<Record<string, never>>;
    "borderline-viewchange": CustomEvent<{ view: View }>;
    /** The view has come to rest as another; `went` where the reader went there by choosing, flying or a step of a tour. */
    "borderline-statechange": CustomEvent<{ state: string; went: boolean }>;
    "borderline-clockchange": CustomEvent<{ clock: string }>;
    "borderline-playchange": CustomEvent<{ playing: boolean; speed: string }>;
    "borderline-comparechange": CustomEvent<{ compare: string | null }>;
    "borderline-readingchange": CustomEvent<{ claim: string | null }>;
    "borderline-selectionchange": CustomEvent<{ id: string | null }>;
    "borderline-datasetchange": CustomEvent<{ report: Report }>;
    "borderline-error": CustomEvent<{ message: string }>;
  }
}
