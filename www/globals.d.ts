/** Content-hashed file names by path within `www/`; set when `dist/` is made. */
declare const BORDERLINE_ASSETS: Record<string, string>;
