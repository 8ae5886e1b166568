import { make } from "./dom.js";

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

  /** @param {string} words */
  say(words) {
    this.#line.textContent = words;
  }
}

export const css = `
.first-use { position: absolute; inset-block-start: 8px; inset-inline: 0; margin: auto; width: fit-content; max-width: min(680px, 88%); padding: 6px 12px; box-sizing: border-box;
  border: 1px solid var(--rule); border-radius: 8px; background: var(--paper); color: var(--ink); font-size: 13px; line-height: 1.4; text-align: center; pointer-events: none; }
`;
