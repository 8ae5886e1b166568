/**
 * The data of the benchmark, the same for every peer: made from a seed, without a clock and without `Math.random`.
 * Each function stands alone, since its text is put into the measured page.
 */

const DAY = 86_400_000;

/** 1855-01-01 … 1992-01-01, the window that every page shows first. */
export const WINDOW = { start: -42_003 * DAY, end: (-42_003 + 50_038) * DAY };

/**
 * `n` events in no order: `{id, title, start, end, category, importance}`; times in ms since 1970, `end` null for a point.
 * Shapes: `uniform`, lengths of a day to ten years; `month`, all in August 1939; `overlapping`, all over 1923-06; `points`.
 */
export function generate(n, seed, shape) {
  // mulberry32 (Tommy Ettinger, public domain).
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const words = (
    "treaty battle of the river north bridge opening election council harbour winter reform railway exhibition southern " +
    "union charter founding siege observatory telegraph expedition museum canal grand parliament strike flood journal " +
    "premiere island revolt commission orchestra spring eastern factory cathedral comet school patent congress harvest " +
    "lighthouse voyage archive theatre academy survey"
  ).split(" ");
  const day = 86_400_000;
  const [first, days, middle, august] = [-42_003, 50_038, -17_000, -11_110];
  const within = (low, count) => low + Math.floor(random() * count);
  const length = () => Math.max(1, Math.round(Math.exp(random() * Math.log(3652.5))));
  const span = {
    uniform: () => [within(first, days), random() < 0.7 ? length() : null],
    month: () => [within(august, 31), random() < 0.7 ? within(1, 7) : null],
    overlapping: () => {
      const before = within(1, 20_000);
      return [middle - before, before + within(1, 20_000)];
    },
    points: () => [within(first, days), null],
  }[shape];
  return Array.from({ length: n }, (_, id) => {
    const [from, long] = span();
    const title = Array.from({ length: within(2, 5) }, () => words[within(0, words.length)]).join(" ");
    return {
      id,
      title: title[0].toUpperCase() + title.slice(1),
      start: from * day,
      end: long === null ? null : (from + long) * day,
      category: within(0, 8),
      importance: within(1, 5),
    };
  });
}
