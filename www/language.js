/**
 * The words of a reader's language, or the English ones: for what is said while there is no core that could say it.
 * @template T
 * @param {Record<string, T> & {en: T}} words by language
 * @param {string} tag the reader's language, BCP 47
 * @returns {T}
 */
export function wordsIn(words, tag) {
  const traditional = /^zh\b.*(Hant|TW|HK|MO)/i.test(tag);
  const lang = /^zh\b/i.test(tag) ? (traditional ? "zh-Hant" : "zh-Hans") : tag.slice(0, 2).toLowerCase();
  return words[lang] ?? words.en;
}
