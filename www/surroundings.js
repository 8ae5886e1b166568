/** What the reader asks of all pages, by its name in the core. */
const WISHES = {
  "prefers-dark": "(prefers-color-scheme: dark)",
  "prefers-contrast": "(prefers-contrast: more)",
  "forced-colors": "(forced-colors: active)",
  "reduced-motion": "(prefers-reduced-motion: reduce)",
};

/** Tells the core what the reader asks of all pages. @param {import("./pkg/borderline_core.js").Core} core */
export function tellWishes(core) {
  for (const [name, query] of Object.entries(WISHES)) core.set(name, String(matchMedia(query).matches));
}

/**
 * Tells what changes around the element, as long as the signal lasts: its room and the pixels of the screen, what the
 * reader asks of all pages, and whether anybody sees it.
 * @param {HTMLElement} stage
 * @param {{resized: () => void, restyled: () => void, shown: () => void}} on
 * @param {AbortSignal} signal
 */
export function watchSurroundings(stage, on, signal) {
  const observer = new ResizeObserver(on.resized);
  observer.observe(stage);
  signal.addEventListener("abort", () => observer.disconnect());
  for (const query of Object.values(WISHES)) matchMedia(query).addEventListener("change", on.restyled, { signal });
  document.addEventListener("visibilitychange", on.shown, { signal });
  watchPixels(on.resized, signal);
}

/** A screen of other pixels, or the browser's zoom, need not change the room in CSS pixels. @param {() => void} changed @param {AbortSignal} signal */
function watchPixels(changed, signal) {
  // The query is of one ratio, so that each change needs a new one.
  matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener("change", () => {
    changed();
    watchPixels(changed, signal);
  }, { signal, once: true });
}
