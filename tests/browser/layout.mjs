import { expect } from "@playwright/test";

/** What specs measure about the shell's layout. Functions that are handed to the page stand alone. */

const SHOT = "/tests/browser/pages/shot.html";

/** Panels by their names in the core, and what else covers the stage. */
export const PANELS = ["legend", "ask", "table", "filters", "tours", "documents", "glossary", "worksheet", "settings", "share", "help"];

/** @param {import("@playwright/test").Page} page */
export async function open(page, query = "lang=en&theme=light&clock=1939-06-01") {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(`${SHOT}?${query}`);
  await ready(page);
}

/** @param {import("@playwright/test").Page} page */
export const ready = (page) => page.evaluate(() => document.querySelector("border-line").ready);

/**
 * Two events that lie within reach of one touch, and where on the page it would be: on the middle of the first.
 * @param {import("@playwright/test").Page} page
 */
export async function crowd(page) {
  const canvas = await page.locator("border-line canvas").first().boundingBox();
  const events = await page.evaluate(() => document.querySelector("border-line").describe().events);
  for (const one of events) {
    const [x, y, w, h] = one.box;
    const other = events.find(({ box: [left, top] }) => top === y && left >= x + w && left - (x + w / 2) <= 20);
    if (other) return { one, other, at: [canvas.x + x + w / 2, canvas.y + y + h / 2] };
  }
  throw new Error("no two events lie side by side");
}

/** Opens a panel, from the menu where that holds it. @param {import("@playwright/test").Page} page @param {string} name */
export async function openPanel(page, name) {
  await pressInBar(page, page.locator(`border-line [data-panel=${name}]`));
  await page.waitForTimeout(250);
}

/**
 * Presses a button of the bar, from the menu where that holds it: the bar folds a moment after its room or its words change.
 * @param {import("@playwright/test").Page | import("@playwright/test").FrameLocator} page @param {import("@playwright/test").Locator} button
 */
export async function pressInBar(page, button) {
  await expect(async () => {
    if (!(await button.isVisible())) await page.locator("border-line .bar .menu").click({ timeout: 1000 });
    await button.click({ timeout: 1000 });
  }).toPass();
}

/** What stands out of the element, or can only be seen by scrolling sideways, in words. @param {import("@playwright/test").Page} page */
export const spilt = (page) => page.evaluate(() => {
  const host = document.querySelector("border-line");
  const bounds = host.getBoundingClientRect();
  const found = [];
  const named = (element) => `${element.localName}.${element.getAttribute("class") ?? ""} "${element.textContent.slice(0, 30)}"`;
  const scrolls = (element, axis) => ["auto", "scroll"].includes(getComputedStyle(element)[`overflow${axis}`]);
  if (document.documentElement.scrollWidth > innerWidth) found.push(`the page is ${document.documentElement.scrollWidth} px wide`);
  for (const element of host.shadowRoot.querySelectorAll(".root *")) {
    if (element.closest(".quiet, canvas, svg, option") || !element.checkVisibility({ visibilityProperty: true })) continue;
    if (element.scrollWidth > element.clientWidth + 1 && scrolls(element, "X") && element.localName !== "textarea") found.push(`${named(element)} scrolls sideways`);
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    let up = false;
    for (let around = element.parentElement; around; around = around.parentElement) up ||= scrolls(around, "Y");
    const over = [bounds.left - box.left, box.right - bounds.right, ...(up ? [] : [bounds.top - box.top, box.bottom - bounds.bottom])];
    if (over.some((px) => px > 1)) found.push(`${named(element)} stands out by ${Math.round(Math.max(...over))} px`);
  }
  return found.slice(0, 12);
});

/** Controls that are too small, or hidden under something even when scrolled to, in words. @param {import("@playwright/test").Page} page @param {number} [least] of those in panels, px */
export const unreachable = (page, least = 44) => page.evaluate((least) => {
  const root = document.querySelector("border-line").shadowRoot;
  const found = [];
  for (const control of root.querySelectorAll("button, select, input, textarea, summary, a[href]")) {
    if (control.closest(".quiet") || !control.checkVisibility({ visibilityProperty: true })) continue;
    const name = `${control.localName}.${control.getAttribute("class") ?? ""} "${(control.getAttribute("aria-label") ?? control.textContent).slice(0, 30)}"`;
    control.scrollIntoView({ block: "center", behavior: "instant" });
    const target = control.closest("label.check") ?? control;
    const box = target.getBoundingClientRect();
    const inPanel = control.closest(".sheet, .more, .dialog, .chooser, .notice");
    // Terms stand in the line of a text.
    const size = control.matches(".term") ? 0 : control.closest("tbody") ? Math.min(least, 24) : inPanel ? least : 24;
    if (box.height < size || box.width < Math.min(size, 40)) found.push(`${name} is ${Math.round(box.width)} × ${Math.round(box.height)} px`);
    const line = target.getClientRects()[0];
    const hit = root.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
    if (!hit || !(target.contains(hit) || hit.closest("label")?.contains(control))) found.push(`${name} lies under ${hit?.localName}.${hit?.getAttribute("class")}`);
  }
  return found.slice(0, 12);
}, least);

/** Texts that their own box hides a part of, in words. @param {import("@playwright/test").Page} page */
export const cutOff = (page) => page.evaluate(() => {
  const found = [];
  for (const element of document.querySelector("border-line").shadowRoot.querySelectorAll(".root *")) {
    const style = getComputedStyle(element);
    // The search shows two lines of a hit on purpose, and selects shorten their choice.
    if (element.closest(".quiet, canvas, svg, select, .detail, .bar .panels .tool") || !element.checkVisibility({ visibilityProperty: true })) continue;
    const hides = [["hidden", "clip"].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1, ["hidden", "clip"].includes(style.overflowY) && element.scrollHeight > element.clientHeight + 1];
    if (hides.includes(true)) found.push(`${element.localName}.${element.getAttribute("class")} hides a part of "${element.textContent.slice(0, 30)}"`);
    // A text must not run over the edge of its button.
    if (element.localName === "button" && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)) found.push(`"${element.textContent.slice(0, 30)}" runs out of its button`);
  }
  return found.slice(0, 12);
});
