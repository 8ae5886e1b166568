// The entry: defines <border-line>. Importing it twice, or where there is no page, does nothing.
import { BorderLine } from "./element.js";

if (globalThis.customElements && !customElements.get("border-line")) {
  customElements.define("border-line", BorderLine);
}

export { BorderLine };
