import { expect, test } from "@playwright/test";

const label = (page) => page.locator("border-line .waiting");

test("a slow start says so in the reader's language, and stops saying so", async ({ page }) => {
  let release = () => {};
  const held = new Promise((resolve) => (release = resolve));
  await page.route("**/manchuria.json", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/tests/browser/pages/shot.html?lang=ja");
  await expect(label(page)).toHaveText("読み込み中…");
  await expect(label(page)).toHaveRole("status");
  const box = await label(page).boundingBox();
  expect(box.width).toBeGreaterThan(60);
  release();
  await page.evaluate(() => document.querySelector("border-line").ready);
  await expect(label(page)).toBeEmpty();
  await expect(label(page)).toBeHidden();
});

test("a slow address says so while what was there stays", async ({ page }) => {
  let release = () => {};
  const held = new Promise((resolve) => (release = resolve));
  await page.route("**/slow.json", async (route) => {
    await held;
    await route.fulfill({ json: { borderline: 1, id: "slow", events: [{ id: "a", title: { en: "A" }, when: "1905" }] } });
  });
  await page.goto("/tests/browser/pages/shot.html?lang=en");
  const atlas = page.locator("border-line");
  await atlas.evaluate((element) => element.ready);
  await atlas.evaluate((element) => element.setAttribute("src", "/slow.json"));
  await expect(label(page)).toHaveText("Loading…");
  expect(await atlas.evaluate((element) => element.events().length)).toBeGreaterThan(100);
  release();
  await expect.poll(() => atlas.evaluate((element) => element.events().length)).toBe(1);
  await expect(label(page)).toBeEmpty();
});

test("what is soon done says nothing, and of several works the last one ends it", async ({ page }) => {
  await page.goto("/tests/browser/pages/shot.html?lang=en");
  const seen = await page.evaluate(async () => {
    const { Waiting } = await import("/www/waiting.js");
    const waiting = new Waiting();
    document.body.append(waiting.root);
    let changes = 0;
    new MutationObserver((records) => (changes += records.length)).observe(waiting.root, { childList: true });
    const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
    const gives = await waiting.during("en", async () => 5);
    await pause(600);
    const quick = changes;
    const failed = await waiting.during("en", () => Promise.reject(new Error("no"))).catch((problem) => problem.message);
    let end = () => {};
    const long = waiting.during("ru", () => new Promise((resolve) => (end = resolve)));
    await waiting.during("ru", () => pause(600));
    const meanwhile = waiting.root.textContent;
    end();
    await long;
    return { gives, quick, failed, meanwhile, after: waiting.root.textContent };
  });
  expect(seen).toEqual({ gives: 5, quick: 0, failed: "no", meanwhile: "Загрузка…", after: "" });
});
