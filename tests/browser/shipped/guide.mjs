import { readFileSync } from "node:fs";
import { root } from "./help.mjs";

const guide = readFileSync(`${root}docs/embedding.md`, "utf8");

/** The pieces of code in a language under a heading of the guide, as they stand there: what is tried is what is pasted. */
export function pieces(heading, language = "html") {
  const [, part] = guide.split(new RegExp(`^##+ ${heading}$`, "m"));
  const [own] = part.split(/^##+ /m);
  return own.split(`\`\`\`${language}\n`).slice(1).map((piece) => piece.split("\n```")[0]);
}

/** The first of them. */
export const pasted = (heading, language) => pieces(heading, language)[0];
