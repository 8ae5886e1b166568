/**
 * Holds back the animation frames that a page asks for, so that one can be drawn, and timed, by a call.
 * Asking works as ever; nothing is drawn before `flush`.
 */
export function holdFrames() {
  /** @type {Map<number, FrameRequestCallback>} */
  let asked = new Map();
  let last = 0;
  const real = { ask: window.requestAnimationFrame, drop: window.cancelAnimationFrame };
  window.requestAnimationFrame = (callback) => {
    last += 1;
    asked.set(last, callback);
    return last;
  };
  window.cancelAnimationFrame = (id) => void asked.delete(id);
  return {
    /** Runs what was asked for until now, as the browser would in one frame. */
    flush() {
      const due = asked;
      asked = new Map();
      const now = performance.now();
      for (const callback of due.values()) callback(now);
    },
    /** The browser's own next frame. */
    next: () => new Promise((resolve) => real.ask.call(window, resolve)),
  };
}

/**
 * Notes how long what a page does in its idle time takes, ms.
 * @returns {number[]} grows with each piece of it
 */
export function idleWork() {
  /** @type {number[]} */
  const times = [];
  const ask = window.requestIdleCallback.bind(window);
  window.requestIdleCallback = (act, options) =>
    ask((deadline) => {
      const before = performance.now();
      act(deadline);
      times.push(performance.now() - before);
    }, options);
  return times;
}

/**
 * Has every canvas within an element rasterised, whenever it is called, by reading one pixel back.
 * @param {Element} root
 */
export function rasteriser(root) {
  // A live list: to look for them again would be timed with the frame.
  const canvases = root.getElementsByTagName("canvas");
  return () => {
    for (const canvas of canvases) canvas.getContext("2d")?.getImageData(0, 0, 1, 1);
  };
}
