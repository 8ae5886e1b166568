import init, { Core } from "./pkg/borderline_core.js";
import { wasm } from "./supply.js";

/** @type {Promise<typeof Core> | undefined} */
let loading;

/**
 * The core, loaded once a page however many elements ask for it.
 * @returns {Promise<typeof Core>}
 */
export function loadCore() {
  loading ??= Promise.resolve(wasm())
    .then((module_or_path) => init({ module_or_path }))
    .then(
      () => Core,
      (cause) => {
        loading = undefined;
        throw new Error("The atlas could not start: WebAssembly is refused, or the core's file is missing.", { cause });
      },
    );
  return loading;
}
