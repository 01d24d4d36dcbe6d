import { foldPdfText } from "./fold-pdf-text.ts";
import { launchBrowser } from "./launch-browser.ts";
import { serveStatic } from "./serve-static.ts";

/**
 * Prints a document's page of a built site as a reader would: A4 as the page's own styles lay it
 * out, tagged, with the headings as bookmarks and text that can be searched.
 *
 * @param site folder with the built site: `dist`.
 * @param slug the document: `002_aa3edcb7b82b49a9`.
 * @returns the PDF.
 */
export async function renderPdf(site: string, slug: string): Promise<Buffer> {
  const server = await serveStatic(site);
  const browser = await launchBrowser().catch(async (error: Error) => {
    await server.close();
    throw error;
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${server.url}policies/${encodeURIComponent(slug)}/`, { waitUntil: "load" });
    return foldPdfText(await page.pdf({ preferCSSPageSize: true, outline: true, tagged: true }));
  } finally {
    await browser.close();
    await server.close();
  }
}
