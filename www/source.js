import { read } from "./formats.js";
import { feed } from "./pieces.js";
import { feedRows } from "./rows.js";
import { fetchText } from "./supply.js";

/** @typedef {import("./pkg/borderline_core.js").Core} Core */

/** What is data and no address: an object, a list, a calendar, or more than one line. */
const IS_DATA = /^\s*[[{]|^\s*BEGIN:VCALENDAR|\S[^\S\n]*\n\s*\S/i;

/** What takes so long to read that one has to say so, about a quarter of a second: characters, and items. */
const LONG = { text: 1_000_000, items: 150_000 };
/** HTML in a text. */
const MARKUP = /<[a-z!/]|&#?\w+;/i;

/** Whether reading it holds up the page. @param {unknown} data */
export const isLong = (data) => (typeof data === "string" ? data.length > LONG.text : (itemsOf(data)?.length ?? 0) > LONG.items);

/** The items of a list of vis-timeline. @param {unknown} data @returns {unknown[] | undefined} */
function itemsOf(data) {
  if (Array.isArray(data)) return data;
  const items = data instanceof Object && "items" in data && !("borderline" in data) ? data.items : undefined;
  return Array.isArray(items) ? items : undefined;
}

/** Whether these are items with HTML in them, of which the core would show the tags. @param {unknown} data */
function hasMarkup(data) {
  if (typeof data === "string") return /^\s*(\[|\{\s*"(items|groups)")/.test(data) && MARKUP.test(data);
  // There may be a million of them, few of which have either letter.
  const is = (/** @type {unknown} */ text) => typeof text === "string" && (text.includes("<") || text.includes("&")) && MARKUP.test(text);
  return itemsOf(data)?.some((/** @type {any} */ item) => is(item?.content) || is(item?.title)) ?? false;
}

/**
 * Loads data into the core; what that cannot read by itself goes through the reader of other formats, which also finds
 * out where in a list items are broken and leaves those out.
 * @param {Core} core
 * @param {unknown} data text, or an object that is to be written out
 * @param {AbortSignal} signal
 */
export async function loadInto(core, data, signal) {
  const items = typeof data === "string" ? undefined : itemsOf(data);
  const inColumns = items !== undefined && feedRows(core, /** @type {object} */ (data), items);
  if (inColumns || !hasMarkup(data)) {
    if (!inColumns) feed(core, data);
    const report = core.load("");
    if (!report.foreign && (report.ok || report.format !== "vis-timeline")) return report;
  }
  const [own, about, events] = await read(typeof data === "string" ? data : JSON.stringify(data) ?? "");
  signal.throwIfAborted();
  return core.loadRead(own, about, events);
}

/**
 * The data of a dataset, wherever it comes from: an address, a file, the files of a folder, text, or an object.
 * @param {string | URL | Blob | Blob[] | object} source
 * @param {AbortSignal} signal
 */
export async function dataFrom(source, signal) {
  if (source instanceof Blob) return source.text();
  if (Array.isArray(source) && source[0] instanceof Blob) return joined(source);
  if (source instanceof URL) return fetchText(source, signal);
  if (typeof source !== "string") return source;
  return IS_DATA.test(source) ? source : fetchText(new URL(source, document.baseURI), signal);
}

/**
 * The files of a folder as one document: lists are joined in the order of the files, and everything else may be repeated
 * only as it stands.
 * @param {Blob[]} files
 */
async function joined(files) {
  /** @type {Record<string, unknown>} */
  const whole = {};
  for (const file of files) {
    const name = file instanceof File ? file.name : "a file";
    /** @type {unknown} */
    let part;
    try {
      part = JSON.parse(await file.text());
    } catch (cause) {
      throw new Error(`${name}: this is not JSON; several files at once must be those of one folder in our own format`, { cause });
    }
    if (typeof part !== "object" || part === null || Array.isArray(part)) throw new Error(`${name}: a file of a dataset is one JSON object`);
    for (const [member, value] of Object.entries(part)) {
      const earlier = whole[member];
      if (Array.isArray(earlier) && Array.isArray(value)) whole[member] = [...earlier, ...value];
      else if (earlier === undefined || JSON.stringify(earlier) === JSON.stringify(value)) whole[member] = value;
      else throw new Error(`${name}: "${member}" stands in an earlier file with another value; keep it in one of them`);
    }
  }
  return JSON.stringify(whole);
}
