/** The browser that `npm run pdf` uses too. */
export { launchBrowser } from "../../scripts/cli/launch-browser.ts";
