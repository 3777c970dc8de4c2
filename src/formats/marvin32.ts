/** Marvin32, the keyed hash with which Microsoft signs its annotated security keys (dotnet/runtime, `Marvin.cs`, MIT). */

/**
 * The hash of `bytes` under a seed of eight ASCII characters, which are read as a big-endian number. 0 to 2^32-1.
 */
export function marvin32(bytes: Uint8Array, seed: string): number {
  const key = Buffer.from(seed, 'latin1');
  let [p0, p1] = [key.readUInt32BE(4), key.readUInt32BE(0)];
  const round = (): void => {
    p1 = (p1 ^ p0) >>> 0;
    p0 = rotated(p0, 20);
    p0 = (p0 + p1) >>> 0;
    p1 = rotated(p1, 9);
    p1 = (p1 ^ p0) >>> 0;
    p0 = rotated(p0, 27);
    p0 = (p0 + p1) >>> 0;
    p1 = rotated(p1, 19);
  };
  const whole = bytes.length & ~3;
  for (let at = 0; at < whole; at += 4) {
    p0 = (p0 + wordAt(bytes, at)) >>> 0;
    round();
  }
  // What is left, and a bit that ends it.
  const rest = new Uint8Array(4);
  rest.set(bytes.subarray(whole));
  rest[bytes.length - whole] = 0x80;
  p0 = (p0 + wordAt(rest, 0)) >>> 0;
  round();
  round();
  return (p0 ^ p1) >>> 0;
}

function rotated(word: number, bits: number): number {
  return ((word << bits) | (word >>> (32 - bits))) >>> 0;
}

function wordAt(bytes: Uint8Array, at: number): number {
  return (
    ((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24)) >>> 0
  );
}
