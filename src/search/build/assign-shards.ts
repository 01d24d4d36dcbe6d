/** Documents in a shard: what one run of Pagefind holds in about 1.3 GB of memory. */
const SHARD_SIZE = 640;

/**
 * Spreads documents over shards by their slugs, so that a new or removed document changes one shard,
 * and one more shard takes an even share from the others (jump consistent hash, Lamping and Veach
 * 2014).
 *
 * @returns the slugs of each shard, sorted.
 */
export function assignShards(slugs: string[]): string[][] {
  const count = Math.max(1, Math.ceil(slugs.length / SHARD_SIZE));
  const shards = Array.from({ length: count }, (): string[] => []);
  for (const slug of [...slugs].sort()) shards[jump(hash(slug), count)]!.push(slug);
  return shards.filter((shard) => shard.length > 0);
}

function jump(key: bigint, count: number): number {
  let state = key;
  let chosen = -1;
  let next = 0;
  while (next < count) {
    chosen = next;
    state = BigInt.asUintN(64, state * 2862933555777941757n + 1n);
    next = Math.floor(((chosen + 1) * 2 ** 31) / (Number(state >> 33n) + 1));
  }
  return chosen;
}

/** FNV-1a, 64 bits. */
function hash(text: string): bigint {
  let value = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    value = BigInt.asUintN(64, (value ^ BigInt(byte)) * 0x100000001b3n);
  }
  return value;
}
