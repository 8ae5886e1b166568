/** A text as it stands within an attribute's quotation marks. @param {string} text */
const quoted = (text) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");

/** An opening tag. @param {string} name @param {string[][]} attributes names and values; an empty value is a name alone */
const tag = (name, attributes) => `<${[name, ...attributes.map(([key, value]) => (value ? `${key}="${quoted(value)}"` : key))].join(" ")}>`;

/**
 * The code of a frame, as `docs/embedding.md` advises.
 * @param {string} address
 * @param {string} title what a screen reader says
 * @param {string} [sandbox] what the page behind the address needs of one, where it bears one
 */
export function frameCode(address, title, sandbox) {
  const attributes = [["src", address], ["title", title], ["loading", "lazy"], ["width", "100%"], ["height", "640"], ["allow", "fullscreen; clipboard-write"], ["referrerpolicy", "no-referrer"]];
  return `${tag("iframe", sandbox ? [...attributes, ["sandbox", sandbox]] : attributes)}</iframe>`;
}

/** The code of an element, with the script that it needs. @param {string[][]} attributes */
export function elementCode(attributes) {
  return `<script type="module" src="borderline.js"></script>\n${tag("border-line", attributes)}</border-line>`;
}
