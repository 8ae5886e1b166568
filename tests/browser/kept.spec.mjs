import { expect, test } from "@playwright/test";
import { readFileSync } from "node:fs";

const kept = (name) => readFileSync(new URL(`../kept/${name}`, import.meta.url), "utf8");

test("data and states of the first version open, and come back to the letter", async ({ page }) => {
  const problems = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  await page.goto("/tests/browser/pages/shot.html?lang=en&theme=light");
  await page.evaluate(() => document.querySelector("border-line").ready);
  const report = await page.evaluate((data) => document.querySelector("border-line").load(data), kept("dataset-1.json"));
  expect([report.ok, report.format, report.events]).toEqual([true, "borderline", 4]);
  for (const { state, clock, selected, compare = null, from } of JSON.parse(kept("states-1.json"))) {
    const opened = await page.evaluate(async (state) => {
      const el = document.querySelector("border-line");
      el.state = state;
      await new Promise((resolve) => setTimeout(resolve, 300));
      return [el.state, el.clock, el.selected, el.compare, el.view.from];
    }, state);
    expect(opened).toEqual([state, clock, selected, compare, from]);
  }
  expect(problems).toEqual([]);
});
