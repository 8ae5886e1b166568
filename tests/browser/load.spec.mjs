import { expect, test } from "@playwright/test";

/** Hands `source` to the element, which shows something else before: an expression of the page with `items`. */
const load = (page, source) =>
  page.evaluate(async (source) => {
    const day = 86_400_000;
    const items = Array.from({ length: 1203 }, (_, id) => ({
      id,
      content: `"Ōtsu" 大津 😀 ${"é".repeat(id % 90)}\\`,
      start: id * day,
      ...(id % 3 ? { end: (id + 2) * day } : {}),
      group: id % 4,
      className: `c${id % 2}`,
    }));
    const element = document.querySelector("border-line");
    await element.ready;
    const report = await element.load(new Function("items", `return ${source}`)(items));
    const events = element.events();
    return { ok: report.ok, count: report.events, expected: items.length, events };
  }, source);

test.beforeEach(({ page }) => page.goto("/tests/browser/pages/shot.html?lang=en"));

test("a list is read alike as an object, as text, in an object and from a file", async ({ page }) => {
  const whole = await load(page, "items");
  expect(whole.ok).toBe(true);
  expect(whole.count).toBe(whole.expected);
  const last = whole.events.at(-1);
  expect(last).toMatchObject({ id: "1202", when: "1973-04-17/1973-04-18", lane: "2", className: "c0" });
  expect(last.title).toContain("大津 😀 éé");
  for (const source of ["JSON.stringify(items)", "({ groups: [], items })", "JSON.stringify({ items }, null, 2)", "new Blob([JSON.stringify(items)])"]) {
    expect((await load(page, source)).events, source).toEqual(whole.events);
  }
});

test("what is given up on the way is not taken for a part of the next", async ({ page }) => {
  const outcome = await page.evaluate(async () => {
    const element = document.querySelector("border-line");
    await element.ready;
    const items = Array.from({ length: 2000 }, (_, id) => ({ id, content: "a", start: 0 }));
    const broken = [...items, { toJSON() { throw new Error("not mine to give"); } }];
    const problem = await element.load(broken).then(() => "", (problem) => problem.message);
    return { problem, ...(await element.load(items)) };
  });
  expect(outcome).toMatchObject({ problem: "not mine to give", ok: true, events: 2000 });
});
