/**
 * Where our own time goes: `node profile.mjs 1000 100000`. Samples the build of `cargo xtask build`, which has function names, while
 * it loads so many events and while it pans over all of them.
 */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { fresh } from "./lib/browser.mjs";
import { generate } from "./lib/data.mjs";
import { serve } from "./lib/server.mjs";

const RIG = await readFile(new URL("lib/rig.js", import.meta.url), "utf8");
const SHOWN = 25;
const FRAMES = { 1_000: 40, 10_000: 20 };

/** Microseconds between samples. */
const INTERVAL = 400;

/** Milliseconds by function: in itself, and with what it calls. */
function times({ nodes, samples, timeDeltas }) {
  const name = ({ callFrame }) => callFrame.functionName.replace(/::h[0-9a-f]{16}$/, "").replace(/\[[0-9a-f]{16}\]/g, "") || "(anonymous)";
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])));
  const [self, total] = [new Map(), new Map()];
  const add = (map, key, time) => map.set(key, (map.get(key) ?? 0) + time);
  samples.forEach((id, at) => {
    const time = timeDeltas[at] / 1000;
    if (/^\((idle|program)\)$/.test(name(byId.get(id)))) return;
    add(self, name(byId.get(id)), time);
    const callers = new Set();
    for (let node = id; node; node = parents.get(node)) callers.add(name(byId.get(node)));
    for (const caller of callers) add(total, caller, time);
  });
  return { self, total };
}

function show(title, map, frames) {
  const all = [...map].sort((a, b) => b[1] - a[1]).slice(0, SHOWN);
  console.log(`${title}\n${all.map(([name, time]) => `  ${(time / frames).toFixed(2).padStart(9)} ms  ${name.slice(0, 120)}`).join("\n")}`);
}

const { url, close } = await serve(fileURLToPath(new URL("..", import.meta.url)));
for (const n of process.argv.slice(2).map(Number)) {
  const { browser, page } = await fresh();
  const cell = JSON.stringify({ n, seed: 1, shape: "uniform", held: true });
  await page.addInitScript({ content: RIG.replace("GENERATE", () => generate.toString()).replace("CELL", () => cell) });
  await page.goto(`${url}/bench/page.html?work`);
  await page.waitForFunction(() => window.rig?.load);
  const session = await page.context().newCDPSession(page);
  await session.send("Profiler.enable");
  await session.send("Profiler.setSamplingInterval", { interval: INTERVAL });
  const frames = FRAMES[n] ?? 3;
  const steps = [
    ["load", 1, () => page.evaluate(() => window.rig.load().then(() => {}))],
    ["frame of a pan", frames, () => page.evaluate((frames) => window.rig.phase("pan", frames, Infinity), frames)],
  ];
  for (const [title, count, work] of steps) {
    await session.send("Profiler.start");
    await work();
    const { self, total } = times((await session.send("Profiler.stop")).profile);
    show(`${n} events, ${title}: in the function itself`, self, count);
    show(`${n} events, ${title}: with what it calls`, total, count);
  }
  await browser.close();
}
close();
