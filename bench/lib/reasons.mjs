/** Why targets are missed, as profiles (`profile.mjs`) show: the beginning of a row's name, and the reason. By hand. */
const REASONS = [
  ["frame", "Raster of two canvases and a call for each shape. The late frames are those in which an octave of zoom, or cells of time, are packed for the first time."],
  ["zoom at 1 M", "As for every frame: the shell's own work, which the loop does not have."],
  ["first content", "Below 10 000 events the start counts: two files to fetch one after the other, functions that are compiled when they are first called, the shell's own elements. Beyond, each item is looked through by the page and put in order by the core, which is built for few bytes rather than for speed."],
  ["memory", "Beside its texts an event takes a row of 24 bytes and 25 in the index of its lane; WebAssembly gives nothing back."],
  ["map", "Names are placed and written anew in every frame, where the peers write none. A step of the clock over which much land changes hands lays out and paints half a map, and finds new places for names; the first of them runs code that the browser has not compiled yet."],
];

/** The reasons for rows of the table of targets that are not met, each once. */
export function reasons(rows) {
  const missed = rows.filter(([, , , met]) => met.startsWith("**no**")).map(([what]) => what);
  return REASONS.filter(([begin]) => missed.some((what) => what.startsWith(begin))).map(([begin, why]) => `- **${begin}**: ${why}`);
}
