import { expect, test } from "@playwright/test";

const SHOT = "/tests/browser/pages/shot.html";

async function open(page, query = "lang=en&theme=light&clock=1939-06-01") {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(`${SHOT}?${query}`);
  await page.evaluate(() => document.querySelector("border-line").ready);
  await page.getByRole("button", { name: "Table", exact: true }).click();
  // The panel takes room from the map and the timeline.
  const drawn = await element(page, "el.describe().events.length");
  await expect(table(page, /^Events in view/).getByRole("row")).toHaveCount(drawn + 1);
}

const element = (page, expression) => page.evaluate(`(() => { const el = document.querySelector("border-line"); return ${expression}; })()`);
const table = (page, name) => page.getByRole("table", { name });

test("the table has what is visible, and follows the view", async ({ page }) => {
  await open(page);
  const row = table(page, /^Territories in view/).getByRole("row", { name: /^Barga/ });
  await expect(row.getByRole("cell").first()).toHaveText("Manchukuo");
  await element(page, "void (el.clock = '1950-01-01')");
  await expect(row.getByRole("cell").first()).toHaveText("People's Republic of China");
  await element(page, "void (el.view = { from: '1938', to: '1939' })");
  const fewer = (await element(page, "el.describe()")).events.length;
  await expect(table(page, /^Events in view/).getByRole("row")).toHaveCount(fewer + 1);
});

test("its headings sort, in both directions, and keep the focus", async ({ page }) => {
  await open(page);
  const lands = table(page, /^Territories/);
  const names = () => lands.getByRole("rowheader").allTextContents();
  const head = (name) => lands.getByRole("columnheader", { name });
  await expect(head("Territory")).toHaveAttribute("aria-sort", "ascending");
  const up = await names();
  expect(up).toEqual([...up].sort((a, b) => a.localeCompare(b, "en")));
  const button = head("Territory").getByRole("button");
  await button.press("Enter");
  await expect(head("Territory")).toHaveAttribute("aria-sort", "descending");
  expect(await names()).toEqual(up.reverse());
  await expect(button).toBeFocused();
  await head("Since").getByRole("button").click();
  const since = (await lands.getByRole("row").locator("td:nth-child(4)").allTextContents()).filter((text) => text);
  const days = since.map((text) => Date.parse(`${text} UTC`));
  expect(days).toEqual([...days].sort((a, b) => a - b));
});

test("a name shows its card, and the table comes back", async ({ page }) => {
  await open(page);
  await table(page, /^Territories/).getByRole("button", { name: /^Rehe/ }).press("Enter");
  await expect(page.getByRole("heading", { name: /^Rehe/ })).toBeVisible();
  await page.getByRole("button", { name: "Close", exact: true }).click();
  await expect(table(page, /^Territories/)).toBeVisible();
});
