/** Why targets are missed, as profiles (`profile.mjs`) show: the beginning of a row's name, and the reason. By hand. */
const REASONS = [
  ["frame", "The list for screen readers is laid out by the browser in every frame, and asked of the core again: half of a frame. The rest is raster of two canvases and a call for each shape."],
  ["zoom at 1 M", "As for every frame: the shell's own work, which the loop does not have."],
  ["first content", "Each event becomes a record with strings of its own (8 µs each), after its text was copied into the core; below 10 000 events, the start of the module counts."],
  ["memory", "A record takes 1.6 KB, whatever is in it, and the text of the whole is in the core's memory beside it; WebAssembly gives nothing back."],
  ["map", "The map is painted in full in every frame: patterns, rivers, railways and names, where the peers draw cells only."],
];

/** The reasons for rows of the table of targets that are not met, each once. */
export function reasons(rows) {
  const missed = rows.filter(([, , , met]) => met.startsWith("**no**")).map(([what]) => what);
  return REASONS.filter(([begin]) => missed.some((what) => what.startsWith(begin))).map(([begin, why]) => `- **${begin}**: ${why}`);
}
