/** @typedef {import("./pkg/borderline_core.js").Core} Core */

const PHASES = /** @type {const} */ ({ pointerdown: 0, pointermove: 1, pointerup: 2, pointercancel: 3, pointerleave: 4 });

/** @param {MouseEvent | KeyboardEvent} event */
const modifiers = (event) =>
  (event.shiftKey ? 1 : 0) | (event.ctrlKey ? 2 : 0) | (event.altKey ? 4 : 0) | (event.metaKey ? 8 : 0);

/**
 * Carries pointer, wheel and keys to the core; every listener is on our own root and ends with the signal.
 * @param {HTMLElement} root takes the focus and the keys
 * @param {HTMLCanvasElement} canvas
 * @param {() => Core | undefined} core
 * @param {{changed: () => void, refusedWheel: () => void}} on
 * @param {AbortSignal} signal
 */
export function listen(root, canvas, core, on, signal) {
  /** @param {MouseEvent} event */
  const at = (event) => {
    const box = canvas.getBoundingClientRect();
    return /** @type {const} */ ([event.clientX - box.left, event.clientY - box.top]);
  };

  /** @param {Event} event */
  const pointer = (event) => {
    if (!(event instanceof PointerEvent)) return;
    if (event.type === "pointerdown" && event.button !== 0) return;
    const phase = PHASES[/** @type {keyof typeof PHASES} */ (event.type)];
    const [x, y] = at(event);
    const ours = core()?.pointer(phase, event.pointerId, x, y, modifiers(event), event.timeStamp);
    if (ours && event.type === "pointerdown") {
      canvas.setPointerCapture(event.pointerId);
      root.focus({ preventScroll: true });
    }
    canvas.style.cursor = core()?.cursor() ?? "default";
    on.changed();
  };
  for (const type of Object.keys(PHASES)) canvas.addEventListener(type, pointer, { signal });

  canvas.addEventListener(
    "wheel",
    (event) => {
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? 400 : 1;
      const [x, y] = at(event);
      const ours = core()?.wheel(x, y, event.deltaX * unit, event.deltaY * unit, modifiers(event), event.timeStamp);
      if (ours) event.preventDefault();
      else on.refusedWheel();
      on.changed();
    },
    { signal, passive: false },
  );

  root.addEventListener(
    "keydown",
    (event) => {
      // A button of the toolbar keeps its own Enter and Space.
      if (event.target !== root && (event.key === "Enter" || event.key === " ")) return;
      if (core()?.key(event.key, modifiers(event), event.timeStamp)) event.preventDefault();
      on.changed();
    },
    { signal },
  );
}
