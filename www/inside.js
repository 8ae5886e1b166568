// What the classic builds have within them: the core, which reads other formats too there, and the dataset as the module build has it.
import wasm from "./pkg/borderline_core_bg.wasm.packed";
import dataset from "./pkg/manchuria.json.packed";
import enNames from "./pkg/names.en.json.packed";
import jaNames from "./pkg/names.ja.json.packed";
import ruNames from "./pkg/names.ru.json.packed";
import hansNames from "./pkg/names.zh-Hans.json.packed";
import hantNames from "./pkg/names.zh-Hant.json.packed";
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
  names: { en: text(enNames), ja: text(jaNames), ru: text(ruNames), "zh-Hans": text(hansNames), "zh-Hant": text(hantNames) },
  texts: { en: text(en), ja: text(ja), ru: text(ru), "zh-Hans": text(hans), "zh-Hant": text(hant) },
});
