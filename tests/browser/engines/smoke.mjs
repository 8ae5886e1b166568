/**
 * The smoke suite in one engine, `node engines/smoke.mjs firefox`: what is shipped opens, draws, zooms, selects, changes its
 * language and size, and goes. `cargo xtask test --only firefox` gets the engine and runs it; the variables `CHROMIUM`, `FIREFOX`,
 * `WEBKIT_DRIVER` and `WEBKIT_BROWSER` say where the engines are.
 */
import assert from "node:assert/strict";
import { url } from "../browser.mjs";
import { openChromium, openFirefox } from "./puppeteer.mjs";
import { openWebKit } from "./webdriver.mjs";

/**
 * What an engine's driver can do. `evaluate` takes the body of an async function of `el`, the atlas.
 * @typedef {{goto: (url: string) => Promise<void>, evaluate: (body: string) => Promise<any>, press: (key: string) => Promise<void>,
 *   resize: (width: number, height: number) => Promise<void>, close: () => Promise<void>}} Driver
 */
const ENGINES = { chromium: openChromium, firefox: openFirefox, webkit: openWebKit };

const COLOURS = `
  const canvas = el.shadowRoot.querySelector("canvas");
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  const seen = new Set();
  for (let i = 0; i < data.length; i += 388) seen.add(data.slice(i, i + 3).join());
  return seen.size;`;
const DAYS = "return (Date.parse(el.view.to) - Date.parse(el.view.from)) / 864e5;";
const WORDS = "return [...el.shadowRoot.querySelectorAll('h2')].map((heading) => heading.textContent).join('; ');";

/** Asks until the answer is as it should be, for five seconds. */
async function until(driver, body, is) {
  const end = Date.now() + 5000;
  let answer = await driver.evaluate(body);
  while (!is(answer)) {
    assert(Date.now() < end, `the last answer was ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    answer = await driver.evaluate(body);
  }
}

/** @type {[string, (driver: Driver) => Promise<void>][]} */
const SUITE = [
  ["opens", async (driver) => {
    await driver.resize(1000, 700);
    await driver.goto(`${url}/dist/index.html?lang=en&from=1900&to=1940`);
    await driver.evaluate("window.problems = []; addEventListener('error', (event) => problems.push(event.message)); await customElements.whenDefined('border-line'); await el.ready;");
    assert((await driver.evaluate("return el.events().length;")) > 100);
  }],
  ["draws", async (driver) => until(driver, COLOURS, (count) => count > 20)],
  ["zooms by a key", async (driver) => {
    const before = await driver.evaluate(DAYS);
    await driver.evaluate("el.shadowRoot.querySelector('.root').focus();");
    await driver.press("Enter");
    await driver.press("+");
    await until(driver, DAYS, (days) => days < before * 0.9);
  }],
  ["selects", async (driver) => {
    await driver.evaluate("el.select('portsmouth-1905');");
    await until(driver, WORDS, (words) => words.includes("Portsmouth"));
    assert.equal(await driver.evaluate("return el.clock;"), "1905-09-05");
  }],
  ["changes its language", async (driver) => {
    await driver.evaluate("el.setAttribute('lang', 'ja');");
    await until(driver, WORDS, (words) => words.includes("ポーツマス"));
  }],
  ["changes its size", async (driver) => {
    await driver.resize(640, 560);
    await until(driver, "return el.clientWidth - innerWidth;", (rest) => rest === 0);
    await until(driver, "const canvas = el.shadowRoot.querySelector('canvas'); return canvas.width / devicePixelRatio - canvas.clientWidth;", (rest) => Math.abs(rest) < 1);
    await until(driver, COLOURS, (count) => count > 20);
  }],
  ["goes, and comes again as it was", async (driver) => {
    const state = await driver.evaluate("return el.state;");
    await driver.evaluate("window.gone = el; el.remove(); await new Promise((resolve) => setTimeout(resolve, 50)); document.body.append(el); await el.ready;");
    assert.equal(await driver.evaluate("return el.state;"), state);
    assert.deepEqual(await driver.evaluate("return problems;"), []);
  }],
];

const name = process.argv[2] ?? "";
const open = ENGINES[/** @type {keyof typeof ENGINES} */ (name)];
assert(open, `there is no engine "${name}"; there are: ${Object.keys(ENGINES).join(", ")}`);
const driver = await open();
let failed = 0;
try {
  for (const [what, run] of SUITE) {
    try {
      await run(driver);
      console.log(`  ✓ ${name} ${what}`);
    } catch (problem) {
      failed++;
      console.log(`  ✘ ${name} ${what}: ${problem instanceof Error ? problem.message : problem}`);
    }
  }
} finally {
  await driver.close();
}
console.log(`${SUITE.length - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
