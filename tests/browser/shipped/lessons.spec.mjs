import { expect, test } from "@playwright/test";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { pressInBar } from "../layout.mjs";
import { ask, at, colours, dist, frameOf, host, watch } from "./help.mjs";

const OWN = "id,start,end,title,lane\nfirst,1905-09-05,,Mine </script><b>,Mine\nsecond,1906,1908,Another,Mine\n";

/** A view that says something in every part of the state that a reader can set. */
const VIEW = "v1;t=-14000.25,1200.5;c=1939-08-20;m=-350.5,-420.25,0.75;h=0.6;a=japanese;g=power;d=1931-01-01,0.4";

/** Saves the view of a page as a lesson; the file. */
async function saved(page) {
  if (!(await page.getByRole("region", { name: "Share" }).isVisible())) {
    await pressInBar(page, page.getByRole("button", { name: "Share", exact: true }));
  }
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save: Save this lesson" }).click()]);
  const file = test.info().outputPath(download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

/** Opens a file from the disk: by itself, and without a complaint. */
async function opened(page, file) {
  const url = pathToFileURL(file).href;
  const problems = watch(page, url);
  await page.goto(url);
  expect(await colours(page)).toBeGreaterThan(20);
  expect(problems).toEqual([]);
}

for (const [where, address] of [["the page in one file", "dist/borderline.html"], ["the page with files beside it", "dist/index.html"], ["a disk", ""]]) {
  test(`a lesson saved from ${where} has the view to the letter, and opens from a disk`, async ({ page }) => {
    await page.goto(address ? `${at(address)}?lang=en&theme=dark` : `${pathToFileURL(`${dist}borderline.html`).href}?lang=en&theme=dark`);
    await ask(page, `(el) => void (el.state = ${JSON.stringify(VIEW)})`);
    const state = await ask(page, (el) => el.state);
    expect(state).toBe(VIEW);
    const file = await saved(page);
    expect(file).toMatch(/manchuria-1939-08-20\.html$/);
    await opened(page, file);
    expect(await ask(page, (el) => el.state)).toBe(VIEW);
    expect(await ask(page, (el) => [el.dataset.theme, el.getAttribute("lang"), el.compare])).toEqual(["dark", "en", "1931-01-01"]);
    expect(await ask(page, (el) => el.events().length)).toBeGreaterThan(100);
    await expect(page).toHaveTitle(/^Manchuria between Japan and Russia, 1855–1991 · Saved on .* with Borderline .*manchuria/);
    // A lesson can be made of a lesson.
    await ask(page, (el) => void (el.clock = "1945-08-20"));
    const next = await ask(page, (el) => el.state);
    await opened(page, await saved(page));
    expect(await ask(page, (el) => el.state)).toBe(next);
  });
}

test("a lesson holds the reader's own data, and so does a lesson made of it", async ({ page }) => {
  await page.goto(`${at("dist/borderline.html")}?lang=en`);
  await ask(page, `(el) => el.load(${JSON.stringify(OWN)}).then(() => {})`);
  await ask(page, (el) => void el.select("first"));
  const state = await ask(page, (el) => el.state);
  const file = await saved(page);
  await opened(page, file);
  const titles = () => ask(page, (el) => el.events().map(({ title }) => title));
  expect(await titles()).toEqual(["Mine </script><b>", "Another"]);
  expect(await ask(page, (el) => el.state)).toBe(state);
  await opened(page, await saved(page));
  expect(await titles()).toEqual(["Mine </script><b>", "Another"]);
});

test("where no script runs, a lesson shows its picture, its events, their sources and how it is cited", async ({ page }) => {
  await page.goto(`${at("dist/borderline.html")}?lang=en&clock=1905-09-05`);
  const lesson = readFileSync(await saved(page), "utf8");
  await page.route(at("lesson.html"), (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: lesson }));
  await host(page, `<iframe sandbox width="900" height="600" src="${at("lesson.html")}"></iframe>`);
  const frame = await frameOf(page, "iframe");
  const picture = frame.getByRole("img", { name: "Manchuria between Japan and Russia, 1855–1991. Map of 5 September 1905" });
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((img) => img.naturalWidth)).toBeGreaterThan(500);
  await expect(frame.getByRole("row", { name: /1 March 1932.*Manchukuo proclaimed/ })).toBeVisible();
  await expect(frame.getByRole("row", { name: /Qing Empire/ }).first()).toBeVisible();
  await expect(frame.getByText(/^Saved on .* with Borderline/)).toBeVisible();
  await expect(frame.getByText(/Map of 5 September 1905.*Accessed/)).toBeVisible();
  await expect(frame.getByText("@book{", { exact: false })).toBeVisible();
});

test("where the page in one file cannot be had, that is said", async ({ page }) => {
  await page.route(at("dist/borderline.html"), (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto(`${at("dist/index.html")}?lang=en`);
  await ask(page, () => {});
  const button = page.getByRole("button", { name: "Share", exact: true });
  await pressInBar(page, button);
  const panel = page.getByRole("region", { name: "Share" });
  await panel.getByRole("button", { name: "Save: Save this lesson" }).click();
  await expect(panel.getByText("A lesson is made from the file borderline.html, which cannot be had here.")).toBeVisible();
  await page.goto(at("tests/browser/pages/shipped/classic.html"));
  await ask(page, (el) => void el.setAttribute("lang", "en"));
  await pressInBar(page, button);
  await expect(panel.getByText("A lesson is made from the file borderline.html, which cannot be had here.")).toBeVisible();
  await expect(panel.getByRole("button", { name: "Save: Save this lesson" })).toHaveCount(0);
});
