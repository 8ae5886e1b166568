import { expect } from "@playwright/test";
import { fileURLToPath } from "node:url";
import { url } from "../browser.mjs";

/** Where things are on this machine. */
export const root = fileURLToPath(new URL("../../../", import.meta.url));
export const dist = `${root}dist/`;

/** A page of the tests, or of `dist/`, as some host sends it: "", "strict", "no-wasm", "open". */
export const at = (path, host = "") => `${url}${host && `/${host}`}/${path}`;

/** Everything that a page complains of: errors, refusals by its policy, and requests to anywhere but `allowed`. */
export function watch(page, allowed = url) {
  const problems = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("request", (request) => {
    const asked = request.url();
    if (!/^(data|blob|about):/.test(asked) && !asked.startsWith(allowed)) problems.push(`request to ${asked}`);
  });
  return problems;
}

/** Asks the atlas of a page or frame; `ask` is a function of the element. */
export const ask = (frame, question) => frame.evaluate(`(async () => { const el = document.querySelector("border-line"); await el.ready; return (${question})(el); })()`);

/** How many colours are on the map: a canvas that is not drawn has one. */
export const colours = (frame) =>
  ask(frame, (el) => {
    const canvas = el.shadowRoot.querySelector("canvas");
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    return new Set(Array.from({ length: data.length / 388 }, (_, i) => data.slice(i * 388, i * 388 + 3).join())).size;
  });

/** The atlas works: it is drawn, knows its data, and does what it is told. */
export async function works(frame) {
  expect(await colours(frame)).toBeGreaterThan(20);
  expect(await ask(frame, (el) => el.events().length)).toBeGreaterThan(100);
  await ask(frame, (el) => void el.select("portsmouth-1905"));
  await expect(frame.locator("border-line").getByRole("heading", { name: "Portsmouth" })).toBeVisible();
  expect(await ask(frame, (el) => el.clock)).toBe("1905-09-05");
}

/** The frame with this name, once it is there. */
export async function frameOf(page, selector) {
  const frame = await (await page.waitForSelector(selector)).contentFrame();
  await frame.waitForLoadState();
  return frame;
}

/** A page that is a text: for hosts that the server does not imitate. */
export async function host(page, html, headers = {}) {
  const address = at("host.html");
  await page.route(address, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", headers, body: html }));
  await page.goto(address);
}
