/**
 * Where the core and its data come from: an address to fetch, or what is there already.
 * @typedef {() => URL | string | Promise<string>} Source an address, or the text itself
 * @typedef {{
 *   wasm: () => URL | string | BufferSource | Promise<BufferSource>,
 *   formats: () => URL | string | BufferSource | Promise<BufferSource>,
 *   dataset: Source,
 *   names: Record<string, Source>,
 *   texts: Record<string, Source>,
 *   link?: (attributes: string[][]) => string | null,
 *   sandbox?: string,
 *   parts?: () => Promise<import("./lesson.js").Parts>,
 * }} Supply `formats` reads and writes other formats; `names` and `texts` have the dataset's names and titles, and its long texts, by
 *   language, where they are not in the dataset; `link` is the address of a view, by the element's attributes, where the page has one for each; `sandbox` what a frame with the page may be confined to;
 *   `parts` has what lessons are made of
 */

/** @type {Partial<Supply>} */
let supply = {};

/**
 * Says where something comes from; what is left out stays as it was, but a dataset given without names has them within. What has
 * been fetched already is not fetched again.
 * @param {Partial<Supply>} from
 */
export function provide(from) {
  supply = { ...supply, ...(from.dataset && { names: {} }), ...from };
}

/** Where the core's module is, or its bytes. */
export const wasm = () => supply.wasm?.();

/** Where the reader and writer of other formats is, or its bytes. */
export const formats = () => supply.formats?.();

/** The address of a view by the element's attributes; nothing where there is none. @param {string[][]} attributes */
export const link = (attributes) => supply.link?.(attributes);

/** What a frame with this page may be confined to. */
export const sandbox = () => supply.sandbox;

/** Gives what a lesson is made of; nothing where it cannot be had. */
export const partsOfLesson = () => supply.parts;

/**
 * The text of a file.
 * @param {string | URL} url
 * @param {AbortSignal} signal
 */
export async function fetchText(url, signal) {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`${url} could not be read: the server answered ${response.status}.`);
  return response.text();
}

/** The text from where it is. @param {Source} source @param {AbortSignal} signal */
async function read(source, signal) {
  const from = source();
  return from instanceof Promise ? from : fetchText(from, signal);
}

/** The built-in dataset, and the names that stand apart in a language, or in English where those cannot be had. @param {string} lang @param {AbortSignal} signal */
export async function fetchBuiltIn(lang, signal) {
  const names = fetchNames(lang, signal).catch((problem) => {
    if (lang === "en" || signal.aborted) throw problem;
    lang = "en";
    return fetchNames(lang, signal);
  });
  const [data, apart] = await Promise.all([read(supply.dataset ?? (() => ""), signal), names]);
  return { data, names: apart, lang };
}

/** The languages whose texts stand apart. */
export const languagesApart = () => Object.keys({ ...supply.names, ...supply.texts });

/** The built-in dataset's names and titles in a language; nothing where they do not stand apart. @param {string} lang @param {AbortSignal} signal */
export async function fetchNames(lang, signal) {
  const source = supply.names?.[lang];
  return source && read(source, signal);
}

/** The built-in dataset's texts in a language; nothing where they do not stand apart. @param {string} lang @param {AbortSignal} signal */
export async function fetchTexts(lang, signal) {
  const source = supply.texts?.[lang];
  return source && read(source, signal);
}
