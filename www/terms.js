import { make } from "./dom.js";

/** A text in pieces: as it is, or with the meaning of a term. @typedef {(string | {text: string, meaning: string})[]} Pieces */

/**
 * A paragraph whose terms open their explanation where they stand.
 * @param {Pieces} pieces
 */
export function paragraph(pieces) {
  return make("p", {}, ...pieces.flatMap((piece) => /** @type {(string | HTMLElement)[]} */ (typeof piece === "string" ? [piece] : term(piece))));
}

/** @param {{text: string, meaning: string}} piece @returns {HTMLElement[]} */
function term({ text, meaning }) {
  const button = make("button", { type: "button", class: "term", "aria-expanded": "false" }, text);
  const note = make("span", { class: "meaning", role: "note", hidden: "" }, meaning);
  button.onclick = () => {
    note.hidden = !note.hidden;
    button.setAttribute("aria-expanded", String(!note.hidden));
  };
  return [button, note];
}

export const css = `
.term { display: inline; min-width: 0; min-height: 0; padding: 0; border: 0; border-radius: 0; text-align: start; text-decoration: underline dotted; text-underline-offset: 3px; }
.term:hover, .term[aria-expanded="true"] { color: var(--accent); }
.meaning { display: block; margin: .29em 0; padding: .43em .71em; border-inline-start: 3px solid var(--accent); background: color-mix(in srgb, var(--accent) 8%, var(--paper)); }
.meaning[hidden] { display: none; }
`;
