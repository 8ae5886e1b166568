// Lanes for the peers that have none of their own: eight bands, one a category, of LANES lanes each.

const DAY = 86_400_000;

export const COLOURS = ["#4e79a7", "#f28e2b", "#e15759", "#76b7b2", "#59a14f", "#edc948", "#b07aa1", "#9c755f"];

/** The end of an event; a point takes a day. */
export const endOf = (event) => (event.end === null ? event.start + DAY : event.end);

/** Indices of the events in order of their starts: a counting sort by day. */
export function orderByStart(events) {
  const days = Int32Array.from(events, (event) => Math.floor(event.start / DAY));
  let [low, high] = [Infinity, -Infinity];
  for (const day of days) {
    if (day < low) low = day;
    if (day > high) high = day;
  }
  const before = new Uint32Array(high - low + 2);
  for (const day of days) before[day - low + 1] += 1;
  for (let day = 1; day < before.length; day += 1) before[day] += before[day - 1];
  const order = new Uint32Array(events.length);
  for (let at = 0; at < days.length; at += 1) {
    const day = days[at] - low;
    order[before[day]] = at;
    before[day] += 1;
  }
  return order;
}

/** The lane of each event in its band: the first that is free, else the one that is free first, where it overlaps. */
export function lanesOf(events, order, lanes) {
  const laneOf = new Uint8Array(events.length);
  const ends = Array.from({ length: COLOURS.length }, () => new Float64Array(lanes).fill(-Infinity));
  for (const at of order) {
    const event = events[at];
    const band = ends[event.category];
    let lane = 0;
    for (let other = 0; other < lanes && band[lane] > event.start; other += 1) {
      if (band[other] <= event.start || band[other] < band[lane]) lane = other;
    }
    laneOf[at] = lane;
    band[lane] = Math.max(band[lane], endOf(event));
  }
  return laneOf;
}
