import { expect, test } from "@playwright/test";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { ask, at, dist, frameOf, host, watch, works } from "./help.mjs";

const CLASSIC = "tests/browser/pages/shipped/classic.html";
const oneFile = () => readFileSync(`${dist}borderline.html`, "utf8");

/** A text as the value of an attribute. */
const quoted = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

test.describe("one file", () => {
  test("opens from a disk and asks for nothing", async ({ page }) => {
    const file = pathToFileURL(`${dist}borderline.html`).href;
    const problems = watch(page, file);
    let requests = 0;
    page.on("request", () => requests++);
    await page.goto(file);
    await works(page);
    expect(problems).toEqual([]);
    expect(requests).toBe(1);
  });

  for (const sandbox of ["allow-scripts", "allow-scripts allow-popups allow-forms"]) {
    test(`works in sandbox="${sandbox}"`, async ({ page }) => {
      const problems = watch(page);
      await host(page, `<iframe sandbox="${sandbox}" src="${at("dist/borderline.html")}" width="900" height="600"></iframe>`);
      await works(await frameOf(page, "iframe"));
      expect(problems).toEqual([]);
    });
  }

  test("works as the text of a frame, in a sandbox too", async ({ page }) => {
    const problems = watch(page);
    await host(page, `<iframe sandbox="allow-scripts" srcdoc="${quoted(oneFile())}" width="900" height="600"></iframe>`);
    await works(await frameOf(page, "iframe"));
    expect(problems).toEqual([]);
  });

  test("works under a policy that names its script and style, and shows its picture under one that does not", async ({ page }) => {
    const html = oneFile();
    const hash = (name) => `'sha256-${createHash("sha256").update(new RegExp(`<${name}>([^]*?)</${name}>`).exec(html)[1]).digest("base64")}'`;
    const frame = `<iframe srcdoc="${quoted(html)}" width="900" height="600"></iframe>`;
    const policy = `default-src 'none'; img-src data:; style-src ${hash("style")}; script-src 'wasm-unsafe-eval'`;
    await host(page, frame, { "content-security-policy": `${policy} ${hash("script")}` });
    await works(await frameOf(page, "iframe"));
    await page.unrouteAll();
    await host(page, frame, { "content-security-policy": policy });
    const refused = await frameOf(page, "iframe");
    await expect(refused.getByRole("img", { name: /The atlas on/ })).toBeVisible();
    await expect(refused.getByText("Treaty of Portsmouth", { exact: true })).toBeVisible();
  });

  test("shows its picture and table where no script runs", async ({ page }) => {
    await host(page, `<iframe sandbox srcdoc="${quoted(oneFile())}" width="900" height="600"></iframe>`);
    const frame = await frameOf(page, "iframe");
    await expect(frame.getByRole("img", { name: /The atlas on/ })).toBeVisible();
    await expect(frame.getByText("Treaty of Portsmouth", { exact: true })).toBeVisible();
    for (const lang of ["ja", "ru", "zh-Hant", "zh-Hans"]) await expect(frame.locator(`p[lang="${lang}"]`)).toContainText("WebAssembly");
  });
});

for (const [lang, said, event, summary] of [
  ["ja", /地図年表/, "ポーツマス条約", "樺太を割譲"],
  ["ru", /^Атлас/, "Портсмутский мир", "уступает Сахалин"],
  ["zh-Hant", /圖表/, "樸茨茅斯條約", "庫頁島"],
  ["zh-Hans", /图表/, "朴次茅斯和约", "库页岛"],
]) {
  test(`the file for readers of ${lang} is in their language, whether it runs or not`, async ({ page }) => {
    await host(page, `<iframe sandbox src="${at(`dist/borderline.${lang}.html`)}" width="900" height="600"></iframe>`);
    const still = await frameOf(page, "iframe");
    await expect(still.getByRole("img", { name: said })).toBeVisible();
    await expect(still.getByText(event, { exact: true })).toBeVisible();
    await expect(still.locator("p")).toHaveCount(1);
    await page.goto(at(`dist/index.html`, "no-wasm"));
    await page.locator(`p[lang="${lang}"] a`).click();
    await page.waitForURL(`**/index.${lang}.html`);
    await expect(page.getByRole("img", { name: said })).toBeVisible();
    const problems = watch(page);
    await page.goto(at(`dist/borderline.${lang}.html`));
    expect(await ask(page, (el) => [el.shadowRoot.querySelector(".root").lang, document.documentElement.lang, el.events().find(({ id }) => id === "portsmouth-1905").title])).toEqual([lang, lang, event]);
    await expect.poll(() => ask(page, (el) => el.events().find(({ id }) => id === "portsmouth-1905").summary)).toContain(summary);
    await page.goto(at(`dist/borderline.${lang}.html?lang=en`));
    await works(page);
    expect(problems).toEqual([]);
  });
}

test.describe("strict policies", () => {
  for (const path of ["dist/index.html", CLASSIC]) {
    test(`${path} runs under the strictest`, async ({ page }) => {
      const problems = watch(page);
      await page.goto(at(path, "strict"));
      await works(page);
      expect(problems).toEqual([]);
    });

    test(`${path} says what to ask for where WebAssembly is refused`, async ({ page }) => {
      await page.goto(at(path, "no-wasm"));
      const alert = page.locator("border-line").getByRole("alert");
      await expect(alert).toContainText("'wasm-unsafe-eval'");
      await expect(alert).toContainText("Content-Security-Policy: script-src");
      await expect(page.locator("border-line > *").first()).toBeVisible();
      expect(await page.evaluate(() => document.querySelector("border-line").ready.catch((problem) => problem.message))).toContain("WebAssembly");
    });
  }

  test("says so in the reader's language, above the picture and the table", async ({ browser }) => {
    const context = await browser.newContext({ locale: "ja-JP" });
    const page = await context.newPage();
    await page.goto(at("dist/index.html", "no-wasm"));
    await expect(page.getByRole("alert")).toContainText("管理者");
    const picture = page.getByRole("img", { name: /The atlas on/ });
    await expect(picture).toBeVisible();
    expect(await picture.evaluate((image) => image.decode().then(() => image.naturalWidth))).toBe(960);
    await expect(page.getByText("Treaty of Portsmouth", { exact: true })).toBeVisible();
    await context.close();
  });
});

test.describe("the module in a sandbox", () => {
  const frame = (name) => `<iframe sandbox="allow-scripts" src="${at("dist/index.html", name)}" width="900" height="600"></iframe>`;

  test("works where the host lets any origin read", async ({ page }) => {
    const problems = watch(page);
    await host(page, frame("open"));
    await works(await frameOf(page, "iframe"));
    expect(problems).toEqual([]);
  });

  test("is its picture where the host does not", async ({ page }) => {
    await host(page, frame(""));
    await expect((await frameOf(page, "iframe")).getByRole("img", { name: /The atlas on/ })).toBeVisible();
  });
});

test("the classic script works in a sandbox", async ({ page }) => {
  const problems = watch(page);
  await host(page, `<iframe sandbox="allow-scripts" src="${at(CLASSIC)}" width="900" height="600"></iframe>`);
  const frame = await frameOf(page, "iframe");
  await works(frame);
  expect(await ask(frame, (el) => el.assignedSlot ?? el.firstElementChild.checkVisibility())).toBe(false);
  expect(problems).toEqual([]);
});

test("leaves nothing behind in the browser", async ({ page, context }) => {
  await page.goto(at("dist/index.html"));
  await works(page);
  expect(await context.cookies()).toEqual([]);
  const kept = await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, (await caches.keys()).length]);
  expect(kept).toEqual([0, 0, 0, 0]);
});
