import { expect, test } from "@playwright/test";
import { open, openPanel } from "./layout.mjs";

/** A page whose style reaches for all that it can. */
const LOUD = `
* { letter-spacing: .3em !important; word-spacing: 1em !important; line-height: 3 !important; text-transform: uppercase !important; text-align: right !important;
  text-indent: 2em !important; white-space: pre !important; color: red !important; font-family: fantasy !important; font-weight: 900 !important; font-style: italic !important;
  text-shadow: 2px 2px red !important; cursor: wait !important; list-style: square !important; box-sizing: content-box !important; direction: rtl !important; }
button, input, select, canvas, section, div, ul, p, h2 { border: 9px solid red !important; padding: 30px !important; margin: 20px !important; background: yellow !important; border-radius: 50% !important; }
border-line { all: initial !important; display: block !important; width: 760px !important; height: 560px !important; margin: 40px !important; font-size: 16px !important; }
`;
const PLAIN = "border-line { display: block; width: 760px; height: 560px; margin: 40px; }";

/** Where everything of the shell is, from the element's corner, and how its texts look. */
const look = (page) => page.evaluate(() => {
  const host = document.querySelector("border-line");
  const corner = host.getBoundingClientRect();
  return [...host.shadowRoot.querySelectorAll(".root, .root *")].filter((element) => !element.closest(".quiet, svg") && element.checkVisibility()).map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const looks = ["color", "font", "letterSpacing", "wordSpacing", "textTransform", "textAlign", "textIndent", "textShadow", "whiteSpace", "cursor", "direction", "borderWidth"].map((name) => style[name]);
    return [element.localName, element.className, Math.round(x - corner.x), Math.round(y - corner.y), Math.round(width), Math.round(height), ...looks].join(" | ");
  });
});

/** The same after the page has got a style, with a panel open. */
async function styled(page, css, panel) {
  await page.setViewportSize({ width: 900, height: 700 });
  await open(page);
  await page.addStyleTag({ content: css });
  await page.waitForTimeout(300);
  await openPanel(page, panel);
  return look(page);
}

for (const panel of ["share", "filters", "documents"]) {
  test(`no style of the page comes in: ${panel}`, async ({ page }) => {
    const plain = await styled(page, PLAIN, panel);
    expect(plain.length).toBeGreaterThan(40);
    expect(await styled(page, LOUD, panel)).toEqual(plain);
  });
}

test("a page that hides the element, or takes its pointer, does", async ({ page }) => {
  await open(page);
  const style = () => page.evaluate(() => {
    const { visibility, pointerEvents } = getComputedStyle(document.querySelector("border-line").shadowRoot.querySelector(".bar button"));
    return [visibility, pointerEvents];
  });
  await page.addStyleTag({ content: "body { visibility: hidden; pointer-events: none; }" });
  expect(await style()).toEqual(["hidden", "none"]);
});

test("on a page from right to left nothing changes its side", async ({ page }) => {
  const left = await styled(page, PLAIN, "legend");
  await page.evaluate(() => { document.documentElement.dir = "rtl"; });
  await page.waitForTimeout(200);
  expect(await look(page)).toEqual(left);
  await page.evaluate(() => document.querySelector("border-line").select("portsmouth-1905"));
  await page.waitForTimeout(300);
  const [card, stage] = await Promise.all([".card", ".stage"].map((part) => page.locator(`border-line ${part}`).boundingBox()));
  expect(card.x + card.width / 2).toBeGreaterThan(stage.x + stage.width / 2);
});
