import { test } from "@playwright/test";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** A program that makes pages, from the folder that BOOKS names or from others; where there is none, the test is skipped. */
export function program(name, folders = [process.env.BOOKS]) {
  const found = folders.filter(Boolean).map((folder) => join(folder, name)).find((path) => existsSync(path));
  test.skip(!found, `${name} is not installed`);
  return found;
}

/** The folders in which the system looks for programs. */
export const PATH = (process.env.PATH ?? "").split(delimiter);

/** Gives a test a folder of its own outside the project, and takes it away afterwards. */
export async function within(work) {
  const folder = mkdtempSync(join(tmpdir(), "borderline-"));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
