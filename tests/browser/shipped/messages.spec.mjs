import { expect, test } from "@playwright/test";
import { ask, at, frameOf, host } from "./help.mjs";

/** A page that frames the atlas, keeps what it is told, and runs a script. */
const framing = (script, width = 1000) =>
  `<body><iframe src="${at("dist/borderline.html")}" style="width: ${width}px; height: 300px"></iframe>
  <script>window.heard = []; addEventListener("message", (event) => { if (event.source === document.querySelector("iframe").contentWindow) heard.push(event.data); }); ${script}</script>`;

const heard = (page) => page.evaluate(() => window.heard);
const say = (page, message) => page.evaluate((message) => document.querySelector("iframe").contentWindow.postMessage(message, "*"), message);
const ours = async (page, type) => (await heard(page)).filter((message) => message.type === `borderline:${type}`);

test("a host hears the height in three ways, and again when the width changes", async ({ page }) => {
  await host(page, framing(""));
  await ask(await frameOf(page, "iframe"), () => {});
  const heights = async () => {
    const all = await heard(page);
    return [
      all.filter(({ type }) => type === "borderline:resize").at(-1)?.height,
      all.filter((message) => typeof message === "string").map((text) => JSON.parse(text)).filter(({ subject }) => subject === "lti.frameResize").at(-1)?.height,
      all.filter(({ context, action }) => context === "h5p" && action === "resize").at(-1)?.scrollHeight,
    ];
  };
  expect(await heights()).toEqual([620, 620, 620]);
  await page.evaluate(() => { document.querySelector("iframe").style.width = "500px"; });
  await expect.poll(heights).toEqual([480, 480, 480]);
  await page.evaluate(() => { document.querySelector("iframe").style.width = "1600px"; });
  await expect.poll(heights).toEqual([760, 760, 760]);
  const before = (await heard(page)).length;
  await page.evaluate(() => { document.querySelector("iframe").style.height = "700px"; });
  await page.waitForTimeout(300);
  expect((await heard(page)).length, "a height that follows is no news").toBe(before);
});

test("H5P's and a course's resizers make the frame as high as it would be", async ({ page }) => {
  const h5p = `
    const frame = document.querySelector("iframe");
    addEventListener("message", ({ source, data }) => {
      if (data.context !== "h5p") return;
      const respond = (action) => source.postMessage({ context: "h5p", action }, "*");
      if (data.action === "hello") { addEventListener("resize", () => respond("resize")); respond("hello"); }
      if (data.action === "resize") frame.style.height = data.scrollHeight + "px";
    });
    frame.contentWindow.postMessage({ context: "h5p", action: "ready" }, "*");`;
  const canvas = `
    addEventListener("message", ({ data }) => {
      let message;
      try { message = JSON.parse(data); } catch { return; }
      if (message.subject === "lti.frameResize") document.querySelector("iframe").style.height = message.height + "px";
    });`;
  for (const script of [h5p, canvas]) {
    await host(page, framing(script));
    await expect.poll(() => page.locator("iframe").evaluate((frame) => frame.clientHeight)).toBe(620);
    await page.unrouteAll();
  }
});

test("a host says hello, hears the state, and sets it", async ({ page }) => {
  await host(page, framing(""));
  const frame = await frameOf(page, "iframe");
  // Before the atlas is ready, too: the answer comes when it is.
  await say(page, { type: "borderline:hello", v: 1 });
  await expect.poll(() => ours(page, "ready")).toHaveLength(1);
  const [{ state }] = await ours(page, "ready");
  expect(state).toBe(await ask(frame, (el) => el.state));
  await ask(frame, (el) => void (el.clock = "1939-08-20"));
  await expect.poll(() => ours(page, "state")).toHaveLength(1);
  await say(page, { type: "borderline:setState", v: 1, state });
  await expect.poll(() => ask(frame, (el) => el.state)).toBe(state);
  await say(page, { type: "borderline:getState", v: 1 });
  await expect.poll(async () => (await ours(page, "state")).at(-1)?.state).toBe(state);
});

test("takes nothing from others, nothing that is too long, and nothing else", async ({ page }) => {
  const other = `<iframe id="other" srcdoc="<script>addEventListener('message', () => parent.frames[0].postMessage({ type: 'borderline:setState', v: 1, state: 'v1;c=1939-08-20' }, '*'))</script>"></iframe>`;
  await host(page, `${framing("")}${other}`);
  const frame = await frameOf(page, "iframe");
  const state = await ask(frame, (el) => el.state);
  await page.evaluate(() => document.querySelector("#other").contentWindow.postMessage("now", "*"));
  const wrong = [
    null, 7, "borderline:getState", [], {}, { type: "borderline:setState", v: 1 }, { type: "borderline:setState", v: 1, state: { c: 1 } },
    { type: "borderline:setState", v: 2, state: "v1;c=1939-08-20" }, { type: "borderline:setState", v: 1, state: `v1;c=1939-08-20;x=${"x".repeat(4000)}` },
    { type: "borderline:load", v: 1, src: "https://example.org/a.json" }, { context: "h5p", action: "fullScreen" },
  ];
  for (const message of wrong) await say(page, message);
  await page.waitForTimeout(300);
  expect(await ask(frame, (el) => el.state)).toBe(state);
  expect(await ours(page, "state")).toEqual([]);
});

test("a page of its own talks to nobody", async ({ page }) => {
  await page.addInitScript(() => {
    window.said = 0;
    addEventListener("message", () => window.said++);
  });
  await page.goto(at("dist/index.html"));
  await ask(page, () => {});
  await page.setViewportSize({ width: 800, height: 700 });
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => window.said)).toBe(0);
});
