/**
 * How the system's Chromium is started, for the tests and for the screenshots alike:
 * quiet, without a network of its own, and able to run as root in a container.
 */
export const launch = {
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

/** Where xtask serves the page. */
export const url = process.env.BORDERLINE_URL || "http://localhost:8080";
