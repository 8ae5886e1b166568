import { make } from "./dom.js";

/**
 * @typedef {{title: string, when: string, note: string, summary: string, unsettled: boolean, checked: string,
 *   figures: {side: string, text: string, source: string}[], sources: string[],
 *   claims: {text: string, verdict: string, note: string}[]}} Card
 */

/**
 * Shows an event's card, or hides it.
 * @param {HTMLElement} panel
 * @param {Card | null} card
 * @param {Record<string, string>} texts
 * @param {() => void} close
 */
export function showCard(panel, card, texts, close) {
  panel.hidden = !card;
  if (!card) return;
  const button = make("button", { type: "button", class: "close", "aria-label": texts.close ?? "" }, "×");
  button.onclick = close;
  panel.replaceChildren(
    make("header", {}, make("h2", {}, card.title), button),
    make("p", { class: "faint" }, card.when),
    ...(card.note ? [make("p", { class: "faint" }, card.note)] : []),
    make("p", {}, card.summary),
    ...(card.unsettled ? [make("p", { class: "faint" }, texts.unsettled ?? "")] : []),
    ...section(texts.figures, card.figures.map((figure) => `${figure.side}: ${figure.text} (${figure.source})`)),
    ...section(texts.claims, card.claims.map((claim) => `${claim.text} — ${claim.verdict}. ${claim.note}`)),
    ...section(texts.sources, card.sources),
    make("p", { class: "faint" }, card.checked),
  );
}

/** @param {string | undefined} heading @param {string[]} lines */
function section(heading, lines) {
  if (lines.length === 0) return [];
  return [make("h3", {}, heading ?? ""), make("ul", {}, ...lines.map((line) => make("li", {}, line)))];
}

export const css = `
.card ul { margin: 4px 0; padding-inline-start: 18px; }
`;
