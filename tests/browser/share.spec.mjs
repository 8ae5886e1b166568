import { expect, test } from "@playwright/test";
import { readFile } from "node:fs/promises";

const SHOT = "/tests/browser/pages/shot.html";

async function open(page, path = `${SHOT}?lang=en&theme=dark&clock=1939-06-01`) {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(path);
  await page.evaluate(() => document.querySelector("border-line").ready);
  await page.getByRole("button", { name: "Menu", exact: true }).click();
  await page.getByRole("button", { name: "Share", exact: true }).click();
  return page.getByRole("region", { name: "Share" });
}

const field = (panel, name) => panel.getByRole("textbox", { name, exact: true });
const state = (page) => page.evaluate(() => document.querySelector("border-line").state);

/** The file that a press saves: its name and bytes. */
async function saved(page, panel, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), panel.getByRole("button", { name, exact: true }).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test("a link and the code of a frame bring the same view back, on the page that has addresses for views", async ({ page }) => {
  let panel = await open(page, "/index.html?lang=en&clock=1905-09-05");
  await page.evaluate(() => { document.querySelector("border-line").view = { from: "1895", to: "1910" }; });
  const before = await state(page);
  await expect(field(panel, "Link to this view")).toHaveValue(/^http.*\/index\.html\?lang=en#s=v1;t=/);
  await expect.poll(async () => decodeURIComponent(await field(panel, "Link to this view").inputValue())).toContain(before);
  const link = await field(panel, "Link to this view").inputValue();
  const frame = await page.evaluate((code) => {
    const box = document.createElement("template");
    box.innerHTML = code;
    const made = box.content.firstElementChild;
    return [made.localName, ...["src", "title", "loading"].map((name) => made.getAttribute(name))];
  }, await field(panel, "Frame for a course page").inputValue());
  expect(frame).toEqual(["iframe", link, "Manchuria between Japan and Russia, 1855–1991", "lazy"]);
  await page.goto("about:blank");
  panel = await open(page, link);
  expect(await state(page)).toBe(before);
});

test("the element's code brings the view back, and a page without addresses says that it has none", async ({ page }) => {
  const panel = await open(page);
  await expect(panel.getByText("This page has no address for single views.")).toBeVisible();
  await expect(field(panel, "Link to this view")).toBeHidden();
  const before = await state(page);
  const code = await field(panel, "Element for a page with the script").inputValue();
  const after = await page.evaluate(async (code) => {
    const box = document.createElement("template");
    box.innerHTML = code.slice(code.indexOf("<border-line"));
    document.querySelector("border-line").replaceWith(box.content);
    const made = document.querySelector("border-line");
    await made.ready;
    return [made.state, made.dataset.theme];
  }, code);
  expect(after).toEqual([before, "dark"]);
});

test("copies, and where it may not, selects the text", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const panel = await open(page);
  await panel.getByRole("button", { name: "Copy: BibTeX" }).click();
  await expect(panel.getByText("Copied")).toBeVisible();
  const bibtex = await field(panel, "BibTeX").inputValue();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(bibtex);
  expect(bibtex).toContain("@misc{manchuria-1939-06-01,");
  await page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new Error("refused")); });
  await panel.getByRole("button", { name: "Copy: Chicago" }).click();
  await expect(panel.getByText("The text is selected")).toBeVisible();
  expect(await field(panel, "Chicago").evaluate((el) => el.value.slice(el.selectionStart, el.selectionEnd))).toMatch(/^“Manchuria .*Map of 1 June 1939\. .*Accessed /);
});

test("pictures are those of the view, as vectors and in every size", async ({ page }) => {
  const panel = await open(page);
  const [width, height] = await page.evaluate(() => {
    const { clientWidth, clientHeight } = document.querySelector("border-line").shadowRoot.querySelector("canvas");
    return [clientWidth, clientHeight];
  });
  const svg = await saved(page, panel, "Save: SVG");
  expect(svg.name).toBe("manchuria-1939-06-01.svg");
  const text = svg.bytes.toString();
  for (const part of ['xml:lang="en"', `width="${width}" height="${height}"`, "#1a1d21", "Manchukuo proclaimed"]) expect(text.includes(part), part).toBe(true);
  for (const scale of [1, 3]) {
    await panel.getByRole("combobox", { name: "Size of the PNG" }).selectOption(`${scale}×`);
    const png = await saved(page, panel, "Save: PNG");
    // Its size stands behind the name of the first chunk.
    expect([16, 20].map((at) => png.bytes.readUInt32BE(at))).toEqual([width * scale, height * scale]);
  }
  // The page itself is as it was.
  const drawn = await page.evaluate(() => {
    const canvas = document.querySelector("border-line").shadowRoot.querySelector("canvas");
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    return [canvas.width, new Set(Array.from({ length: data.length / 388 }, (_, i) => data.slice(i * 388, i * 388 + 3).join())).size > 20];
  });
  expect(drawn).toEqual([width, true]);
});

test("a picture in the size of the screen has the pixels of the screen", async ({ page }) => {
  await open(page);
  const same = await page.evaluate(async () => {
    const el = document.querySelector("border-line");
    const [base, over] = el.shadowRoot.querySelectorAll("canvas");
    const seen = new OffscreenCanvas(base.width, base.height).getContext("2d");
    for (const canvas of [base, over]) seen.drawImage(canvas, 0, 0);
    const picture = new OffscreenCanvas(base.width, base.height).getContext("2d");
    picture.drawImage(await createImageBitmap(await el.exportAs("png", { scale: 1 })), 0, 0);
    const [a, b] = [seen, picture].map((context) => context.getImageData(0, 0, base.width, base.height).data);
    return a.filter((value, i) => Math.abs(value - b[i]) > 2).length / a.length;
  });
  expect(same).toBeLessThan(0.001);
});

test("data are saved in every format, of all or of the window", async ({ page }) => {
  const panel = await open(page);
  await page.evaluate(() => { document.querySelector("border-line").view = { from: "1939-05", to: "1939-10" }; });
  const lines = {};
  for (const [format, ending] of [["JSON (Borderline)", "json"], ["CSV", "csv"], ["GeoJSON", "geojson"], ["iCalendar", "ics"], ["TimelineJS", "json"], ["Sources · BibTeX", "bib"], ["Sources · CSL-JSON", "json"]]) {
    await panel.getByRole("combobox", { name: "Format" }).selectOption(format);
    for (const scope of ["All", "In view"]) {
      await panel.getByRole("combobox", { name: "Events" }).selectOption(scope);
      const file = await saved(page, panel, "Save");
      expect(file.name).toBe(`manchuria-1939-06-01.${ending}`);
      lines[`${format} ${scope}`] = file.bytes.length;
    }
    expect(lines[`${format} In view`], format).toBeLessThan(lines[`${format} All`]);
  }
});

test("data of one's own are in no link and no code, and that is said", async ({ page }) => {
  const panel = await open(page);
  await expect(panel.getByText("Data that you loaded yourself")).toBeHidden();
  await page.evaluate(() => document.querySelector("border-line").load("start,end,title\n1905,,Mine\n1906,,Another"));
  await expect(panel.getByText("Data that you loaded yourself")).toBeVisible();
});
