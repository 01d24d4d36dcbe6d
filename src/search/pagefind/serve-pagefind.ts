/**
 * Pagefind asks for its files by address. In the bundle its `fetch` is this one, so that the files
 * come from wherever ours do and need not be laid out as Pagefind lays them out.
 */
type Provider = (file: string) => Promise<Uint8Array>;

const providers = new Map<string, Provider>();

/**
 * Answers Pagefind's requests below a folder.
 *
 * @returns the address to give to Pagefind, and what ends the service.
 */
export function provideFiles(provider: Provider): { address: string; close: () => void } {
  const address = `https://index-${providers.size}-${Date.now()}.invalid/`;
  providers.set(address, provider);
  return { address, close: () => providers.delete(address) };
}

/** Stands in for `fetch` inside Pagefind. */
export async function servePagefind(address: string): Promise<{
  ok: boolean;
  status: number;
  arrayBuffer(): Promise<ArrayBuffer>;
  json(): Promise<unknown>;
}> {
  const { origin, pathname } = new URL(address);
  const provider = providers.get(`${origin}/`);
  if (!provider) throw new Error(`No index at ${origin}.`);
  const bytes = await provider(pathname.slice(1));
  return {
    ok: true,
    status: 200,
    arrayBuffer: async () => bytes.slice().buffer,
    json: async () => JSON.parse(new TextDecoder().decode(bytes)),
  };
}
