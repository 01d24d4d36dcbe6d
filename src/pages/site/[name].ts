import { readFileSync } from "node:fs";
import { settings } from "virtual:zhangju";
import { sitePictures } from "../../site/settings/site-pictures.ts";

/** Logo, icon and picture for sharing, copied from where site.yaml says they are. */
export function getStaticPaths() {
  return sitePictures(settings).map(({ name, file }) => ({ params: { name }, props: { file } }));
}

export function GET({ props }: { props: { file: string } }): Response {
  return new Response(new Uint8Array(readFileSync(props.file)));
}
