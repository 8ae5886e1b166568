import { expect, test } from "@playwright/test";

const SHOT = "/tests/browser/pages/shot.html";

/** Opens a page with one element. @param {string} query */
async function open(page, query = "") {
  await page.goto(`${SHOT}?lang=en&theme=light${query}`);
  await page.evaluate(() => document.querySelector("border-line").ready);
  return page.locator("border-line");
}

const element = (page, expression) => page.evaluate(`(() => { const el = document.querySelector("border-line"); return ${expression}; })()`);

/** Puts what the element tells of playing into `window.told`. */
const listen = (page) =>
  page.evaluate(() => {
    window.told = [];
    for (const type of ["playchange", "clockchange"]) {
      document.addEventListener(`borderline-${type}`, ({ detail }) => window.told.push(type === "playchange" ? detail.playing : detail.clock));
    }
  });

test("the clock runs by the button until it is pressed again", async ({ page }) => {
  const atlas = await open(page, "&from=1931&to=1940&clock=1932-03-01");
  await listen(page);
  const button = atlas.getByRole("button", { name: "Let the clock run" });
  await expect(button).toHaveAttribute("aria-pressed", "false");
  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await expect.poll(() => element(page, "el.clock > '1932-03-01'")).toBe(true);
  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "false");
  const told = await page.evaluate(() => window.told);
  expect([told[0], told.at(-1)]).toEqual([true, false]);
  const days = told.slice(1, -1);
  expect(days).toEqual([...days].sort());
  const clock = await element(page, "el.clock");
  expect(days.at(-1)).toBe(clock);
  await page.waitForTimeout(200);
  expect(await element(page, "el.clock")).toBe(clock);
});

test("it stops at the window's end, at a step, and by Space", async ({ page }) => {
  const atlas = await open(page, "&from=1931&to=1940&clock=1932-03-01");
  const button = atlas.getByRole("button", { name: "Let the clock run" });
  const pressed = (value) => expect(button).toHaveAttribute("aria-pressed", value);
  await element(page, "el.play({ speed: 100000 })");
  await expect.poll(() => element(page, "el.clock")).toBe("1940-12-31");
  await pressed("false");
  // From the beginning again, at the speed chosen.
  await atlas.getByRole("combobox", { name: "Speed of the clock" }).selectOption("day");
  await button.focus();
  await page.keyboard.press("Space");
  await pressed("true");
  await expect.poll(() => element(page, "el.clock")).toBe("1931-01-01");
  await element(page, "el.nextChange()");
  await pressed("false");
  await atlas.locator(".root").focus();
  await page.keyboard.press("Enter");
  for (const value of ["true", "false"]) {
    await page.keyboard.press("Space");
    await pressed(value);
  }
  await element(page, "el.play()");
  await pressed("true");
  await element(page, "el.pause()");
  await pressed("false");
});

test("where motion is reduced, the clock goes from change to change", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page, "&from=1931&to=1940&clock=1931-01-01");
  await listen(page);
  await element(page, "el.play()");
  await expect.poll(() => page.evaluate(() => window.told.length)).toBeGreaterThan(1);
  await element(page, "el.pause()");
  const [, first] = await page.evaluate(() => window.told);
  const stepped = await element(page, "(el.clock = '1931-01-01', el.nextChange(), el.clock)");
  expect(first).toBe(stepped);
});

test("what is pointed at lights up without the map being painted", async ({ page }) => {
  await open(page, "&from=1895&to=1915&clock=1905-10-01");
  const picture = (which) => element(page, `el.shadowRoot.querySelectorAll("canvas")[${which}].toDataURL()`);
  await page.waitForTimeout(300);
  const [base, over] = [await picture(0), await picture(1)];
  const { events } = await element(page, "el.describe()");
  const [x, y, w, h] = events.find(({ id }) => id === "portsmouth-1905").box;
  const canvas = await page.locator("border-line canvas").first().boundingBox();
  await page.mouse.move(canvas.x + x + w / 2, canvas.y + y + h / 2);
  await expect.poll(() => picture(1)).not.toBe(over);
  expect(await picture(0)).toBe(base);
  await page.mouse.move(canvas.x + 2, canvas.y - 20);
  await expect.poll(() => picture(1)).toBe(over);
  // The same by keyboard, from the list of events.
  await expect(page.locator("border-line li button", { hasText: "Portsmouth" })).toHaveCount(1);
  await page.evaluate(() => {
    const buttons = [...document.querySelector("border-line").shadowRoot.querySelectorAll("li button")];
    buttons.find((button) => button.textContent.includes("Portsmouth")).focus();
  });
  await expect.poll(() => picture(1)).not.toBe(over);
});

test("the map goes to the events in view", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const atlas = await open(page, "&from=1938-07-01&to=1938-08-31&clock=1938-08-06");
  const scale = async () => Number((await element(page, "el.state")).match(/m=[^,]+,[^,]+,([^;]+)/)[1]);
  const before = await scale();
  await atlas.getByRole("button", { name: "Map to the events in view" }).click();
  await expect.poll(scale).toBeGreaterThan(2 * before);
});
