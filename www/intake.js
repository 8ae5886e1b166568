import { make } from "./dom.js";

/** So many findings are shown; the page's report has all. */
const SHOWN = 6;
/** Larger files than this are no datasets of text, bytes. */
const MOST = 200e6;

/** Takes files and texts that are dropped on the atlas or pasted into it, and says what became of them. */
export class Intake {
  #asked;
  #target = make("div", { class: "drop", hidden: "", "aria-hidden": "true" });
  #notice = make("section", { class: "notice", role: "status", part: "notice", hidden: "" });

  /**
   * @param {HTMLElement} root
   * @param {HTMLElement} main
   * @param {import("./panels.js").Asked} asked
   * @param {AbortSignal} signal
   */
  constructor(root, main, asked, signal) {
    this.#asked = asked;
    const query = asked.query;
    main.append(this.#target, this.#notice);
    /** @param {DragEvent} event */
    const over = (event) => {
      if (!hasData(event.dataTransfer)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
      this.#target.textContent = query("text", "drop");
      this.#target.hidden = false;
    };
    root.addEventListener("dragenter", over, { signal });
    root.addEventListener("dragover", over, { signal });
    root.addEventListener("dragleave", (event) => {
      // Between two elements of ours the pointer leaves one and is over the other.
      const to = event.relatedTarget;
      if (!(to instanceof Node && root.contains(to))) this.#target.hidden = true;
    }, { signal });
    root.addEventListener("drop", (event) => {
      this.#target.hidden = true;
      const data = event.dataTransfer;
      if (!data || !hasData(data)) return;
      event.preventDefault();
      const text = data.getData("text/plain");
      void filesFrom(data).then((files) => this.#take(files.length > 0 ? files : text));
    }, { signal });
    root.addEventListener("paste", (event) => {
      const data = event.clipboardData;
      const into = event.composedPath()[0];
      // A field keeps what is pasted into it.
      if (!data || !root.hasAttribute("data-entered") || into instanceof HTMLInputElement || into instanceof HTMLTextAreaElement) return;
      const text = data.getData("text/plain");
      const files = [...data.files];
      if (files.length === 0 && !query("isData", text)) return;
      event.preventDefault();
      void this.#take(files.length > 0 ? files : text);
    }, { signal });
    this.#notice.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      this.#close(root);
    }, { signal });
  }

  /** Asks for files, where none can be dropped. */
  choose() {
    const field = make("input", { type: "file", multiple: "" });
    field.onchange = () => void this.#take([...(field.files ?? [])]);
    field.click();
  }

  /** @param {File[] | string} source */
  async #take(source) {
    if (source.length === 0) return;
    const name = typeof source === "string" ? "" : source.map((file) => file.name).join(", ");
    try {
      if (typeof source !== "string" && source.some((file) => file.size > MOST)) throw new Error(this.#asked.query("text", "tooLarge"));
      const report = await this.#asked.load(typeof source === "string" || source.length > 1 ? source : /** @type {File} */ (source[0]));
      this.#say(name, report.summary, report.diagnostics);
    } catch (problem) {
      this.#say(name, problem instanceof Error ? problem.message : String(problem), []);
    }
  }

  /** @param {string} name @param {string} summary @param {{severity: string, path: string, line: number, column: number, message: string, hint: string}[]} found */
  #say(name, summary, found) {
    const worst = ["error", "warning", "info"].flatMap((severity) => found.filter((finding) => finding.severity === severity));
    const rows = worst.slice(0, SHOWN).map(({ severity, path, line, column, message, hint }) =>
      make("li", { class: severity }, make("span", { class: "place" }, line ? `${line}:${column}` : path), ` ${message}`, make("span", { class: "faint" }, hint)));
    const close = make("button", { type: "button", class: "close", "aria-label": this.#asked.query("text", "close") }, "×");
    close.onclick = () => this.#close();
    const more = worst.length - rows.length;
    if (more > 0) rows.push(make("li", { class: "faint" }, `+${more}`));
    this.#notice.replaceChildren(close, ...(name ? [make("h2", {}, name)] : []), make("p", {}, summary), ...(rows.length ? [make("ul", {}, ...rows)] : []));
    this.#notice.hidden = false;
  }

  /** @param {HTMLElement} [root] takes the focus */
  #close(root) {
    this.#notice.hidden = true;
    root?.focus({ preventScroll: true });
  }
}

/** @param {DataTransfer | null} data */
const hasData = (data) => !!data && (data.types.includes("Files") || data.types.includes("text/plain"));

/**
 * The files of a drop; of a folder, those that are JSON.
 * @param {DataTransfer} data
 * @returns {Promise<File[]>}
 */
async function filesFrom(data) {
  // What is dropped can be asked for only now, and read later.
  const items = [...data.items].filter((item) => item.kind === "file").map((item) => ({ entry: item.webkitGetAsEntry?.(), file: item.getAsFile() }));
  const lists = await Promise.all(items.map(async ({ entry, file }) => (entry?.isDirectory ? folder(/** @type {FileSystemDirectoryEntry} */ (entry)) : file ? [file] : [])));
  return lists.flat();
}

/**
 * The JSON files of a folder, in the order of their names.
 * @param {FileSystemDirectoryEntry} entry
 * @returns {Promise<File[]>}
 */
async function folder(entry) {
  const reader = entry.createReader();
  /** @type {FileSystemEntry[]} */
  const entries = [];
  for (;;) {
    const some = await new Promise((/** @type {(entries: FileSystemEntry[]) => void} */ resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) break;
    entries.push(...some);
  }
  const files = entries.filter((each) => each.isFile && each.name.endsWith(".json")).sort((a, b) => (a.name < b.name ? -1 : 1));
  return Promise.all(files.map((each) => new Promise((/** @type {(file: File) => void} */ resolve, reject) => /** @type {FileSystemFileEntry} */ (each).file(resolve, reject))));
}

export const css = `
.drop { position: absolute; inset: 12px; z-index: 3; display: grid; place-items: center; padding: 1.2em; text-align: center; font-size: 1.43em; font-weight: 600;
  color: var(--accent); background: color-mix(in srgb, var(--paper) 88%, transparent); border: 3px dashed var(--accent); border-radius: 12px; pointer-events: none; }
.notice { position: absolute; inset-block-end: 8px; inset-inline-start: 8px; z-index: 2; width: min(32.86em, calc(100% - 1.14em)); max-height: 60%; box-sizing: border-box; overflow: auto;
  padding: .71em 1em; background: var(--paper); border: 1px solid var(--rule); border-radius: 8px; box-shadow: 0 2px 12px #0003; overflow-wrap: anywhere; }
.drop[hidden], .notice[hidden] { display: none; }
.notice h2 { margin: 0 2.93em 2px 0; font-size: 1.07em; }
.notice p { margin: 0 3.14em 0 0; }
.notice ul { margin: .57em 0 0; padding: 0; list-style: none; }
.notice li { padding: .43em 0; border-top: 1px solid var(--rule); }
.notice .place { font-variant-numeric: tabular-nums; font-weight: 600; }
.notice .faint { display: block; color: var(--faint); }
.notice li.error .place::before { content: "✕ "; }
.notice li.warning .place::before { content: "! "; }
.notice .close { position: absolute; inset-block-start: 2px; inset-inline-end: 2px; min-width: 44px; min-height: 44px; font-size: 1.29em; }
`;
