import { expect, test } from "@playwright/test";

const SHOT = "/tests/browser/pages/shot.html";

/**
 * Shows states one a frame, and compares the canvas as it is after the last of them with what it is at rest: the share of pixels
 * that differ by more than smoothing.
 * @param {import("@playwright/test").Page} page @param {string[]} states
 */
async function differing(page, states) {
  return page.evaluate(async (states) => {
    const element = document.querySelector("border-line");
    const canvas = element.shadowRoot.querySelector("canvas");
    const pixels = () => canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    let moving;
    for (const state of states) {
      element.state = state;
      await frame();
      moving = pixels();
    }
    await new Promise((resolve) => setTimeout(resolve, 600));
    const [rest, all] = [pixels(), canvas.width * canvas.height];
    let count = 0;
    for (let at = 0; at < all; at += 1) {
      const far = [0, 1, 2].some((part) => Math.abs(moving.data[4 * at + part] - rest.data[4 * at + part]) > 24);
      if (far) count += 1;
    }
    return count / all;
  }, states);
}

/** @param {import("@playwright/test").Page} page */
async function open(page) {
  await page.goto(`${SHOT}?lang=en&theme=light&clock=1939-08-20&panes=map`);
  await page.evaluate(() => document.querySelector("border-line").ready);
  const state = await page.evaluate(() => document.querySelector("border-line").state);
  return /;m=([^;]*)/.exec(state)[1].split(",").map(Number);
}

test("while it is moved the map lies where it does at rest", async ({ page }) => {
  const [x, y, scale] = await open(page);
  // Whole pixels, or both pictures would be smoothed in other places.
  const states = Array.from({ length: 12 }, (_, step) => `v1;c=1939-08-20;m=${x + (5 * step) / scale},${y - (3 * step) / scale},${scale}`);
  expect(await differing(page, states)).toBeLessThan(0.001);
});

test("while the clock runs every change is seen at once", async ({ page }) => {
  const [x, y, scale] = await open(page);
  const days = ["1931-01-01", "1931-09-18", "1931-09-19", "1931-11-19", "1932-01-03", "1932-02-05", "1932-03-01", "1933-05-31", "1934-01-01"];
  expect(await differing(page, days.map((day) => `v1;c=${day};m=${x},${y},${scale}`))).toBeLessThan(0.001);
});
