import { expect, test } from "@playwright/test";

const SHOT = "/tests/browser/pages/shot.html";
const element = (page, expression) => page.evaluate(`(() => { const el = document.querySelector("border-line"); return ${expression}; })()`);
const drawn = (page) => element(page, "el.describe().events.map((event) => event.id)");

async function open(page) {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${SHOT}?lang=en&theme=light`);
  await page.evaluate(() => document.querySelector("border-line").ready);
  await page.getByRole("button", { name: "Filters", exact: true }).click();
  return page.getByRole("region", { name: "Filters" });
}

test("what a filter leaves out is gone from both panes, and comes back", async ({ page }) => {
  const panel = await open(page);
  const before = await drawn(page);
  const kinds = Object.fromEntries(await element(page, "el.events().map((event) => [event.id, event.kind])"));
  await panel.getByLabel("Battles").uncheck();
  const after = await drawn(page);
  expect(before.some((id) => kinds[id] === "battle")).toBe(true);
  expect(after.filter((id) => kinds[id] === "battle")).toEqual([]);
  const state = await element(page, "el.state");
  expect(state).toContain(";f=lanes:battle");
  await panel.getByRole("button", { name: "Show everything" }).click();
  expect(await drawn(page)).toEqual(before);
  await element(page, `el.state = ${JSON.stringify(state)}`);
  expect(await drawn(page)).toEqual(after);
  await expect(panel.getByLabel("Battles")).not.toBeChecked();
});

test("events may be faint instead, and the panel keeps the focus", async ({ page }) => {
  const panel = await open(page);
  await panel.getByLabel("Show the others faintly").check();
  await panel.getByLabel("Importance at least").selectOption("5");
  const importances = Object.fromEntries(await element(page, "el.events().map((event) => [event.id, event.importance])"));
  expect((await drawn(page)).some((id) => importances[id] < 5)).toBe(true);
  await panel.getByLabel("Show the others faintly").press("Space");
  await expect(panel.getByLabel("Show the others faintly")).toBeFocused();
  expect((await drawn(page)).filter((id) => importances[id] < 5)).toEqual([]);
  await expect(panel.getByText(new RegExp(`^\\d+ of ${Object.keys(importances).length} events$`))).toBeVisible();
});
