import { expect, test } from "@playwright/test";

const SHOT = "/tests/browser/pages/shot.html?theme=light";

/** Opens a page in a language; gives the languages whose names and texts are asked for, in order. */
async function open(page, lang) {
  const asked = { names: [], manchuria: [] };
  page.on("request", (request) => {
    const [, kind, of] = request.url().match(/(names|manchuria)\.([\w-]+)\.json$/) ?? [];
    if (kind) asked[kind].push(of);
  });
  await page.goto(`${SHOT}&lang=${lang}`);
  await page.evaluate(() => document.querySelector("border-line").ready);
  return asked;
}

const element = (page, expression) => page.evaluate(`(() => { const el = document.querySelector("border-line"); return ${expression}; })()`);
const title = (page) => element(page, `el.events().find(({ id }) => id === "portsmouth-1905").title`);
const labels = async (page) => (await element(page, "el.describe()")).labels.map(({ text }) => text);

test("one language's names are fetched, and another's when it is chosen", async ({ page }) => {
  const asked = await open(page, "ja");
  expect(asked).toEqual({ names: ["ja"], manchuria: ["ja"] });
  expect(await title(page)).toBe("ポーツマス条約");
  expect((await labels(page)).every((label) => !/[а-я]{3}|Mukden/.test(label))).toBe(true);
  await element(page, `el.setAttribute("lang", "ru")`);
  await expect.poll(() => title(page)).toBe("Портсмутский мир");
  await expect.poll(() => labels(page)).toContain("Харбин");
  expect(asked).toEqual({ names: ["ja", "ru"], manchuria: ["ja", "ru"] });
});

test("whoever looks for a name gets those of all languages", async ({ page }) => {
  const asked = await open(page, "en");
  expect(await element(page, `el.find("奉天").length`)).toBe(0);
  await element(page, "el.readNames()");
  expect(await element(page, `el.find("奉天")[0].id`)).toBe("mukden");
  expect(asked.names.toSorted()).toEqual(["en", "ja", "ru", "zh-Hans", "zh-Hant"]);
  expect(asked.manchuria).toEqual(["en"]);
});

test("the card of a place has its names in all languages", async ({ page }) => {
  const asked = await open(page, "en");
  // The mirror's button, which stands where nobody sees it.
  await page.getByRole("button", { name: /^Harbin/ }).first().evaluate((button) => button.click());
  await expect(page.locator("border-line")).toContainText("Харбин");
  expect(asked.names).toContain("ru");
});

test("where a language's names cannot be had, they are English", async ({ page }) => {
  await page.route(/names\.ru/, (route) => route.abort());
  await open(page, "ru");
  expect(await title(page)).toBe("Treaty of Portsmouth");
  expect(await labels(page)).toContain("Harbin");
  await page.unroute(/names\.ru/);
  await element(page, "el.readNames()");
  expect(await title(page)).toBe("Портсмутский мир");
});

test("what is taken away has every language", async ({ page }) => {
  await open(page, "en");
  const data = JSON.parse(await element(page, `el.exportAs("json")`));
  const languages = ["en", "ja", "ru", "zh-Hans", "zh-Hant"];
  const event = data.events.find(({ id }) => id === "portsmouth-1905");
  for (const texts of [event.title, event.summary, data.title]) expect(Object.keys(texts).toSorted()).toEqual(languages);
  const names = data.places.find(({ id }) => id === "harbin").names.map(({ lang }) => lang);
  for (const lang of languages) expect(names).toContain(lang);
  expect(Array.isArray(data.geometry.arcs[0])).toBe(true);
});

test("what cannot be taken away whole is not taken away", async ({ page }) => {
  await open(page, "en");
  await page.route(/manchuria\.ru/, (route) => route.abort());
  const problem = await element(page, `el.exportAs("json").then(() => "", (problem) => problem.message)`);
  expect(problem).toContain("could not be read");
});

test("where not even English texts can be had, that is told once, and the atlas is there", async ({ page }) => {
  await page.route(/manchuria\.(ru|en)\.json/, (route) => route.abort());
  await page.addInitScript(() => {
    globalThis.told = [];
    addEventListener("borderline-error", (event) => globalThis.told.push(event.detail.message));
  });
  await open(page, "ru");
  expect(await page.evaluate(() => globalThis.told)).toEqual([expect.stringContaining("could not be read")]);
  expect(await labels(page)).toContain("Харбин");
});
