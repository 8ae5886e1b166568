import init, { readForeign, writeForeign } from "./pkg/borderline_formats.js";
import { formats, languagesApart } from "./supply.js";

/** What can be written, but for pictures. */
const FORMATS = ["json", "csv", "geojson", "ics", "timelinejs", "bibtex", "csljson"];

/** @type {Promise<unknown> | undefined} */
let loading;

/** The reader and writer of other formats: fetched by the first who needs it, once a page. */
function loadFormats() {
  loading ??= Promise.resolve(formats())
    .then((module_or_path) => init({ module_or_path }))
    .catch((cause) => {
      loading = undefined;
      throw new Error("The reader of other formats could not start: its file is missing.", { cause });
    });
  return loading;
}

/**
 * Makes a text of another format a dataset of our own: its text, where anything can be used, what is to be said of it, and
 * its events in columns, as far as they are plain.
 * @param {string} text
 * @returns {Promise<[string | undefined, object, unknown]>}
 */
export async function read(text) {
  await loadFormats();
  return readForeign(text);
}

/**
 * Writes a dataset of our own in another format.
 * @param {string} text
 * @param {string} format
 * @param {string} lang the language of texts where the format has one for all
 * @param {boolean} cited of the sources those that events name
 */
async function write(text, format, lang, cited) {
  await loadFormats();
  return writeForeign(text, format, lang, cited);
}

/**
 * What is loaded as a text, or the picture that is one.
 * @param {string} format
 * @param {{scope?: "all" | "visible"} | undefined} options
 * @param {(name: string, ...args: unknown[]) => any} query asks the core
 * @param {() => Promise<void> | undefined} readAll brings the texts of all languages that are in files of their own
 * @returns {Promise<string>}
 */
export async function textIn(format, options, query, readAll) {
  if (!FORMATS.includes(format)) return query("exportAs", format);
  await readAll();
  const text = query("exportAs", "json", options);
  return format === "json" ? text : write(text, format, query("lang"), options?.scope === "visible");
}
