import { expect, test } from "@playwright/test";

const SHOT = "/tests/browser/pages/shot.html";

async function open(page, query = "lang=en&theme=light") {
  await page.goto(`${SHOT}?${query}`);
  await page.evaluate(() => document.querySelector("border-line").ready);
}

const element = (page, expression) => page.evaluate(`(() => { const el = document.querySelector("border-line"); return ${expression}; })()`);
const field = (page) => page.getByRole("combobox", { name: "Search" });
const options = (page) => page.getByRole("listbox").getByRole("option");

/** Opens the box by its key, as it is when the element has the focus. */
async function openBox(page) {
  await page.locator("border-line").getByRole("region").first().focus();
  await page.keyboard.press("/");
  await expect(field(page)).toBeFocused();
}

test("finds a place in every script, with or without accents", async ({ page }) => {
  await open(page);
  await openBox(page);
  for (const typed of ["奉天", "沈阳", "Шэньян", "mukden", "MUKDEN", "ｍｕｋｄｅｎ"]) {
    await field(page).fill(typed);
    await expect(options(page).first(), typed).toContainText("Mukden");
    await expect(options(page).first()).toHaveAttribute("data-kind", "place");
  }
  const found = (typed) => element(page, `el.find(${JSON.stringify(typed)}).map((hit) => hit.kind + hit.id)`);
  expect((await found("hokkaido")).length).toBeGreaterThan(0);
  expect(await found("Hokkaidō")).toEqual(await found("hokkaido"));
  expect(await found("满洲国")).toEqual(await found("滿洲國"));
});

test("goes to an event with the keyboard alone", async ({ page }) => {
  await open(page);
  await openBox(page);
  await page.keyboard.type("Nomonhan");
  await expect(field(page)).toHaveAttribute("aria-expanded", "true");
  const kinds = await options(page).evaluateAll((all) => all.map((option) => option.dataset.kind));
  const event = kinds.indexOf("event");
  expect(event).toBeGreaterThanOrEqual(0);
  for (let at = 0; at < event; at++) await page.keyboard.press("ArrowDown");
  const active = await field(page).getAttribute("aria-activedescendant");
  await expect(page.locator(`border-line #${active}`)).toHaveAttribute("aria-selected", "true");
  const id = (await element(page, 'el.find("Nomonhan")'))[event].id;
  await page.keyboard.press("Enter");
  expect(await element(page, "el.selected")).toBe(id);
  await expect(field(page)).toBeHidden();
  await expect(page.locator("border-line").getByRole("region").first()).toBeFocused();
});

test("goes to a date of another calendar, and to a place", async ({ page }) => {
  await open(page);
  await openBox(page);
  await page.keyboard.type("Kangde 6");
  await expect(options(page).first()).toHaveAttribute("data-kind", "date");
  await expect(options(page).first()).toContainText("1939");
  await page.keyboard.press("Enter");
  expect(await element(page, "el.clock")).toBe("1939-01-01");
  expect((await element(page, "el.view")).from < "1939-01-01").toBe(true);
  const map = (await element(page, "el.state")).match(/m=[^;]*/)[0];
  await page.keyboard.press("/");
  await page.keyboard.type("mukden");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await element(page, "el.state")).match(/m=[^;]*/)[0]).not.toBe(map);
});

test("keys typed in the field are no commands", async ({ page }) => {
  await open(page);
  const before = await element(page, "el.state");
  await openBox(page);
  await page.keyboard.type("f+-.,/");
  await expect(field(page)).toHaveValue("f+-.,/");
  await page.keyboard.press("ArrowLeft");
  expect(await element(page, "el.state")).toBe(before);
  await page.keyboard.press("Escape");
  await expect(field(page)).toBeHidden();
  expect(await element(page, "el.state")).toBe(before);
});

test("opens by its button, takes a click, and gives the focus back", async ({ page }) => {
  await open(page);
  const button = page.getByRole("button", { name: "Search" });
  await button.click();
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
  await button.click();
  await field(page).fill("Treaty of Portsmouth");
  await options(page).first().click();
  expect(await element(page, "el.selected")).toBe("portsmouth-1905");
  await button.click();
  await field(page).fill("zzzzz");
  await expect(page.getByText("Nothing found")).toBeVisible();
  await expect(field(page)).toHaveAttribute("aria-expanded", "false");
});

test("what a dataset says never becomes HTML", async ({ page }) => {
  await open(page);
  await page.evaluate(() =>
    document.querySelector("border-line").load({
      borderline: 1,
      sources: [{ id: "S", citation: "A book" }],
      events: [{ id: "x", title: { en: "<img src=x onerror=document.title='hurt'> evil" }, when: "1905", kind: "__proto__", sources: ["S"] }],
    }),
  );
  await openBox(page);
  await page.keyboard.type("evil");
  await expect(options(page).first()).toContainText("<img src=x");
  expect(await page.locator("border-line li img").count()).toBe(0);
  expect(await page.title()).not.toBe("hurt");
});

test("answers a keystroke at once", async ({ page }) => {
  await open(page);
  const times = await page.evaluate(() => {
    const el = document.querySelector("border-line");
    el.find("");
    return ["a", "mu", "mukden", "奉", "of the battle", "zhukov 1939"].map((typed) => {
      const took = Array.from({ length: 9 }, () => {
        const start = performance.now();
        el.find(typed);
        return performance.now() - start;
      });
      return took.sort((a, b) => a - b)[4];
    });
  });
  // The goal is 2 ms; a machine that is busy with other things takes longer.
  expect(Math.max(...times)).toBeLessThan(8);
});

test("tells what changed between two days", async ({ page }) => {
  await open(page);
  const rows = await element(page, 'el.changes("1931-01-01", "1934-01-01")');
  const manchukuo = rows.filter((row) => row.to === "manchukuo" && row.from === "roc");
  expect(manchukuo.length).toBeGreaterThan(3);
  const back = await element(page, 'el.changes("1934-01-01", "1931-01-01")');
  expect(back.map(({ cell, from, to, km2 }) => [cell, from, to, km2])).toEqual(rows.map(({ cell, from, to, km2 }) => [cell, to, from, km2]));
});
