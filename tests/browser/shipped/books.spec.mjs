import { expect, test } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ask, dist, frameOf, root, works } from "./help.mjs";

const guide = readFileSync(`${root}docs/embedding.md`, "utf8");

/** The code under a heading of the guide. */
function pasted(heading, language) {
  const [, part] = guide.split(new RegExp(`^##+ ${heading}$`, "m"));
  return part.split(`\`\`\`${language}\n`)[1].split("\n```")[0];
}

/** A program that makes books; where BOOKS does not name the folder of its programs, or lacks it, the test is skipped. */
function program(name) {
  const path = join(process.env.BOOKS ?? "", name);
  test.skip(!process.env.BOOKS || !existsSync(path), `${name} is not installed: set BOOKS to the folder that has it`);
  return path;
}

let folder = "";
test.beforeEach(() => { folder = mkdtempSync(join(tmpdir(), "borderline-book-")); });
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a book of MyST has the atlas from its static files", async ({ page }) => {
  const sphinx = program("sphinx-build");
  mkdirSync(join(folder, "_static"));
  copyFileSync(`${dist}borderline.html`, join(folder, "_static/borderline.html"));
  writeFileSync(join(folder, "conf.py"), 'project = "Lesson"\nextensions = ["myst_parser"]\nmyst_enable_extensions = ["colon_fence"]\nhtml_static_path = ["_static"]\n');
  writeFileSync(join(folder, "index.md"), `# Lesson\n\n${pasted("MyST and Jupyter Book", "md")}\n`);
  execFileSync(sphinx, ["-q", "-b", "html", folder, join(folder, "out")]);
  await page.goto(pathToFileURL(join(folder, "out/index.html")).href);
  const frame = await frameOf(page, "iframe");
  expect(await ask(frame, (el) => el.clock)).toBe("1932-03-01");
  await works(frame);
});

test("a notebook shows the atlas as the text of a frame", async ({ page }) => {
  test.setTimeout(120_000);
  const convert = program("jupyter-nbconvert");
  // What the guide's lines make, run as a notebook would.
  copyFileSync(`${dist}borderline.html`, join(folder, "borderline.html"));
  const script = `${pasted("JupyterLab", "python")}\nopen("out.html", "w", encoding="utf-8").write(frame)`
    .replace("from IPython.display import HTML, display", "").replace("display(HTML(frame))", "");
  execFileSync(program("python"), ["-c", script], { cwd: folder });
  const html = readFileSync(join(folder, "out.html"), "utf8");
  const cell = { cell_type: "code", metadata: {}, execution_count: 1, source: "", id: "atlas", outputs: [{ output_type: "display_data", metadata: {}, data: { "text/html": html } }] };
  writeFileSync(join(folder, "lesson.ipynb"), JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: { kernelspec: { name: "python3", display_name: "Python 3", language: "python" } }, cells: [cell] }));
  execFileSync(convert, ["--to", "html", "--log-level", "ERROR", join(folder, "lesson.ipynb")]);
  await page.route(/^https?:/, (route) => route.abort());
  await page.goto(pathToFileURL(join(folder, "lesson.html")).href);
  await works(await frameOf(page, "iframe"));
});
