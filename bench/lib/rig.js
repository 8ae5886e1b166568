// Put into every measured page before its own scripts, with the generator and its cell filled in. A page says that it can
// take data by setting `window.bench`; that starts the load, and `window.rig.loaded` tells when something was drawn.
(() => {
  if (window.top !== window) return;
  const generate = GENERATE;
  const cell = CELL;
  const task = () =>
    new Promise((resolve) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = resolve;
      channel.port2.postMessage(0);
    });
  // The browser's own: a page may hold its frames back.
  const ask = window.requestAnimationFrame.bind(window);
  const frame = () => new Promise((resolve) => ask(resolve));
  const rig = {};
  window.rig = rig;
  let bench;
  Object.defineProperty(window, "bench", {
    get: () => bench,
    set(value) {
      bench = value;
      rig.load = () => (rig.loaded = load());
      if (!cell.held) rig.load().catch(() => {});
    },
  });

  /** Milliseconds from the navigation to the first content, without the time in which the data was made. */
  async function load() {
    await task();
    const before = performance.now();
    let events = generate(cell.n, cell.seed, cell.shape);
    const after = performance.now();
    await bench.load(events);
    events = null;
    await bench.ready();
    await frame();
    await task();
    return performance.now() - (after - before);
  }

  /** Frame times, ms, of `steps` moves of a kind; fewer where they take longer than `most` ms together. */
  rig.phase = async (kind, steps, most) => {
    const move = {
      // There, back and to the other side, so that the data stays in it.
      pan: (at) => bench.pan((at + steps / 4) % steps < steps / 2 ? 0.02 : -0.02),
      detail: () => bench.pan(0.02),
      zoom: (at) => bench.zoom(at < steps / 2 ? 1.05 : 1 / 1.05),
    }[kind];
    const times = [];
    await frame();
    const begin = performance.now();
    for (let at = 0; at < steps && performance.now() - begin < most; at += 1) {
      await frame();
      const before = performance.now();
      move(at);
      bench.frame();
      times.push(performance.now() - before);
    }
    return times;
  };
  rig.jump = async (zoom, pan) => {
    bench.zoom(zoom);
    bench.pan(pan);
    bench.frame();
    await frame();
  };
})();
