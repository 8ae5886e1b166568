/** The version of our own messages. */
const V = 1;
/** The longest state that is taken, in letters; what the atlas writes is far shorter. */
const LONGEST = 4000;
/** How long the view rests before the host is told, ms. */
const SETTLED = 250;

/** @typedef {import("./element.js").BorderLine} Atlas */

/**
 * Talks with the page that frames this one: says how high the atlas would be, in our own words, in those of LTI and of H5P,
 * and gives and takes its state. `docs/embedding.md` has the messages. Says nothing where there is no such page: one that
 * tells itself its height would go on for ever.
 * @param {Atlas} atlas
 */
export function talkToHost(atlas) {
  const host = window.parent;
  if (host === window) return;
  /** @param {unknown} message */
  const say = (message) => host.postMessage(message, "*");
  const tellHeight = heightTeller(say);
  const tellState = stateTeller(atlas, say);
  addEventListener("resize", () => tellHeight());
  addEventListener("message", ({ source, data }) => {
    if (source !== host || typeof data !== "object" || data === null) return;
    if (data.context === "h5p") answerH5p(data.action, say, tellHeight);
    else if (data.v === V) answer(atlas, data, say, tellState);
  });
  tellHeight();
  say({ context: "h5p", action: "hello" });
}

/**
 * The height that the atlas has where nobody gives it one. It depends on the width alone, so that a host may follow.
 * @param {(message: unknown) => void} say
 */
function heightTeller(say) {
  let told = 0;
  return (again = false) => {
    // A frame that is not shown has no width.
    if (innerWidth === 0) return;
    const height = Math.round(Math.min(760, Math.max(480, innerWidth * 0.62)));
    if (height === told && !again) return;
    told = height;
    say({ type: "borderline:resize", v: V, height });
    // Canvas and Sakai take a text.
    say(JSON.stringify({ subject: "lti.frameResize", height }));
    // Older resizers read `height`, newer ones `scrollHeight`.
    say({ context: "h5p", action: "resize", height, scrollHeight: height, clientHeight: height });
  };
}

/**
 * H5P's own greeting; it asks for the height again when its window changes.
 * @param {unknown} action @param {(message: unknown) => void} say @param {(again: boolean) => void} tellHeight
 */
function answerH5p(action, say, tellHeight) {
  if (action === "ready") say({ context: "h5p", action: "hello" });
  if (action === "hello" || action === "resize" || action === "resizePrepared") tellHeight(true);
}

/**
 * Tells the state once the view rests; it begins when it is called, once.
 * @param {Atlas} atlas @param {(message: unknown) => void} say
 */
function stateTeller(atlas, say) {
  let told = "";
  let settling = 0;
  const tell = () => {
    if (atlas.state === told) return;
    told = atlas.state;
    say({ type: "borderline:state", v: V, state: told });
  };
  const wait = () => {
    clearTimeout(settling);
    settling = window.setTimeout(tell, SETTLED);
  };
  return () => {
    told = atlas.state;
    // The same listener again is no second one.
    atlas.addEventListener("borderline-statechange", wait);
  };
}

/**
 * Answers a message of ours, if it is one.
 * @param {Atlas} atlas @param {{type?: unknown, state?: unknown}} message
 * @param {(message: unknown) => void} say @param {() => void} tellState
 */
function answer(atlas, { type, state }, say, tellState) {
  if (type === "borderline:hello") {
    atlas.ready.then(
      () => {
        say({ type: "borderline:ready", v: V, state: atlas.state });
        tellState();
      },
      (problem) => say({ type: "borderline:error", v: V, message: String(problem.message) }),
    );
  } else if (type === "borderline:getState") {
    say({ type: "borderline:state", v: V, state: atlas.state });
  } else if (type === "borderline:setState" && typeof state === "string" && state.length <= LONGEST) {
    atlas.ready.then(() => { atlas.state = state; }, () => {});
  }
}
