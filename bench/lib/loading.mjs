/** Measures how long data take to load: the events of the built-in atlas, in the core alone, and a large table. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fresh } from "./browser.mjs";

/** Rows of the table. */
const ROWS = 100_000;

/** What draws the map, and what else no event names. */
const OTHERS = ["geometry", "cells", "lines", "tenure", "territorial_claims", "areas", "campaigns", "railways", "links", "tours", "conflicts", "glossary", "documents", "claims"];

/** The dataset that every reader fetches, with its events and what they name, and the same without events. */
async function texts(root) {
  const folder = join(root, "dist/assets");
  const asset = (await readdir(folder)).find((name) => /^manchuria-.*json$/.test(name));
  const whole = JSON.parse(await readFile(join(folder, asset), "utf8"));
  for (const list of OTHERS) delete whole[list];
  for (const event of whole.events) for (const list of ["cells", "lines", "claims"]) delete event[list];
  return { all: JSON.stringify(whole), none: JSON.stringify({ ...whole, events: whole.events.slice(0, 1) }) };
}

/** Milliseconds of the core by run, for a dataset with all events and for the same with one of them. */
export async function eventsRun(base, root, runs) {
  return withPage(base, async (page) => {
    const found = await page.evaluate(
      async ({ all, none, runs }) => {
        const found = { all: [], none: [], count: 0 };
        for (let run = 0; run < runs; run += 1) {
          found.none.push((await window.loading(none)).core);
          const { core, events } = await window.loading(all);
          found.all.push(core);
          found.count = events;
        }
        return found;
      },
      { ...(await texts(root)), runs },
    );
    return found;
  });
}

/** Milliseconds until a table of as many rows is loaded: the first time, with the reader fetched, and again. */
export function tableRun(base, runs) {
  return withPage(base, (page) =>
    page.evaluate(
      async ({ rows, runs }) => {
        const two = (number) => String(number).padStart(2, "0");
        const row = (_, at) => `r${at},"Event, number ${at}",${1855 + (at % 130)}-${two((at % 12) + 1)}-${two((at % 28) + 1)},lane ${at % 8},${(at % 5) + 1},Something happened here`;
        const text = ["id,title,when,lane,importance,summary", ...Array.from({ length: rows }, row)].join("\n");
        const times = [];
        for (let run = 0; run < runs; run += 1) times.push((await window.loading(text)).whole);
        return { rows, times };
      },
      { rows: ROWS, runs },
    ),
  );
}

async function withPage(base, work) {
  const { browser, page, complaints } = await fresh();
  try {
    await page.goto(`${base}/bench/loading.html`);
    await page.waitForFunction(() => window.loading);
    return { ...(await work(page)), complaints };
  } finally {
    await browser.close();
  }
}
