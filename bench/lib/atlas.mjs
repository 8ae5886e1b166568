/** Measures the built-in atlas as a reader meets it: a zoom of the timeline with all panes, and the map beside d3-geo. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fresh } from "./browser.mjs";

const DAY = 86_400_000;
const day = (text) => Date.parse(text) / DAY;

/** Frame times, ms, of a zoom from the whole period to two weeks of 1938 and back, `steps` each way. */
export async function zoomThere(base, steps, picture) {
  const { browser, page, complaints } = await fresh({ width: 1280, height: 800 });
  try {
    await page.goto(`${base}/bench/atlas.html`);
    await page.waitForFunction(() => window.atlas);
    const windows = zoomWindows([day("1855-01-01"), day("1992-01-01")], [day("1938-07-29"), day("1938-08-12")], steps);
    const times = await page.evaluate(async (windows) => {
      const times = [];
      for (const [start, span] of windows) {
        await window.atlas.next();
        const before = performance.now();
        window.atlas.move(`v1;t=${start},${span}`);
        times.push(performance.now() - before);
      }
      return times;
    }, windows);
    if (picture) await page.screenshot({ path: picture });
    return { times, complaints };
  } finally {
    await browser.close();
  }
}

/** Windows `[start, span]` that narrow evenly about the one point that stays in place, and widen again. */
function zoomWindows([from, to], [first, last], steps) {
  const [wide, narrow] = [to - from, last - first];
  const still = (from * narrow - first * wide) / (narrow - wide);
  const share = (still - from) / wide;
  const there = Array.from({ length: steps + 1 }, (_, at) => wide * (narrow / wide) ** (at / steps));
  return [...there, ...there.slice(0, -1).reverse()].map((span) => [still - share * span, span]);
}

/** The moves of each phase of the map: a camera and a day a frame. */
function mapMoves([x, y, scale], days, steps) {
  const still = "1939-08-20";
  const at = Array.from({ length: steps }, (_, at) => at);
  const there = (share) => 1 - Math.abs(2 * share - 1);
  return {
    pan: at.map((k) => ({ camera: [x + 600 * (there(k / steps) - 0.5), y + 200 * (there(k / steps) - 0.5), scale], day: still })),
    zoom: at.map((k) => ({ camera: [x, y, scale * 8 ** there(k / steps)], day: still })),
    clock: at.map((k) => ({ camera: [x, y, scale], day: days[Math.floor((k * days.length) / steps)] })),
  };
}

/** Frame times, ms, of the map by peer and phase, and its work between frames; each run draws the same cells on the same days. */
export async function mapRun(base, root, steps, pictures) {
  const asset = (await readdir(join(root, "dist/assets"))).find((name) => /^manchuria-.*json$/.test(name));
  const { tenure } = await (await fetch(`${base}/dist/assets/${asset}`)).json();
  const days = [...new Set(tenure.map((change) => change.from).filter((from) => /^\d{4}-\d\d-\d\d$/.test(from ?? "")))].sort();
  const results = {};
  let moves;
  let groups;
  let geometry;
  for (const [peer, path] of Object.entries(MAPS)) {
    const { browser, page, complaints } = await fresh();
    try {
      await page.goto(`${base}/bench/${path}`);
      await page.waitForFunction(() => window.map);
      if (!moves) {
        moves = mapMoves(await page.evaluate(() => window.map.camera()), days, steps);
        const asked = [...new Set(Object.values(moves).flat().map((move) => move.day))];
        geometry = await page.evaluate(() => window.map.geometry());
        groups = await page.evaluate((days) => Object.fromEntries(days.map((day) => [day, window.map.groups(day)])), asked);
      } else {
        await page.evaluate((geometry) => window.map.load(geometry), geometry);
      }
      const { times, between } = await page.evaluate(mapTimes, { moves, groups });
      if (pictures) await page.screenshot({ path: join(pictures, `map-${peer}.png`) });
      results[peer] = { times, between, complaints };
    } finally {
      await browser.close();
    }
  }
  return results;
}

/** Our own comes first: it says what the others draw. */
export const MAPS = { Borderline: "map.html", "d3-geo": "peers/d3-geo.html", "d3-geo, planar": "peers/d3-geo.html?planar" };

/** In the page: draws every move, one a frame. A phase begins as it does for readers, from a map at rest. */
async function mapTimes({ moves, groups }) {
  const times = {};
  const between = {};
  const draw = ({ camera, day }) => window.map.draw({ camera, day, groups: groups[day], key: day });
  for (const [phase, frames] of Object.entries(moves)) {
    draw(frames[0]);
    await window.map.rest?.();
    window.map.between?.();
    times[phase] = [];
    for (const move of frames) {
      await window.map.next();
      const before = performance.now();
      draw(move);
      times[phase].push(performance.now() - before);
    }
    between[phase] = window.map.between?.();
  }
  return { times, between };
}
