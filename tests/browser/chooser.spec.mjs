import { expect, test } from "@playwright/test";
import { crowd, open } from "./layout.mjs";

test.use({ hasTouch: true, viewport: { width: 360, height: 640 } });

/** Opens the whole range, where events crowd. */
async function openCrowd(page) {
  await open(page);
  return crowd(page);
}

test("a touch among several events asks which one is meant", async ({ page }) => {
  const { one, other, at } = await openCrowd(page);
  await page.touchscreen.tap(...at);
  const chooser = page.getByRole("dialog", { name: "Which one?" });
  await expect(chooser.getByRole("button", { name: one.title, exact: true })).toBeFocused();
  for (const button of await chooser.getByRole("button").all()) expect((await button.boundingBox()).height).toBeGreaterThanOrEqual(44);
  await chooser.getByRole("button", { name: other.title, exact: true }).tap();
  await expect(chooser).toBeHidden();
  expect(await page.evaluate(() => document.querySelector("border-line").selected)).toBe(other.id);
});

test("Escape closes the list and chooses nothing, and a mouse is not asked", async ({ page }) => {
  const { one, at } = await openCrowd(page);
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
