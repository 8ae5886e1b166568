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

test("a list gives what its text gives, whatever stands in it", async ({ page }) => {
  const differences = await page.evaluate(async () => {
    const element = document.querySelector("border-line");
    await element.ready;
    const plain = { id: 7, content: "A", start: 0 };
    class Item { id = 7; content = "A"; start = 0; }
    const odd = [
      {}, { id: undefined }, { id: null }, { id: "" }, { id: "a b<" }, { id: 1.5 }, { id: -0 }, { id: true }, { id: NaN },
      { content: undefined }, { content: "" }, { content: 0 }, { content: 1e21 }, { content: "a\u001fb" }, { content: "\ud800" }, { content: "\ufffd" }, { content: "<b>a</b> &amp; b" }, { content: ["a"] },
      { start: undefined }, { start: "1905-09-05" }, { start: "1905" }, { start: "never" }, { start: new Date(-1) }, { start: new Date(NaN) }, { start: new Date("1945-08-09T00:10:00.500Z") }, { start: new Date(-7e13) },
      { start: -1 }, { start: -0.5 }, { start: 1e300 }, { start: NaN }, { start: Infinity }, { start: "0" },
      { end: null }, { end: 86_400_000 }, { end: 1 }, { end: -1 }, { end: NaN }, { end: Infinity }, { end: "1971" }, { end: new Date(86_400_001) },
      { group: null }, { group: "" }, { group: "a b" }, { group: 2.5 }, { group: false }, { title: "T" }, { title: 3 }, { title: false },
      { className: "red" }, { value: 0.1 }, { value: NaN }, { value: -0 }, { deep: { a: [1] } }, { gone: undefined }, { toJSON: () => ({ ...plain, content: "B" }) }, { 5: "five", "\"": null, "é\n": true },
      { editable() {} },
    ];
    const lists = [...odd.map((more) => [{ ...plain, id: 6 }, { ...plain, ...more }, { ...plain, id: 8, title: "last" }]), [new Item()], [Object.create({ content: "A" }, { start: { value: 0, enumerable: true } })], [null], [3], []];
    const outcome = async (source) => {
      const report = await element.load(source).catch((problem) => ({ problem: problem.message }));
      return JSON.stringify({ ...report, events: report.ok ? await element.exportAs("json") : null });
    };
    const differences = [];
    for (const list of lists) {
      const groups = [{ id: 2, content: "Group" }];
      for (const source of [list, { items: list, groups }]) {
        const [whole, text] = [await outcome(source), await outcome(JSON.stringify(source))];
        if (whole !== text) differences.push([JSON.stringify(source), whole, text]);
      }
    }
    return { differences, tried: lists.length };
  });
  expect(differences.differences).toEqual([]);
  expect(differences.tried).toBeGreaterThan(50);
});

test("plain items come in columns, all others as text", async ({ page }) => {
  const fed = await page.evaluate(async () => {
    const { Core } = await import("/www/pkg/borderline_core.js");
    const element = document.querySelector("border-line");
    await element.ready;
    const [feedRows, answers] = [Core.prototype.feedRows, []];
    Core.prototype.feedRows = function (columns) {
      answers.push(feedRows.call(this, columns));
      return answers.at(-1);
    };
    const items = (more) => Array.from({ length: 10_000 }, (_, id) => ({ id, content: `é ${id}`, start: id * 86_400_000, group: id % 3, className: `c${id % 7}`, ...more(id) }));
    const load = async (more) => {
      answers.length = 0;
      const { ok, events } = await element.load(items(more));
      return { ok, events, answers: [...answers] };
    };
    return [await load(() => ({})), await load((id) => (id % 2 ? { end: new Date((id + 3) * 86_400_000) } : {})), await load((id) => (id === 9000 ? { start: "1905-09" } : {})), await load((id) => ({ number: id }))];
  });
  const all = { ok: true, events: 10_000 };
  expect(fed).toEqual([{ ...all, answers: [true, true, true] }, { ...all, answers: [true, true, true] }, { ...all, answers: [true, true, false] }, { ...all, answers: [] }]);
});
