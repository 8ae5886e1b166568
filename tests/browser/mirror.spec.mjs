import { expect, test } from "@playwright/test";

const SHOT = "/tests/browser/pages/shot.html";

async function open(page, query = "lang=en&theme=light&clock=1939-06-01") {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(`${SHOT}?${query}`);
  await page.evaluate(() => document.querySelector("border-line").ready);
}

const element = (page, expression) => page.evaluate(`(() => { const el = document.querySelector("border-line"); return ${expression}; })()`);
const mirror = (page) => page.getByRole("group", { name: "In words" });

test("the mirror has every event that is drawn, who holds every land in view, and the borders between", async ({ page }) => {
  await open(page);
  const { events } = await element(page, "el.describe()");
  for (const { when, title } of events) await expect(mirror(page).getByRole("button", { name: `${when}: ${title}`, exact: true })).toHaveCount(1);
  await expect(mirror(page).getByRole("button", { name: /^Outer Mongolia: Mongolia, under protection/ })).toHaveCount(1);
  await expect(mirror(page).getByRole("button", { name: /^Barga .* – Outer Mongolia: Manchukuo – Mongolia; border/ })).toHaveCount(1);
  await element(page, "el.flyTo({ map: { lat: 47, lon: 143, km: 300 } })");
  await expect(mirror(page).getByRole("button", { name: /^Outer Mongolia/ })).toHaveCount(0);
  await expect(mirror(page).getByRole("button", { name: /^Southern Sakhalin/ })).toHaveCount(1);
  await expect(mirror(page)).toContainText("Next change");
});

test("a button of the mirror shows what it names, also over an open panel", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Legend", exact: true }).click();
  const land = mirror(page).getByRole("button", { name: /^Rehe \(Jehol\): / });
  await land.press("Enter");
  await expect(page.getByRole("heading", { name: /^Rehe/ })).toBeVisible();
  await expect(land).toHaveAttribute("aria-pressed", "true");
  await expect(land).toBeFocused();
});

test("only the last of a run of changes is announced, with what happens on that day", async ({ page }) => {
  await open(page);
  // What is announced of the first view is not counted.
  await expect(page.locator('[part="status"]')).toHaveText("1 June 1939");
  await page.evaluate(() => {
    window.said = [];
    const status = document.querySelector("border-line").shadowRoot.querySelector('[part="status"]');
    new MutationObserver(() => window.said.push(status.textContent)).observe(status, { childList: true });
  });
  for (const day of ["1931-09-18", "1932-02-28", "1932-03-01"]) await element(page, `void (el.clock = "${day}")`);
  await expect.poll(() => page.evaluate(() => window.said)).toEqual([expect.stringMatching(/^1 March 1932\. .*territories change hands$/)]);
});
