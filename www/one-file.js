// The script of the page that is one file, and of the lessons that are made of it.
import "./inside.js";
import { define } from "./element.js";
import { KEPT } from "./lesson.js";
import { standAlone } from "./stand-alone.js";
import { provide } from "./supply.js";

const script = document.currentScript?.textContent ?? "";
const style = document.querySelector("style")?.textContent ?? "";
const data = document.querySelector(KEPT)?.textContent ?? undefined;

provide({ sandbox: "allow-scripts allow-downloads", parts: async () => ({ script, style, data }) });
if (data !== undefined) provide({ dataset: async () => data, texts: {} });
define();
standAlone(provide);
