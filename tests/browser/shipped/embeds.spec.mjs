import { expect, test } from "@playwright/test";
import { ask, at, colours, frameOf, host, watch, works } from "./help.mjs";

const THREE = "tests/browser/pages/shipped/three.html";

test("three on a page do not disturb one another, nor the page's keys", async ({ page }) => {
  const problems = watch(page);
  await page.goto(at(THREE));
  const frames = [await frameOf(page, 'iframe[title="1905"]'), await frameOf(page, 'iframe[title="1939"]'), page.mainFrame()];
  const days = ["1905-09-05", "1939-08-20", "1945-09-02"];
  for (const [i, frame] of frames.entries()) {
    expect(await ask(frame, (el) => el.clock)).toBe(days[i]);
    expect(await colours(frame)).toBeGreaterThan(20);
  }
  await ask(frames[1], (el) => void (el.clock = "1858-05-28"));
  expect(await ask(frames[0], (el) => el.clock)).toBe(days[0]);
  expect(await ask(frames[2], (el) => el.clock)).toBe(days[2]);
  await page.evaluate(() => {
    window.keys = [];
    addEventListener("keydown", (event) => window.keys.push([event.key, event.defaultPrevented]));
  });
  const element = page.locator("border-line");
  await element.evaluate((el) => el.shadowRoot.querySelector(".root").focus());
  await page.keyboard.press("ArrowRight");
  expect(await page.evaluate(() => window.keys)).toEqual([["ArrowRight", false]]);
  expect(problems).toEqual([]);
});

test("a frame in a hidden tab is drawn once the tab is shown", async ({ page }) => {
  await host(page, `<div hidden><iframe src="${at("dist/borderline.html")}" width="900" height="600"></iframe></div>`);
  const frame = await (await page.waitForSelector("iframe", { state: "attached" })).contentFrame();
  await ask(frame, () => {});
  await page.evaluate(() => { document.querySelector("div").hidden = false; });
  await expect.poll(() => colours(frame)).toBeGreaterThan(20);
  await works(frame);
});

test("is sharp on every screen, and when it is moved to another", async ({ page }) => {
  await page.goto(at("dist/index.html"));
  // Its room in CSS pixels stays, so that nothing but the screen tells.
  await ask(page, (el) => void Object.assign(el.style, { width: "600px", height: "500px" }));
  const session = await page.context().newCDPSession(page);
  const pixels = () => page.evaluate(() => {
    const canvas = document.querySelector("border-line").shadowRoot.querySelector("canvas");
    return canvas.width / canvas.clientWidth;
  });
  for (const ratio of [2, 3, 1, 1.5]) {
    await session.send("Emulation.setDeviceMetricsOverride", { width: 900 + 10 * ratio, height: 600, deviceScaleFactor: ratio, mobile: false });
    await expect.poll(pixels).toBeCloseTo(ratio, 1);
  }
  expect(await colours(page)).toBeGreaterThan(20);
});

test("fits in 320 px, at the zooms of 200 % and 400 %, and from right to left", async ({ page }) => {
  await page.goto(at("dist/index.html"));
  for (const [width, height] of [[640, 512], [320, 512], [320, 256]]) {
    await page.setViewportSize({ width, height });
    await page.evaluate((dir) => { document.dir = dir; }, width === 640 ? "rtl" : "ltr");
    expect(await colours(page)).toBeGreaterThan(20);
    expect(await page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
});

test("follows what the reader's system asks for", async ({ page }) => {
  const problems = watch(page);
  for (const [media, theme] of [[{ colorScheme: "dark" }, "dark"], [{ colorScheme: "light", reducedMotion: "reduce", forcedColors: "active" }, "light contrast"]]) {
    await page.emulateMedia(media);
    await page.goto(at("dist/index.html"));
    await works(page);
    expect(await ask(page, (el) => el.dataset.theme)).toBe(theme);
  }
  // Where motion is reduced, a flight is there at once.
  await ask(page, (el) => el.flyTo({ from: "1931", to: "1946" }));
  expect(await ask(page, (el) => el.view.from.slice(0, 4))).toBe("1931");
  expect(problems).toEqual([]);
});

test("a hundred atlases come and go, and leave no memory behind", async ({ page }) => {
  await page.goto(at("dist/index.html"));
  await ask(page, () => {});
  const session = await page.context().newCDPSession(page);
  const heap = async () => {
    await session.send("HeapProfiler.collectGarbage");
    await session.send("HeapProfiler.collectGarbage");
    return (await session.send("Runtime.getHeapUsage")).usedSize;
  };
  // The bytes of the wasm memory are those of the one buffer that the core shares with the page.
  const buffers = async () => (await session.send("Runtime.getHeapUsage")).backingStorageSize ?? 0;
  const come = (times) => page.evaluate(async (times) => {
    for (let i = 0; i < times; i++) {
      const one = document.createElement("border-line");
      one.style.height = "400px";
      document.body.append(one);
      await one.ready;
      one.remove();
      await new Promise((resolve) => setTimeout(resolve));
    }
  }, times);
  await come(10);
  const before = [await heap(), await buffers()];
  await come(100);
  const after = [await heap(), await buffers()];
  const grown = after.map((bytes, i) => bytes - before[i]);
  console.log(`after a hundred: ${grown[0]} bytes of heap, ${grown[1]} of buffers`);
  for (const bytes of grown) expect(bytes).toBeLessThan(1_000_000);
});

test("keeps its state when it is moved, taken out and put back", async ({ page }) => {
  await page.goto(at("dist/index.html"));
  await ask(page, (el) => void (el.view = { from: "1931", to: "1946" }));
  await ask(page, (el) => void el.select("portsmouth-1905"));
  const state = await ask(page, (el) => el.state);
  await page.evaluate(() => document.body.append(Object.assign(document.createElement("main"), { id: "there" })));
  await page.evaluate(() => document.querySelector("#there").append(document.querySelector("border-line")));
  expect(await ask(page, (el) => el.state)).toBe(state);
  await page.evaluate(async () => {
    const el = document.querySelector("border-line");
    el.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    document.body.append(el);
  });
  expect(await ask(page, (el) => el.state)).toBe(state);
  expect(await colours(page)).toBeGreaterThan(20);
});
