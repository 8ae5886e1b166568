/**
 * Tells what changes around the element, as long as the signal lasts: its room and the pixels of the screen, the page's
 * theme and motion, and whether anybody sees it.
 * @param {HTMLElement} stage
 * @param {{resized: () => void, restyled: () => void, shown: () => void}} on
 * @param {AbortSignal} signal
 */
export function watchSurroundings(stage, on, signal) {
  const observer = new ResizeObserver(on.resized);
  observer.observe(stage);
  signal.addEventListener("abort", () => observer.disconnect());
  for (const query of ["(prefers-color-scheme: dark)", "(prefers-reduced-motion: reduce)"]) {
    matchMedia(query).addEventListener("change", on.restyled, { signal });
  }
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
