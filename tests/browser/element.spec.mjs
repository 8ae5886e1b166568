import { expect, test } from "@playwright/test";

const SHOT = "/tests/browser/pages/shot.html";

/** Opens a page with one element and fails on any console error or request to another host. */
async function open(page, query = "") {
  const problems = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.origin !== new URL(process.env.BORDERLINE_URL ?? "http://localhost:8080").origin) problems.push(`foreign request ${url}`);
  });
  await page.goto(`${SHOT}?lang=en&theme=light${query}`);
  await page.evaluate(() => document.querySelector("border-line").ready);
  return problems;
}

const element = (page, expression) => page.evaluate(`(() => { const el = document.querySelector("border-line"); return ${expression}; })()`);

test("opens, draws both panes and asks nobody else", async ({ page }) => {
  const problems = await open(page);
  const described = await element(page, "el.describe()");
  expect(described.events.length).toBeGreaterThan(20);
  expect(described.cells.length).toBeGreaterThan(13);
  const colours = await element(page, `(() => {
    const canvas = el.shadowRoot.querySelector("canvas");
    const data = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
    const seen = new Set();
    for (let i = 0; i < data.length; i += 4 * 97) seen.add(data[i] << 16 | data[i + 1] << 8 | data[i + 2]);
    return seen.size;
  })()`);
  expect(colours).toBeGreaterThan(20);
  expect(problems).toEqual([]);
});

test("answers who held a point on a day", async ({ page }) => {
  await open(page);
  const first = (lat, lon, day) => element(page, `el.heldBy(${lat}, ${lon}, "${day}").map((row) => row.power)`);
  expect((await first(46.96, 142.74, "1906-01-01"))[0]).toBe("japan");
  expect((await first(46.96, 142.74, "1904-01-01"))[0]).toBe("russia");
  expect((await first(45.75, 126.63, "1935-06-01"))[0]).toBe("manchukuo");
  expect((await first(45.75, 126.63, "1932-02-29"))[0]).not.toBe("manchukuo");
  expect((await first(45.75, 126.63, "1932-03-01"))[0]).toBe("manchukuo");
});

test("zooms at the pointer, pans and selects", async ({ page }) => {
  await open(page, "&gestures=cooperative");
  const box = await page.locator("border-line canvas").first().boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height * 0.8];
  const span = async () => {
    const { from, to } = await element(page, "el.view");
    return Date.parse(to) - Date.parse(from);
  };
  const before = await span();
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, -300);
  expect(await span()).toBe(before);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -300);
  await page.keyboard.up("Control");
  await expect.poll(span).toBeLessThan(before * 0.7);
  await page.waitForTimeout(600);
  const from = (await element(page, "el.view")).from;
  await page.mouse.down();
  await page.mouse.move(x - 150, y, { steps: 5 });
  await page.mouse.up();
  expect((await element(page, "el.view")).from > from).toBe(true);
  await element(page, 'el.select("portsmouth-1905")');
  expect(await element(page, "el.selected")).toBe("portsmouth-1905");
  await expect(page.locator("border-line").getByRole("heading", { name: "Portsmouth" })).toBeVisible();
});

test("the map's borders are those of the clock's day", async ({ page }) => {
  await open(page);
  const holder = (cell) => element(page, `el.describe().cells.find((cell) => cell.id === "${cell}").holders[0].power`);
  await element(page, 'el.clock = "1858-05-27"');
  expect(await holder("left-bank-amur")).toBe("qing");
  await element(page, 'el.clock = "1858-05-28"');
  expect(await holder("left-bank-amur")).toBe("russia");
});

test("labels never overlap", async ({ page }) => {
  await open(page);
  for (const [from, to] of [["1855", "1991"], ["1895", "1906"], ["1931", "1940"], ["1938-07-29", "1938-08-11"]]) {
    await element(page, `el.view = {from: "${from}", to: "${to}"}`);
    const { events, labels } = await element(page, "el.describe()");
    const boxes = [...events.map((event) => event.label), ...labels.map((label) => label.box)].filter(Boolean);
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) {
        expect(a[0] < b[0] + b[2] && b[0] < a[0] + a[2] && a[1] < b[1] + b[3] && b[1] < a[1] + a[3], `${from}: ${a} ${b}`).toBe(false);
      }
    }
  }
});

test("state goes round, and survives a move within the page", async ({ page }) => {
  await open(page);
  await element(page, 'el.clock = "1939-08-20"');
  const state = await element(page, "el.state");
  await element(page, "void (el.state = el.state)");
  expect(await element(page, "el.state")).toBe(state);
  // Damaged parts are ignored, and parts of a later version kept.
  await element(page, "void (el.state = 'v1;t=nonsense;x=1;c=')");
  expect(await element(page, "el.state")).toBe(`${state};x=1`);
  await page.evaluate(() => {
    const box = document.createElement("div");
    box.style.height = "400px";
    document.body.append(box);
    box.append(document.querySelector("border-line"));
  });
  await page.waitForTimeout(200);
  expect(await element(page, "el.clock")).toBe("1939-08-20");
});

test("survives a start without size, removal, and a second element", async ({ page }) => {
  const problems = await open(page);
  const clocks = await page.evaluate(async () => {
    const hidden = document.createElement("border-line");
    hidden.style.display = "none";
    hidden.setAttribute("clock", "1905-09-05");
    document.body.append(hidden);
    await hidden.ready;
    hidden.style.display = "block";
    await new Promise((resolve) => setTimeout(resolve, 300));
    const both = [document.querySelector("border-line").clock, hidden.clock];
    for (let i = 0; i < 5; i++) {
      hidden.remove();
      await new Promise((resolve) => setTimeout(resolve));
      document.body.append(hidden);
      await hidden.ready;
    }
    hidden.remove();
    return both;
  });
  expect(clocks).toEqual(["1932-03-01", "1905-09-05"]);
  expect(problems).toEqual([]);
});
