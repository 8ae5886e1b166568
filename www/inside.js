// What the classic builds have within them: the core, which reads other formats too there, and the whole dataset.
import wasm from "./pkg/borderline_core_bg.wasm.packed";
import dataset from "./pkg/manchuria.whole.json.packed";
import { provide } from "./supply.js";
import { unpack } from "./unpack.js";

provide({ wasm: () => unpack(wasm).arrayBuffer(), dataset: () => unpack(dataset).text() });
