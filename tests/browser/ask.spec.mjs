import { expect, test } from "@playwright/test";

const SHOT = "/tests/browser/pages/shot.html";

async function open(page, lang = "en") {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(`${SHOT}?lang=${lang}&theme=light&clock=1939-06-01`);
  await page.evaluate(() => document.querySelector("border-line").ready);
  await page.locator("[data-panel=ask]").press("Enter");
}

const panel = (page) => page.locator("border-line .drawer");

async function ask(page, place, day) {
  await page.locator("#ask-place").fill(place);
  await page.locator("#ask-day").fill(day);
  await page.keyboard.press("Enter");
}

test("a place and a day, however they are written, give holder, footing, basis and sources", async ({ page }) => {
  await open(page);
  await expect(page.getByRole("textbox", { name: "Day" })).toHaveValue("1 June 1939");
  for (const [place, day] of [["Port Arthur", "1 January 1900"], ["旅順", "1900年1月1日"], ["Порт-Артур", "1900-01-01"], ["38.8, 121.25", "20 Dec 1899 OS"]]) {
    await ask(page, place, day);
    await expect(panel(page)).toContainText("leased by Russian Empire; sovereign: Qing Empire");
    await expect(panel(page)).toContainText("Rests on a treaty");
    await expect(panel(page).getByRole("heading", { name: "Sources" })).toBeVisible();
  }
});

test("claims of others are told, and the answer leads to the map on that day", async ({ page }) => {
  await open(page);
  await ask(page, "44.0, 145.8", "1952-05-01");
  await expect(panel(page).getByRole("heading", { name: "Claimed by others" })).toBeVisible();
  await panel(page).getByRole("button", { name: "On the map and the timeline" }).click();
  expect(await page.evaluate(() => document.querySelector("border-line").clock)).toBe("1952-05-01");
  await expect(page.getByRole("heading", { name: "Claimed by others" })).toBeVisible();
});

test("what is offered while one types can be chosen by keys, and the answer takes the focus", async ({ page }) => {
  await open(page);
  await page.getByRole("textbox", { name: "Place" }).pressSequentially("Harb");
  await page.keyboard.press("Tab");
  await expect(panel(page).getByRole("button", { name: /^Harbin/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Place" })).toHaveValue("Harbin");
  await expect(page.getByRole("textbox", { name: "Day" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(panel(page).getByRole("heading", { name: "Harbin, 1 June 1939" })).toBeFocused();
  await expect(panel(page)).toContainText("Manchukuo");
});

test("what is wrong with a question is said at its field", async ({ page }) => {
  await open(page, "ja");
  await ask(page, "アトランティス", "1900-01-01");
  await expect(page.getByRole("alert")).toContainText("見つかりません");
  await expect(page.locator("#ask-place")).toBeFocused();
  await ask(page, "旅順", "someday");
  await expect(page.getByRole("alert")).toContainText("日付");
  await expect(page.locator("#ask-day")).toHaveAttribute("aria-invalid", "true");
  await ask(page, "38, 135", "1900-01-01");
  await expect(page.getByRole("alert")).toContainText("海");
});

test("a card leads back to the one whose button led there", async ({ page }) => {
  await open(page);
  await ask(page, "Harbin", "1935-06-01");
  await panel(page).getByRole("button", { name: "On the map and the timeline" }).click();
  const card = page.locator("border-line .card.sheet");
  const land = await card.getByRole("heading").first().textContent();
  await card.getByRole("button", { name: /Manchukuo proclaimed|Made so|1932/ }).first().click();
  await expect(card.getByRole("heading").first()).not.toHaveText(land);
  await card.getByRole("button", { name: "Back to the card before" }).click();
  await expect(card.getByRole("heading").first()).toHaveText(land);
  expect(await page.evaluate(() => document.querySelector("border-line").clock)).toBe("1935-06-01");
});
