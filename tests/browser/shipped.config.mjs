import { defineConfig } from "@playwright/test";
import tests from "./playwright.config.mjs";

/** The tests of what is shipped: they need `dist/`. */
export default defineConfig({ ...tests, testDir: "shipped", testIgnore: [], outputDir: "results/shipped" });
