import { spawn } from "node:child_process";
import { createServer } from "node:net";

/** What WebDriver calls the keys that are no letters. */
const KEYS = { Enter: "\uE007" };

/** WebKitGTK by WebDriver, on a screen of its own. @returns {Promise<import("./smoke.mjs").Driver>} */
export async function openWebKit() {
  const screen = spawn("Xvfb", ["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"], { stdio: ["ignore", "pipe", "ignore"] });
  const number = await new Promise((resolve, reject) => {
    screen.stdout.once("data", (text) => resolve(String(text).trim()));
    screen.once("error", reject);
  });
  const port = await freePort();
  // The browser's own sandbox cannot be set up within a container; the page is ours.
  const env = { ...process.env, DISPLAY: `:${number}`, LIBGL_ALWAYS_SOFTWARE: "1", WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1", WEBKIT_DISABLE_DMABUF_RENDERER: "1" };
  const server = spawn(process.env.WEBKIT_DRIVER ?? "WebKitWebDriver", [`--port=${port}`], { env, stdio: "ignore" });
  const address = `http://127.0.0.1:${port}`;
  const stop = () => [server, screen].forEach((process) => process.kill());
  try {
    await started(address);
    const browser = { binary: process.env.WEBKIT_BROWSER, args: ["--automation"] };
    const { sessionId } = await ask(`${address}/session`, { capabilities: { alwaysMatch: { "webkitgtk:browserOptions": browser } } });
    return drive(`${address}/session/${sessionId}`, stop);
  } catch (problem) {
    stop();
    throw problem;
  }
}

/** @param {string} session @param {() => void} stop */
async function drive(session, stop) {
  await ask(`${session}/timeouts`, { script: 60_000 });
  return {
    goto: (/** @type {string} */ url) => ask(`${session}/url`, { url }),
    evaluate: async (/** @type {string} */ body) => {
      const script = `const done = arguments[0];
        (async (el) => { ${body} })(document.querySelector("border-line")).then((value) => done({ value }), (problem) => done({ problem: String(problem) }));`;
      const { value, problem } = await ask(`${session}/execute/async`, { script, args: [] });
      if (problem) throw new Error(problem);
      return value;
    },
    press: async (/** @type {string} */ key) => {
      const value = KEYS[/** @type {keyof typeof KEYS} */ (key)] ?? key;
      await ask(`${session}/actions`, { actions: [{ type: "key", id: "keys", actions: [{ type: "keyDown", value }, { type: "keyUp", value }] }] });
    },
    resize: (/** @type {number} */ width, /** @type {number} */ height) => ask(`${session}/window/rect`, { width, height }),
    close: async () => {
      await ask(session, undefined, "DELETE").catch(() => {});
      stop();
    },
  };
}

/** One command of WebDriver. @param {string} url @param {unknown} [body] */
async function ask(url, body, method = "POST") {
  const response = await fetch(url, { method, body: body && JSON.stringify(body) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/** Waits until the driver answers, for ten seconds. @param {string} address */
async function started(address) {
  for (let tries = 0; ; tries++) {
    const there = await fetch(`${address}/status`).then(() => true, () => false);
    if (there) return;
    if (tries > 100) throw new Error("the WebDriver of WebKit does not answer");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
