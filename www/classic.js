// The classic script's entry: the same element with everything within, for pages that may not fetch.
import "./inside.js";
import { BorderLine, define } from "./element.js";
import { provide } from "./supply.js";

define();

export { BorderLine, provide };
