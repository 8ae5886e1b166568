import { expect, test } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { pasted } from "./guide.mjs";
import { ask, at, dist, host, root, watch, works } from "./help.mjs";

/** A folder of a test's own, within which packages are found as in a project, with the package installed as npm packs it. */
async function project(work) {
  const results = join(root, "tests/browser/results");
  mkdirSync(results, { recursive: true });
  const folder = mkdtempSync(join(results, "project-"));
  try {
    const packed = execFileSync("npm", ["pack", "--json", "--pack-destination", folder], { cwd: dist, encoding: "utf8" });
    const [{ filename, files, size }] = JSON.parse(packed);
    const installed = join(folder, "node_modules/borderline-atlas");
    mkdirSync(installed, { recursive: true });
    execFileSync("tar", ["-xzf", join(folder, filename), "--strip-components=1", "-C", installed]);
    await work(folder, files.map(({ path }) => path), size);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs a program of the tests' packages in a folder; what it said, where it failed. */
function ran(program, options, cwd) {
  try {
    execFileSync(process.execPath, [join(root, "tests/browser/node_modules", program), ...options], { cwd, encoding: "utf8", stdio: "pipe" });
    return "";
  } catch (failure) {
    return `${failure.stdout}${failure.stderr}`;
  }
}

test("is a package that a page can be built from", async ({ page }) => {
  await project(async (folder, names, size) => {
    for (const name of ["borderline.js", "borderline.d.ts", "borderline.iife.js", "package.json", "LICENSE-DATA", "THIRD-PARTY-NOTICES.txt"]) expect(names).toContain(name);
    expect(names.filter((name) => /\.(br|gz|html|svg)$/.test(name))).toEqual([]);
    console.log(`the package: ${size} bytes in ${names.length} files`);
    writeFileSync(join(folder, "index.html"), '<!doctype html><html lang="en"><script type="module" src="./main.js"></script><border-line></border-line></html>');
    writeFileSync(join(folder, "main.js"), 'import { BorderLine } from "borderline-atlas"; document.title = BorderLine.name;');
    expect(ran("vite/bin/vite.js", ["build", "--base", "./", "--logLevel", "warn"], folder)).toBe("");
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
  });
});

test("tells TypeScript the truth, however it looks for the package", async () => {
  test.setTimeout(120_000);
  const right = `import { BorderLine, provide } from "borderline-atlas";
    provide({ wasm: () => "/core.wasm", dataset: () => new URL("https://example.org/a.json") });
    const atlas: BorderLine = document.createElement("border-line");
    atlas.addEventListener("borderline-clockchange", (event) => { atlas.select(event.detail.clock); });
    export const first = (): Promise<string> => atlas.ready.then(() => atlas.view.from + atlas.heldBy(45.75, 126.63, "1935-06-01").map(({ power }) => power).join());`;
  await project(async (folder) => {
    writeFileSync(join(folder, "right.ts"), right);
    writeFileSync(join(folder, "wrong.ts"), right.replace("atlas.view.from", "atlas.view.start"));
    writeFileSync(join(folder, "package.json"), '{"type": "module"}');
    for (const way of [["--module", "esnext", "--moduleResolution", "bundler"], ["--module", "nodenext"]]) {
      const options = ["--ignoreConfig", "--noEmit", "--strict", "--target", "es2022", "--types", "", ...way];
      expect(ran("typescript/bin/tsc", [...options, "right.ts"], folder), way.join()).toBe("");
      expect(ran("typescript/bin/tsc", [...options, "wrong.ts"], folder), way.join()).toContain("'start' does not exist");
    }
  });
});

test("answers as it is declared, with no member more and none less", async ({ page }) => {
  await page.goto(at("dist/index.html?lang=en&clock=1945-08-20"));
  const answers = await ask(page, async (el) => ({
    view: el.view,
    claimView: el.claimView,
    compare: el.compare,
    describe: el.describe(),
    heldBy: [...el.heldBy(45.75, 126.63, "1935-06-01"), ...el.heldBy(43.9, 145.7, "1991-01-01")],
    changes: el.changes("1931-01-01", "1934-01-01"),
    find: [...el.find("Nomonhan"), ...el.find("Showa 14")],
    load: await el.load("a,b\n1,2"),
  }));
  expect(answers.describe.campaigns.length).toBeGreaterThan(0);
  expect(answers.load.diagnostics.length).toBeGreaterThan(0);
  const lines = Object.entries(answers).map(([name, value]) => `export const ${name}: Of<"${name}"> = ${JSON.stringify(value)};`);
  const of = 'type Of<K extends keyof BorderLine> = BorderLine[K] extends (...given: never[]) => infer R ? Awaited<R> : BorderLine[K];';
  await project(async (folder) => {
    writeFileSync(join(folder, "answers.ts"), ['import type { BorderLine } from "borderline-atlas";', of, ...lines].join("\n"));
    expect(ran("typescript/bin/tsc", ["--ignoreConfig", "--noEmit", "--strict", "--target", "es2022", "--module", "nodenext", "--types", "", "answers.ts"], folder)).toBe("");
  });
});

test("has packed files beside all that a page fetches, which are the same files", () => {
  const pages = readdirSync(dist).filter((name) => name.startsWith("index."));
  const fetched = [...pages, "page.js", "borderline.js", ...readdirSync(join(dist, "assets")).map((name) => `assets/${name}`)];
  const plain = fetched.filter((name) => !/\.(br|gz)$/.test(name));
  expect(plain.length).toBeGreaterThan(10);
  for (const name of plain) {
    const file = readFileSync(join(dist, name));
    const packed = { gz: gunzipSync, br: brotliDecompressSync };
    for (const [ending, open] of Object.entries(packed)) expect(open(readFileSync(join(dist, `${name}.${ending}`))).equals(file), `${name}.${ending}`).toBe(true);
  }
});

test("says whose works are in it, also where a file travels alone", async ({ page }) => {
  const read = (name) => readFileSync(join(dist, name), "utf8");
  const notices = read("THIRD-PARTY-NOTICES.txt");
  const listed = notices.split("\n=")[0].matchAll(/^(.+?)(?: [\d.]+)?: .*(?:MIT|Apache|Unicode)/gm);
  const works = [...listed].map(([, name]) => name);
  for (const name of ["wasm-bindgen", "serde_json", "fzstd", "the Rust standard library"]) expect(works).toContain(name);
  for (const holder of ["Alex Crichton", "Arjun Barrett", "Hao Hou", "Unicode, Inc."]) expect(notices).toContain(holder);
  const pages = readdirSync(dist).filter((name) => /^borderline.*\.html$/.test(name));
  expect(pages.length).toBe(5);
  for (const name of ["borderline.iife.js", ...pages]) {
    const [, comment] = read(name).match(/\/\*!\n(.*?)\*\//s);
    for (const work of works) expect(comment, name).toContain(work);
    for (const holder of ["The Borderline authors", "Alex Crichton", "Arjun Barrett", "Hao Hou"]) expect(comment, name).toContain(holder);
    expect(comment.match(/THE SOFTWARE IS PROVIDED "AS IS"/g).length, name).toBe(1);
  }
  expect(read("borderline.js").split("\n")[0]).toContain("THIRD-PARTY-NOTICES.txt");
  // A lesson is made of the page's own script.
  await page.goto(at("dist/borderline.html"));
  expect(await page.evaluate(() => [...document.scripts].at(-1).textContent.startsWith("/*!\nBorderline "))).toBe(true);
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

test("takes its parts from where the guide's lines say, also for an atlas that is on the page already", async ({ page }) => {
  const wasm = readdirSync(join(dist, "assets")).find((name) => /^borderline_core.*\.wasm$/.test(name));
  await page.route(at("static/core.wasm"), (route) => route.fulfill({ path: join(dist, "assets", wasm), contentType: "application/wasm" }));
  await page.route(at("static/manchuria.json"), (route) => route.fulfill({ path: join(dist, "manchuria.json"), contentType: "application/json" }));
  const asked = [];
  page.on("request", (request) => asked.push(request.url().replace(at(""), "")));
  const script = pasted("A module", "js").replace("./borderline.js", at("dist/borderline.js"));
  await host(page, `<border-line lang="ja"></border-line><script type="module">${script}</script>`);
  expect(await ask(page, (el) => el.events().find(({ id }) => id === "portsmouth-1905").summary)).toContain("樺太を割譲");
  expect(asked.filter((name) => /wasm|json/.test(name)).toSorted()).toEqual(["static/core.wasm", "static/manchuria.json"]);
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
