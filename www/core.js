import init, { Core } from "./pkg/borderline_core.js";
import { asset } from "./assets.js";

/** @type {Promise<typeof Core> | undefined} */
let loading;

/**
 * The core, loaded once a page however many elements ask for it.
 * @returns {Promise<typeof Core>}
 */
export function loadCore() {
  loading ??= init({ module_or_path: asset("pkg/borderline_core_bg.wasm") }).then(
    () => Core,
    (cause) => {
      loading = undefined;
      throw new Error(
        "The atlas could not start: this page does not allow WebAssembly, or its file is missing. " +
          "A page with a content security policy must allow 'wasm-unsafe-eval' in script-src.",
        { cause },
      );
    },
  );
  return loading;
}

/**
 * The text of a dataset.
 * @param {string | URL} url
 * @param {AbortSignal} signal
 */
export async function fetchText(url, signal) {
  const response = await fetch(url, { signal });
  if (!response.ok) {
    throw new Error(`The dataset ${url} could not be read: the server answered ${response.status}.`);
  }
  return response.text();
}

/** @param {AbortSignal} signal */
export const fetchBuiltIn = (signal) => fetchText(asset("pkg/manchuria.json"), signal);
