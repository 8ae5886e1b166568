/**
 * Opens a packed part of the script. It asks the network for nothing: `Response` only reads the stream to its end.
 * @param {string} text gzip in letters, as `xtask/src/dist/parts.rs` writes it
 */
export function unpack(text) {
  return new Response(new Blob([bytesFrom(text)]).stream().pipeThrough(new DecompressionStream("gzip")));
}

/** @param {string} text */
function bytesFrom(text) {
  const bytes = new Uint8Array(((text.length - 1) / 5) * 4);
  const view = new DataView(bytes.buffer);
  for (let at = 1, to = 0; at < text.length; at += 5, to += 4) {
    let number = 0;
    for (let i = at; i < at + 5; i++) number = number * 85 + digit(text, i);
    view.setUint32(to, number);
  }
  return bytes.subarray(0, bytes.length - digit(text, 0));
}

/** @param {string} text @param {number} at */
function digit(text, at) {
  const code = text.charCodeAt(at);
  return code < 92 ? code - 40 : code - 41;
}
