import { expect, test } from "@playwright/test";
import { readFileSync } from "node:fs";
import { pressInBar } from "../layout.mjs";
import { ask, at, dist, frameOf, host, watch } from "./help.mjs";

const oneFile = () => readFileSync(`${dist}borderline.html`, "utf8");

/** A text as the value of an attribute. */
const quoted = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

/** The open panel "Share" of a page or frame. */
async function share(frame) {
  await ask(frame, (el) => void el.setAttribute("lang", "en"));
  await pressInBar(frame, frame.getByRole("button", { name: "Share", exact: true }));
  return frame.getByRole("region", { name: "Share" });
}

/** Pages that are confined complain in their console of downloads and copies that are refused, and of nothing else. */
const complaints = (problems) => problems.filter((problem) => !/download|clipboard/i.test(problem));

test("in a sandbox that refuses everything, there is text to copy and a picture to take", async ({ page }) => {
  const problems = watch(page);
  let downloads = 0;
  page.on("download", () => downloads++);
  await host(page, `<iframe sandbox="allow-scripts" srcdoc="${quoted(oneFile())}" width="900" height="900"></iframe>`);
  const frame = await frameOf(page, "iframe");
  const panel = await share(frame);
  await expect(panel.getByText("This page has no address for single views.")).toBeVisible();
  await panel.getByRole("button", { name: "Copy: Chicago" }).click();
  await expect(panel.getByText("The text is selected")).toBeVisible();
  const chosen = await panel.getByRole("textbox", { name: "Chicago" }).evaluate((el) => el.value.slice(el.selectionStart, el.selectionEnd));
  expect(chosen).toContain("Accessed");
  await panel.getByRole("button", { name: "Save: PNG" }).click();
  const picture = panel.getByRole("img", { name: /\.png$/ });
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((img) => img.naturalWidth)).toBeGreaterThan(1000);
  await panel.getByRole("button", { name: "Save: SVG" }).click();
  await expect(panel.getByRole("textbox", { name: /\.svg$/ })).toHaveValue(/^<svg /);
  await panel.getByRole("button", { name: "Save", exact: true }).click();
  await expect(panel.getByRole("textbox", { name: /\.json$/ })).toHaveValue(/"portsmouth-1905"/);
  expect(downloads).toBe(0);
  expect(complaints(problems)).toEqual([]);
});

test("in a frame made by the code that is advised, files are saved", async ({ page }) => {
  await page.goto(at("dist/borderline.html?lang=en&clock=1939-08-20"));
  let panel = await share(page);
  const code = await panel.getByRole("textbox", { name: "Frame for a course page" }).inputValue();
  expect(code).toContain('sandbox="allow-scripts allow-downloads"');
  const shared = await ask(page, (el) => el.state);
  await host(page, code.replace('loading="lazy"', ""));
  const frame = await frameOf(page, "iframe");
  expect(await ask(frame, (el) => el.state)).toBe(shared);
  panel = await share(frame);
  const [download] = await Promise.all([page.waitForEvent("download"), panel.getByRole("button", { name: "Save: PNG" }).click()]);
  expect(download.suggestedFilename()).toBe("manchuria-1939-08-20.png");
});
