import { feed } from "./pieces.js";

/** Rows of a piece: what one leaves behind is collected before it is much. */
const ROWS = 4096;
/** So many kinds of rows are told apart; of more, rows have too little in common. */
const MOST_KINDS = 1000;
/** Ends a text. */
const END = "\u{1f}";
/** What tells HTML. */
const MARKUP = /[<&]/;
/** From when until when a Date is written with a year of four digits, ms. */
const [FIRST, LAST] = [-62_167_219_200_000, 253_402_300_800_000];
/** Where the number of a kind is kept, in the tree of all. */
const NUMBER = Symbol();

const UTF8 = new TextEncoder();

/** @typedef {Map<unknown, any>} Branch */

/**
 * Hands a list of items over in columns, which is much quicker than to write it out and to have it read: where all of them
 * are plain objects with numbers or Dates for moments. False, and nothing can be made of what was handed over, where one is not.
 * @param {import("./pkg/borderline_core.js").Core} core
 * @param {object} source the list, or an object that has it as its items
 * @param {unknown[]} items
 */
export function feedRows(core, source, items) {
  // Members that all objects have are not written out.
  for (const _ in {}) return false;
  if ("toJSON" in source) return false;
  feed(core, Array.isArray(source) ? [] : { ...source, items: [] });
  const kinds = new Kinds();
  let room = new Uint8Array();
  for (let at = 0; at < items.length; at += ROWS) {
    const piece = items.slice(at, at + ROWS);
    const [times, kindOf] = [new Float64Array(2 * piece.length), new Uint32Array(piece.length)];
    let texts = "";
    for (let row = 0; row < piece.length; row += 1) {
      const item = piece[row];
      const kind = kinds.of(item);
      if (kind < 0) return false;
      const { id, content, start, end, title } = /** @type {any} */ (item);
      kindOf[row] = kind;
      times[2 * row] = moment(start);
      times[2 * row + 1] = end === undefined || end === null ? NaN : moment(end);
      texts += id === undefined || id === null ? END : id + END;
      texts += (hasLetters(content) ? content : "") + END + (hasLetters(title) ? title : "") + END + END;
    }
    if (MARKUP.test(texts)) return false;
    // A code unit takes three bytes at most.
    if (room.length < 3 * texts.length) room = new Uint8Array(3 * texts.length);
    const { written } = UTF8.encodeInto(texts, room);
    if (!core.feedRows([kinds.take(), times, kindOf, room.subarray(0, written)])) return false;
  }
  return true;
}

/** Milliseconds since 1970; beyond all dates where the core has to read, or to refuse, what is written. @param {unknown} time */
function moment(time) {
  if (typeof time === "number" && !Number.isNaN(time)) return time;
  const date = time instanceof Date ? time.getTime() : NaN;
  return date >= FIRST && date < LAST ? date : Infinity;
}

/** Whether a core that reads it from JSON takes it for the same text. @param {unknown} value */
const isText = (value) => (typeof value === "string" ? value !== "" : value === undefined || value === null || (typeof value === "number" && (value | 0) === value));

/** What rows have in common: the group, and all members that the core does not use. */
class Kinds {
  /** By members and values, one after the other. @type {Branch} */
  #tree = new Map();
  #count = 0;
  /** Those that were not handed over yet. @type {unknown[]} */
  #fresh = [];

  /** The number of an item's kind; -1 where the item is not plain. @param {unknown} item */
  of(item) {
    if (typeof item !== "object" || item === null || Object.getPrototypeOf(item) !== Object.prototype) return -1;
    const members = /** @type {Record<string, unknown>} */ (item);
    let branch = this.#tree;
    for (const name in members) {
      const value = members[name];
      switch (name) {
        case "start":
        case "end":
        case "group":
          break;
        case "content":
        case "title":
          if (value !== "" && !isText(value)) return -1;
          break;
        case "id":
          if (!isText(value)) return -1;
          break;
        default:
          if (value === undefined) break;
          if (name === "toJSON" || (value !== null && typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean")) return -1;
          branch = below(below(branch, name), value);
      }
    }
    const { content, title, group } = members;
    branch = below(branch, group);
    branch = below(below(branch, hasLetters(content)), hasLetters(title));
    return branch.get(NUMBER) ?? this.#add(branch, members);
  }

  /** @param {Branch} branch @param {Record<string, unknown>} members */
  #add(branch, members) {
    const { id, content, start, end, group, title, ...extra } = members;
    if (!(isText(group) || group === "") || this.#count >= MOST_KINDS) return -1;
    const others = JSON.stringify(extra);
    const language = (/** @type {unknown} */ text) => (hasLetters(text) ? "und" : null);
    this.#fresh.push([language(content), language(title), "", group === undefined || group === null ? null : String(group), 3, others === "{}" ? "" : others]);
    branch.set(NUMBER, this.#count);
    this.#count += 1;
    return this.#count - 1;
  }

  /** Those that are new since the last time, as the core takes them. */
  take() {
    const kinds = JSON.stringify(this.#fresh);
    this.#fresh = [];
    return kinds;
  }
}

/** @param {unknown} text */
const hasLetters = (text) => text !== undefined && text !== null && text !== "";

/** @param {Branch} branch @param {unknown} value @returns {Branch} */
function below(branch, value) {
  let next = branch.get(value);
  if (!next) branch.set(value, (next = new Map()));
  return next;
}
