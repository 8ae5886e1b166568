import { createRequire } from "node:module";
import { expect, test } from "@playwright/test";
import { crowd, openPanel } from "./layout.mjs";

/** Deque's checker of WCAG 2.2 A and AA, and of good practice. */
const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const SHOT = "/tests/browser/pages/shot.html";

const panel = (name) => (page) => openPanel(page, name);
const run = (expression) => (page) => page.evaluate(`(async () => { const el = document.querySelector("border-line"); await ${expression}; })()`);
const key = (...keys) => async (page) => {
  await page.locator("border-line .root").focus();
  for (const one of keys) await page.keyboard.press(one);
};
const all = (...steps) => async (page) => {
  for (const step of steps) await step(page);
};

/** Touches a place where events crowd. */
const touchCrowd = async (page) => {
  const { at: [x, y] } = await crowd(page);
  const client = await page.context().newCDPSession(page);
  await client.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
  await client.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await page.locator("border-line .chooser button").first().waitFor();
};
const media = (wanted) => (page) => page.emulateMedia(wanted);
const styled = (content) => (page) => page.addStyleTag({ content });
const rightToLeft = (page) => page.evaluate(() => { document.documentElement.dir = "rtl"; });

/** What is looked at: size, language, theme, and what is done first. */
const STATES = [
  ["at first", 1280, 800, "en", "light", all()],
  ["at first, dark", 1280, 800, "ja", "dark", all()],
  ["a phone", 360, 640, "ru", "light", all()],
  ["a phone on its side", 640, 360, "zh-Hans", "dark", all()],
  ["320 px", 320, 640, "zh-Hant", "light", all()],
  ["the menu", 360, 640, "en", "dark", (page) => page.locator("border-line .bar .menu").click()],
  ["an event's card", 1280, 800, "en", "light", run("el.select('portsmouth-1905')")],
  ["an event's card on a phone", 360, 640, "ja", "dark", run("el.select('portsmouth-1905')")],
  ["a land's card", 1280, 800, "ru", "light", key("Enter", "w")],
  ["the legend", 1280, 800, "ja", "light", panel("legend")],
  ["the question", 1280, 800, "en", "dark", panel("ask")],
  ["the question answered", 360, 640, "en", "light", all(panel("ask"), (page) => page.locator("#ask-place").fill("Harbin"), (page) => page.locator("#ask-place").press("Enter"))],
  ["the table", 1280, 800, "ru", "dark", panel("table")],
  ["the table on a phone", 320, 640, "en", "light", panel("table")],
  ["the filters", 1280, 800, "zh-Hant", "light", panel("filters")],
  ["the tours", 1280, 800, "en", "light", panel("tours")],
  ["a step of a tour", 360, 640, "zh-Hans", "light", run("el.setAttribute('tour', el.tours()[0].id)")],
  ["the glossary", 1280, 800, "zh-Hans", "dark", panel("glossary")],
  ["the settings", 640, 360, "en", "light", panel("settings")],
  ["the help", 1280, 800, "ru", "light", panel("help")],
  ["the documents", 1280, 800, "en", "dark", panel("documents")],
  ["two days compared", 1280, 800, "en", "light", run("(el.compare = '1931-01-01')")],
  ["the search", 1280, 800, "en", "light", all(key("/"), (page) => page.keyboard.type("Nomonhan"))],
  ["the share panel", 1280, 800, "en", "light", panel("share")],
  ["the share panel on a phone", 320, 640, "ru", "dark", panel("share")],
  ["a worksheet", 680, 520, "ja", "light", panel("worksheet")],
  ["the chooser", 360, 640, "en", "light", touchCrowd],
  ["a statement of the documents", 680, 520, "en", "light", run("el.setAttribute('reading', el.claims()[0].id)")],
  ["the first hint gone", 360, 640, "en", "light", key("Enter")],
  ["400 % zoom", 320, 256, "en", "light", panel("legend")],
  ["400 % zoom, a card", 320, 256, "ru", "dark", run("el.select('portsmouth-1905')")],
  ["text of twice the size", 1280, 800, "ja", "light", all(styled("html { font-size: 32px; }"), panel("table"))],
  ["right to left", 1280, 800, "en", "light", all(rightToLeft, panel("legend"))],
  ["right to left on a phone", 360, 640, "zh-Hant", "dark", all(rightToLeft, run("el.select('portsmouth-1905')"))],
  ["more contrast", 1280, 800, "en", "light", all(media({ contrast: "more" }), panel("table"))],
  ["more contrast, dark", 680, 520, "ja", "dark", all(media({ contrast: "more" }), panel("filters"))],
  ["more contrast, two days compared", 1280, 800, "ru", "dark", all(media({ contrast: "more" }), run("(el.compare = '1931-01-01')"))],
  ["forced colours", 1280, 800, "en", "light", all(media({ forcedColors: "active", colorScheme: "light" }), panel("tours"))],
  ["forced colours, dark", 360, 640, "ja", "dark", all(media({ forcedColors: "active", colorScheme: "dark" }), run("el.select('portsmouth-1905')"))],
];

for (const [name, width, height, lang, theme, go] of STATES) {
  test(`nothing is found in: ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(`${SHOT}?lang=${lang}&theme=${theme}&clock=1939-06-01`);
    await page.evaluate(() => document.querySelector("border-line").ready);
    await go(page);
    await page.waitForTimeout(500);
    await page.addScriptTag({ path: AXE });
    // The page around is a bare test page: it has no heading and no landmarks.
    const found = await page.evaluate(() => window.axe.run(document.querySelector("border-line"), {
      rules: { region: { enabled: false }, "page-has-heading-one": { enabled: false }, "color-contrast-enhanced": { enabled: matchMedia("(prefers-contrast: more)").matches } },
    }));
    const said = found.violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${JSON.stringify(node.target)} ${node.failureSummary}`));
    expect(said).toEqual([]);
    // It has looked into the shadow tree: there a node's place is told by two selectors.
    const within = found.passes.flatMap(({ nodes }) => nodes).filter(({ target }) => target.flat().length > 1);
    expect(within.length).toBeGreaterThan(100);
  });
}
