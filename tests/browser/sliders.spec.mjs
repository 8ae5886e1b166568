import { expect, test } from "@playwright/test";

const EMBED = "/tests/browser/pages/embed.html";

/** Opens the page with the element in its midst; gives the canvas's box. */
async function open(page) {
  await page.setViewportSize({ width: 900, height: 900 });
  await page.goto(EMBED);
  await page.evaluate(() => document.querySelector("border-line").ready);
  await page.getByRole("slider", { name: "Time in view" }).waitFor({ state: "attached" });
  return page.locator("border-line canvas").first().boundingBox();
}

const state = (page) => page.locator("border-line").evaluate((el) => el.state);

/** First day and width of the window, days. */
async function view(page) {
  const [start, span] = /;t=([^;]*)/.exec(await state(page))[1].split(",").map(Number);
  return { start, span };
}

test("the window in the overview is moved and resized by keys, and says what it shows", async ({ page }) => {
  await open(page);
  const handle = page.getByRole("slider", { name: "Time in view" });
  await expect(handle).toHaveAttribute("tabindex", "-1");
  await page.locator("border-line .root").focus();
  await page.keyboard.press("Enter");
  await expect(handle).toHaveAttribute("tabindex", "0");
  await handle.focus();
  const before = await view(page);
  await page.keyboard.press("Shift+ArrowLeft");
  const shorter = await view(page);
  expect(shorter.span).toBeCloseTo(before.span * 0.9, 3);
  expect(shorter.start).toBe(before.start);
  await page.keyboard.press("ArrowRight");
  expect((await view(page)).start).toBeCloseTo(before.start + shorter.span * 0.1, 3);
  const said = await handle.getAttribute("aria-valuetext");
  await page.keyboard.press("Home");
  await expect(handle).not.toHaveAttribute("aria-valuetext", said);
  expect(await handle.getAttribute("aria-valuetext")).toMatch(/\d{4} – .*\d{4}/);
  // No key of the handle is one of the timeline, and Escape leaves.
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(handle).toHaveAttribute("tabindex", "-1");
});

test("the splitter is moved by keys, and by a click where nobody can drag", async ({ page }) => {
  const box = await open(page);
  const splitter = page.locator("border-line [role=separator].slider");
  await splitter.focus();
  await page.keyboard.press("ArrowUp");
  expect(await state(page)).toContain("h=0.54");
  await expect(splitter).toHaveAttribute("aria-valuetext", "54 %");
  await page.keyboard.press("End");
  await expect(splitter).toHaveAttribute("aria-valuenow", "85");
  const bar = await splitter.boundingBox();
  await page.mouse.click(box.x + box.width / 2 + 15, bar.y + bar.height / 2 - 15);
  await expect(splitter).toHaveAttribute("aria-valuetext", "58 %");
});

test("a pinch that the browser tells as such zooms once", async ({ page }) => {
  const box = await open(page);
  const before = await view(page);
  const pinch = (type, scale, wheel = 0) =>
    page.locator("border-line canvas").first().evaluate((canvas, [type, scale, wheel, x, y]) => {
      const event = new Event(type, { cancelable: true, bubbles: true });
      canvas.dispatchEvent(Object.assign(event, { scale, clientX: x, clientY: y }));
      // What another browser would tell of the same fingers.
      if (wheel) canvas.dispatchEvent(new WheelEvent("wheel", { ctrlKey: true, deltaY: wheel, clientX: x, clientY: y, cancelable: true }));
      return event.defaultPrevented;
    }, [type, scale, wheel, box.x + 400, box.y + box.height * 0.8]);
  expect(await pinch("gesturestart", 1)).toBe(true);
  await pinch("gesturechange", 1.5, -40);
  await pinch("gesturechange", 2, -40);
  await pinch("gestureend", 2);
  await page.waitForTimeout(200);
  expect((await view(page)).span).toBeCloseTo(before.span / 2, 3);
});

test("the clock is a slider that says its date, and is moved by keys", async ({ page }) => {
  await open(page);
  const clock = page.getByRole("slider", { name: "Day shown on the map" });
  await page.locator("border-line").evaluate((el) => { el.clock = "1904-02-08"; });
  await expect(clock).toHaveAttribute("aria-valuetext", "8 February 1904");
  await page.locator("border-line .root").focus();
  await page.keyboard.press("Enter");
  await clock.focus();
  for (const [key, date] of [["ArrowRight", "9 February 1904"], ["PageDown", "9 March 1904"], ["Shift+PageUp", "9 March 1903"], ["Home", "1 January 1855"]]) {
    await page.keyboard.press(key);
    await expect(clock).toHaveAttribute("aria-valuetext", date);
  }
  await page.keyboard.press(".");
  expect(await page.locator("border-line").evaluate((el) => el.clock)).not.toBe("1855-01-01");
});

test("one line explains the atlas until it is used, and then describes it", async ({ page }) => {
  await open(page);
  const line = page.locator("border-line #first-use");
  await expect(line).toHaveText(/\? lists the keys/);
  await expect(line).toHaveCSS("position", "absolute");
  expect((await line.boundingBox()).width).toBeGreaterThan(200);
  await page.locator("border-line canvas").first().click({ position: { x: 300, y: 100 } });
  expect((await line.boundingBox()).width).toBeLessThan(2);
  await expect(page.getByRole("region", { name: "Timeline and border map" })).toHaveAccessibleDescription(/lists the keys/);
});

test.describe("with fingers and no mouse", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 640 } });

  test("the line speaks of fingers", async ({ page }) => {
    await open(page);
    const line = page.locator("border-line #first-use");
    await expect(line).toHaveText(/One finger moves the timeline/);
    await expect(line).not.toHaveText(/Ctrl/);
  });
});
