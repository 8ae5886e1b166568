import { make } from "./dom.js";

/** What the keys do. */
export class Help {
  root = make("dl", { class: "keys" });

  /** @param {{key: string, deed: string}[]} keys */
  update(keys) {
    this.root.replaceChildren(...keys.flatMap(({ key, deed }) => [make("dt", {}, make("kbd", {}, key)), make("dd", {}, deed)]));
  }
}

/** Every term with its explanation. */
export class Glossary {
  root = make("dl", { class: "glossary" });

  /** @param {{id: string, term: string, text: string}[]} entries */
  update(entries) {
    this.root.replaceChildren(...entries.flatMap(({ term, text }) => [make("dt", {}, term), make("dd", {}, text)]));
  }
}

export const css = `
.keys { display: grid; grid-template-columns: fit-content(9.5em) 1fr; gap: .57em 1em; margin: .43em 0 0; }
.keys dt, .keys dd { margin: 0; }
kbd { display: inline-block; font: inherit; font-size: .93em; padding: 2px .46em; border: 1px solid var(--rule); border-radius: 4px; }
@container (max-width: 20em) { .keys { grid-template-columns: 1fr; gap: 0; } .keys dd { margin-block-end: .57em; } }
.glossary { margin: 0; }
.glossary dt { font-weight: 600; margin-block-start: .71em; }
.glossary dd { margin: 0; }
`;
