/** Not later than so, ms. */
const LATEST = 150;

/**
 * Between this frame and the next, where the browser can tell when that is.
 * @param {(deadline?: IdleDeadline) => void} act
 */
export function whenIdle(act) {
  if ("requestIdleCallback" in window) requestIdleCallback(act, { timeout: LATEST });
  else setTimeout(() => act());
}
