import { expect, test } from "@playwright/test";
import { open, openPanel } from "./layout.mjs";

const evaluate = (page, expression) => page.evaluate(`(() => { const el = document.querySelector("border-line"); return ${expression}; })()`);
const place = (page, name) => evaluate(page, `el.describe().labels.find(({ text }) => text === "${name}")?.box ?? null`);
const press = async (page, name) => {
  await page.getByRole("button", { name, exact: true }).click();
  await page.waitForTimeout(400);
};

test("buttons move the map where it cannot be dragged, by pointer and by keys", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page);
  await press(page, "Move the map");
  const steps = page.getByRole("group", { name: "Move the map" });
  for (const button of await steps.getByRole("button").all()) expect((await button.boundingBox()).height).toBeGreaterThanOrEqual(44);
  const before = await place(page, "Harbin");
  await press(page, "Map: east");
  const after = await place(page, "Harbin");
  expect(after[0]).toBeLessThan(before[0] - 100);
  expect(Math.abs(after[1] - before[1])).toBeLessThan(20);
  await press(page, "Map: west");
  await press(page, "Map: zoom in");
  const far = (box) => Math.hypot(box[0] - 640, box[1] - 220);
  expect(far(await place(page, "Harbin"))).toBeGreaterThan(far(before));
  // The tool gives the focus to the first of them.
  await press(page, "Move the map");
  await expect(steps).toBeHidden();
  await page.getByRole("button", { name: "Move the map", exact: true }).press("Enter");
  await expect(page.getByRole("button", { name: "Map: zoom in" })).toBeFocused();
  expect(await page.getByRole("button", { name: "Move the map", exact: true }).getAttribute("aria-pressed")).toBe("true");
  await page.keyboard.press("Escape");
  await expect(steps).toBeHidden();
  await expect(page.getByRole("button", { name: "Move the map", exact: true })).toBeFocused();
});

test("where there is no map there is nothing to move", async ({ page }) => {
  await open(page, "lang=en&theme=light&panes=timeline");
  await expect(page.locator("border-line .bar [title='Move the map']")).toBeHidden();
});

test("a file of the reader's own is opened without dropping it", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page);
  await openPanel(page, "settings");
  const asked = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open your own data…" }).click();
  const dataset = { borderline: 1, range: "1900/1910", events: [{ id: "siege", title: { en: "Siege" }, when: "1904-08-19", sources: ["A"] }], sources: [{ id: "A", citation: "A" }] };
  await (await asked).setFiles({ name: "mine.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(dataset)) });
  await expect.poll(() => evaluate(page, "el.events().map(({ id }) => id)")).toEqual(["siege"]);
});
