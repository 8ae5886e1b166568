import { expect, test } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ask, at, dist, root, watch, works } from "./help.mjs";

/** A folder of a test's own, within which packages are found as in a project. */
function project() {
  const folder = join(root, "tests/browser/results");
  mkdirSync(folder, { recursive: true });
  return mkdtempSync(join(folder, "project-"));
}

test("is a package that a page can be built from", async ({ page }) => {
  const folder = project();
  try {
    const [{ filename, files, size }] = JSON.parse(execFileSync("npm", ["pack", "--json", "--pack-destination", folder], { cwd: dist, encoding: "utf8" }));
    const names = files.map(({ path }) => path);
    for (const name of ["borderline.js", "borderline.d.ts", "borderline.iife.js", "package.json", "LICENSE-DATA"]) expect(names).toContain(name);
    expect(names.filter((name) => /\.(br|gz|html|svg)$/.test(name))).toEqual([]);
    console.log(`the package: ${size} bytes in ${names.length} files`);
    const installed = join(folder, "node_modules/borderline-atlas");
    mkdirSync(installed, { recursive: true });
    execFileSync("tar", ["-xzf", join(folder, filename), "--strip-components=1", "-C", installed]);
    writeFileSync(join(folder, "index.html"), '<!doctype html><html lang="en"><script type="module" src="./main.js"></script><border-line></border-line></html>');
    writeFileSync(join(folder, "main.js"), 'import { BorderLine } from "borderline-atlas"; document.title = BorderLine.name;');
    execFileSync(process.execPath, [join(root, "tests/browser/node_modules/vite/bin/vite.js"), "build", "--base", "./", "--logLevel", "warn"], { cwd: folder });
    const built = join(folder, "dist");
    const types = { html: "text/html", js: "text/javascript", json: "application/json", wasm: "application/wasm" };
    const problems = watch(page);
    await page.route(at("vite/**"), (route) => {
      const name = new URL(route.request().url()).pathname.replace(/^\/vite\//, "");
      return route.fulfill({ body: readFileSync(join(built, name)), contentType: types[name.split(".").at(-1)] });
    });
    await page.goto(at("vite/index.html"));
    await works(page);
    const modules = readdirSync(join(built, "assets")).filter((name) => name.endsWith(".wasm"));
    expect(modules.map((name) => name.split("_bg-")[0]).toSorted()).toEqual(["borderline_core", "borderline_formats"]);
    expect(problems.filter((problem) => !problem.includes("favicon"))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("is imported where there is no page, and twice, without a word", async ({ page }) => {
  const script = `await import("${dist}borderline.js"); const { BorderLine } = await import("${dist}borderline.js?again"); console.log(typeof BorderLine);`;
  expect(execFileSync(process.execPath, ["--input-type=module", "--eval", script], { encoding: "utf8" })).toBe("function\n");
  execFileSync(process.execPath, ["--eval", `require("node:vm").runInThisContext(require("node:fs").readFileSync("${dist}borderline.iife.js", "utf8"))`]);
  const problems = watch(page);
  await page.goto(at("dist/index.html"));
  await page.evaluate(() => Promise.all(["/dist/borderline.js?again", "/dist/borderline.js?and-again"].map((url) => import(url))));
  await page.addScriptTag({ url: "/dist/borderline.iife.js" });
  await works(page);
  expect(problems).toEqual([]);
});

test("takes the core's module from where it is told to", async ({ page }) => {
  await page.route(at("elsewhere/core.wasm"), (route) => route.fulfill({ path: join(dist, "assets", readdirSync(join(dist, "assets")).find((name) => name.endsWith(".wasm"))), contentType: "application/wasm" }));
  await page.goto(at("tests/browser/pages/shipped/blank.html"));
  const asked = page.waitForRequest("**/elsewhere/core.wasm");
  await page.evaluate(async () => {
    const { provide } = await import("/dist/borderline.js");
    provide({ wasm: () => "/elsewhere/core.wasm" });
    document.body.append(document.createElement("border-line"));
  });
  await asked;
  expect(await ask(page, (el) => el.events().length)).toBeGreaterThan(100);
});

test("has a page to take files from, whose checksums are right", async ({ page }) => {
  const problems = watch(page);
  await page.goto(at("dist/download.html", "strict"));
  const rows = await page.locator("tr:has(td)").evaluateAll((rows) => rows.map((row) => [row.querySelector("a").getAttribute("href"), row.lastElementChild.textContent]));
  expect(rows.length).toBeGreaterThan(3);
  const sum = (name) => createHash("sha256").update(readFileSync(join(dist, name))).digest("hex");
  for (const [name, said] of rows) expect(said, name).toBe(sum(name));
  const lines = readFileSync(join(dist, "SHA256SUMS"), "utf8").trim().split("\n").map((line) => line.split("  "));
  expect(lines.length).toBeGreaterThan(30);
  for (const [said, name] of lines) expect(said, name).toBe(sum(name));
  expect(await page.title()).toContain(JSON.parse(readFileSync(join(dist, "package.json"), "utf8")).version);
  expect(problems).toEqual([]);
});
