/** Measures the timelines: every peer and ourselves on the same events, one run of each in turn. */
import { readFile } from "node:fs/promises";
import { fresh } from "./browser.mjs";
import { generate } from "./data.mjs";

const RIG = await readFile(new URL("rig.js", import.meta.url), "utf8");

/** What is measured: its page, and the most events that it takes in less than the limit. */
export const PEERS = {
  Borderline: { page: "page.html", most: Infinity },
  loop: { page: "peers/loop.html", most: Infinity },
  ECharts: { page: "peers/echarts.html", most: 100_000 },
  "vis-timeline": { page: "peers/vis-timeline.html", most: 100_000 },
};

/** Steps of each phase, and the most milliseconds that it may take. */
const PHASES = [
  ["pan", 40],
  ["detail", 40],
  ["zoom", 80],
];
const MOST = 6_000;

/** The most milliseconds for all of a run. */
const LIMIT = 180_000;

/** One run: a new browser, the data, the three phases. */
export async function run(base, peer, cell) {
  const { browser, page, complaints } = await fresh();
  let late = false;
  const limit = setTimeout(() => {
    late = true;
    browser.close();
  }, LIMIT);
  try {
    const source = RIG.replace("GENERATE", () => generate.toString()).replace("CELL", () => JSON.stringify(cell));
    await page.addInitScript({ content: source });
    await page.goto(`${base}/bench/${PEERS[peer].page}`);
    await page.waitForFunction(() => window.rig.loaded);
    const content = await page.evaluate(() => window.rig.loaded);
    const memory = await memoryOf(page);
    const times = {};
    for (const [kind, steps] of PHASES) {
      if (kind === "detail") await page.evaluate(() => window.rig.jump(16, 0));
      times[kind] = await page.evaluate(([...phase]) => window.rig.phase(...phase), [kind, steps, MOST]);
      if (kind === "detail") await page.evaluate(() => window.rig.jump(1 / 16, -0.05));
    }
    if (cell.picture) await page.screenshot({ path: cell.picture });
    return { content, ...memory, times, complaints };
  } catch (error) {
    return { failed: late ? `not done in ${LIMIT / 1000} s` : error.message.split("\n")[0], complaints };
  } finally {
    clearTimeout(limit);
    await browser.close();
  }
}

/** Bytes after a collection: the JavaScript heap, and what lies beside it (array buffers, WebAssembly). */
async function memoryOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize = 0 } = await session.send("Runtime.getHeapUsage");
  const wasm = await page.evaluate(() => window.bench.memory?.() ?? 0);
  await session.detach();
  return { heap: usedSize, beside: Math.max(backingStorageSize, wasm), wasm };
}
