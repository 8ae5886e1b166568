/** What was to be reached, each with what was reached and by how much it was missed. */
import { least, summary } from "./figures.mjs";

const short = (value) => (value === undefined || Number.isNaN(value) ? "–" : value < 10 ? value.toFixed(1) : value.toFixed(0));

/** Rows of the table: what, target, reached, met. */
export function targets({ zooms, maps, loading, timelines }, of) {
  const sizes = [...new Set(timelines.filter((cell) => cell.peer === "Borderline").map((cell) => cell.n))];
  const our = (n) => of("Borderline", n);
  const rows = [];
  /** At most `most`; `text` says what `value` is. */
  const atMost = (what, target, value, most, text) => {
    const known = Number.isFinite(value);
    rows.push([what, target, known ? text : "not measured", known ? verdict(value / most) : "–"]);
  };
  /** At least `times` as fast: `peer` takes that much longer than `ours`. */
  const faster = (what, times, ours, peer) =>
    atMost(what, `≥ ${times} × faster`, (times * ours) / peer, 1, `${short(peer / ours)} × (${short(ours)} against ${short(peer)} ms)`);

  const phases = (figures) => ["pan", "detail", "zoom"].map((kind) => figures[kind]);
  const measured = sizes.filter((n) => our(n) && !our(n).failed);
  for (const n of measured) {
    const [mid, late] = ["median", "p99"].map((of) => Math.max(...phases(our(n)).map((phase) => phase[of])));
    atMost(`frame, ${n} events`, "≤ 4 ms median, ≤ 8 ms p99", Math.max(mid / 4, late / 8), 1, `${short(mid)} / ${short(late)} ms`);
  }
  const ratio = (n, peer, kind) => our(n)?.[kind]?.median / of(peer, n)?.[kind]?.median;
  for (const kind of ["pan", "zoom"]) {
    const value = ratio(1_000_000, "loop", kind);
    atMost(`${kind} at 1 M against the loop`, "≤ 1.5 ×", value, 1.5, `${short(value)} ×`);
  }
  const growth = our(1_000_000)?.pan?.median / our(10_000)?.pan?.median;
  atMost("growth of a frame, 10 k to 1 M", "≤ 1.5 ×", growth, 1.5, `${short(growth)} ×`);
  for (const [peer, n, times] of [["vis-timeline", 10_000, 8], ["vis-timeline", 100_000, 400], ["ECharts", 100_000, 100]]) {
    faster(`frame zoomed out against ${peer}, ${n}`, times, our(n)?.pan?.median, of(peer, n)?.pan?.median);
  }
  for (const [n, times] of [[1_000, 1.5], [10_000, 12], [100_000, 100]]) {
    faster(`first content against vis-timeline, ${n}`, times, our(n)?.content, of("vis-timeline", n)?.content);
  }
  for (const [n, most] of [[1_000, 2], [100_000, 2], [1_000_000, 2.5]]) {
    const value = our(n)?.content / of("loop", n)?.content;
    atMost(`first content against the loop, ${n}`, `≤ ${most} ×`, value, most, `${short(value)} × (${short(our(n)?.content)} ms)`);
  }
  const held = (our(1_000_000)?.heap + our(1_000_000)?.beside) / 1e6;
  atMost("memory at 1 M, heap + wasm", "≤ 150 MB", held, 150, `${short(held)} MB`);

  const events = eventsOf(loading);
  atMost(`all ${events.count} events of the atlas loaded, in the core`, "≤ 5 ms", events.time, 5, `${short(events.time)} ms`);
  const table = Math.min(...loading.map((run) => run.table.times[0]));
  atMost(`${loading[0].table.rows} rows of CSV, the first time`, "≤ 1000 ms", table, 1000, `${short(table)} ms`);

  const zoom = summary(least(zooms));
  atMost("atlas, zoom from 1855–1991 to two weeks and back", "no frame over 33 ms", zoom.max, 33, `${short(zoom.max)} ms the greatest of ${zoom.frames}`);
  const map = (peer, kind) => summary(least(maps.map((run) => run[peer].times[kind])));
  for (const [kind, name] of [["pan", "pan"], ["zoom", "zoom"], ["clock", "clock step"]]) {
    const [ours, round, flat] = ["Borderline", "d3-geo", "d3-geo, planar"].map((peer) => map(peer, kind));
    atMost(`map, ${name}`, "≤ 6 ms median, ≤ 12 ms p99", Math.max(ours.median / 6, ours.p99 / 12), 1, `${short(ours.median)} / ${short(ours.p99)} ms`);
    faster(`map, ${name}, against d3-geo projecting each frame`, 3, ours.median, round.median);
    faster(`map, ${name}, against presimplified planar paths`, 1, ours.median, flat.median);
  }
  return rows;
}

/** How much longer a dataset takes in the core with all of the atlas's events than with one, ms: the least of all runs. */
function eventsOf(loading) {
  const least = (kind) => Math.min(...loading.flatMap((run) => run.events[kind]));
  return { count: loading[0].events.count, time: least("all") - least("none") };
}

/** `share` is what was used of what was allowed. */
function verdict(share) {
  if (share <= 1) return "yes";
  return `**no**, by ${share < 2 ? `${Math.max(1, Math.round((share - 1) * 100))} %` : `${short(share)} ×`}`;
}
