import { expect, test } from "@playwright/test";

const EMBED = "/tests/browser/pages/embed.html";

/** Opens the page with the element in its midst; gives places of bare ground on the map and in the axis, in page pixels. */
async function open(page) {
  await page.setViewportSize({ width: 900, height: 900 });
  await page.goto(EMBED);
  await page.evaluate(() => document.querySelector("border-line").ready);
  const box = await page.locator("border-line canvas").first().boundingBox();
  return { box, map: [box.x + 300, box.y + 120], lanes: [box.x + 450, box.y + box.height * 0.58 + 28] };
}

const element = (page, expression) => page.evaluate(`(() => { const el = document.querySelector("border-line"); return ${expression}; })()`);
const scrolled = (page) => page.evaluate(() => scrollY);
const view = (page) => element(page, "el.view");
const hint = (page) => page.locator("border-line .hint.shown");

/** The window's first day and width in days, and the map's middle and scale, to the last digit. */
async function views(page) {
  const state = await element(page, "el.state");
  const numbers = (key) => new RegExp(`;${key}=([^;]*)`).exec(state)[1].split(",").map(Number);
  const [[start, span], [x, y, scale]] = [numbers("t"), numbers("m")];
  return { start, span, x, y, scale };
}

/** Waits until nothing moves. */
async function settled(page) {
  let before = "";
  await expect.poll(async () => {
    const now = await element(page, "el.state");
    const same = now === before;
    before = now;
    return same;
  }, { intervals: [120] }).toBe(true);
}

/** The day under a place; lane names take the first 108 px. */
async function dayAt(page, box, x) {
  const { start, span } = await views(page);
  return start + ((x - box.x - 108) * span) / (box.width - 108);
}

/** Fingers as the browser sees them, so that it may scroll: `points` are `[x, y]`, none to lift them all. */
async function touches(page) {
  const session = await page.context().newCDPSession(page);
  return (type, ...points) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
}

/** Drags on from `[x, y]`, 12 px in 8 ms for each of `steps`, and lets go: in the events' own time, however busy the machine is. */
async function throwMouse(page, [x, y], [dx, dy], steps = 8) {
  const session = await page.context().newCDPSession(page);
  const begin = Date.now();
  const send = (type, step) => session.send("Input.dispatchMouseEvent", {
    type, x: x + 12 * step * dx, y: y + 12 * step * dy, button: "left", buttons: 1, clickCount: 1, timestamp: (begin + 8 * step) / 1000,
  });
  for (let step = 1; step <= steps; step++) await send("mouseMoved", step);
  const held = await views(page);
  await send("mouseReleased", steps);
  return held;
}

test.describe("mouse and wheel", () => {
  test("a drag keeps its day under the pointer, and goes on a little when let go", async ({ page }) => {
    const { box, lanes: [x, y] } = await open(page);
    const day = await dayAt(page, box, x);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 60, y, { steps: 6 });
    const { start, span } = await views(page);
    expect(Math.abs((await dayAt(page, box, x - 60)) - day)).toBeLessThan(span / box.width);
    const held = await throwMouse(page, [x - 60, y], [-1, 0]);
    expect(held.start).toBeGreaterThan(start + (90 * span) / box.width);
    await settled(page);
    expect((await views(page)).start).toBeGreaterThan(held.start + (10 * span) / box.width);
    expect(await page.evaluate(() => String(getSelection()))).toBe("");
  });

  test("the map can be thrown, and a press stops it", async ({ page }) => {
    const { map: [x, y] } = await open(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    const held = await throwMouse(page, [x, y], [0, 1]);
    await expect.poll(async () => (await views(page)).y).toBeLessThan(held.y);
    await page.mouse.down();
    const stopped = await views(page);
    await page.waitForTimeout(150);
    expect(await views(page)).toEqual(stopped);
    await page.mouse.up();
  });

  test("Ctrl and wheel keep the day under the pointer within a pixel, in every frame", async ({ page }) => {
    const { box, lanes: [x, y] } = await open(page);
    const before = await views(page);
    const day = await dayAt(page, box, x - 80);
    await page.mouse.move(x - 80, y);
    await page.keyboard.down("Control");
    for (let turn = 0; turn < 5; turn++) {
      await page.mouse.wheel(0, -120);
      const { start, span } = await views(page);
      const place = box.x + 108 + ((day - start) / span) * (box.width - 108);
      expect(Math.abs(place - (x - 80))).toBeLessThan(1);
    }
    await page.keyboard.up("Control");
    await settled(page);
    const { start, span } = await views(page);
    expect(span).toBeLessThan(before.span / 3);
    expect(Math.abs(box.x + 108 + ((day - start) / span) * (box.width - 108) - (x - 80))).toBeLessThan(1);
    expect(await scrolled(page)).toBe(0);
  });

  test("a plain wheel scrolls the page and says how to zoom", async ({ page }) => {
    const { lanes: [x, y] } = await open(page);
    const before = await views(page);
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, 200);
    await expect.poll(() => scrolled(page)).toBe(200);
    await expect(hint(page)).toContainText("wheel to zoom");
    // The browser gives the turns to whatever scrolled until it has paused for longer.
    await page.waitForTimeout(1000);
    expect(await views(page)).toEqual(before);
    await page.mouse.move(x, y - 200);
    await element(page, 'el.setAttribute("gestures", "greedy")');
    await page.mouse.wheel(0, -200);
    await settled(page);
    expect(await scrolled(page)).toBe(200);
    expect((await views(page)).span).toBeLessThan(before.span);
  });

  test("Shift and drag zoom to a box", async ({ page }) => {
    const { box, lanes: [x, y] } = await open(page);
    const [from, to] = [await dayAt(page, box, x), await dayAt(page, box, x + 150)];
    await page.keyboard.down("Shift");
    await page.mouse.move(x + 150, y);
    await page.mouse.down();
    await page.mouse.move(x, y, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up("Shift");
    await settled(page);
    const { start, span } = await views(page);
    expect(Math.abs(start - from)).toBeLessThan(span / box.width);
    expect(Math.abs(start + span - to)).toBeLessThan(span / box.width);
  });

  test("the splitter and the clock follow the pointer", async ({ page }) => {
    const { box } = await open(page);
    const split = box.y + Math.round(box.height * 0.58) + 2;
    await page.mouse.move(box.x + 200, split);
    await page.mouse.down();
    await page.mouse.move(box.x + 200, split - 60, { steps: 4 });
    await page.mouse.up();
    expect(await element(page, "el.state")).toContain("h=0.4");
    const { start, span } = await views(page);
    const clock = await element(page, "el.clock");
    const day = Date.parse(clock) / 86_400_000;
    const x = box.x + 108 + ((day - start) / span) * (box.width - 108);
    const axis = split - 60 + 16;
    await page.mouse.move(x + 3, axis);
    await page.mouse.down();
    await page.mouse.move(x - 97, axis, { steps: 4 });
    await page.mouse.up();
    const moved = (Date.parse(await element(page, "el.clock")) / 86_400_000 - day) / (span / (box.width - 108));
    expect(Math.abs(moved + 100)).toBeLessThan(1);
    expect((await views(page)).start).toBe(start);
  });

  test("the right button and a cancelled pointer leave everything idle", async ({ page }) => {
    const { lanes: [x, y] } = await open(page);
    const before = await views(page);
    await page.mouse.move(x, y);
    await page.mouse.down({ button: "right" });
    await page.mouse.move(x - 50, y);
    await page.mouse.up({ button: "right" });
    expect(await views(page)).toEqual(before);
    for (const type of ["pointercancel", "lostpointercapture", "contextmenu"]) {
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x - 50, y, { steps: 3 });
      await page.locator("border-line canvas").first().evaluate((canvas, type) => {
        canvas.dispatchEvent(new PointerEvent(type, { pointerId: 1, pointerType: "mouse", clientX: 0, clientY: 0 }));
      }, type);
      await settled(page);
      const cancelled = await views(page);
      expect(cancelled).not.toEqual(before);
      await page.mouse.move(x - 90, y);
      await page.mouse.up();
      await settled(page);
      expect(await views(page), type).toEqual(cancelled);
    }
  });
});

test.describe("fingers", () => {
  test.use({ hasTouch: true });

  test("two fingers zoom the timeline, and their days stay under them", async ({ page }) => {
    const { box, lanes: [x, y] } = await open(page);
    const touch = await touches(page);
    const days = [await dayAt(page, box, x - 50), await dayAt(page, box, x + 50)];
    await touch("touchStart", [x - 50, y], [x + 50, y]);
    for (let step = 1; step <= 10; step++) await touch("touchMove", [x - 50 - 8 * step, y], [x + 50 + 8 * step, y]);
    await settled(page);
    const { span } = await views(page);
    expect(Math.abs((await dayAt(page, box, x - 130)) - days[0])).toBeLessThan(span / box.width);
    expect(Math.abs((await dayAt(page, box, x + 130)) - days[1])).toBeLessThan(span / box.width);
    await touch("touchEnd");
    expect(await scrolled(page)).toBe(0);
  });

  test("two fingers move and zoom the map, and one scrolls the page and is told", async ({ page }) => {
    const { map: [x, y] } = await open(page);
    const touch = await touches(page);
    const before = await views(page);
    await touch("touchStart", [x - 40, y], [x + 40, y]);
    for (let step = 1; step <= 10; step++) await touch("touchMove", [x - 40 - 4 * step, y + 3 * step], [x + 40 + 4 * step, y + 3 * step]);
    await settled(page);
    const after = await views(page);
    await touch("touchEnd");
    expect(after.scale / before.scale).toBeCloseTo(2, 1);
    expect(await scrolled(page)).toBe(0);
    await touch("touchStart", [x, y + 100]);
    for (let step = 1; step <= 10; step++) await touch("touchMove", [x, y + 100 - 12 * step]);
    await touch("touchEnd");
    await expect.poll(() => scrolled(page)).toBeGreaterThan(50);
    await expect(hint(page)).toContainText("two fingers");
    expect(await views(page)).toEqual(after);
  });

  test("one finger on the timeline scrolls the page upright and moves the time sideways", async ({ page }) => {
    const { lanes: [x, y] } = await open(page);
    // However far the throw goes, the clock's handle does not come under the finger.
    await element(page, 'void (el.clock = "1990-06-01")');
    const touch = await touches(page);
    const before = await views(page);
    await touch("touchStart", [x, y]);
    for (let step = 1; step <= 10; step++) await touch("touchMove", [x - 12 * step, y]);
    await touch("touchEnd");
    await settled(page);
    const after = await views(page);
    expect(after.start).toBeGreaterThan(before.start);
    expect(await scrolled(page)).toBe(0);
    await touch("touchStart", [x, y]);
    for (let step = 1; step <= 10; step++) await touch("touchMove", [x, y - 12 * step]);
    await touch("touchEnd");
    await expect.poll(() => scrolled(page)).toBeGreaterThan(50);
    expect(await views(page)).toEqual(after);
  });

  test("where all is ours one finger moves the map, and a handle never scrolls the page", async ({ page }) => {
    const { box, map: [x, y] } = await open(page);
    const touch = await touches(page);
    const split = box.y + Math.round(box.height * 0.58) + 2;
    await touch("touchStart", [x, split]);
    for (let step = 1; step <= 10; step++) await touch("touchMove", [x, split - 6 * step]);
    await touch("touchEnd");
    expect(await element(page, "el.state")).toContain("h=0.4");
    await element(page, 'el.setAttribute("gestures", "greedy")');
    const before = await views(page);
    await touch("touchStart", [x, y]);
    for (let step = 1; step <= 10; step++) await touch("touchMove", [x, y - 6 * step]);
    await touch("touchEnd");
    await settled(page);
    expect((await views(page)).y).toBeGreaterThan(before.y);
    expect(await scrolled(page)).toBe(0);
  });
});

test.describe("keys", () => {
  test("are the page's until Enter, ours until Escape", async ({ page }) => {
    await open(page);
    const keys = await page.evaluate(() => {
      const taken = [];
      document.addEventListener("keydown", (event) => taken.push([event.key, event.defaultPrevented]));
      globalThis.taken = taken;
      return taken.length;
    });
    expect(keys).toBe(0);
    await page.locator("border-line .root").focus();
    const order = ["ArrowRight", "f", "Enter", "ArrowRight", "x", "Control+f", "Escape", "Escape", "Escape"];
    for (const key of order) await page.keyboard.press(key);
    const taken = await page.evaluate(() => globalThis.taken.filter(([key]) => key !== "Control"));
    expect(taken.map(([, prevented]) => prevented)).toEqual([false, false, true, true, false, false, true, true, false]);
  });

  test("walk through events, fit, zoom and skip gaps", async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await open(page);
    await page.locator("border-line .root").focus();
    await page.keyboard.press("Enter");
    await expect(page.locator("border-line .root[data-entered]")).toHaveCount(1);
    await page.keyboard.press("End");
    await settled(page);
    const ids = await element(page, "el.events().map((event) => event.id)");
    expect(await element(page, "el.selected")).toBe(ids.at(-1));
    await page.keyboard.press("Home");
    await settled(page);
    expect(await element(page, "el.selected")).toBe(ids[0]);
    await page.keyboard.press("f");
    await settled(page);
    const { span } = await views(page);
    await page.keyboard.press("f");
    await settled(page);
    expect((await views(page)).span).toBeGreaterThan(span * 20);
    await element(page, 'el.view = {from: "1870-01-01", to: "1870-01-02"}');
    await page.keyboard.press("n");
    await settled(page);
    expect((await view(page)).from > "1870-01-02").toBe(true);
    expect((await element(page, "el.describe()")).events.length).toBeGreaterThan(0);
    const skipped = (await views(page)).span;
    await page.keyboard.press("-");
    await settled(page);
    expect((await views(page)).span / skipped).toBeCloseTo(1.6, 5);
  });
});

test.describe("flights", () => {
  test("zoom out on the way and resolve on arrival or interruption", async ({ page }) => {
    const { lanes: [x, y] } = await open(page);
    await element(page, 'el.view = {from: "1900-01-01", to: "1900-02-01"}');
    const widest = await page.evaluate(async () => {
      const el = document.querySelector("border-line");
      let widest = 0;
      el.addEventListener("borderline-viewchange", ({ detail: { view } }) => (widest = Math.max(widest, Date.parse(view.to) - Date.parse(view.from))));
      await el.flyTo({ from: "1945-08-01", to: "1945-08-31", clock: "1945-08-09" });
      return widest / 86_400_000;
    });
    expect(widest).toBeGreaterThan(3650);
    expect((await view(page)).from).toContain("1945-08-01");
    expect(await element(page, "el.clock")).toBe("1945-08-09");
    const flight = element(page, 'el.flyTo("1905").then(() => "landed")');
    await page.mouse.click(x, y);
    expect(await flight).toBe("landed");
    expect(await element(page, 'el.flyTo("soon").catch((problem) => problem instanceof Error)')).toBe(true);
  });

  test("and all else jump where motion is reduced", async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    const { lanes: [x, y] } = await open(page);
    const from = await page.evaluate(() => {
      const el = document.querySelector("border-line");
      return el.ready.then(() => el.flyTo("1939-08")).then(() => el.view.from);
    });
    expect(from).toContain("1939-07");
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 1; step <= 8; step++) await page.mouse.move(x - 12 * step, y);
    const held = await views(page);
    await page.mouse.up();
    await page.waitForTimeout(150);
    expect(await views(page)).toEqual(held);
  });
});
