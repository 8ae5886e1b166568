import { expect, test } from "@playwright/test";
import { PANELS, cutOff, open, openPanel, spilt, unreachable } from "./layout.mjs";

/** 1280 × 1024 at 200 % and at 400 % (WCAG 2.2, 1.4.10), and narrow screens. */
const SIZES = [[640, 512], [320, 256], [320, 640], [640, 360]];

for (const [width, height] of SIZES) {
  test(`nothing stands out at ${width} × ${height}, and all can be reached`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height });
    await open(page, "lang=ru&theme=light&clock=1939-06-01");
    expect.soft(await spilt(page), "at first").toEqual([]);
    expect.soft(await unreachable(page), "at first").toEqual([]);
    for (const panel of PANELS) {
      await openPanel(page, panel);
      expect.soft(await spilt(page), panel).toEqual([]);
      expect.soft(await unreachable(page), panel).toEqual([]);
    }
  });
}

/** What a reader may set for all text (WCAG 2.2, 1.4.12). */
const SPACED = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-block-end: 2em !important; }";

const evaluate = (page, expression) => page.evaluate(`(() => { const el = document.querySelector("border-line"); return ${expression}; })()`);

/** What else may cover the stage, by what brings it there. */
const VIEWS = {
  "a card": (page) => evaluate(page, "el.select('portsmouth-1905')"),
  "two days compared": (page) => evaluate(page, "(el.compare = '1931-01-01')"),
  "a step of a tour": (page) => evaluate(page, "el.setAttribute('tour', el.tours()[0].id)"),
  "a statement": (page) => evaluate(page, "el.setAttribute('reading', el.claims()[0].id)"),
};

for (const [view, show] of Object.entries(VIEWS)) {
  test(`at 400 % ${view} leaves the stage its room`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await open(page, "lang=en&theme=light&clock=1939-06-01");
    await show(page);
    await page.waitForTimeout(400);
    expect.soft(await spilt(page)).toEqual([]);
    expect.soft(await unreachable(page)).toEqual([]);
    const stage = await page.locator("border-line .stage").boundingBox();
    expect(stage.height).toBeGreaterThanOrEqual(96);
  });
}

for (const [width, height] of [[1280, 800], [360, 640]]) {
  test(`the reader's spacing of text cuts nothing off at ${width} × ${height}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height });
    await open(page, "lang=ru&theme=light&clock=1939-06-01");
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.querySelector("border-line").shadowRoot.adoptedStyleSheets.push(sheet);
    }, SPACED);
    await page.setViewportSize({ width: width + 1, height });
    await page.waitForTimeout(300);
    for (const panel of PANELS) {
      await openPanel(page, panel);
      expect.soft(await spilt(page), panel).toEqual([]);
      expect.soft(await unreachable(page), panel).toEqual([]);
      expect.soft(await cutOff(page), panel).toEqual([]);
    }
  });

  test(`text of twice the size is whole and in reach at ${width} × ${height}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height });
    await open(page, "lang=ru&theme=light&clock=1939-06-01");
    await page.addStyleTag({ content: "html { font-size: 200%; }" });
    await page.waitForTimeout(300);
    for (const panel of PANELS) {
      await openPanel(page, panel);
      expect.soft(await spilt(page), panel).toEqual([]);
      expect.soft(await unreachable(page), panel).toEqual([]);
      expect.soft(await cutOff(page), panel).toEqual([]);
    }
  });
}

for (const [width, height] of [[1280, 800], [320, 256]]) {
  test(`nothing lies over the search at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, "lang=en&theme=light&clock=1939-06-01");
    await page.locator("border-line .root").focus();
    await page.keyboard.press("/");
    await page.keyboard.type("Harbin");
    const parts = await evaluate(page, `[...el.shadowRoot.querySelectorAll(".search input, .search .field button, .search li:first-child")].map((part) => {
      const { left, top, width, height } = part.getBoundingClientRect();
      return [0.1, 0.5, 0.9].every((across) => part.contains(el.shadowRoot.elementFromPoint(left + width * across, top + height / 2)));
    })`);
    expect(parts).toEqual([true, true, true]);
  });
}
