// What the classic builds have within them: the core, which reads other formats too there, and the dataset as the module build has it.
import wasm from "./pkg/borderline_core_bg.wasm.packed";
import dataset from "./pkg/manchuria.json.packed";
import en from "./pkg/manchuria.en.json.packed";
import ja from "./pkg/manchuria.ja.json.packed";
import ru from "./pkg/manchuria.ru.json.packed";
import hans from "./pkg/manchuria.zh-Hans.json.packed";
import hant from "./pkg/manchuria.zh-Hant.json.packed";
import { provide } from "./supply.js";
import { unpack } from "./unpack.js";

/** @param {string} packed @returns {import("./supply.js").Source} */
const text = (packed) => () => unpack(packed).text();

provide({
  wasm: () => unpack(wasm).arrayBuffer(),
  dataset: text(dataset),
  texts: { en: text(en), ja: text(ja), ru: text(ru), "zh-Hans": text(hans), "zh-Hant": text(hant) },
});
