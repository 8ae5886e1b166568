/** Not later than so, ms. */
const LATEST = 150;

/**
 * Between this frame and the next, where the browser can tell when that is.
 * @param {(deadline?: IdleDeadline) => void} act
 */
export function whenIdle(act) {
  if ("requestIdleCallback" in window) requestIdleCallback(act, { timeout: LATEST });
  else setTimeout(() => act());
}

/** What a piece of work may take, ms. */
const PIECE = 8;

/** Work that is done in pieces between frames, as many between two of them as there is time for. */
export class Spare {
  #act;
  #asked = false;
  #timer = 0;

  /** @param {() => boolean | undefined} act does a piece, and says whether there is more */
  constructor(act) { this.#act = act; }

  /** Begins, unless it is called again within so many milliseconds. @param {number} after */
  begin(after) {
    this.end();
    if (after > 0) this.#timer = window.setTimeout(() => this.#ask(), after);
    else this.#ask();
  }

  /** Nothing that has been put off begins any more. */
  end() { clearTimeout(this.#timer); }

  #ask() {
    if (this.#asked) return;
    this.#asked = true;
    whenIdle((deadline) => {
      this.#asked = false;
      let more = this.#act();
      while (more && (deadline?.timeRemaining() ?? 0) > PIECE) more = this.#act();
      if (more) this.#ask();
    });
  }
}
