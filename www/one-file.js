// The script of the page that is one file.
import "./inside.js";
import { define } from "./element.js";
import { standAlone } from "./stand-alone.js";
import { provide } from "./supply.js";

provide({ sandbox: "allow-scripts allow-downloads" });
define();
standAlone(provide);
