import { buildLibraryInto, type LibrarySite, readLibrarySite } from "./build-library-site.ts";
import { shareFolder } from "./share-folder.ts";

/**
 * The site of copies of source files and folders, shared by all tests of a run that name the same:
 * they leave it as it is.
 *
 * @param siteFile settings: the project's own, which name no address, when left out.
 */
export async function shareLibrarySite(
  sources: string[],
  siteFile = "site.yaml",
): Promise<LibrarySite> {
  const folder = await shareFolder("library", [...sources, siteFile], async (folder) => {
    await buildLibraryInto(folder, sources, siteFile);
  });
  return readLibrarySite(folder);
}
