import { make, say } from "./dom.js";

/** One line that explains the atlas until it is first used; then it stays as the description of the whole. */
export class FirstUse {
  #line = make("p", { id: "first-use", class: "first-use" });

  /**
   * @param {HTMLElement} root what is described
   * @param {HTMLElement} stage what the line lies over
   * @param {AbortSignal} signal
   */
  constructor(root, stage, signal) {
    stage.append(this.#line);
    root.setAttribute("aria-describedby", this.#line.id);
    const used = () => { this.#line.className = "quiet"; };
    for (const type of ["pointerdown", "keydown", "wheel"]) root.addEventListener(type, used, { once: true, passive: true, signal });
  }

  /** @param {string} words @param {string} touch where there are fingers and no mouse */
  say(words, touch) {
    say(this.#line, matchMedia("(hover: none) and (pointer: coarse)").matches ? touch : words);
  }
}

export const css = `
.first-use { position: absolute; inset-block-start: .6em; inset-inline: 0; margin: auto; width: fit-content; max-width: min(52.31em, 88%); padding: .46em .92em; box-sizing: border-box;
  border: 1px solid var(--rule); border-radius: 8px; background: var(--paper); color: var(--ink); font-size: .93em; line-height: 1.4; text-align: center; text-wrap: balance; pointer-events: none; }
/* There it would reach into the corner of the map where the clock's date may stand. */
@container (max-width: 72em) { .first-use { inset-block-start: 2.9em; } }
/* In little height it is there for screen readers alone. */
@container (max-height: 12em) { .first-use { opacity: 0; } }
`;
