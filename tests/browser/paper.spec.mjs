import { expect, test } from "@playwright/test";

const SHOT = "/tests/browser/pages/shot.html";

/** Sizes of paper, with the shape of a page. */
const PAPERS = [["A4", false], ["A4", true], ["Letter", false], ["Letter", true]];

async function open(page, query = "lang=en&theme=dark&clock=1932-06-01&from=1925&to=1946") {
  await page.goto(`${SHOT}?${query}`);
  await page.evaluate(() => document.querySelector("border-line").ready);
}

/** How many pages a PDF has, and how many pictures made of pixels. */
function contents(pdf) {
  const text = pdf.toString("latin1");
  return { pages: text.match(/\/Type \/Page\b(?!s)/g)?.length, pixels: text.match(/\/Subtype \/Image/g)?.length ?? 0 };
}

/** What is on paper, as long as the page is being printed. */
const paper = (page) => page.evaluate(() => {
  dispatchEvent(new Event("beforeprint"));
  const sheet = document.querySelector("border-line").shadowRoot.querySelector(".paper");
  const drawn = (/** @type {string} */ name) => [...sheet.querySelectorAll(`.${name} svg`)].map((svg) => svg.getAttribute("viewBox"));
  const content = {
    text: sheet.textContent,
    upright: drawn("upright"),
    level: drawn("level"),
    colors: [...new Set([...sheet.querySelectorAll("[fill], [stroke]")].flatMap((part) => [part.getAttribute("fill"), part.getAttribute("stroke")]))]
      .filter((color) => color?.startsWith("#")),
    outlined: sheet.querySelectorAll("text[stroke]").length,
    fields: [...sheet.querySelectorAll(".legend li")].map((entry) => entry.textContent).length,
  };
  dispatchEvent(new Event("afterprint"));
  return content;
});

for (const [format, landscape] of PAPERS) {
  test(`${format} ${landscape ? "on its side" : "upright"} takes the view as lines and text, without a pixel`, async ({ page }) => {
    await open(page);
    const { pages, pixels } = contents(await page.pdf({ format, landscape, margin: { top: "11mm", right: "11mm", bottom: "11mm", left: "11mm" } }));
    expect(pixels).toBe(0);
    expect(pages).toBeGreaterThanOrEqual(3);
    expect(pages).toBeLessThanOrEqual(6);
  });
}

test("the paper says what is shown, in black and white", async ({ page }) => {
  await open(page);
  const { text, upright, level, colors, fields, outlined } = await paper(page);
  for (const said of ["Map: 1 June 1932", "Mukden", "Manchukuo, a puppet state; patron: Japan", "Kwantung Leased Territory", "31 May 1933 Tanggu Truce", "Coox", "In view: territories", "Next change, 4 December 1932", "Borders on 1 June 1932", "Manchukuo – USSR; border by agreement"]) {
    expect(text).toContain(said);
  }
  expect(upright).toHaveLength(2);
  expect(level).toHaveLength(2);
  expect(upright).not.toEqual(level);
  expect(fields).toBeGreaterThan(8);
  // A PDF has each outlined text twice.
  expect(outlined).toBe(0);
  for (const color of colors) expect(color.slice(1, 3), color).toBe(color.slice(3, 5));
});

test("after printing all is as before", async ({ page }) => {
  await open(page);
  // What fades in has done so.
  const rested = () => page.waitForTimeout(500);
  await rested();
  const before = await page.evaluate(() => document.querySelector("border-line").state);
  const canvas = await page.locator("border-line").screenshot();
  await page.pdf({ format: "A4" });
  expect(await page.evaluate(() => document.querySelector("border-line").state)).toBe(before);
  expect(await page.locator("border-line .paper").count()).toBe(0);
  await rested();
  expect((await page.locator("border-line").screenshot()).equals(canvas)).toBe(true);
});

test("two days that are compared are two maps", async ({ page }) => {
  await open(page, "lang=en&clock=1906-01-01&compare=1904-01-01&panes=map");
  const { upright, text } = await paper(page);
  expect(upright).toHaveLength(2);
  expect(text).toContain("Map: 1 January 1904");
  expect(text).toContain("Map: 1 January 1906");
});

test("the page around the atlas is printed as it is", async ({ page }) => {
  await page.goto("/tests/browser/pages/embed.html");
  await page.evaluate(() => Promise.all([...document.querySelectorAll("border-line")].map((atlas) => atlas.ready)));
  const look = () => page.evaluate(() => [...document.body.children].filter((part) => part.localName !== "border-line")
    .map((part) => [part.textContent, getComputedStyle(part).display, getComputedStyle(part).color]));
  const before = await look();
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  expect(await look()).toEqual(before);
});

test("the button opens the browser's dialog, and says so where it may not", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, "lang=en&theme=light");
  await page.evaluate(() => {
    window.print = () => { window.printed = true; dispatchEvent(new Event("beforeprint")); dispatchEvent(new Event("afterprint")); };
  });
  const button = page.getByRole("button", { name: "Print", exact: true });
  await button.click();
  expect(await page.evaluate(() => window.printed)).toBe(true);
  await expect(page.getByRole("alert")).toHaveCount(0);
  await page.evaluate(() => { window.print = () => {}; });
  await button.click();
  await expect(page.getByRole("alert")).toContainText("does not let the atlas print");
  await page.getByRole("alert").getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("alert")).toHaveCount(0);
});
