import puppeteer from "puppeteer-core";
import { launch } from "../browser.mjs";

/** Chromium by its own protocol. */
export const openChromium = () => drive({ browser: "chrome", executablePath: launch.executablePath, args: launch.args });

/** Firefox by WebDriver BiDi. */
export const openFirefox = () => drive({ browser: "firefox", executablePath: process.env.FIREFOX });

/** @param {import("puppeteer-core").LaunchOptions} options @returns {Promise<import("./smoke.mjs").Driver>} */
async function drive(options) {
  const browser = await puppeteer.launch({ ...options, headless: true });
  const page = await browser.newPage();
  return {
    goto: async (url) => void (await page.goto(url)),
    evaluate: (body) => page.evaluate(`(async (el) => { ${body} })(document.querySelector("border-line"))`),
    press: (key) => page.keyboard.press(/** @type {import("puppeteer-core").KeyInput} */ (key)),
    resize: (width, height) => page.setViewport({ width, height }),
    close: () => browser.close(),
  };
}
