import { defineConfig } from "@playwright/test";
import { launch, url } from "./browser.mjs";

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.mjs",
  testIgnore: "**/browser/shipped/**",
  outputDir: "results",
  forbidOnly: Boolean(process.env.CI),
  // The machine that checks has two cores; frame times are measured, so one page runs at a time.
  workers: 1,
  timeout: 60_000,
  reporter: [["list"], ["./failed.mjs"]],
  use: { baseURL: url, browserName: "chromium", launchOptions: launch, trace: "off" },
});
