import { talkToHost } from "./host.js";

/** How long the view rests before the address follows, ms. Browsers bear only so many changes of it. */
const SETTLED = 400;

/** What an address may set; never `src`, since a link must not bring data that the page's owner does not know. */
const PARAMETERS = ["from", "to", "clock", "selected", "lang", "theme", "panes", "calendar", "lanes", "claim-view", "gestures"];

/**
 * Runs the page that holds nothing but the atlas: `?lang=ja&clock=1905-09-05` sets what attributes set, and `#s=…` is the
 * whole state, which follows the reader where the page may write its address. A page that frames this one is talked with.
 */
export function standAlone() {
  const atlas = /** @type {import("./element.js").BorderLine | null} */ (document.querySelector("border-line"));
  if (!atlas) return;
  const asked = new URLSearchParams(location.search);
  // The page is in English until a reader says otherwise; the atlas reads the reader's language.
  atlas.setAttribute("lang", asked.get("lang") ?? navigator.language);
  for (const name of PARAMETERS) {
    const value = asked.get(name);
    if (value !== null) atlas.setAttribute(name, value);
  }
  const state = stateInAddress();
  if (state) atlas.setAttribute("state", state);
  addEventListener("hashchange", () => {
    const state = stateInAddress();
    if (state && state !== atlas.state) atlas.state = state;
  });
  let settling = 0;
  const follow = () => {
    clearTimeout(settling);
    settling = window.setTimeout(() => writeAddress(atlas.state), SETTLED);
  };
  for (const what of ["viewchange", "clockchange", "selectionchange"]) atlas.addEventListener(`borderline-${what}`, follow);
  talkToHost(atlas);
}

const stateInAddress = () => new URLSearchParams(location.hash.slice(1)).get("s");

/** @param {string} state */
function writeAddress(state) {
  try {
    history.replaceState(history.state, "", `#${new URLSearchParams({ s: state })}`);
  } catch {
    // A sandbox, or a page made from a text, has no address of its own to write.
  }
}
