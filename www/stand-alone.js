import { addressOf, keepAddress, stateInAddress } from "./address.js";
import { talkToHost } from "./host.js";

/** What an address may set; never `src`, since a link must not bring data that the page's owner does not know. */
const PARAMETERS = ["from", "to", "clock", "selected", "lang", "theme", "panes", "calendar", "lanes", "claim-view", "gestures"];

/**
 * Runs the page that holds nothing but the atlas: `?lang=ja&clock=1905-09-05` sets what attributes set, and `#s=…` is the
 * whole state, which follows the reader where the page may write its address. A page that frames this one is talked with.
 * The element is defined before it.
 * @param {typeof import("./supply.js").provide} provide
 */
export function standAlone(provide) {
  const atlas = /** @type {import("./element.js").BorderLine | null} */ (document.querySelector("border-line"));
  if (!atlas) return;
  const asked = new URLSearchParams(location.search);
  // The page is in English until a reader says otherwise; the atlas reads the reader's language, and a lesson has its own.
  if (!atlas.hasAttribute("lang")) atlas.setAttribute("lang", navigator.language);
  for (const name of PARAMETERS) {
    const value = asked.get(name);
    if (value !== null) atlas.setAttribute(name, value);
  }
  const state = stateInAddress();
  if (state) atlas.setAttribute("state", state);
  provide({ link: addressOf });
  keepAddress(atlas);
  talkToHost(atlas);
}
