/** What `borderline.d.ts` promises, held against the element itself: this file is checked by `tsc` and never run. */
import type { BorderLine as Promised, provide as promised } from "../../www/borderline.js";
import { BorderLine } from "../../www/element.js";
import { provide } from "../../www/supply.js";

export const element = (): Promised => new BorderLine();
export const files: typeof promised = provide;

/** Members that the element has and the declarations forgot. */
type Forgotten = Exclude<keyof BorderLine, keyof Promised | "connectedCallback" | "disconnectedCallback" | "attributeChangedCallback">;
export const allPromised: [Forgotten] extends [never] ? true : Forgotten = true;

/** As a page would write it. */
export async function page(): Promise<string> {
  const atlas = document.createElement("border-line");
  document.body.append(atlas);
  await atlas.ready;
  atlas.addEventListener("borderline-clockchange", (event) => atlas.select(event.detail.clock));
  const { from } = atlas.view;
  return from + atlas.heldBy(45.75, 126.63, "1935-06-01").map(({ power }) => power).join();
}
