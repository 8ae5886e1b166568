import { expect, test } from "@playwright/test";

const SHOT = "/tests/browser/pages/shot.html";

test.use({ hasTouch: true, viewport: { width: 360, height: 640 } });

/** Opens the whole range, where events crowd; gives two that lie within reach of one touch, and the place between. */
async function open(page) {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(`${SHOT}?lang=en&theme=light&clock=1939-06-01`);
  await page.evaluate(() => document.querySelector("border-line").ready);
  const canvas = await page.locator("border-line canvas").first().boundingBox();
  const events = await page.evaluate(() => document.querySelector("border-line").describe().events);
  for (const one of events) {
    for (const other of events) {
      const gap = other.box[0] - (one.box[0] + one.box[2]);
      // From the middle of one, where it is touched, to the other.
      if (one === other || one.box[1] !== other.box[1] || gap < 0 || one.box[2] / 2 + gap > 20) continue;
      const at = [canvas.x + one.box[0] + one.box[2] / 2, canvas.y + one.box[1] + one.box[3] / 2];
      return { one, other, at };
    }
  }
  throw new Error("no two events lie side by side");
}

test("a touch among several events asks which one is meant", async ({ page }) => {
  const { one, other, at } = await open(page);
  await page.touchscreen.tap(...at);
  const chooser = page.getByRole("dialog", { name: "Which one?" });
  await expect(chooser.getByRole("button", { name: one.title, exact: true })).toBeFocused();
  for (const button of await chooser.getByRole("button").all()) expect((await button.boundingBox()).height).toBeGreaterThanOrEqual(44);
  await chooser.getByRole("button", { name: other.title, exact: true }).tap();
  await expect(chooser).toBeHidden();
  expect(await page.evaluate(() => document.querySelector("border-line").selected)).toBe(other.id);
});

test("Escape closes the list and chooses nothing, and a mouse is not asked", async ({ page }) => {
  const { one, at } = await open(page);
  await page.touchscreen.tap(...at);
  const chooser = page.getByRole("dialog", { name: "Which one?" });
  await expect(chooser).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(chooser).toBeHidden();
  expect(await page.evaluate(() => document.querySelector("border-line").selected)).toBe(null);
  // Soon after, it would be a double click.
  await page.waitForTimeout(800);
  await page.mouse.click(...at);
  await expect(chooser).toBeHidden();
  expect(await page.evaluate(() => document.querySelector("border-line").selected)).toBe(one.id);
});
