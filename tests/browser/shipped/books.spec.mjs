import { expect, test } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { pasted, pieces } from "./guide.mjs";
import { ask, dist, frameOf, works } from "./help.mjs";
import { PATH, program, within } from "./programs.mjs";

test("a book of MyST has the atlas from its static files", async ({ page }) => {
  const sphinx = program("sphinx-build");
  await within(async (folder) => {
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
});

/** What makes `lesson.html` of `lesson.qmd` with its resources within: Quarto, or what Quarto leaves that to. */
const MAKERS = {
  Quarto: () => {
    const quarto = program("quarto", PATH);
    return (folder) => execFileSync(quarto, ["render", "lesson.qmd", "--to", "html"], { cwd: folder });
  },
  // Quarto pastes what is included; the rest is pandoc's.
  pandoc: () => {
    const python = program("python");
    const script = 'import pypandoc; pypandoc.convert_file("lesson.md", "html", outputfile="lesson.html", extra_args=["--standalone", "--embed-resources"])';
    return (folder) => {
      const text = readFileSync(join(folder, "lesson.qmd"), "utf8").replace(/{{< include (\S+) >}}/, (_, name) => readFileSync(join(folder, name), "utf8"));
      writeFileSync(join(folder, "lesson.md"), text);
      execFileSync(python, ["-c", script], { cwd: folder });
    };
  },
};

/** The head of a document of Quarto that is one file. */
const HEAD = "---\ntitle: Lesson\nformat:\n  html:\n    embed-resources: true\n---\n\n";

for (const [maker, found] of Object.entries(MAKERS)) {
  test(`a page by ${maker} that embeds its resources leaves a frame with the atlas beside it alone`, async ({ page }) => {
    const make = found();
    await within(async (folder) => {
      copyFileSync(`${dist}borderline.html`, join(folder, "borderline.html"));
      writeFileSync(join(folder, "lesson.qmd"), `${HEAD}${pieces("Quarto")[0]}\n`);
      make(folder);
      await page.goto(pathToFileURL(join(folder, "lesson.html")).href);
      const frame = await frameOf(page, "iframe");
      expect(await ask(frame, (el) => el.clock)).toBe("1932-03-01");
      await works(frame);
    });
  });

  test(`a page by ${maker} that embeds its resources has the atlas within, and needs no other file`, async ({ page }) => {
    const make = found();
    const python = program("python");
    await within(async (folder) => {
      copyFileSync(`${dist}borderline.html`, join(folder, "borderline.html"));
      execFileSync(python, ["-c", pieces("Quarto", "python")[0]], { cwd: folder });
      writeFileSync(join(folder, "lesson.qmd"), `${HEAD}${pieces("Quarto", "md")[0]}\n`);
      make(folder);
      mkdirSync(join(folder, "elsewhere"));
      copyFileSync(join(folder, "lesson.html"), join(folder, "elsewhere/lesson.html"));
      let requests = 0;
      page.on("request", (request) => { if (!/^(data|blob|about):/.test(request.url())) requests++; });
      await page.goto(pathToFileURL(join(folder, "elsewhere/lesson.html")).href);
      await works(await frameOf(page, "iframe"));
      expect(requests).toBe(1);
    });
  });
}
