/**
 * Opens a packed part of the script. It asks the network for nothing: `Response` only reads the stream to its end.
 * @param {string} text gzip in letters, as `xtask/src/dist/parts.rs` writes it
 */
export function unpack(text) {
  return new Response(new Blob([bytesFrom(text)]).stream().pipeThrough(new DecompressionStream("gzip")));
}

/** @param {string} text */
function bytesFrom(text) {
  const bytes = new Uint8Array((((text.length - 1) / 2) * 13 - digit(text, 0)) / 8);
  let [waiting, count, to] = [0, 0, 0];
  for (let at = 1; at < text.length; at += 2) {
    waiting = (waiting << 13) | (digit(text, at) * 91 + digit(text, at + 1));
    // What is left over of the last letters falls beyond the end.
    for (count += 13; count >= 8; to++) bytes[to] = waiting >> (count -= 8);
    waiting &= (1 << count) - 1;
  }
  return bytes;
}

/** The value of a letter: from the space to `~` without `"`, `<`, the backslash and the backtick. @param {string} text @param {number} at */
function digit(text, at) {
  const code = text.charCodeAt(at);
  return code - 32 - Number(code > 34) - Number(code > 60) - Number(code > 92) - Number(code > 96);
}
