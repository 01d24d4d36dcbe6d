/** The server that `npm run preview` uses, under the name tests call it by. */
export { type StaticServer, serveStatic as serve } from "../../scripts/cli/serve-static.ts";
