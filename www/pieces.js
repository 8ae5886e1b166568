/** Characters of a piece: its copy in the core's memory is never given back. */
const PIECE = 65_536;
/** Records of a list that are written out at a time. */
const ROWS = 500;

const UTF8 = new TextEncoder();

/**
 * Hands a dataset to the core; its `load` is then asked for what was found.
 * @param {import("./pkg/borderline_core.js").Core} core
 * @param {unknown} source text, or what is written out as JSON
 */
export function feed(core, source) {
  // One room for all: what a million records leave behind has to be collected.
  let room = new Uint8Array();
  let first = true;
  for (const piece of pieces(source)) {
    // A code unit takes three bytes at most.
    if (room.length < 3 * piece.length) room = new Uint8Array(3 * piece.length);
    const { written } = UTF8.encodeInto(piece, room);
    if (core.feed(room.subarray(0, written), first)) return;
    first = false;
  }
}

/**
 * The text of a dataset in pieces, so that a long one is nowhere whole but where it came from. Lists of items are not
 * written out as a whole either.
 * @param {unknown} source text, or what is written out as JSON
 * @returns {Generator<string, void>}
 */
function* pieces(source) {
  if (Array.isArray(source)) {
    yield* list("[", source, "]");
  } else if (hasItems(source)) {
    const { items, ...rest } = source;
    const before = JSON.stringify(rest).slice(0, -1);
    yield* list(`${before}${before.length > 1 ? "," : ""}"items":[`, items, "]}");
  } else {
    yield* slices(typeof source === "string" ? source : JSON.stringify(source) ?? "");
  }
}

/**
 * Whether it is plain items, with nothing that tells another format.
 * @param {unknown} source
 * @returns {source is {items: unknown[]}}
 */
function hasItems(source) {
  return source instanceof Object && "items" in source && Array.isArray(source.items) && !("borderline" in source || "toJSON" in source);
}

/** @param {string} before @param {unknown[]} rows @param {string} after */
function* list(before, rows, after) {
  let start = before;
  for (let at = 0; at < rows.length; at += ROWS) {
    yield start + JSON.stringify(rows.slice(at, at + ROWS)).slice(1, -1);
    start = ",";
  }
  yield rows.length > 0 ? after : before + after;
}

/** @param {string} text */
function* slices(text) {
  let at = 0;
  do {
    let end = at + PIECE;
    // A letter of two code units stays whole.
    if ((text.codePointAt(end - 1) ?? 0) > 0xffff) end += 1;
    yield text.slice(at, end);
    at = end;
  } while (at < text.length);
}
