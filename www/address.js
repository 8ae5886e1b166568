/** How long the view rests before the address follows, ms. Browsers bear only so many changes of it. */
const SETTLED = 400;

/** What may stand in an address as it is, so that a state can be read there. */
const READABLE = /%(3B|3D|2C|3A|2F)/g;

/** @param {string} state */
const hashFrom = (state) => `#s=${encodeURIComponent(state).replace(READABLE, decodeURIComponent)}`;

/** The state that the address names; null for none. */
export const stateInAddress = () => new URLSearchParams(location.hash.slice(1)).get("s");

/**
 * The address of a view; null where the page has none that others could open.
 * @param {string[][]} attributes the element's, which bring the view back
 */
export function addressOf(attributes) {
  if (!/^https?:$/.test(location.protocol)) return null;
  const address = new URL(location.href);
  address.search = new URLSearchParams(attributes.filter(([name]) => name !== "state")).toString();
  address.hash = hashFrom(attributes.find(([name]) => name === "state")?.[1] ?? "");
  return address.href;
}

/**
 * Keeps the address in step with the atlas: where the reader went somewhere there is a new entry of the history, so that
 * the browser's buttons lead back and forth, and where they only drifted the present one follows. In a frame it always
 * follows, since there those buttons are the host's.
 * @param {import("./element.js").BorderLine} atlas
 */
export function keepAddress(atlas) {
  /** The state that the address stands for, once the atlas is ready; and that of the address without one. */
  let [written, first] = ["", ""];
  let [settling, went] = [0, false];
  atlas.ready.then(() => { written = first = atlas.state; }, () => {});
  const write = () => {
    const { state } = atlas;
    if (written && state !== written) writeAddress(state, went && window.top === window);
    [written, went] = [written && state, false];
  };
  atlas.addEventListener("borderline-statechange", (event) => {
    went ||= /** @type {CustomEvent<{went: boolean}>} */ (event).detail.went;
    clearTimeout(settling);
    settling = window.setTimeout(write, SETTLED);
  });
  const follow = () => {
    clearTimeout(settling);
    const state = stateInAddress() ?? first;
    if (state && state !== atlas.state) atlas.state = state;
    [written, went] = [atlas.state, false];
  };
  addEventListener("popstate", follow);
  addEventListener("hashchange", follow);
}

/** @param {string} state @param {boolean} anew whether as a new entry of the history */
function writeAddress(state, anew) {
  try {
    if (anew) history.pushState(null, "", hashFrom(state));
    else history.replaceState(history.state, "", hashFrom(state));
  } catch {
    // A sandbox, or a page made from a text, has no address of its own to write.
  }
}
