import { expect, test } from "@playwright/test";

const SHOT = "/tests/browser/pages/shot.html";

async function open(page, query = "lang=en&theme=light&clock=1939-06-01") {
  await page.goto(`${SHOT}?${query}`);
  await page.evaluate(() => document.querySelector("border-line").ready);
}

const button = (page, name) => page.getByRole("button", { name, exact: true });

test("the legend lists what the map shows on the clock's day", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page);
  await button(page, "Legend").click();
  const legend = page.getByRole("region", { name: "Legend" });
  await expect(legend.getByText("Manchukuo, a puppet state; patron: Japan")).toBeVisible();
  await page.evaluate(() => { document.querySelector("border-line").clock = "1860-12-01"; });
  await expect(legend.getByText("Manchukuo")).toHaveCount(0);
  await expect(legend.getByText("Qing Empire", { exact: true })).toBeVisible();
});

test("Escape closes a panel and gives the focus back", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page);
  await button(page, "Legend").press("Enter");
  await expect(page.getByRole("region", { name: "Legend" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", { name: "Legend" })).toHaveCount(0);
  await expect(button(page, "Legend")).toBeFocused();
  await expect(button(page, "Legend")).toHaveAttribute("aria-expanded", "false");
});

test("where there is little room a menu holds the panels", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await open(page);
  await expect(button(page, "Legend")).toBeHidden();
  await button(page, "Menu").click();
  await button(page, "Legend").click();
  await expect(page.getByRole("region", { name: "Legend" })).toBeVisible();
  await expect(button(page, "Legend")).toBeHidden();
});

test("an event's card lies over the open panel, which comes back", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page);
  await button(page, "Legend").click();
  const id = await page.evaluate(() => document.querySelector("border-line").events()[5].id);
  await page.evaluate((id) => document.querySelector("border-line").select(id), id);
  await expect(page.getByRole("region", { name: "Legend" })).toBeHidden();
  await button(page, "Close").click();
  await expect(page.getByRole("region", { name: "Legend" })).toBeVisible();
});
