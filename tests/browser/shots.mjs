/**
 * Takes screenshots of the element and lays them out on contact sheets, one for each size.
 * Run by `cargo xtask shots`, which serves the page; the options narrow what is taken.
 */
import { chromium } from "@playwright/test";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { launch, url } from "./browser.mjs";

const SIZES = ["1280x800", "680x520", "360x640"];
const THEMES = ["light", "dark"];
const LANGUAGES = ["en", "ja", "ru", "zh-Hant", "zh-Hans"];

/** From the whole period down to one day, each with a day on which something happens. */
const WINDOWS = [
  { from: "1855", to: "1991", clock: "1935-06-01" },
  { from: "1931", to: "1950", clock: "1935-06-01" },
  { from: "1939", to: "1939", clock: "1939-08-20" },
  { from: "1939-08", to: "1939-08", clock: "1939-08-20" },
  { from: "1939-08-20", to: "1939-08-31", clock: "1939-08-24" },
  { from: "1939-08-20", to: "1939-08-20", clock: "1939-08-20" },
];

/** The width of one picture on a sheet, in CSS pixels. */
const THUMBNAIL = { "1280x800": 420, "680x520": 400, "360x640": 240 };

const { values: options } = parseArgs({
  options: {
    out: { type: "string", default: "shots" },
    window: { type: "string" },
    size: { type: "string" },
    theme: { type: "string" },
    lang: { type: "string" },
  },
});

/** Every shot that the options ask for. */
function chosen() {
  const only = (value, all) => (value === undefined ? all : [value]);
  const windows = only(options.window && Number(options.window), [1, 2, 3, 4, 5, 6]);
  return only(options.size, SIZES).flatMap((size) =>
    windows.flatMap((window) =>
      only(options.theme, THEMES).flatMap((theme) =>
        only(options.lang, LANGUAGES).map((lang) => ({ size, window, theme, lang })),
      ),
    ),
  );
}

function dimensions(size) {
  const match = /^(\d+)x(\d+)$/.exec(size);
  if (!match) {
    throw new Error(`a size is written like 1280x800, not ${size}`);
  }
  return { width: Number(match[1]), height: Number(match[2]) };
}

const name = ({ size, window, theme, lang }) => `${size}-${window}-${theme}-${lang}.png`;

/** Takes one shot; returns what the page complained of. */
async function take(browser, shot) {
  const page = await browser.newPage({ viewport: dimensions(shot.size), colorScheme: shot.theme });
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(`${name(shot)}: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") {
      complaints.push(`${name(shot)}: ${message.text()} (${message.location().url})`);
    }
  });
  const attributes = { ...WINDOWS[shot.window - 1], theme: shot.theme, lang: shot.lang };
  try {
    await page.goto(`${url}/tests/browser/pages/shot.html?${new URLSearchParams(attributes)}`);
    await page.locator("border-line").evaluate((element) => element.ready);
    await page.screenshot({ path: join(options.out, name(shot)), timeout: 20_000 });
  } catch (error) {
    complaints.push(`${name(shot)}: ${error.message}`);
  }
  await page.close();
  return complaints;
}

/** The page of a sheet: a row for each window, a column for each theme and language. */
function sheet(size, shots) {
  const cell = (shot) => `<td><img src="${name(shot)}" width="${THUMBNAIL[size] ?? 400}"></td>`;
  const heading = (shot) => `<th>${shot.theme}, ${shot.lang}</th>`;
  const windows = [...new Set(shots.map((shot) => shot.window))];
  const rows = windows.map((window) => {
    const { from, to, clock } = WINDOWS[window - 1];
    const cells = shots.filter((shot) => shot.window === window).map(cell);
    return `<tr><th>${window}<br>${from}<br>${to}<br><br>${clock}</th>${cells.join("")}</tr>`;
  });
  const headings = shots.filter((shot) => shot.window === windows[0]).map(heading);
  return `<!doctype html><meta charset="utf-8"><title>${size}</title>
<style>
  body { margin: 12px; background: #888; font: 14px sans-serif; width: max-content }
  td, th { padding: 4px; vertical-align: top } img { display: block }
</style>
<table><tr><th>${size}</th>${headings.join("")}</tr>${rows.join("\n")}</table>
`;
}

/** Writes the sheet of one size, as a page and as a picture of that page. */
async function writeSheet(browser, size, shots) {
  const file = join(options.out, `sheet-${size}.html`);
  await writeFile(file, sheet(size, shots));
  const page = await browser.newPage({ viewport: { width: 400, height: 400 } });
  await page.goto(pathToFileURL(file).href);
  const table = await page.locator("table").boundingBox();
  await page.setViewportSize({ width: Math.ceil(table.width) + 24, height: Math.ceil(table.height) + 24 });
  await page.screenshot({ path: file.replace(/html$/, "png") });
  await page.close();
  console.log(`sheet-${size}.png shows ${shots.length} of them`);
}

const shots = chosen();
const everything = shots.length === SIZES.length * THEMES.length * LANGUAGES.length * WINDOWS.length;
if (everything) {
  // Only then does every picture in the folder come from this run.
  await rm(options.out, { recursive: true, force: true });
}
await mkdir(options.out, { recursive: true });
const browser = await chromium.launch(launch);
const complaints = [];
for (const [index, shot] of shots.entries()) {
  complaints.push(...(await take(browser, shot)));
  console.log(`${index + 1}/${shots.length} ${name(shot)}`);
}
if (shots.length > 1) {
  for (const size of new Set(shots.map((shot) => shot.size))) {
    await writeSheet(browser, size, shots.filter((shot) => shot.size === size));
  }
}
await browser.close();
if (complaints.length > 0) {
  console.error(`The page complained:\n${complaints.join("\n")}`);
  process.exitCode = 1;
}
