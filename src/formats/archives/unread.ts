/** Packed files that are recognised so that they can be listed: Node has no reader of them. */

/** The name of a packing by the hexadecimal digits that its files begin with. */
const PACKINGS: readonly (readonly [name: string, magic: string])[] = [
  ['xz', 'fd377a585a00'],
  ['Zstandard', '28b52ffd'],
  ['LZ4', '04224d18'],
  ['7-Zip', '377abcaf271c'],
  ['RAR', '526172211a07'],
  ['RPM', 'edabeedb'],
  ['Microsoft Cabinet', '4d53434600000000'],
];
const MAGIC_BYTES = 10;
const FIRST_BYTES: ReadonlySet<number> = new Set(
  [...PACKINGS.map(([, magic]) => magic), '42'].map(magic => Number.parseInt(magic.slice(0, 2), 16)),
);
/** `BZh`, how large its blocks are, and the digits of pi that a block begins with. */
const BZIP2 = /^425a683[1-9]314159265359/;

/** What packs `bytes`, when nothing here reads it; null for everything else. */
export function unreadPacking(bytes: Buffer): string | null {
  // Every file of a scan is asked.
  if (!FIRST_BYTES.has(bytes[0] ?? 0)) return null;
  const head = bytes.toString('hex', 0, MAGIC_BYTES);
  if (BZIP2.test(head)) return 'bzip2';
  return PACKINGS.find(([, magic]) => head.startsWith(magic))?.[0] ?? null;
}
