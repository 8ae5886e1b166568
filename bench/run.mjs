/**
 * The benchmark: `node run.mjs [--quick] [--rounds N]`, run by `cargo xtask bench`, which builds `dist/` first. Peers take turns, a new
 * browser each time, so that whatever else the machine does falls on all of them. Writes RESULTS.md.
 */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { mapRun, zoomThere } from "./lib/atlas.mjs";
import { fresh } from "./lib/browser.mjs";
import { median } from "./lib/figures.mjs";
import { eventsRun, tableRun } from "./lib/loading.mjs";
import { report } from "./lib/report.mjs";
import { serve } from "./lib/server.mjs";
import { PEERS, run } from "./lib/timeline.mjs";

const { values: options } = parseArgs({ options: { quick: { type: "boolean", default: false }, rounds: { type: "string" } } });
const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PICTURES = `${ROOT}target/bench/`;
const ROUNDS = Number(options.rounds ?? (options.quick ? 1 : 3));
/** Of the atlas and its map, which are quick: what else the machine does takes more rounds to be gone from frames of a few ms. */
const ATLAS_ROUNDS = ROUNDS + 2;
const SIZES = options.quick ? [1_000, 100_000] : [100, 1_000, 10_000, 100_000, 1_000_000];
/** Beside `uniform`, which every peer is given. */
const SHAPES = options.quick ? [] : ["month", "overlapping", "points"];
const SHAPED = 100_000;
/** Steps of the zoom each way, and of each phase of the map. */
const STEPS = options.quick ? 30 : 120;

const begun = Date.now();
const say = (text) => console.log(`${((Date.now() - begun) / 1000).toFixed(0).padStart(5)} s  ${text}`);
const ms = (value) => (value === undefined ? "–" : `${value.toFixed(value < 10 ? 1 : 0)} ms`);

/** Every cell of the table once; what a peer did not finish is not tried again. */
function cells() {
  const uniform = SIZES.flatMap((n) => Object.keys(PEERS).map((peer) => ({ peer, n, shape: "uniform" })));
  const shaped = SHAPES.flatMap((shape) => ["Borderline", "loop"].map((peer) => ({ peer, n: SHAPED, shape })));
  return [...uniform, ...shaped].filter(({ peer, n }) => n <= PEERS[peer].most);
}

/** The slow ones are far from their target in any run; other shapes are there to show whether one of them is slow. */
const isOnce = ({ shape, runs }) => shape !== "uniform" || median(runs.map((run) => run.content)) > 10_000;

async function timelines(base) {
  const table = cells().map((cell) => ({ ...cell, runs: [] }));
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const [at, cell] of table.entries()) {
      const { peer, n, shape } = cell;
      if (cell.failed || (round > 1 && isOnce(cell))) continue;
      const picture = round === 1 ? `${PICTURES}${peer}-${n}-${shape}.png` : undefined;
      const result = await run(base, peer, { n, shape, seed: round, picture });
      if (result.failed) cell.failed = result.failed;
      else cell.runs.push(result);
      const frames = (kind) => ms(result.times && median(result.times[kind]));
      say(
        `round ${round}/${ROUNDS}, ${at + 1}/${table.length}: ${peer}, ${n} ${shape}: ` +
          (result.failed ?? `content ${ms(result.content)}, pan ${frames("pan")}, closer ${frames("detail")}, zoom ${frames("zoom")}`) +
          result.complaints.map((text) => `\n         complained: ${text}`).join(""),
      );
    }
  }
  return table;
}

async function atlas(base) {
  const zooms = [];
  for (let round = 1; round <= ATLAS_ROUNDS; round += 1) {
    const { times, complaints } = await zoomThere(base, STEPS, `${PICTURES}atlas.png`);
    zooms.push(times);
    say(`zoom of the whole atlas, run ${round}: greatest ${ms(Math.max(...times))} of ${times.length} frames ${complaints.join("; ")}`);
  }
  const maps = [];
  for (let round = 1; round <= ATLAS_ROUNDS; round += 1) {
    const result = await mapRun(base, ROOT, STEPS, PICTURES);
    maps.push(result);
    for (const [peer, { times, complaints }] of Object.entries(result)) {
      const phases = Object.entries(times).map(([phase, frames]) => `${phase} ${ms(median(frames))}`);
      say(`map, run ${round}: ${peer}: ${phases.join(", ")} ${complaints.join("; ")}`);
    }
  }
  return { zooms, maps };
}

/** What loads by itself; each round begins with a new browser. */
async function loading(base) {
  const rounds = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const [events, table] = [await eventsRun(base, ROOT, STEPS), await tableRun(base, 3)];
    rounds.push({ events, table });
    say(`loading, run ${round}: ${events.count} events ${ms(Math.min(...events.all) - Math.min(...events.none))} in the core; table ${table.times.map(ms).join(", ")} ${[...events.complaints, ...table.complaints].join("; ")}`);
  }
  return rounds;
}

/** What the figures were taken on. */
async function machine(base) {
  const lock = JSON.parse(await readFile(new URL("package-lock.json", import.meta.url), "utf8"));
  const versions = ["vis-timeline", "echarts", "d3-geo", "topojson-client", "topojson-simplify"];
  const { browser, page } = await fresh();
  const chromium = browser.version();
  await page.goto(`${base}/bench/atlas.html`);
  const borderline = await page.locator("border-line").evaluate((element) => element.ready.then(() => element.version));
  await browser.close();
  return {
    cpu: `${cpus().length} × ${cpus()[0].model}`,
    memory: Math.round(totalmem() / 2 ** 30),
    chromium,
    borderline,
    node: process.version,
    versions: versions.map((name) => `${name} ${lock.packages[`node_modules/${name}`].version}`),
    day: new Date().toISOString().slice(0, 10),
    rounds: ROUNDS,
    atlasRounds: ATLAS_ROUNDS,
    quick: options.quick,
  };
}

await rm(PICTURES, { recursive: true, force: true });
await mkdir(PICTURES, { recursive: true });
const { url, close } = await serve(ROOT);
const results = { machine: await machine(url), ...(await atlas(url)), loading: await loading(url), timelines: await timelines(url) };
close();
await writeFile(`${PICTURES}results.json`, JSON.stringify(results));
await writeFile(new URL("RESULTS.md", import.meta.url), report(results));
say("bench/RESULTS.md is written; pictures of what was drawn are in target/bench/");
