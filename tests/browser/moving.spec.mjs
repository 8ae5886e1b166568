import { expect, test } from "@playwright/test";

const SHOT = "/tests/browser/pages/shot.html";

/**
 * Shows states one a frame, and compares what is seen of the map after the last of them with what is seen at rest: the share
 * of pixels that differ by more than smoothing.
 * @param {import("@playwright/test").Page} page @param {string[]} states
 */
async function differing(page, states) {
  const seen = async () => {
    const clip = await page.locator("border-line canvas").first().boundingBox();
    return (await page.screenshot({ clip })).toString("base64");
  };
  const held = await page.evaluate(async (states) => {
    const element = document.querySelector("border-line");
    element.state = states[0];
    window.frames_held.flush();
    // What stands outside the canvas follows, and may take some of its room.
    await new Promise((resolve) => setTimeout(resolve, 500));
    window.frames_held.flush();
    for (const state of states.slice(1)) {
      element.state = state;
      window.frames_held.flush();
    }
    return [...element.shadowRoot.querySelectorAll("canvas.land")].filter((canvas) => !canvas.hidden).length;
  }, states);
  expect(held).toBeGreaterThan(0);
  const moving = await seen();
  const left = await page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 200));
    window.frames_held.flush();
    return document.querySelector("border-line").shadowRoot.querySelectorAll("canvas.land:not([hidden])").length;
  });
  expect(left).toBe(0);
  return unlike(page, moving, await seen());
}

/**
 * The share of pixels that differ between two pictures by more than smoothing.
 * @param {import("@playwright/test").Page} page @param {string} one @param {string} other PNG in base64
 */
function unlike(page, one, other) {
  return page.evaluate(async (pictures) => {
    const [moving, rest] = await Promise.all(
      pictures.map(async (picture) => {
        const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
        const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height).data;
      }),
    );
    const all = rest.length / 4;
    let count = 0;
    for (let at = 0; at < all; at += 1) {
      const far = [0, 1, 2].some((part) => Math.abs(moving[4 * at + part] - rest[4 * at + part]) > 24);
      if (far) count += 1;
    }
    return count / all;
  }, [one, other]);
}

/** @param {import("@playwright/test").Page} page */
async function open(page) {
  await page.goto(`${SHOT}?lang=en&theme=light&clock=1939-08-20&panes=map`);
  await page.evaluate(async () => {
    await document.querySelector("border-line").ready;
    // Frames come when they are called for: a picture can be taken in the middle of a move.
    window.frames_held = (await import("/bench/lib/hold.js")).holdFrames();
  });
  const state = await page.evaluate(() => document.querySelector("border-line").state);
  return /;m=([^;]*)/.exec(state)[1].split(",").map(Number);
}

test("while it is moved the map lies where it does at rest", async ({ page }) => {
  const [x, y, scale] = await open(page);
  // Whole pixels, or both pictures would be smoothed in other places.
  const states = Array.from({ length: 12 }, (_, step) => `v1;c=1939-08-20;m=${x + (5 * step) / scale},${y - (3 * step) / scale},${scale}`);
  expect(await differing(page, states)).toBeLessThan(0.001);
});

test("while it is compared and moved each side shows its day alone", async ({ page }) => {
  const [x, y, scale] = await open(page);
  // At last so far that names of powers are looked for again, as at rest.
  const states = [0, 5, 10, 50].map((px) => `v1;c=1939-08-20;d=1931-01-01;m=${x + px / scale},${y},${scale}`);
  expect(await differing(page, states)).toBeLessThan(0.001);
});

test("while it is zoomed the map lies nearly where it does at rest", async ({ page }) => {
  const [x, y, scale] = await open(page);
  const states = Array.from({ length: 4 }, (_, step) => `v1;c=1939-08-20;m=${x},${y},${scale * 1.035 ** step}`);
  expect(await differing(page, states)).toBeLessThan(0.07);
});

test("while the clock runs every change is seen at once", async ({ page }) => {
  const [x, y, scale] = await open(page);
  const days = ["1931-01-01", "1931-09-18", "1931-09-19", "1931-11-19", "1932-01-03", "1932-02-05", "1932-03-01", "1933-05-31", "1934-01-01"];
  expect(await differing(page, days.map((day) => `v1;c=${day};m=${x},${y},${scale}`))).toBeLessThan(0.001);
});

test("names that are pictures look as those that are written, in the shapes of their language", async ({ page }) => {
  for (const lang of ["en", "zh-Hant", "ja"]) {
    await page.goto(`${SHOT}?lang=${lang}&theme=light&clock=1939-08-20&panes=map`);
    const map = page.locator("border-line");
    const canvas = map.locator("canvas").first();
    const seen = async () => (await canvas.screenshot()).toString("base64");
    await map.evaluate(async (element, lang) => {
      // The page around it is in another.
      element.lang = lang;
      document.documentElement.lang = "fr";
      await element.ready;
    }, lang);
    await page.waitForTimeout(500);
    const written = await seen();
    const laid = await map.evaluate(async (element) => {
      const there = element.state;
      const [x, y, scale] = /;m=([^;]*)/.exec(there)[1].split(",").map(Number);
      const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)));
      for (let turn = 1; turn <= 40; turn += 1) {
        element.state = `v1;c=1939-08-20;m=${x + (turn % 20) / scale},${y},${scale}`;
        await frame();
      }
      let laid = 0;
      const { drawImage } = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.drawImage = function (...all) {
        if (all[0] instanceof ImageBitmap) laid += 1;
        return drawImage.apply(this, all);
      };
      element.state = there;
      await new Promise((resolve) => setTimeout(resolve, 500));
      return laid;
    });
    expect(laid).toBeGreaterThan(10);
    expect(await unlike(page, written, await seen())).toBeLessThan(0.0005);
  }
});

test("what is made ready for the next move is not seen, and the move begins with it", async ({ page }) => {
  await page.goto(`${SHOT}?lang=en&theme=light&clock=1939-08-20&panes=map`);
  const land = page.locator("border-line canvas.land");
  await expect(land).toBeAttached();
  await expect(land).toBeHidden();
  const map = page.locator("border-line");
  const ready = await map.screenshot();
  await land.evaluate((canvas) => (canvas.style.visibility = "hidden"));
  expect(ready.equals(await map.screenshot())).toBe(true);
  await land.evaluate((canvas) => (canvas.style.visibility = ""));
  const painted = await map.evaluate(async (element) => {
    let strokes = 0;
    const { stroke } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.stroke = function (...path) {
      if (this.canvas.className === "land") strokes += 1;
      return stroke.apply(this, path);
    };
    const [, x, y, scale] = /;m=([^,]*),([^,]*),([^;]*)/.exec(element.state);
    const frames = (await import("/bench/lib/hold.js")).holdFrames();
    element.state = `v1;c=1939-08-20;m=${Number(x) + 20 / scale},${y},${scale}`;
    frames.flush();
    const { hidden } = element.shadowRoot.querySelector("canvas.land");
    return { strokes, hidden };
  });
  expect(painted).toEqual({ strokes: 0, hidden: false });
});

test("a zoom that goes on finds the land of every step ready", async ({ page }) => {
  const [x, y, scale] = await open(page);
  await expect(page.locator("border-line canvas.land")).toBeAttached();
  const seen = await page.evaluate(async ([x, y, scale]) => {
    const element = document.querySelector("border-line");
    let framed = false;
    let strokes = 0;
    const { stroke } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.stroke = function (...path) {
      if (framed && this.canvas.className === "land") strokes += 1;
      return stroke.apply(this, path);
    };
    const shown = [];
    for (let step = 1; step <= 30; step += 1) {
      element.state = `v1;c=1939-08-20;m=${x},${y},${scale * 1.03 ** step}`;
      framed = true;
      window.frames_held.flush();
      framed = false;
      const lands = [...element.shadowRoot.querySelectorAll("canvas.land")];
      shown.push(lands.flatMap((land, at) => (land.hidden ? [] : [at])).join());
      for (let turn = 0; turn < 6; turn += 1) await new Promise((resolve) => requestIdleCallback(resolve));
    }
    return { strokes, kinds: [...new Set(shown)].sort(), changes: shown.filter((one, at) => at > 0 && one !== shown[at - 1]).length };
  }, [x, y, scale]);
  // Two canvases take turns, and nothing of the land is painted within a frame.
  expect(seen.strokes).toBe(0);
  expect(seen.kinds).toEqual(["0", "1"]);
  expect(seen.changes).toBeGreaterThan(2);
});
