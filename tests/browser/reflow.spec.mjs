import { expect, test } from "@playwright/test";
import { PANELS, open, openPanel, spilt, unreachable } from "./layout.mjs";

/** 1280 × 1024 at 200 % and at 400 % (WCAG 2.2, 1.4.10), and narrow screens. */
const SIZES = [[640, 512], [320, 256], [320, 640], [640, 360]];

for (const [width, height] of SIZES) {
  test(`nothing stands out at ${width} × ${height}, and all can be reached`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height });
    await open(page, "lang=ru&theme=light&clock=1939-06-01");
    expect.soft(await spilt(page), "at first").toEqual([]);
    expect.soft(await unreachable(page), "at first").toEqual([]);
    for (const panel of PANELS) {
      await openPanel(page, panel);
      expect.soft(await spilt(page), panel).toEqual([]);
      expect.soft(await unreachable(page), panel).toEqual([]);
    }
  });
}
