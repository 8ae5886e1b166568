/** @typedef {import("./pkg/borderline_core.js").Core} Core */

const PHASES = /** @type {const} */ ({ pointerdown: 0, pointermove: 1, pointerup: 2, pointercancel: 3, lostpointercapture: 3, pointerleave: 4 });
const CANCEL = 3;

/** @param {MouseEvent | KeyboardEvent} event */
const modifiers = (event) =>
  (event.shiftKey ? 1 : 0) | (event.ctrlKey ? 2 : 0) | (event.altKey ? 4 : 0) | (event.metaKey ? 8 : 0);

/** Whether this is a Mac, where Ctrl and a click ask for the context menu and the Command key does what Ctrl does elsewhere. */
export const isMac = /Mac/.test(globalThis.navigator?.platform ?? "");

/**
 * Carries pointer, wheel and keys to the core; every listener is on our own root and ends with the signal.
 * @param {HTMLElement} root takes the focus and the keys
 * @param {HTMLCanvasElement} canvas
 * @param {() => Core | undefined} core
 * @param {() => void} changed
 * @param {AbortSignal} signal
 */
export function listen(root, canvas, core, changed, signal) {
  /** Pointers that the core believes to be down. @type {Set<number>} */
  const held = new Set();

  /** @param {MouseEvent} event */
  const at = (event) => {
    const box = canvas.getBoundingClientRect();
    return /** @type {const} */ ([event.clientX - box.left, event.clientY - box.top]);
  };

  /** @param {Event} event */
  const pointer = (event) => {
    if (!(event instanceof PointerEvent)) return;
    const down = event.type === "pointerdown";
    // Other buttons, a pen's eraser, and the Mac's way to ask for the context menu are not ours.
    if (down && (event.button !== 0 || (isMac && event.ctrlKey))) return;
    // The capture is also lost after each pointer that went up.
    if (event.type === "lostpointercapture" && !held.has(event.pointerId)) return;
    const phase = PHASES[/** @type {keyof typeof PHASES} */ (event.type)];
    const [x, y] = at(event);
    // A page scrolls by pens as by fingers.
    const pressed = core()?.pointer(phase, event.pointerId, event.pointerType !== "mouse", x, y, modifiers(event), event.timeStamp);
    if (pressed) {
      held.add(event.pointerId);
      canvas.setPointerCapture(event.pointerId);
      root.focus({ preventScroll: true });
    } else if (!down && event.type !== "pointermove" && event.type !== "pointerleave") held.delete(event.pointerId);
    canvas.style.cursor = core()?.cursor() ?? "default";
    changed();
  };
  for (const type of Object.keys(PHASES)) canvas.addEventListener(type, pointer, { signal });

  const cancelAll = () => {
    for (const id of held) core()?.pointer(CANCEL, id, false, NaN, NaN, 0, NaN);
    held.clear();
    changed();
  };
  // A menu takes the end of the gesture away without a word.
  canvas.addEventListener("contextmenu", cancelAll, { signal });

  for (const type of ["touchstart", "touchmove"]) {
    // `touch-action` is one for the whole canvas: what holds a handle, or two fingers, must not scroll the page either.
    canvas.addEventListener(type, (event) => event.cancelable && core()?.holds() && event.preventDefault(), { signal, passive: false });
  }

  canvas.addEventListener(
    "wheel",
    (event) => {
      // The page is scrolling already and takes the rest of the stream whatever we say.
      if (!event.cancelable) return;
      if (spread > 0) {
        event.preventDefault();
        return;
      }
      const mode = event.deltaMode;
      const [x, y] = at(event);
      if (core()?.wheel(x, y, event.deltaX, event.deltaY, mode, modifiers(event), event.timeStamp)) event.preventDefault();
      changed();
    },
    { signal, passive: false },
  );

  /** How far apart the fingers on a trackpad were: Safari tells pinches so, and not as turns of the wheel. */
  let spread = 0;
  for (const type of ["gesturestart", "gesturechange", "gestureend"]) {
    canvas.addEventListener(
      type,
      (event) => {
        event.preventDefault();
        const { scale, clientX, clientY } = /** @type {MouseEvent & {scale: number}} */ (event);
        // Of fingers on a screen the pointers tell all.
        if (held.size > 0) return;
        if (type === "gesturechange" && spread > 0) {
          const box = canvas.getBoundingClientRect();
          core()?.pinch(clientX - box.left, clientY - box.top, scale / spread);
        }
        spread = type === "gestureend" ? 0 : scale;
        changed();
      },
      { signal },
    );
  }

  root.addEventListener(
    "keydown",
    (event) => {
      // Buttons, links and fields within keep their keys, but Escape closes what they stand in.
      const own = event.target === root;
      if (event.isComposing || event.defaultPrevented || (!own && event.key !== "Escape")) return;
      if (core()?.key(event.key, modifiers(event))) {
        event.preventDefault();
        if (!own) root.focus({ preventScroll: true });
      }
      changed();
    },
    { signal },
  );

  root.addEventListener(
    "focusout",
    (event) => {
      if (event.relatedTarget instanceof Node && root.contains(event.relatedTarget)) return;
      core()?.blur();
      cancelAll();
    },
    { signal },
  );
}
