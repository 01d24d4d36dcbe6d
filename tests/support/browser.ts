/** The browser that `npm run pdf` uses too, under the name tests call it by. */
export { findBrowser, launchBrowser } from "../../scripts/cli/launch-browser.ts";
