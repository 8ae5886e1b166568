/**
 * The language of ours that serves a reader, as the core chooses it.
 * @param {string} tag BCP 47
 */
export function languageFor(tag) {
  const [lang = ""] = tag.toLowerCase().split(/[-_]/);
  if (lang === "zh") return /[-_](hant|tw|hk|mo)\b/i.test(tag) ? "zh-Hant" : "zh-Hans";
  return ["ja", "ru"].includes(lang) ? lang : "en";
}

/**
 * The words of a reader's language, or the English ones: for what is said while there is no core that could say it.
 * @template T
 * @param {Record<string, T> & {en: T}} words by language
 * @param {string} tag the reader's language, BCP 47
 * @returns {T}
 */
export function wordsIn(words, tag) {
  return words[languageFor(tag)] ?? words.en;
}
