/**
 * Where the module build's files are. Each address is written out, so that bundlers see it and bring the file along;
 * the distribution puts names with content hashes in their place.
 * @type {import("./supply.js").Supply}
 */
export const files = {
  wasm: () => new URL("./pkg/borderline_core_bg.wasm", import.meta.url),
  formats: () => new URL("./pkg/borderline_formats_bg.wasm", import.meta.url),
  dataset: () => new URL("./pkg/manchuria.json", import.meta.url),
  names: {
    en: () => new URL("./pkg/names.en.json", import.meta.url),
    ja: () => new URL("./pkg/names.ja.json", import.meta.url),
    ru: () => new URL("./pkg/names.ru.json", import.meta.url),
    "zh-Hant": () => new URL("./pkg/names.zh-Hant.json", import.meta.url),
    "zh-Hans": () => new URL("./pkg/names.zh-Hans.json", import.meta.url),
  },
  texts: {
    en: () => new URL("./pkg/manchuria.en.json", import.meta.url),
    ja: () => new URL("./pkg/manchuria.ja.json", import.meta.url),
    ru: () => new URL("./pkg/manchuria.ru.json", import.meta.url),
    "zh-Hant": () => new URL("./pkg/manchuria.zh-Hant.json", import.meta.url),
    "zh-Hans": () => new URL("./pkg/manchuria.zh-Hans.json", import.meta.url),
  },
};
