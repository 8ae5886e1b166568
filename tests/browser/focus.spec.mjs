import { expect, test } from "@playwright/test";
import { PANELS, open, openPanel } from "./layout.mjs";

/**
 * Where the focus is: its name, whether a line round it shows that, and how much of it can be seen, 0 to 1. What lies
 * over it covers it, but not where that has been made transparent.
 */
const focused = (page) => page.evaluate(() => {
  const root = document.querySelector("border-line").shadowRoot;
  const control = root.activeElement;
  if (!control) return null;
  const style = getComputedStyle(control);
  // The field of the search is lined by the box around it.
  const field = control.closest(".search .field");
  const ringed = field ? getComputedStyle(field).boxShadow !== "none" : style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const box = control.getBoundingClientRect();
  let seen = 0;
  for (const [across, down] of [[0.5, 0.5], [0.1, 0.1], [0.9, 0.1], [0.1, 0.9], [0.9, 0.9]]) {
    const [x, y] = [box.left + box.width * across, box.top + box.height * down];
    const over = root.elementFromPoint(x, y);
    const sheet = over?.closest(".sheet, .more, .chooser, .notice");
    const hidden = sheet && !sheet.contains(control) && Number(getComputedStyle(sheet).opacity) > 0.5;
    if (over && x >= 0 && y >= 0 && x < innerWidth && y < innerHeight && !hidden) seen += 0.2;
  }
  return { name: `${control.localName}.${control.className} ${control.getAttribute("aria-label") ?? control.textContent.slice(0, 30)}`, ringed, seen };
});

/** Goes through all stops of the Tab key; gives what was wrong, and how many stops there were. */
async function walk(page) {
  const wrong = [];
  let stops = 0;
  await page.locator("border-line .root").focus();
  for (; stops < 150; stops += 1) {
    await page.keyboard.press("Tab");
    const at = await focused(page);
    if (!at) break;
    if (!at.ringed) wrong.push(`${at.name} has no line`);
    if (at.seen === 0) wrong.push(`${at.name} cannot be seen`);
  }
  return { wrong, stops };
}

for (const [width, height] of [[1280, 800], [680, 520], [320, 256]]) {
  test(`wherever the Tab key leads can be seen at ${width} × ${height}`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width, height });
    await open(page);
    // Once the reader has gone in, the handles of the picture are stops, too.
    await page.locator("border-line .root").focus();
    await page.keyboard.press("Enter");
    for (const panel of PANELS) {
      await openPanel(page, panel);
      const { wrong, stops } = await walk(page);
      expect.soft(wrong, panel).toEqual([]);
      expect(stops).toBeGreaterThan(8);
    }
  });
}

test("handles of two compared days, the card and the menu show where the focus is", async ({ page }) => {
  await page.setViewportSize({ width: 680, height: 520 });
  await open(page);
  await page.evaluate(() => {
    const el = document.querySelector("border-line");
    el.compare = "1931-01-01";
    el.select("portsmouth-1905");
  });
  await page.waitForTimeout(300);
  expect((await walk(page)).wrong).toEqual([]);
  await page.locator("border-line .menu").click();
  expect((await walk(page)).wrong).toEqual([]);
});

test("pointing at something covers nothing and shows nothing more", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page);
  await page.keyboard.press("Shift");
  const picture = () => page.evaluate(() => {
    const { shadowRoot } = document.querySelector("border-line");
    // What is made ready for the map's next move lies under the map.
    const seen = [...shadowRoot.querySelectorAll(":not(canvas.land)")].filter((element) => element.checkVisibility());
    return [shadowRoot.querySelector("canvas").toDataURL().length, seen.length];
  });
  const before = await picture();
  const stage = await page.locator("border-line .stage").boundingBox();
  for (const [across, down] of [[0.3, 0.3], [0.5, 0.4], [0.6, 0.66], [0.4, 0.8], [0.5, 0.97]]) {
    await page.mouse.move(stage.x + stage.width * across, stage.y + stage.height * down);
    await page.waitForTimeout(250);
    expect(await picture()).toEqual(before);
  }
});

test("nothing moves by itself", async ({ page }) => {
  await page.addInitScript(() => {
    const request = window.requestAnimationFrame.bind(window);
    window.frames_asked = 0;
    window.requestAnimationFrame = (then) => {
      window.frames_asked += 1;
      return request(then);
    };
  });
  await open(page);
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await page.waitForTimeout(1000);
  const now = () => page.evaluate(() => {
    const el = document.querySelector("border-line");
    return [window.frames_asked, el.clock, el.state, el.shadowRoot.querySelector("canvas").toDataURL()];
  });
  const before = await now();
  await page.waitForTimeout(2500);
  expect(await now()).toEqual(before);
});
