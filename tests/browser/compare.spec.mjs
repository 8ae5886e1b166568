import { expect, test } from "@playwright/test";

const SHOT = "/tests/browser/pages/shot.html";

/** Opens a page with one element. @param {string} query */
async function open(page, query = "") {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(`${SHOT}?lang=en&theme=light&clock=1934-01-01${query}`);
  await page.evaluate(() => document.querySelector("border-line").ready);
  return page.locator("border-line");
}

const element = (page, expression) => page.evaluate(`(() => { const el = document.querySelector("border-line"); return ${expression}; })()`);

test("the attribute compares two days and the strip says what happened between them", async ({ page }) => {
  const atlas = await open(page, "&compare=1931-01-01");
  expect(await element(page, "el.compare")).toBe("1931-01-01");
  const strip = atlas.getByRole("region", { name: "Compare two days" });
  await expect(strip).toContainText("Between 1 January 1931 and 1 January 1934, Manchukuo gained 1.28 million km²");
  // What is no day changes nothing, and the state has it.
  await element(page, "void (el.compare = 'yesterday')");
  expect(await element(page, "el.compare")).toBe("1931-01-01");
  const state = await element(page, "el.state");
  expect(state).toContain(";d=1931-01-01");
  await element(page, "void (el.compare = null)");
  await expect(strip).toBeHidden();
  await element(page, `void (el.state = ${JSON.stringify(state)})`);
  await expect(strip).toBeVisible();
  expect(await element(page, "el.state")).toBe(state);
});

test("the toolbar begins and ends it, and the days are typed and swapped", async ({ page }) => {
  const atlas = await open(page);
  const tool = atlas.getByRole("button", { name: "Compare two days" });
  await tool.click();
  await expect(tool).toHaveAttribute("aria-pressed", "true");
  const strip = atlas.getByRole("region", { name: "Compare two days" });
  const [left, right] = ["left", "right"].map((side) => strip.getByRole("textbox", { name: `Day on the ${side}` }));
  await left.fill("29 July 1905");
  await left.press("Enter");
  await expect(left).toHaveValue("1905-07-29");
  await right.fill("never");
  await right.press("Enter");
  await expect(right).toHaveAttribute("aria-invalid", "true");
  await expect(strip.getByRole("alert")).toContainText("Not a date");
  await right.fill("1910-12-01");
  await right.press("Enter");
  await expect(strip.getByRole("alert")).toBeHidden();
  await expect(strip).toContainText("Between 29 July 1905 and 1 December 1910");
  await expect(atlas.locator("[part=status]")).toContainText("Between 29 July 1905 and 1 December 1910");
  await strip.getByRole("button", { name: "Swap the days" }).click();
  await expect(left).toHaveValue("1910-12-01");
  expect(await element(page, "[el.compare, el.clock]")).toEqual(["1910-12-01", "1905-07-29"]);
  await strip.getByRole("button", { name: "Close" }).click();
  await expect(strip).toBeHidden();
  await expect(tool).toHaveAttribute("aria-pressed", "false");
  expect(await element(page, "el.compare")).toBe(null);
});

test("the handle is keyed and dragged, and shows the one day or the other", async ({ page }) => {
  const atlas = await open(page, "&compare=1931-01-01");
  const handle = atlas.getByRole("slider", { name: "Line between the two days" });
  await expect(handle).toHaveAttribute("aria-valuetext", "50 %: left 1 January 1931, right 1 January 1934");
  await handle.focus();
  for (const [key, value] of [["ArrowLeft", "48"], ["PageUp", "58"], ["End", "98"], ["Home", "2"]]) {
    await page.keyboard.press(key);
    await expect(handle).toHaveAttribute("aria-valuenow", value);
  }
  const pixel = (x, y) => element(page, `(() => {
    const canvas = el.shadowRoot.querySelector("canvas");
    return [...canvas.getContext("2d").getImageData(${x}, ${y}, 40, 40).data].join();
  })()`);
  // A piece of Manchuria, which both days draw otherwise.
  const canvas = await atlas.locator("canvas").first().boundingBox();
  const [x, y] = [Math.round(canvas.width * 0.47), Math.round(canvas.height * 0.3)];
  const later = await pixel(x, y);
  const at = await handle.boundingBox();
  await page.mouse.move(at.x + at.width / 2, at.y + at.height / 2);
  await page.mouse.down();
  await page.mouse.move(canvas.x + canvas.width * 0.8, at.y, { steps: 4 });
  await page.mouse.up();
  await expect(handle).toHaveAttribute("aria-valuenow", "80");
  await expect.poll(() => pixel(x, y)).not.toBe(later);
  expect(await element(page, "el.state")).toMatch(/;d=1931-01-01,0\.8/);
});

test.describe("fingers", () => {
  test.use({ hasTouch: true });
  test("drag the handle where the map scrolls the page", async ({ page }) => {
    const atlas = await open(page, "&compare=1931-01-01&gestures=cooperative");
    const handle = atlas.getByRole("slider", { name: "Line between the two days" });
    const { x, y, width, height } = await handle.boundingBox();
    const session = await page.context().newCDPSession(page);
    const touch = (type, dx) => session.send("Input.dispatchTouchEvent", {
      type, touchPoints: type === "touchEnd" ? [] : [{ x: x + width / 2 + dx, y: y + height / 2 }],
    });
    await touch("touchStart", 0);
    for (const dx of [20, 60, 128]) await touch("touchMove", dx);
    await touch("touchEnd");
    await expect(handle).toHaveAttribute("aria-valuenow", "60");
  });
});
