import { expect, test } from "@playwright/test";
import { openPanel, ready } from "./layout.mjs";

const SHOT = "/tests/browser/pages/shot.html";

/** @param {import("@playwright/test").Page} page @param {object} media @param {string} theme the page's */
async function open(page, media, theme) {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ reducedMotion: "reduce", ...media });
  await page.goto(`${SHOT}?lang=en&theme=${theme}&clock=1939-06-01`);
  await ready(page);
  await page.waitForTimeout(300);
}

const theme = (page) => page.locator("border-line").getAttribute("data-theme");

/** The colour of the timeline's ground beside the names of lanes, which is the theme's paper. */
const paper = (page) => page.evaluate(() => {
  const host = document.querySelector("border-line");
  const canvas = host.shadowRoot.querySelector("canvas");
  const bar = host.shadowRoot.querySelector("[role=separator]").getBoundingClientRect();
  const y = bar.bottom - canvas.getBoundingClientRect().top + 4;
  return [...canvas.getContext("2d").getImageData(3, Math.round(y * devicePixelRatio), 1, 1).data.slice(0, 3)];
});

const style = (page, part, ...names) => page.locator(`border-line ${part}`).first().evaluate((element, names) => {
  const style = getComputedStyle(element);
  return names.map((name) => style[name]);
}, names);

test("whoever asks for more contrast has it, at once and whatever the page's colours are", async ({ page }) => {
  await open(page, {}, "light");
  expect(await theme(page)).toBe("light");
  await page.addStyleTag({ content: "border-line { --borderline-ink: #888; --borderline-faint-ink: #aaa; }" });
  await page.emulateMedia({ contrast: "more" });
  await expect.poll(() => theme(page)).toBe("light contrast");
  expect(await paper(page)).toEqual([255, 255, 255]);
  expect(await style(page, ".root", "color")).toEqual(["rgb(0, 0, 0)"]);
  await page.locator("border-line").evaluate((el) => el.setAttribute("theme", "dark"));
  await expect.poll(() => theme(page)).toBe("dark contrast");
  await page.waitForTimeout(100);
  expect(await paper(page)).toEqual([0, 0, 0]);
});

for (const scheme of ["light", "dark"]) {
  test(`in forced colours the canvas is ${scheme} as the system is, whatever theme the page has`, async ({ page }) => {
    await open(page, { forcedColors: "active", colorScheme: scheme }, scheme === "light" ? "dark" : "light");
    expect(await theme(page)).toBe(`${scheme} contrast`);
    expect(await paper(page)).toEqual(scheme === "light" ? [255, 255, 255] : [0, 0, 0]);
    // The shell's ground is the system's.
    const system = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement("p"));
      probe.style.cssText = "background: Canvas; color: CanvasText";
      return [getComputedStyle(probe).backgroundColor, getComputedStyle(probe).color];
    });
    expect(await style(page, ".root", "backgroundColor", "color")).toEqual(system);
  });
}

test("in forced colours states are told by lines", async ({ page }) => {
  await open(page, { forcedColors: "active", colorScheme: "light" }, "light");
  const border = (part) => style(page, part, "borderTopStyle", "borderTopWidth");
  const plain = await border(".bar [data-panel=tours]");
  await openPanel(page, "tours");
  expect(await border(".bar [data-panel=tours]")).not.toEqual(plain);
  // What is off: there is no step before the first.
  await page.locator("border-line .walk button").first().click();
  const steps = page.locator("border-line .walk .steps button");
  const [off, on] = await Promise.all([0, 1].map((at) => steps.nth(at).evaluate((button) => [button.getAttribute("aria-disabled"), getComputedStyle(button).borderTopStyle])));
  expect(off).toEqual(["true", "dashed"]);
  expect(on[1]).toBe("solid");
  // What is chosen in a list.
  await page.keyboard.press("Escape");
  await page.locator("border-line .root").focus();
  await page.keyboard.press("/");
  await page.keyboard.type("Harbin");
  expect(await style(page, ".search li[aria-selected=true]", "outlineStyle")).toEqual(["solid"]);
  expect(await style(page, ".search li[aria-selected=false]", "outlineStyle")).toEqual(["none"]);
});
