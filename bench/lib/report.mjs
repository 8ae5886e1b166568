/** Writes the results as a page for people: targets first, then every figure. */
import { least, median, summary } from "./figures.mjs";
import { reasons } from "./reasons.mjs";
import { targets } from "./targets.mjs";

const number = (value, digits) =>
  value === undefined || Number.isNaN(value) ? "–" : value.toFixed(digits ?? (value < 10 ? 1 : 0)).replace(/\B(?=(\d{3})+(?!\d))/g, " ");
const size = (n) => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, " ");

function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, at) => (at ? "---:" : "---"))), ...rows.map(line)].join("\n");
}

/** The cells of the timelines by peer, size and shape, each with its figures. */
export function figuresOf(timelines) {
  const figures = new Map();
  for (const { peer, n, shape, runs, failed } of timelines) {
    const key = `${peer} ${n} ${shape}`;
    if (runs.length === 0) {
      figures.set(key, { failed });
      continue;
    }
    const phase = (kind) => summary(least(runs.map((run) => run.times[kind])));
    const mid = (of) => median(runs.map(of));
    figures.set(key, {
      content: Math.min(...runs.map((run) => run.content)),
      heap: mid((run) => run.heap),
      beside: mid((run) => run.beside),
      pan: phase("pan"),
      detail: phase("detail"),
      zoom: phase("zoom"),
    });
  }
  return (peer, n, shape = "uniform") => figures.get(`${peer} ${n} ${shape}`);
}

export function report(results) {
  const { machine, timelines, zooms, maps } = results;
  const of = figuresOf(timelines);
  const uniform = timelines.filter((cell) => cell.shape === "uniform");
  const peers = [...new Set(uniform.map((cell) => cell.peer))];
  const sizes = [...new Set(uniform.map((cell) => cell.n))];
  const grid = (cell) => table(["", ...sizes.map(size)], peers.map((peer) => [peer, ...sizes.map((n) => shown(of(peer, n), cell))]));
  const frames = (phase) => `${number(phase.median)} / ${number(phase.p99)}`;
  const shaped = timelines.filter((cell) => cell.shape !== "uniform");
  const zoom = summary(least(zooms));
  const goals = targets(results, of);
  const worst = zooms.map((times) => Math.max(...times));
  return `# Benchmark

Written by \`cargo xtask bench\`${machine.quick ? " --quick: too few runs to compare with" : ""} on ${machine.day}; \`README.md\` says how it is measured.

${machine.cpu}, ${machine.memory} GiB, no graphics card: everything is rasterised in software on the main thread.
Chromium ${machine.chromium}, headless; Node ${machine.node}. Borderline ${machine.borderline}; ${machine.versions.join(", ")}.
The peers took turns, ${machine.rounds === 1 ? "once: on a machine with other work, the late percentiles are that work's" : `${machine.rounds} times, those of the map and the zoom of the atlas ${machine.atlasRounds} times`}. Times are milliseconds; a frame's time is the least of its turns.
"loop" is a bare canvas loop with labels: the least work that draws every event that can be seen.

## Targets

${table(["what", "target", "reached", "met"], goals)}

${reasons(goals).join("\n")}

## Navigation to first content

${grid((figures) => number(figures.content, 0))}

## Frames, whole range in view: pan, median / 99th percentile

${grid((figures) => frames(figures.pan))}

## Frames, a sixteenth of the range in view: pan

${grid((figures) => frames(figures.detail))}

## Frames, zooming in 40 steps of 5 % and out again

${grid((figures) => frames(figures.zoom))}

## Memory after loading, MB: JavaScript heap + array buffers and WebAssembly

${grid((figures) => `${number(figures.heap / 1e6)} + ${number(figures.beside / 1e6)}`)}

## Other shapes of data

${table(["data", "first content", "pan", "closer", "zoom"], shaped.map(({ peer, n, shape }) => {
    const figures = of(peer, n, shape);
    return [`${peer}, ${size(n)} ${shape}`, ...(figures.failed ? [`**failed**: ${figures.failed}`, "", "", ""] : [number(figures.content, 0), frames(figures.pan), frames(figures.detail), frames(figures.zoom)])];
  }))}

## The built-in atlas

Zoom of the timeline from 1855–1991 to 29 July – 11 August 1938 and back, map and timeline at 1280 × 800, ${zoom.frames} frames, each
with the shell's own work, layout, painting and raster: median ${number(zoom.median)}, 99th percentile ${number(zoom.p99)}, greatest ${number(zoom.max)} ms.
Greatest of each single run, with whatever else the machine did: ${worst.map((value) => number(value)).join(", ")} ms.

${table(["map, 1280 × 720", "pan", "zoom", "clock step"], Object.keys(maps[0]).map((peer) => {
    const phase = (kind) => frames(summary(least(maps.map((run) => run[peer].times[kind]))));
    return [peer, phase("pan"), phase("zoom"), phase("clock")];
  }))}

${table(["between two frames, mean / longest piece", "pan", "zoom", "clock step"], [["Borderline", ...["pan", "zoom", "clock"].map((kind) => idle(maps.map((run) => run.Borderline), kind))]])}

All three draw the same cells on the same days, dissolved by holder. Borderline draws patterns, rivers, borders by their kind, railways and
names besides; d3-geo projects every point in every frame, and its planar variant draws what was projected and simplified beforehand.
Between two frames, when the browser has nothing to do, Borderline makes pictures of names, and of the land where the map will be.
`;
}

/** Work between frames: the mean for each frame, and the longest piece, of the run that had the least. */
function idle(runs, kind) {
  const of = (figure) => Math.min(...runs.map((run) => figure(run.between[kind], run.times[kind])));
  const mean = of((pieces, frames) => pieces.reduce((sum, piece) => sum + piece, 0) / frames.length);
  return `${number(mean)} / ${number(of((pieces) => Math.max(0, ...pieces)))}`;
}

function shown(figures, cell) {
  if (!figures) return "not tried";
  return figures.failed ? "**failed**" : cell(figures);
}

