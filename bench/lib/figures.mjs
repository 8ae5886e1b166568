/** What is said of a row of numbers. */

/** The value below which this share of the numbers lies, interpolated. */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [Math.floor(at), Math.ceil(at)];
  return sorted[low] + (sorted[high] - sorted[low]) * (at - low);
}

export const median = (numbers) => quantile(numbers, 0.5);

/** Median, 99th percentile and greatest of frame times. */
export const summary = (times) => ({
  frames: times.length,
  median: median(times),
  p99: quantile(times, 0.99),
  max: Math.max(...times),
});

/**
 * The least time of each frame over several runs of the same frames. The same frame does the same work; what a run takes
 * beyond its least is the machine's, which has other work to do.
 */
export function least(runs) {
  const frames = Math.min(...runs.map((times) => times.length));
  return Array.from({ length: frames }, (_, at) => Math.min(...runs.map((times) => times[at])));
}
