import { expect, test } from "@playwright/test";

const SHOT = "/tests/browser/pages/shot.html";

async function open(page, query = "lang=en&theme=light&clock=1932-06-01&from=1925&to=1946") {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${SHOT}?${query}`);
  await page.evaluate(() => document.querySelector("border-line").ready);
  await page.locator("[data-panel=worksheet]").evaluate((button) => /** @type {HTMLElement} */ (button).click());
}

const panel = (page) => page.locator("border-line .worksheet");
const code = async (page) => (await panel(page).locator(".code").textContent()).split(" ").at(-1);

/** What the button lays on paper; `page.pdf` would lay the view. */
const printed = (page) => page.evaluate(() => {
  const shadow = document.querySelector("border-line").shadowRoot;
  let text = "";
  window.print = () => {
    dispatchEvent(new Event("beforeprint"));
    const sheet = shadow.querySelector(".paper");
    text = [...sheet.children].map((part) => part.textContent).join("\n");
    dispatchEvent(new Event("afterprint"));
  };
  shadow.querySelector(".worksheet .main-button").click();
  return { text, left: shadow.querySelectorAll(".paper").length };
});

test("the code on a sheet makes the same sheet again, wherever the view is", async ({ page }) => {
  await open(page);
  const [first, sheet] = [await code(page), await printed(page)];
  await panel(page).getByRole("button", { name: "Another" }).click();
  expect(await code(page)).not.toBe(first);
  expect((await printed(page)).text).not.toBe(sheet.text);
  await page.evaluate(() => { document.querySelector("border-line").clock = "1900-01-01"; });
  await panel(page).getByRole("textbox").fill(first.toLowerCase());
  expect(await code(page)).toBe(first);
  expect((await printed(page)).text).toBe(sheet.text);
  expect(sheet.left).toBe(0);
});

test("the sheet asks without answering, and its key answers", async ({ page }) => {
  await open(page);
  const { text } = await printed(page);
  const [asked, key] = text.split("Worksheet: Key");
  expect(asked).toContain("Number these events in the order");
  expect(asked).not.toMatch(/\(\d+ [A-Z][a-z]+ \d{4}/);
  expect(key).toContain("a puppet state; patron: Japan");
  expect(key).toMatch(/\(\d+ [A-Z][a-z]+ \d{4}/);
  expect(asked).toContain(await code(page));
  expect(key).toContain(await code(page));
});

test("the sheet takes two upright pages, without a pixel", async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    const shadow = document.querySelector("border-line").shadowRoot;
    window.print = () => dispatchEvent(new Event("beforeprint"));
    shadow.querySelector(".worksheet .main-button").click();
    const kept = shadow.querySelector(".paper");
    addEventListener("beforeprint", () => shadow.querySelector(".paper").replaceWith(kept));
  });
  for (const format of ["A4", "Letter"]) {
    const margin = { top: "11mm", right: "11mm", bottom: "11mm", left: "11mm" };
    const text = (await page.pdf({ format, margin })).toString("latin1");
    expect(text.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(2);
    expect(text).not.toContain("/Subtype /Image");
  }
});
