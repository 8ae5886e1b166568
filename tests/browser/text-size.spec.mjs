import { expect, test } from "@playwright/test";
import { open } from "./layout.mjs";

const evaluate = (page, expression) => page.evaluate(`(() => { const el = document.querySelector("border-line"); return ${expression}; })()`);

/** Gives the page another size of text, as a reader's browser does, and waits for the picture. */
async function sized(page, css) {
  await page.addStyleTag({ content: css });
  await page.waitForTimeout(300);
  return evaluate(page, "el.describe()");
}

const overlaps = ([x, y, w, h], [a, b, c, d]) => x < a + c && a < x + w && y < b + d && b < y + h;

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page);
});

test("labels on both panes grow with the page's text, and none overlap", async ({ page }) => {
  const height = ({ labels }) => labels.find(({ text }) => text === "Treaties").box[3];
  const before = await evaluate(page, "el.describe()");
  for (const size of [20, 24, 32]) {
    const described = await sized(page, `html { font-size: ${size}px; }`);
    expect(height(described)).toBeCloseTo(height(before) * size / 16, 3);
    const boxes = [...described.labels.map(({ box }) => box), ...described.events.flatMap(({ label }) => (label ? [label] : []))];
    expect(boxes.length).toBeGreaterThan(20);
    for (const [at, box] of boxes.entries()) {
      for (const other of boxes.slice(at + 1)) expect(overlaps(box, other), `${box} and ${other}`).toBe(false);
    }
  }
});

test("what is drawn larger answers where it is drawn", async ({ page }) => {
  const { events } = await sized(page, "html { font-size: 24px; }");
  const canvas = await page.locator("border-line canvas").first().boundingBox();
  const { id, box } = events.find(({ label }) => label);
  await page.mouse.click(canvas.x + box[0] + box[2] / 2, canvas.y + box[1] + box[3] / 2);
  expect(await evaluate(page, "el.selected")).toBe(id);
  // The handles for keys lie on those of the picture, which end where it ends.
  const bar = await page.locator("border-line .slider[role=separator]").boundingBox();
  expect(bar.width).toBeCloseTo(canvas.width, 0);
  const strip = page.locator("border-line .slider[role=slider]").last();
  const { y, height } = await strip.boundingBox();
  expect(y + height).toBeCloseTo(canvas.y + canvas.height, 0);
  expect(height).toBeCloseTo(54, 0);
});

test("a page may set the size itself, and small text makes nothing small", async ({ page }) => {
  const size = () => evaluate(page, "getComputedStyle(el.shadowRoot.querySelector('.root')).fontSize");
  await sized(page, "html { font-size: 10px; }");
  expect(await size()).toBe("14px");
  await sized(page, "border-line { --borderline-font-size: 20px; }");
  expect(await size()).toBe("17.5px");
  await sized(page, "border-line { --borderline-font-size: 90px; }");
  expect(await size()).toBe("28px");
});
