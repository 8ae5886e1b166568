// The script of the page that holds nothing but the atlas.
import { provide } from "./borderline.js";
import { fetchParts } from "./page-parts.js";
import { standAlone } from "./stand-alone.js";

provide({ parts: fetchParts });
standAlone(provide);
