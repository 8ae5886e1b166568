import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";

const SHOT = "/tests/browser/pages/shot.html?lang=en&theme=light";
const sample = (name) => readFileSync(new URL(`../samples/${name}`, import.meta.url), "utf8");
const CSV = "id,start,title\nshimoda,1855-02-07,Treaty of Shimoda\nodd,03/04/1905,Which day?\nportsmouth,1905-09-05,Treaty of Portsmouth\n";

/** Opens the page, and fails on any console error. */
async function open(page) {
  const problems = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(String(error)));
  await page.goto(SHOT);
  await page.evaluate(() => document.querySelector("border-line").ready);
  return problems;
}

/** Drops or pastes files and a text on the atlas. */
const give = (page, type, { text = "", files = [] }) =>
  page.evaluate(
    ([type, text, files]) => {
      const data = new DataTransfer();
      for (const [name, content] of files) data.items.add(new File([content], name));
      if (text) data.setData("text/plain", text);
      const target = document.querySelector("border-line").shadowRoot.querySelector(".root");
      const Kind = type === "paste" ? ClipboardEvent : DragEvent;
      const event = new Kind(type, { [type === "paste" ? "clipboardData" : "dataTransfer"]: data, bubbles: true, composed: true, cancelable: true });
      target.dispatchEvent(event);
      return event.defaultPrevented;
    },
    [type, text, files],
  );

const ids = (page) => page.evaluate(() => document.querySelector("border-line").events().map((event) => event.id));

test("a table loads; its reader is fetched by whoever needs it", async ({ page }) => {
  const fetched = [];
  page.on("request", (request) => fetched.push(request.url()));
  const problems = await open(page);
  const isReader = (url) => url.includes("borderline_formats_bg");
  expect(fetched.some(isReader)).toBe(false);
  const report = await page.evaluate((csv) => document.querySelector("border-line").load(csv), CSV);
  expect(fetched.some(isReader)).toBe(true);
  expect(report).toMatchObject({ ok: true, format: "csv", events: 2, summary: "2 events loaded; rows left out: 1" });
  expect(report.diagnostics).toMatchObject([{ severity: "error", path: "rows[1].start", line: 3, column: 5 }]);
  expect(report.diagnostics[0].hint).toContain("1905-04-03 or 1905-03-04");
  expect(await ids(page)).toEqual(["shimoda", "portsmouth"]);
  expect(problems).toEqual([]);
});

test("items of vis-timeline lose their HTML, and a broken one costs only itself", async ({ page }) => {
  await open(page);
  const items = [{ id: 1, content: "<b>Peace</b>", start: "1905-09-05" }, { id: 2, content: "War", start: "soon" }];
  const load = (source) => page.evaluate((source) => document.querySelector("border-line").load(source), source);
  const titles = () => page.evaluate(() => document.querySelector("border-line").events().map((event) => event.title));
  for (const source of [items, { items }, JSON.stringify(items), items.map((item) => ({ ...item, content: "Peace" }))]) {
    const report = await load(source);
    expect(report).toMatchObject({ ok: true, format: "vis-timeline", events: 1, diagnostics: [{ severity: "error", path: "items[1].start", line: 1 }] });
    expect(await titles()).toEqual(["Peace"]);
  }
  expect((await load([{ id: 1, content: "Plain", start: "1905" }])).diagnostics).toEqual([]);
});

test("what cannot be read leaves the data", async ({ page }) => {
  await open(page);
  const before = await ids(page);
  for (const text of ["title,colour\nx,red\n", "BEGIN:VCALENDAR\nEND:VCALENDAR", '{"features": []}', '{"events": [{"start_date": {}}]}']) {
    const report = await page.evaluate((text) => document.querySelector("border-line").load(text), text);
    expect(report).toMatchObject({ ok: false, kept: true, events: 0 });
    expect(report.diagnostics.some((finding) => finding.severity === "error")).toBe(true);
  }
  expect(await ids(page)).toEqual(before);
});

test("every format that is written can be loaded again", async ({ page }) => {
  const problems = await open(page);
  const all = (await ids(page)).length;
  const counts = await page.evaluate(async () => {
    const el = document.querySelector("border-line");
    el.view = { from: "1904-01-01", to: "1905-12-31" };
    const counts = {};
    for (const format of ["json", "csv", "geojson", "ics", "timelinejs"]) {
      const [whole, window] = [await el.exportAs(format), await el.exportAs(format, { scope: "visible" })];
      const probe = document.createElement("border-line");
      document.body.append(probe);
      await probe.ready;
      counts[format] = [(await probe.load(whole)).events, (await probe.load(window)).events];
      probe.remove();
    }
    const bibtex = await el.exportAs("bibtex");
    const csl = JSON.parse(await el.exportAs("csljson", { scope: "visible" }));
    return { counts, bibtex: bibtex.split("\n@").length, sources: el.sources().length, csl: csl.length };
  });
  const [, visible] = counts.counts.csv;
  expect(visible).toBeGreaterThan(5);
  expect(visible).toBeLessThan(all);
  for (const pair of Object.values(counts.counts)) expect(pair).toEqual([all, visible]);
  expect(counts.bibtex).toBe(counts.sources);
  expect(counts.csl).toBeLessThan(counts.sources);
  await expect(page.evaluate(() => document.querySelector("border-line").exportAs("doc"))).rejects.toThrow('cannot export "doc"');
  expect(problems).toEqual([]);
});

test("a file that is dropped is loaded, and what became of it is said", async ({ page }) => {
  const problems = await open(page);
  const files = [["lesson.csv", CSV]];
  const [target, notice] = [page.locator("border-line .drop"), page.locator("border-line .notice")];
  expect(await give(page, "dragover", { files })).toBe(true);
  await expect(target).toHaveText("Drop a dataset here");
  await expect(target).toBeVisible();
  await give(page, "dragleave", { files });
  await expect(target).toBeHidden();
  await give(page, "dragover", { files });
  await give(page, "drop", { files });
  await expect(target).toBeHidden();
  await expect(notice.getByRole("heading")).toHaveText("lesson.csv");
  await expect(notice).toContainText("2 events loaded; rows left out: 1");
  await expect(notice.locator("li.error")).toContainText("3:5");
  expect(await ids(page)).toEqual(["shimoda", "portsmouth"]);
  await notice.getByRole("button", { name: "Close" }).click();
  await expect(notice).toBeHidden();
  await give(page, "drop", { files: [["notes.txt", "no data"]] });
  await expect(notice).toContainText("Nothing was loaded; what was here stays");
  expect(await ids(page)).toEqual(["shimoda", "portsmouth"]);
  expect(problems).toEqual([]);
});

test("the files of a folder are one dataset", async ({ page }) => {
  await open(page);
  const event = (id) => ({ id, title: { en: id }, when: "1905" });
  const files = [["a.json", JSON.stringify({ borderline: 1, events: [event("a")] })], ["b.json", JSON.stringify({ events: [event("b")] })]];
  await give(page, "drop", { files });
  await expect.poll(() => ids(page)).toEqual(["a", "b"]);
  await give(page, "drop", { files: [files[0], ["c.json", '{"borderline": 2}']] });
  await expect(page.locator("border-line .notice")).toContainText('c.json: "borderline" stands in an earlier file with another value');
  expect(await ids(page)).toEqual(["a", "b"]);
});

test("data is pasted once the reader has gone in, and words are not", async ({ page }) => {
  await open(page);
  const before = await ids(page);
  expect(await give(page, "paste", { text: CSV })).toBe(false);
  await page.locator("border-line .root").focus();
  await page.keyboard.press("Enter");
  expect(await give(page, "paste", { text: "The lesson is on Monday,\nas it was." })).toBe(false);
  expect(await ids(page)).toEqual(before);
  expect(await give(page, "paste", { text: CSV })).toBe(true);
  await expect.poll(() => ids(page)).toEqual(["shimoda", "portsmouth"]);
});

test("a dataset of another format stands at an address", async ({ page }) => {
  const problems = await open(page);
  for (const [name, events] of [["timelinejs.json", 2], ["openhistoricalmap.geojson", 3], ["calendar.ics", 2], ["own.csv", 3]]) {
    expect(sample(name).length).toBeGreaterThan(100);
    await page.evaluate((name) => document.querySelector("border-line").setAttribute("src", `/tests/samples/${name}`), name);
    await expect.poll(async () => (await ids(page)).length).toBe(events);
  }
  expect(problems).toEqual([]);
});

test("a long table says that it is read", async ({ page }) => {
  await open(page);
  const seen = await page.evaluate(async () => {
    const el = document.querySelector("border-line");
    const rows = Array.from({ length: 50_000 }, (_, i) => `e${i},${1855 + (i % 130)}-0${1 + (i % 9)}-1${i % 9},Event ${i}`);
    const loading = el.load(`id,start,title\n${rows.join("\n")}`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const label = el.shadowRoot.querySelector(".waiting");
    const seen = [getComputedStyle(label).display, label.getAttribute("role"), label.textContent];
    const { events } = await loading;
    return [...seen, events, getComputedStyle(label).display];
  });
  expect(seen).toEqual(["block", "status", "Loading…", 50_000, "none"]);
});
