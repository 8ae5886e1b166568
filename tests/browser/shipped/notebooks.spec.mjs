import { expect, test } from "@playwright/test";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { pasted } from "./guide.mjs";
import { dist, frameOf, watch, works } from "./help.mjs";
import { program, within } from "./programs.mjs";

/** Writes a notebook of one cell beside the atlas. */
function notebook(folder, source, outputs = []) {
  const cell = { cell_type: "code", metadata: {}, execution_count: null, source, id: "atlas", outputs };
  const kernelspec = { name: "python3", display_name: "Python 3", language: "python" };
  writeFileSync(join(folder, "lesson.ipynb"), JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: { kernelspec }, cells: [cell] }));
  copyFileSync(`${dist}borderline.html`, join(folder, "borderline.html"));
}

/** A port that nobody listens on. */
async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** Runs JupyterLab on a folder, which has all that it writes, while `work` is given its address. */
async function laboratory(lab, folder, work) {
  const [port, token] = [await freePort(), "lesson"];
  const own = ["JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR"].map((name) => [name, join(folder, ".own")]);
  const quiet = ["--no-browser", "--LabApp.news_url=None", "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate"];
  const settings = ["--ip=127.0.0.1", `--port=${port}`, `--IdentityProvider.token=${token}`, `--ServerApp.root_dir=${folder}`, "--ServerApp.allow_root=True"];
  const server = spawn(lab, [...quiet, ...settings], { cwd: folder, stdio: "ignore", env: { ...process.env, ...Object.fromEntries(own) } });
  const ended = once(server, "exit");
  const address = `http://127.0.0.1:${port}`;
  try {
    await expect.poll(() => fetch(`${address}/api`).then(({ ok }) => ok, () => false), { timeout: 60_000 }).toBe(true);
    await work(address, token);
  } finally {
    server.kill();
    await ended;
  }
}

test("JupyterLab runs the cell of the guide and shows the atlas", async ({ page }) => {
  test.setTimeout(300_000);
  const lab = program("jupyter-lab");
  await within(async (folder) => {
    notebook(folder, pasted("JupyterLab", "python"));
    await laboratory(lab, folder, async (address, token) => {
      const problems = watch(page, address);
      await page.setViewportSize({ width: 1280, height: 900 });
      // What is run before the kernel is there is lost, and a first connection may hang.
      await expect(async () => {
        await page.goto(`${address}/lab/tree/lesson.ipynb?reset&token=${token}`);
        await page.getByRole("button", { name: /\| Idle$/ }).waitFor({ timeout: 40_000 });
      }).toPass({ timeout: 130_000 });
      await page.locator(".jp-Notebook .jp-CodeCell").click({ timeout: 60_000 });
      await page.keyboard.press("Shift+Enter");
      await page.waitForSelector(".jp-OutputArea-output iframe", { timeout: 60_000 });
      await works(await frameOf(page, ".jp-OutputArea-output iframe"));
      // Python has nothing to say against the cell.
      await expect(page.locator(".jp-OutputArea-output")).toHaveCount(1);
      expect(problems.filter((problem) => problem.startsWith("request"))).toEqual([]);
    });
  });
});

test("a notebook's page by nbconvert shows the atlas as the text of a frame", async ({ page }) => {
  test.setTimeout(120_000);
  const [convert, python] = [program("jupyter-nbconvert"), program("python")];
  await within(async (folder) => {
    notebook(folder, "");
    // What the guide's lines give to the notebook.
    const script = `${pasted("JupyterLab", "python")}\nopen("out.html", "w", encoding="utf-8").write(frame)`;
    execFileSync(python, ["-c", script.replace(/^from IPython.*$|^display\(.*$/gm, "")], { cwd: folder });
    const html = readFileSync(join(folder, "out.html"), "utf8");
    notebook(folder, "", [{ output_type: "display_data", metadata: {}, data: { "text/html": html } }]);
    execFileSync(convert, ["--to", "html", "--log-level", "ERROR", join(folder, "lesson.ipynb")]);
    await page.route(/^https?:/, (route) => route.abort());
    await page.goto(pathToFileURL(join(folder, "lesson.html")).href);
    await works(await frameOf(page, "iframe"));
  });
});
