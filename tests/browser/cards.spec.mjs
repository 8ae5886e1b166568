import { expect, test } from "@playwright/test";

const SHOT = "/tests/browser/pages/shot.html";

async function open(page, query = "lang=en&theme=light&clock=1939-06-01") {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${SHOT}?${query}`);
  await page.evaluate(() => document.querySelector("border-line").ready);
}

const element = (page, expression) => page.evaluate(`(() => { const el = document.querySelector("border-line"); return ${expression}; })()`);
const card = (page, name) => page.getByRole("region", { name, exact: true });
const part = (state, key) => state.split(";").find((part) => part.startsWith(`${key}=`));

/** Shows a stretch of the map, centred on a place, and clicks in its middle. */
async function clickOn(page, lat, lon, km) {
  await element(page, `el.flyTo({map: {lat: ${lat}, lon: ${lon}, km: ${km}}})`);
  const box = await page.locator("border-line canvas").first().boundingBox();
  const height = await element(page, "el.describe() && el.shadowRoot.querySelector('canvas').clientHeight");
  await page.mouse.click(box.x + box.width / 2, box.y + Math.round(height * 0.58) / 2);
}

test("a click on a border leads from its treaty on, on both panes", async ({ page }) => {
  await open(page);
  // Where Natural Earth has the river, away from towns.
  await clickOn(page, 48.796, 130.6278, 300);
  const border = card(page, "The Amur");
  await expect(border.getByText("This border is known within about 2 km.")).toBeVisible();
  const before = await element(page, "el.state");
  await border.getByRole("button", { name: /Convention of Peking/ }).click();
  await expect(card(page, "Convention of Peking (Sino-Russian)")).toBeVisible();
  await expect.poll(async () => part(await element(page, "el.state"), "m")).not.toBe(part(before, "m"));
  expect(await element(page, "el.clock")).toBe("1860-11-14");
  expect(part(await element(page, "el.state"), "k")).toBeUndefined();
  const { from, to } = await element(page, "el.view");
  expect(from < "1860-11-14" && "1860-11-14" < to).toBe(true);
  // The next in the chain of causes, by its button and back by key.
  await card(page, "Convention of Peking (Sino-Russian)").getByRole("button", { name: /Confirmed by.*Hunchun/ }).click();
  expect(await element(page, "el.selected")).toBe("hunchun-1886");
  await page.locator("border-line").locator(".root").press("Enter");
  await page.keyboard.press("[");
  expect(await element(page, "el.selected")).toBe("peking-1860");
});

test("a click on land says who held it, says who", async ({ page }) => {
  await open(page);
  await clickOn(page, 47.0, 127.0, 900);
  const land = card(page, "Heilongjiang");
  await expect(land.getByText("Manchukuo, a puppet state; patron: Japan").first()).toBeVisible();
  await expect(land.getByText("1 March 1932 – 17 August 1945", { exact: true })).toBeVisible();
  await expect(land.getByText("Rests on control on the ground")).toBeVisible();
  await expect(land.getByRole("heading", { name: "Sources" })).toBeVisible();
  await land.getByRole("button", { name: /^18 August 1945/ }).click();
  expect(await element(page, "el.clock")).toBe("1945-08-18");
  await expect(land.getByText("occupied by Union of Soviet Socialist Republics").first()).toBeVisible();
  // What is picked is part of the state, and Escape takes it back.
  const state = await element(page, "el.state");
  expect(part(state, "k")).toBe("k=land:heilongjiang");
  await expect(land.getByRole("heading", { name: "Heilongjiang" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(land).toHaveCount(0);
  await element(page, `void (el.state = "${state}")`);
  expect(await element(page, "el.state")).toBe(state);
  await expect(land).toBeVisible();
});

test("the key w picks the middle of the map, and neighbours are buttons", async ({ page }) => {
  await open(page);
  await element(page, "el.flyTo({map: {lat: 47.7, lon: 118.75, km: 300}})");
  await page.locator("border-line").locator(".root").press("Enter");
  await page.keyboard.press("w");
  await expect(card(page, "East bank of the Khalkha").getByText("Claimed by others")).toBeVisible();
  await card(page, "East bank of the Khalkha").getByRole("button", { name: /Barga/ }).click();
  await expect(card(page, "Barga (Hulunbuir)")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Barga (Hulunbuir)" })).toBeFocused();
});

test("differing figures stand over one scale, and in words", async ({ page }) => {
  await open(page);
  await element(page, 'el.select("khalkhin-air-war-1939")');
  const strip = page.locator("border-line .numbers");
  await expect(strip.locator("li")).toHaveCount(4);
  await expect(strip.locator("svg[aria-hidden=true]")).toHaveCount(4);
  await expect(strip.getByText("about 1250-1340 Soviet aircraft claimed")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Figures given: Aircraft lost" })).toBeVisible();
});

test("a report says what it is about, and can be copied where the clipboard is refused", async ({ page }) => {
  await open(page);
  await element(page, 'el.select("khalkhin-august-1939")');
  const statement = page.locator("border-line .list li").filter({ hasText: "S2-12" });
  await statement.getByRole("button", { name: "Report an error" }).click();
  const dialog = page.getByRole("dialog", { name: "Report an error" });
  const text = await dialog.getByRole("textbox").inputValue();
  for (const said of ["claim:S2-12", "View: v1;", "Version: ", "manchuria", "What is wrong:"]) expect(text).toContain(said);
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await dialog.getByRole("button", { name: "Copy" }).click();
  await expect(dialog.getByRole("status")).toContainText("The text is selected");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(statement.getByRole("button", { name: "Report an error" })).toBeFocused();
  expect(await element(page, "el.selected")).toBe("khalkhin-august-1939");
});

test("a card can be read on a small screen", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(`${SHOT}?lang=en&theme=light&selected=mukden-1905`);
  await element(page, "el.ready.then(() => true)");
  const sheet = page.locator("border-line .card");
  await expect(sheet).toBeVisible();
  expect(await sheet.evaluate((card) => card.scrollWidth <= card.clientWidth)).toBe(true);
  const small = await sheet.locator("button").evaluateAll((buttons) => buttons.filter((button) => button.getBoundingClientRect().height < 44).map((button) => button.textContent));
  expect(small).toEqual([]);
});
