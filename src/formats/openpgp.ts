/** OpenPGP packets (RFC 9580), as far as it takes to tell whether a secret key packet is encrypted. */

/** State of the first secret key packet. `stub`: the secret is elsewhere (a smart card, an offline primary key). */
export type PgpSecret = 'plain' | 'encrypted' | 'stub';

/** Looks through the packets for secret keys; null when there is none or the first packet does not parse. */
export function readPgpSecret(bytes: Buffer): PgpSecret | null {
  let state: PgpSecret | null = null;
  for (let offset = 0, count = 0; offset < bytes.length && count < 64; count++) {
    const packet = readPacket(bytes, offset);
    if (packet === null) return state;
    const isSecretKey = packet.tag === 5 || packet.tag === 7;
    if (count === 0 && !isSecretKey) return null;
    const found = isSecretKey ? secretState(bytes.subarray(packet.start, packet.end)) : null;
    if (found === 'plain') return 'plain';
    if (found === 'encrypted' || state === null) state = found;
    offset = packet.end;
  }
  return state;
}

/** Whether bytes begin as a secret key does, though what follows does not parse: somebody changed it, or cut it off. */
export function beginsPgpSecret(bytes: Buffer): boolean {
  const head = bytes[0] ?? 0;
  const isNew = (head & 0x40) !== 0;
  if ((head & 0x80) === 0 || (isNew ? head & 0x3f : (head >> 2) & 0x0f) !== 5) return false;
  const size = isNew ? newLength(bytes, 1) : oldLength(bytes, 1, head & 3);
  if (size === null || size.length < SECRET_BYTES_MIN) return false;
  const start = 1 + size.octets;
  return bytes[start] === 4 && ALGORITHMS.has(bytes[start + 5] ?? 0);
}

/** The shortest secret key, Ed25519, is longer. */
const SECRET_BYTES_MIN = 40;
const ALGORITHMS: ReadonlySet<number> = new Set([1, 2, 3, 16, 17, 18, 19, 22, 25, 26, 27, 28]);

/** Whether bytes are a public key: its packet, and behind it the user id that it belongs to. */
export function isPgpPublicKey(bytes: Buffer): boolean {
  const key = readPacket(bytes, 0);
  if (key?.tag !== 6 || bytes[key.start] !== 4) return false;
  const [owner] = bytes.subarray(key.end);
  return owner === 0xb4 || owner === 0xcd;
}

interface Packet {
  readonly tag: number;
  readonly start: number;
  readonly end: number;
}

function readPacket(bytes: Buffer, offset: number): Packet | null {
  const head = bytes[offset] ?? 0;
  if ((head & 0x80) === 0) return null;
  const isNew = (head & 0x40) !== 0;
  const tag = isNew ? head & 0x3f : (head >> 2) & 0x0f;
  const size = isNew ? newLength(bytes, offset + 1) : oldLength(bytes, offset + 1, head & 3);
  if (size === null) return null;
  const start = offset + 1 + size.octets;
  return start + size.length <= bytes.length ? { tag, start, end: start + size.length } : null;
}

interface Length {
  readonly octets: number;
  readonly length: number;
}

function oldLength(bytes: Buffer, at: number, type: number): Length | null {
  const octets = [1, 2, 4][type];
  if (octets === undefined || at + octets > bytes.length) return null;
  return { octets, length: bytes.readUIntBE(at, octets) };
}

function newLength(bytes: Buffer, at: number): Length | null {
  const first = bytes[at];
  if (first === undefined) return null;
  if (first < 192) return { octets: 1, length: first };
  if (first < 224) return { octets: 2, length: (first - 192) * 256 + (bytes[at + 1] ?? 0) + 192 };
  if (first === 255 && at + 5 <= bytes.length) return { octets: 5, length: bytes.readUInt32BE(at + 1) };
  return null;
}

/** Multi-precision integers and curve names of the public part, by algorithm id. */
const PUBLIC_NUMBERS: Readonly<Record<number, number>> = { 1: 2, 2: 2, 3: 2, 16: 3, 17: 4 };

function secretState(packet: Buffer): PgpSecret | null {
  const version = packet[0];
  const at = version === 6 ? endOfVersion6(packet) : endOfPublicFields(packet);
  const usage = at === null ? undefined : packet[at];
  if (at === null || usage === undefined) return null;
  if (usage === 0) return 'plain';
  // GnuPG's own S2K type 101 marks a key whose secret part was taken away.
  const s2k = usage >= 253 ? packet[at + 2] : undefined;
  return s2k === 101 ? 'stub' : 'encrypted';
}

function endOfVersion6(packet: Buffer): number | null {
  return packet.length < 10 ? null : 10 + packet.readUInt32BE(6);
}

/** Version 4: version, creation time (4), algorithm, then the public fields. */
function endOfPublicFields(packet: Buffer): number | null {
  if (packet[0] !== 4) return null;
  const algorithm = packet[5] ?? 0;
  if (algorithm === 25 || algorithm === 27) return 6 + 32;
  if (algorithm === 26) return 6 + 56;
  if (algorithm === 28) return 6 + 57;
  const isCurve = algorithm === 18 || algorithm === 19 || algorithm === 22;
  const numbers = isCurve ? 1 : PUBLIC_NUMBERS[algorithm];
  if (numbers === undefined) return null;
  let at = isCurve ? 7 + (packet[6] ?? 0) : 6;
  for (let index = 0; index < numbers; index++) {
    if (at + 2 > packet.length) return null;
    at += 2 + Math.ceil(packet.readUInt16BE(at) / 8);
  }
  // ECDH adds parameters of its key derivation.
  return algorithm === 18 ? at + 1 + (packet[at] ?? 0) : at;
}
