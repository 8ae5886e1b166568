import { expect, test } from "@playwright/test";

const SHOT = "/tests/browser/pages/shot.html?lang=en&theme=light";

/**
 * In the page: values that no function is made for. Some would fill the stack of whoever walks them.
 * @returns {unknown[]}
 */
function garbage() {
  const circle = [];
  circle.push(circle);
  let deep = [];
  for (let i = 0; i < 100_000; i++) deep = [deep];
  return [
    undefined, null, true, NaN, Infinity, -Infinity, -0, 1e308, 2 ** 53, 10n, "", "\0", "..", "9999-99-99", "💥", "\ud800", "x".repeat(100_000),
    [], {}, [[]], [null], [NaN, NaN, NaN], circle, deep, new Date(NaN), new Map([[1, 2]]), () => 1, Symbol("s"), document.body,
    Object.create(null), { toString: null }, { get length() { throw new Error("no"); } }, new Proxy({}, { get() { throw new Error("no"); } }),
    "v1;t=NaN,1;m=1e999,0,-1;c=x;h=2", '{"borderline": 1, "events": 5}', "[".repeat(100_000), `{"borderline": 1, "x": ${"[".repeat(100_000)}`,
  ];
}

/** Opens the page, and fails on anything uncaught but what the garbage itself throws. */
async function open(page) {
  const problems = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(String(error)));
  await page.addInitScript(`globalThis.garbage = ${garbage}`);
  await page.goto(SHOT);
  await page.evaluate(() => document.querySelector("border-line").ready);
  return problems;
}

/** What a broken module says: it trapped, or a call that trapped left it locked. */
const BROKEN = /unreachable|panic|recursive use|unsafe aliasing|memory access|null pointer|table index/i;

test("garbage to every method of the core is refused or ignored", async ({ page }) => {
  const problems = await open(page);
  const { tried, thrown, before, after } = await page.evaluate(async () => {
    const { Core } = await import("/www/pkg/borderline_core.js");
    const text = await (await fetch("/www/pkg/manchuria.json")).text();
    const core = new Core(document.createElement("canvas"), document.createElement("canvas"), "serif");
    core.resize(800, 600, 1);
    core.load(text);
    const seen = () => ["version", "events", "sources", "claims", "powers"].map((name) => core.query(name, []));
    const before = JSON.stringify(seen());
    const thrown = new Set();
    const attempt = (call) => {
      try {
        return call();
      } catch (problem) {
        thrown.add(String(problem));
      }
    };
    const names = Object.getOwnPropertyNames(Core.prototype).filter((name) => !["constructor", "free", "__destroy_into_raw"].includes(name));
    const values = garbage();
    const queries = ["page", "text", "describe", "heldBy", "events", "exportAs", "flyTo", "flying", "zoomIn", "nextChange", "state", "view", "nonsense"];
    const settings = ["from", "to", "clock", "selected", "lang", "theme", "gestures", "state", "nonsense"];
    for (const [i, value] of values.entries()) {
      const other = values[(i * 7 + 3) % values.length];
      for (const name of names) {
        attempt(() => core[name](value, other, value, other, value, other));
        attempt(() => core[name]());
      }
      for (const name of queries) {
        attempt(() => core.query(name, value));
        attempt(() => core.query(name, [value, other, value]));
      }
      for (const name of settings) attempt(() => core.set(name, value));
      for (let phase = 0; phase < 6; phase++) attempt(() => core.pointer(phase, i % 3, i % 2, value, other, 255, value));
      attempt(() => core.frame(value));
      attempt(() => new Core(value, other, value));
    }
    core.set("lang", "en");
    core.resize(800, 600, 1);
    core.frame(0);
    const after = JSON.stringify(seen());
    core.free();
    return { tried: names, thrown: [...thrown], before, after };
  });
  expect(tried).toEqual(expect.arrayContaining(["load", "resize", "pointer", "wheel", "key", "blur", "holds", "takeHint", "frame", "set", "query", "takeEvents", "cursor"]));
  expect(thrown.filter((problem) => BROKEN.test(problem))).toEqual([]);
  expect(after === before, "the data are those of before").toBe(true);
  expect(problems).toEqual([]);
});

test("garbage to every member of the element leaves the atlas as it was", async ({ page }) => {
  const problems = await open(page);
  const { thrown, same, alive } = await page.evaluate(async () => {
    const el = document.querySelector("border-line");
    const thrown = new Set();
    const attempt = async (call) => {
      try {
        await call();
      } catch (problem) {
        thrown.add(String(problem));
      }
    };
    const seen = () => JSON.stringify([el.events(), el.sources(), el.claims(), el.powers(), el.version]);
    const before = seen();
    const members = Object.getOwnPropertyDescriptors(Object.getPrototypeOf(el));
    // Callbacks of the document are the browser's to call; loads of addresses would only ask the server for nonsense.
    const left = ["constructor", "connectedCallback", "disconnectedCallback", "attributeChangedCallback"];
    for (const value of garbage()) {
      for (const [name, member] of Object.entries(members)) {
        if (left.includes(name)) continue;
        if (member.set) await attempt(() => (el[name] = value));
        if (name === "load" && typeof value === "string" && !/^\s*[[{]/.test(value)) continue;
        if (typeof member.value === "function") await attempt(() => el[name](value, value, value));
      }
      for (const name of ["from", "to", "clock", "selected", "theme", "gestures", "state", "panes"]) await attempt(() => el.setAttribute(name, value));
    }
    el.lang = "en";
    el.clock = "1905-09-05";
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return { thrown: [...thrown], same: seen() === before, alive: el.clock };
  });
  expect(thrown.filter((problem) => BROKEN.test(problem))).toEqual([]);
  expect(same, "the data are those of before").toBe(true);
  expect(alive).toBe("1905-09-05");
  expect(problems).toEqual([]);
});

test("a dataset that is refused leaves the earlier one and says where, what and how", async ({ page }) => {
  const problems = await open(page);
  const events = () => page.evaluate(() => document.querySelector("border-line").events().length);
  const before = await events();
  const event = { id: "a", title: { en: "A" }, when: "1905" };
  for (const [source, path] of [
    ['{"borderline": 1,, "events": []}', ""],
    [{ events: [event] }, "borderline"],
    [{ borderline: 2 }, "borderline"],
    [{ borderline: 1, events: "none" }, "events"],
    [{ borderline: 1, events: [event, { ...event, id: "b", when: "29.07.1938" }] }, "events[1].when"],
    [{ borderline: 1, events: [event, { ...event, id: "b", title: "B" }] }, "events[1].title"],
    [{ borderline: 1, events: [event, event] }, "events[1].id"],
    [{ borderline: 1, places: [{ id: "p", at: [41.8, 123.4], names: [] }] }, "places[0].at"],
  ]) {
    const report = await page.evaluate((source) => document.querySelector("border-line").load(source), source);
    expect(report).toMatchObject({ ok: false, kept: true });
    expect(report.diagnostics[0]).toMatchObject({ severity: "error", path });
    for (const { message, hint } of report.diagnostics) expect(message && hint).toBeTruthy();
    expect(await events()).toBe(before);
  }
  const report = await page.evaluate((event) => document.querySelector("border-line").load({ borderline: 1, events: [event] }), event);
  expect(report).toMatchObject({ ok: true, events: 1, diagnostics: [] });
  expect(await events()).toBe(1);
  expect(problems).toEqual([]);
});
