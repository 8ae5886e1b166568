import { expect, test } from "@playwright/test";
import { pasted as code } from "./guide.mjs";
import { ask, at, frameOf, host, watch, works } from "./help.mjs";

/** The code of a recipe, with our own address for its example's. */
const pasted = (heading) => code(heading).replaceAll("https://example.org/atlas/", at("dist/"));

/**
 * What a host leaves of an HTML text: elements and attributes that it does not list are gone, and it may add attributes.
 * @param {Record<string, string[]>} kept attributes by element; `*` stands for a beginning
 */
const filtered = (page, html, kept, added = {}) => page.evaluate(([html, kept, added]) => {
  const text = new DOMParser().parseFromString(html, "text/html");
  const stays = (list, name) => list.some((known) => (known.endsWith("*") ? name.startsWith(known.slice(0, -1)) : known === name));
  for (const element of text.body.querySelectorAll("*")) {
    const list = kept[element.localName];
    if (!list) {
      element.replaceWith(...element.childNodes);
      continue;
    }
    for (const { name } of [...element.attributes]) if (!stays(list, name)) element.removeAttribute(name);
    if (element.localName === "iframe") for (const [name, value] of Object.entries(added)) element.setAttribute(name, value);
  }
  return text.body.innerHTML;
}, [html, kept, added]);

/** The rules, each as its host writes it down. */
const RULES = {
  // `wp_filter_oembed_result`: "If the $url isn't on the trusted providers list, we need to filter the HTML heavily"
  // leaves a, blockquote and iframe, and the frame gets sandbox="allow-scripts" security="restricted".
  WordPress: [
    { a: ["href"], blockquote: [], iframe: ["src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title"] },
    { sandbox: "allow-scripts", security: "restricted" },
  ],
  // The editor's allow-list keeps of iframe: src, width, height, name, align, frameborder, scrolling, sandbox,
  // allowfullscreen, title, and aria-*; script is stripped.
  "Canvas LMS": [
    { a: ["href"], p: [], iframe: ["src", "width", "height", "name", "align", "frameborder", "scrolling", "sandbox", "allowfullscreen", "title", "aria-*"] },
    {},
  ],
};

for (const [name, [kept, added]] of Object.entries(RULES)) {
  test(`the frame of the guide passes the filter of ${name}`, async ({ page }) => {
    const problems = watch(page);
    const html = await filtered(page, pasted("A frame"), kept, added);
    expect(html).toContain("title=");
    await host(page, html);
    const frame = await frameOf(page, "iframe");
    expect(await ask(frame, (el) => el.clock)).toBe("1905-09-05");
    expect(await ask(frame, (el) => el.shadowRoot.querySelector(".root").lang)).toBe("ja");
    expect(problems).toEqual([]);
  });
}

test("where a filter takes frames away, a link opens the atlas in the same view", async ({ page }) => {
  // Moodle purifies all texts but those of a Page or label by a teacher: iframe, script and data: are removed.
  const purified = await filtered(page, pasted("Moodle") + pasted("A frame"), { p: [], a: ["href"] });
  expect(purified).not.toContain("<iframe");
  await host(page, purified);
  await page.getByRole("link").first().click();
  await page.waitForURL(/borderline\.html/);
  expect(await ask(page, (el) => el.clock)).toBe("1905-09-05");
  await works(page);
});

test("a teacher's Page in Moodle keeps the frame, in a section that is shown later", async ({ page }) => {
  await host(page, `<details><summary>Week 3</summary>${pasted("A frame")}</details>`);
  await page.getByText("Week 3").click();
  await works(await frameOf(page, "iframe").then(async (frame) => {
    await ask(frame, (el) => el.setAttribute("lang", "en"));
    return frame;
  }));
});

test.describe("Reveal.js", () => {
  const REVEAL = "tests/browser/node_modules/reveal.js/dist";
  const deck = () => `<!doctype html><title>Deck</title><link rel="stylesheet" href="${at(`${REVEAL}/reveal.css`)}">
    <div class="reveal"><div class="slides"><section>One</section>${pasted("Reveal\\.js")}<section>Three</section></div></div>
    <script type="module">import Reveal from "${at(`${REVEAL}/reveal.mjs`)}"; const deck = new Reveal({ hash: false }); await deck.initialize(); window.deck = deck;</script>`;
  const slide = (page) => page.evaluate(() => window.deck.getIndices().h);

  test("a slide opens the atlas when its turn comes, and again when it comes back", async ({ page }) => {
    const problems = watch(page);
    await page.setViewportSize({ width: 1280, height: 800 });
    await host(page, deck());
    await page.waitForFunction(() => window.deck);
    await page.keyboard.press("ArrowRight");
    const first = await frameOf(page, "section.present iframe[src]");
    expect(await ask(first, (el) => el.clock)).toBe("1939-08-20");
    await ask(first, (el) => void el.setAttribute("lang", "en"));
    await works(first);
    await page.evaluate(() => window.deck.next());
    expect(await slide(page)).toBe(2);
    await page.evaluate(() => window.deck.prev());
    expect(await slide(page)).toBe(1);
    const again = await frameOf(page, "section.present iframe[src]");
    expect(await ask(again, (el) => el.events().length)).toBeGreaterThan(100);
    expect(problems).toEqual([]);
  });
});
