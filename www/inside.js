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
import zh from "./pkg/manchuria.zh.json.packed";
import { provide } from "./supply.js";
import { unpack } from "./unpack.js";

/** @param {string} packed */
const text = (packed) => async () => new TextDecoder().decode(unpack(packed));

/** One of the texts of a part that has one a line. @param {string} packed @param {number} at */
const line = (packed, at) => async () => (await text(packed)()).split("\n")[at];

provide({
  wasm: () => unpack(wasm),
  dataset: text(dataset),
  names: { en: text(enNames), ja: text(jaNames), ru: text(ruNames), "zh-Hans": text(hansNames), "zh-Hant": text(hantNames) },
  texts: { en: text(en), ja: text(ja), ru: text(ru), "zh-Hans": line(zh, 0), "zh-Hant": line(zh, 1) },
});
