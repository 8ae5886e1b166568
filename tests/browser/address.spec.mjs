import { expect, test } from "@playwright/test";

const el = (page, expression) => page.evaluate(`(() => { const el = document.querySelector("border-line"); return ${expression}; })()`);
const inAddress = (page) => page.evaluate(() => new URLSearchParams(location.hash.slice(1)).get("s"));
const entries = (page) => page.evaluate(() => history.length);

async function open(page, hash = "") {
  const problems = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  await page.goto(`/index.html?lang=en${hash}`);
  await page.evaluate(() => document.querySelector("border-line").ready);
  return problems;
}

/** The view rests, and the address says so. */
async function rests(page) {
  await expect.poll(async () => (await inAddress(page)) === (await el(page, "el.state"))).toBe(true);
}

test("back and forward lead through what was chosen, flown to and walked", async ({ page }) => {
  const problems = await open(page);
  const states = [await el(page, "el.state")];
  const before = await entries(page);
  const goings = [
    'el.select("portsmouth-1905")',
    'el.flyTo({ from: "1938", to: "1940", map: { lat: 47.7, lon: 118.6, km: 300 } })',
    'el.setAttribute("tour", el.tours()[0].id)',
    'el.shadowRoot.querySelector("[data-act=next]").click()',
    'el.compare = "1931-01-01"',
  ];
  for (const [at, going] of goings.entries()) {
    await el(page, `void (${going})`);
    await expect.poll(() => entries(page), going).toBe(before + at + 1);
    await rests(page);
    states.push(await el(page, "el.state"));
  }
  expect(new Set(states).size).toBe(states.length);
  for (const state of states.slice(0, -1).reverse()) {
    await page.goBack();
    await expect.poll(() => el(page, "el.state")).toBe(state);
  }
  expect(await el(page, "el.selected")).toBeNull();
  for (const state of states.slice(1)) {
    await page.goForward();
    await expect.poll(() => el(page, "el.state")).toBe(state);
  }
  expect(await el(page, "el.compare")).toBe("1931-01-01");
  // Going back and forth leaves the entries as they are.
  await page.waitForTimeout(600);
  expect(await entries(page)).toBe(before + goings.length);
  expect(problems).toEqual([]);
});

test("what drifts changes the address in its place: the clock, the window, the map, the choice of calendar", async ({ page }) => {
  await open(page);
  const before = await entries(page);
  const box = await page.locator("border-line canvas").first().boundingBox();
  const drag = async (y) => {
    await page.mouse.move(600, box.y + y);
    await page.mouse.down();
    await page.mouse.move(500, box.y + y, { steps: 4 });
    await page.mouse.up();
  };
  const drifts = [() => el(page, 'void (el.clock = "1905-09-05")'), () => drag(box.height * 0.8), () => drag(box.height * 0.2), () => el(page, 'void el.setAttribute("calendar", "japanese")')];
  for (const drift of drifts) {
    const last = await el(page, "el.state");
    await drift();
    await expect.poll(() => el(page, "el.state")).not.toBe(last);
    await rests(page);
  }
  expect(await entries(page)).toBe(before);
});

test("an address brings its view, when the page opens and when it is changed", async ({ page }) => {
  await open(page, "#s=v1%3Bt%3D-23700%2C400%3Bc%3D1905-09-05");
  expect(await el(page, "el.clock")).toBe("1905-09-05");
  await page.evaluate(() => { location.hash = "s=v1;c=1939-08-20"; });
  await expect.poll(() => el(page, "el.clock")).toBe("1939-08-20");
  await page.goBack();
  await expect.poll(() => el(page, "el.clock")).toBe("1905-09-05");
  // What is no state, or a damaged one, is left alone.
  for (const hash of ["elsewhere", "s=%E0%A4%A", "s=v9;c=1950-01-01"]) {
    await page.evaluate((hash) => { location.hash = hash; }, hash);
    await page.waitForTimeout(100);
  }
  expect(await el(page, "el.clock")).not.toBe("1950-01-01");
});

test("a frame leaves the browser's buttons to its host", async ({ page }) => {
  await page.goto("/tests/browser/pages/shot.html");
  const before = await entries(page);
  await page.evaluate(() => {
    const frame = document.createElement("iframe");
    frame.src = "/index.html?lang=en";
    frame.width = "900";
    frame.height = "600";
    document.body.replaceChildren(frame);
  });
  await expect.poll(() => page.frames().length).toBe(2);
  const frame = page.frames()[1];
  await frame.waitForFunction(() => document.querySelector("border-line")?.ready?.then(() => true));
  await el(frame, 'el.select("portsmouth-1905")');
  await rests(frame);
  expect(await entries(page)).toBe(before);
});
