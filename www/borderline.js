// The module's entry: defines <border-line>. Importing it twice, or where there is no page, does nothing.
import { BorderLine, define } from "./element.js";
import { files } from "./files.js";
import { provide } from "./supply.js";

provide(files);
define();

export { BorderLine, provide };
