// The script of the page that holds nothing but the atlas.
import { provide } from "./borderline.js";
import { standAlone } from "./stand-alone.js";

standAlone(provide);
