import { expect, test } from "@playwright/test";

/** Questions of a course, answered with the keyboard alone from what the accessibility tree says. */
const SHOT = "/tests/browser/pages/shot.html";

async function open(page) {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(`${SHOT}?lang=en&theme=light&clock=1939-06-01`);
  await page.evaluate(() => document.querySelector("border-line").ready);
}

/** Presses Tab until what has this role and name has the focus. */
async function tabTo(page, role, name, exact = true) {
  const wanted = page.getByRole(role, { name, exact });
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press("Tab");
    const focused = page.locator("border-line :focus").and(wanted);
    if ((await focused.count()) === 1) return;
  }
  throw new Error(`Tab does not come to ${role} "${name}"`);
}

/** What the accessibility tree says of a part. */
const tree = (page, role, name) => page.getByRole(role, { name, exact: true }).ariaSnapshot();

/** Asks by the form. */
async function ask(page, place, day) {
  await tabTo(page, "button", "Who held it?");
  await page.keyboard.press("Enter");
  await tabTo(page, "textbox", "Place");
  await page.keyboard.type(place);
  await tabTo(page, "textbox", "Day");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(day);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 3 }).first()).toBeFocused();
  return tree(page, "region", "Who held it?");
}

for (const [question, place, day, ...answers] of [
  ["Who held Port Arthur on 1 January 1900, and by what right?", "Port Arthur", "1 January 1900", "leased by Russian Empire; sovereign: Qing Empire", "Rests on a treaty", "Russian lease of Port Arthur", "Sources"],
  ["And six years later?", "Port Arthur", "1 January 1906", "leased by Japan"],
  ["Whose was Harbin in June 1935, and who stood behind it?", "Harbin", "1 June 1935", "Manchukuo, a puppet state; patron: Japan", "Rests on control", "Sources"],
  ["Whose was Vladivostok's coast in 1859?", "Vladivostok", "1 January 1859", "Russian Empire", "Qing Empire"],
  ["Who held southern Sakhalin in 1910?", "46.96, 142.74", "1 January 1910", "Japan"],
  ["Who held it before the war with Japan?", "46.96, 142.74", "1 January 1904", "Russian Empire"],
  ["Who ruled in Seoul in 1911?", "Seoul", "1 January 1911", "Japan"],
  ["Whose was the left bank of the Amur on the eve of Aigun?", "Blagoveshchensk", "27 May 1858", "Qing Empire", "until 27 May 1858", "Treaty of Nerchinsk"],
]) {
  test(question, async ({ page }) => {
    await open(page);
    const said = await ask(page, place, day);
    for (const answer of answers) expect(said).toContain(answer);
  });
}

test("What happened on 1 March 1932, and what changed hands next?", async ({ page }) => {
  await open(page);
  await page.keyboard.press("/");
  await tabTo(page, "button", "Search");
  await page.keyboard.press("Enter");
  await page.keyboard.type("1 March 1932");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "1 March 1932. Manchukuo proclaimed" })).toHaveCount(1);
  expect(await tree(page, "group", "In words")).toContain("Next change, 4 December 1932");
});

test("When was peace made at Portsmouth, and what came of it?", async ({ page }) => {
  await open(page);
  await tabTo(page, "button", "Search");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Treaty of Portsmouth");
  await page.keyboard.press("Enter");
  const card = await tree(page, "region", "Treaty of Portsmouth");
  expect(card).toContain("5 September 1905");
  expect(card).toContain("Japan");
});

test("What lies beside Barga in 1939, and what line is between?", async ({ page }) => {
  await open(page);
  await tabTo(page, "button", "Table");
  await page.keyboard.press("Enter");
  await tabTo(page, "button", "Barga (Hulunbuir)", false);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /^Barga/ })).toBeVisible();
  // A long list is folded until it is asked for.
  const heading = page.locator("border-line summary").filter({ hasText: "Neighbours and the line between" });
  await heading.waitFor();
  for (let presses = 0; presses < 80 && !(await heading.evaluate((node) => node.matches(":focus"))); presses++) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await page.locator("border-line .card.sheet").ariaSnapshot()).toMatch(/Mongolia Outer Mongolia border/);
});

test("a whole tour is walked by Tab and Enter alone", async ({ page }) => {
  await open(page);
  await tabTo(page, "button", "Tours");
  await page.keyboard.press("Enter");
  const [tour] = await page.evaluate(() => document.querySelector("border-line").tours());
  await tabTo(page, "button", `Start: ${tour.title}`, false);
  await page.keyboard.press("Enter");
  for (const [at, step] of tour.steps.entries()) {
    await expect.poll(() => tree(page, "region", "Tours")).toContain(step.title.en);
    if (at + 1 === tour.steps.length) break;
    await tabTo(page, "button", "Next");
    await page.keyboard.press("Enter");
  }
});
