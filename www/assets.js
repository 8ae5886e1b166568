/** @type {Record<string, string>} */
const HASHED = typeof BORDERLINE_ASSETS === "undefined" ? {} : BORDERLINE_ASSETS;

/**
 * Where a file of the shell is: the one place that knows whether names carry hashes.
 * @param {string} name path within `www/`
 */
export const asset = (name) => new URL(HASHED[name] ?? name, import.meta.url);
