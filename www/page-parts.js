/**
 * Script and style of the page in one file, which stands beside this page.
 * @returns {Promise<import("./lesson.js").Parts>}
 */
export async function fetchParts() {
  const response = await fetch(new URL("borderline.html", document.baseURI));
  const page = response.ok ? await response.text() : "";
  // Not as a document, of which a policy would refuse the style.
  const [script, style] = [/<script>([^]*?)<\/script>/, /<style>([^]*?)<\/style>/].map((part) => part.exec(page)?.[1]);
  if (!script || !style) throw new Error(`There is no borderline.html beside ${document.baseURI}`);
  return { script, style };
}
