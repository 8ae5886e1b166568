import { expect, test } from "@playwright/test";

const SHOT = "/tests/browser/pages/shot.html";

async function open(page, query = "lang=en&theme=light") {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(`${SHOT}?${query}`);
  await page.evaluate(() => document.querySelector("border-line").ready);
}

const element = (page, expression) => page.evaluate(`(() => { const el = document.querySelector("border-line"); return ${expression}; })()`);
const button = (page, name) => page.getByRole("button", { name, exact: true });

test("a whole tour is walked with the keyboard alone", async ({ page }) => {
  await open(page);
  const tour = await element(page, "el.tours().find((tour) => tour.id === 'nomonhan') ?? el.tours()[2]");
  await button(page, "Tours").focus();
  await page.keyboard.press("Enter");
  const panel = page.getByRole("region", { name: "Tours" });
  const start = panel.getByRole("button", { name: new RegExp(`^Start: `) }).nth(2);
  await start.focus();
  await page.keyboard.press("Enter");
  for (const [at, step] of tour.steps.entries()) {
    await expect(panel.getByRole("heading", { name: step.title.en, exact: true })).toBeVisible();
    const clock = step.state.match(/;c=([^;]*)/)?.[1];
    if (clock) expect(await element(page, "el.clock")).toBe(clock);
    expect(await element(page, "el.state")).toContain(`;u=${tour.id}#${at + 1}`);
    await panel.getByRole("button", { name: "Next", exact: true }).focus();
    await page.keyboard.press("Enter");
  }
  await expect(panel.getByRole("button", { name: "Next", exact: true })).toHaveAttribute("aria-disabled", "true");
});

test("a link opens a tour at its step, and the state brings it back", async ({ page }) => {
  await open(page);
  const [tour] = await element(page, "el.tours()");
  await element(page, `el.setAttribute("tour", ${JSON.stringify(`${tour.id}#3`)})`);
  const panel = page.getByRole("region", { name: "Tours" });
  await expect(panel.getByRole("heading", { name: tour.steps[2].title.en })).toBeVisible();
  const state = await element(page, "el.state");
  await element(page, `el.setAttribute("tour", "no such tour")`);
  expect(await element(page, "el.state")).toBe(state);
  await element(page, "(el.removeAttribute('tour'), el.clock = '1950-01-01')");
  await expect(panel.getByRole("heading", { name: tour.title })).toBeVisible();
  await element(page, `el.state = ${JSON.stringify(state)}`);
  await expect(panel.getByRole("heading", { name: tour.steps[2].title.en })).toBeVisible();
  expect(await element(page, "el.state")).toBe(state);
});

test("an event of a step opens its card, and the step comes back", async ({ page }) => {
  await open(page);
  const [tour] = await element(page, "el.tours()");
  await element(page, `el.setAttribute("tour", ${JSON.stringify(`${tour.id}#2`)})`);
  const panel = page.getByRole("region", { name: "Tours" });
  await expect(panel).toBeVisible();
  await panel.getByRole("button", { name: "Treaty of Shimoda" }).click();
  await expect(panel).toBeHidden();
  await expect(page.getByRole("heading", { name: "Treaty of Shimoda" })).toBeVisible();
  await button(page, "Close").click();
  await expect(panel.getByRole("heading", { name: tour.steps[1].title.en })).toBeVisible();
});

test("a tour of one's own becomes JSON that loads", async ({ page }) => {
  await open(page);
  await button(page, "Tours").click();
  await page.getByText("Make a tour").click();
  await page.getByPlaceholder("Title").first().fill("Mine <b>");
  await button(page, "Add step").click();
  await page.getByPlaceholder("Text, at most 70 words").fill("Look here.");
  const made = JSON.parse(await page.getByLabel("The tour as JSON").inputValue());
  expect(made.steps[0].state).toBe(await element(page, "el.state"));
  const report = await element(page, `el.load({ borderline: 1, events: [], tours: [${JSON.stringify(made)}] })`);
  expect(report.ok).toBe(true);
  expect((await element(page, "el.tours()"))[0].title).toBe("Mine <b>");
});

test("a term in a text opens its explanation where it stands", async ({ page }) => {
  await open(page);
  for (const tour of await element(page, "el.tours().map((tour) => tour.id)")) {
    await element(page, `el.setAttribute("tour", ${JSON.stringify(tour)})`);
    const term = page.getByRole("region", { name: "Tours" }).locator(".term").first();
    if ((await term.count()) === 0) continue;
    await term.click();
    await expect(page.getByRole("note")).toBeVisible();
    return;
  }
  throw new Error("no tour uses a term of the glossary in its first step");
});
