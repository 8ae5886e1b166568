import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "@playwright/test";

const SHOT = "/tests/browser/pages/shot.html";
const DATA = new URL("../../data/manchuria/", import.meta.url);

/** The members of one name of all files of the dataset. @param {string} name */
const record = (name) => readdirSync(DATA).sort().flatMap((file) => JSON.parse(readFileSync(new URL(file, DATA), "utf8"))[name] ?? []);

async function open(page, query = "lang=en&theme=light") {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(`${SHOT}?${query}`);
  await page.evaluate(() => document.querySelector("border-line").ready);
}

const element = (page, expression) => page.evaluate(`(() => { const el = document.querySelector("border-line"); return ${expression}; })()`);
const button = (page, name) => page.getByRole("button", { name, exact: true });
const panel = (page, name = "Documents") => page.getByRole("region", { name, exact: true });

test("all five documents are walked to their ends, and every claim is met", async ({ page }) => {
  test.slow();
  await open(page);
  const [documents, claims, events] = ["documents", "claims", "events"].map(record);
  await button(page, "Documents").press("Enter");
  await expect(panel(page).getByText("The documents themselves are not included.")).toBeVisible();
  const met = [];
  for (const document of documents) {
    await expect(panel(page).getByText(document.origin.en, { exact: true })).toBeVisible();
    await panel(page).getByRole("button", { name: `Read: ${document.title.en}` }).press("Enter");
    for (const claim of claims.filter((claim) => claim.document === document.id)) {
      await expect(panel(page).getByRole("heading", { name: claim.text.en, exact: true })).toBeVisible();
      await expect(panel(page).getByText(claim.note.en)).toBeVisible();
      const state = await element(page, "el.state");
      expect(state).toContain(`;r=${claim.id}`);
      const event = events.find((event) => event.claims?.includes(claim.id));
      const selected = await element(page, "el.selected");
      if (event) expect(events.find(({ id }) => id === selected).claims).toContain(claim.id);
      else {
        expect(selected).toBe(null);
        await expect(panel(page).getByText(claim.no_event.en, { exact: true })).toBeVisible();
      }
      met.push(claim.id);
      await page.keyboard.press("n");
    }
    await expect(button(page, "Next")).toHaveAttribute("aria-disabled", "true");
    await button(page, "All documents").press("Enter");
  }
  expect(met).toEqual(claims.map(({ id }) => id));
  expect(met).toHaveLength(144);
});

test("a link opens a claim, keys go on and back, and the state brings it back", async ({ page }) => {
  await open(page);
  await element(page, 'el.setAttribute("reading", "S2-05")');
  await expect(panel(page).getByText("S2-05 · paragraph")).toBeVisible();
  const state = await element(page, "el.state");
  await panel(page).focus();
  await page.keyboard.press("p");
  await expect(panel(page).getByText("S2-04 · paragraph")).toBeVisible();
  await button(page, "Next").click();
  await button(page, "Next").click();
  await expect(panel(page).getByText("S2-06 · paragraph")).toBeVisible();
  await expect(button(page, "Next")).toBeFocused();
  await element(page, "el.removeAttribute('reading')");
  await expect(panel(page).getByRole("heading", { name: "Where the documents differ" })).toBeVisible();
  await element(page, `void (el.state = ${JSON.stringify(state)})`);
  await expect(panel(page).getByText("S2-05 · paragraph")).toBeVisible();
  expect(await element(page, "el.state")).toBe(state);
  // Within the timeline the same keys go on.
  await page.locator("border-line").locator(".root").press("Enter");
  await page.keyboard.press("n");
  await expect(panel(page).getByText("S2-06 · paragraph")).toBeVisible();
});

test("conflicts lead to their claims, and a claim to its conflicts", async ({ page }) => {
  await open(page);
  await button(page, "Documents").click();
  for (const conflict of record("conflicts")) await expect(panel(page).getByText(conflict.title.en, { exact: true })).toBeVisible();
  await button(page, "S4-40").first().click();
  await expect(panel(page).getByText("S4-40 · paragraph")).toBeVisible();
  await expect(panel(page).getByText("1905 or 1904–05", { exact: true })).toBeVisible();
  await button(page, "S1-04").first().click();
  await expect(panel(page).getByText("S1-04 · paragraph")).toBeVisible();
});

test("an event's card leads to what a document says of it, and back", async ({ page }) => {
  await open(page);
  const event = record("events").find((event) => event.claims?.length);
  await element(page, `el.select(${JSON.stringify(event.id)})`);
  const card = panel(page, event.title.en);
  const folded = card.locator("summary", { hasText: "What the documents say" });
  if (await folded.count()) await folded.click();
  await card.getByRole("button", { name: new RegExp(`^${event.claims[0]} `) }).press("Enter");
  await expect(panel(page).getByText(`${event.claims[0]} · paragraph`)).toBeVisible();
  await expect(panel(page)).toBeFocused();
  await expect(card).toBeHidden();
  await panel(page).getByRole("button", { name: event.title.en }).click();
  await expect(card).toBeVisible();
  await button(page, "Close").click();
  await expect(panel(page).getByText(`${event.claims[0]} · paragraph`)).toBeVisible();
});
