/** Distinguished encoding rules (X.690), as far as key files need them: one element at a time, never beyond the buffer. */

/** One element: its tag, and the half-open range of its content in the buffer. */
export interface DerElement {
  readonly tag: number;
  readonly start: number;
  readonly end: number;
}

/** Tags that key files use. */
export const DER = { integer: 0x02, bitString: 0x03, octetString: 0x04, oid: 0x06, sequence: 0x30 } as const;

/** Reads the element at `offset`; null when it is malformed or does not end within `end`. */
export function readDer(bytes: Uint8Array, offset = 0, end: number = bytes.length): DerElement | null {
  const tag = bytes[offset];
  const first = bytes[offset + 1];
  if (tag === undefined || first === undefined) return null;
  if (first < 0x80) return fit(tag, offset + 2, first, end);
  const octets = first & 0x7f;
  if (octets === 0 || octets > 4) return null;
  let length = 0;
  for (let index = 0; index < octets; index++) length = length * 256 + (bytes[offset + 2 + index] ?? 0);
  return fit(tag, offset + 2 + octets, length, end);
}

function fit(tag: number, start: number, length: number, end: number): DerElement | null {
  return start + length <= end ? { tag, start, end: start + length } : null;
}

/** Elements inside a constructed one, at most `countMax`; null when one of them is malformed. */
export function readDerChildren(bytes: Uint8Array, parent: DerElement, countMax = 32): readonly DerElement[] | null {
  const children: DerElement[] = [];
  for (let offset = parent.start; offset < parent.end && children.length < countMax;) {
    const child = readDer(bytes, offset, parent.end);
    if (child === null) return null;
    children.push(child);
    offset = child.end;
  }
  return children;
}

/** The outer SEQUENCE when it fills the buffer exactly: the cheap proof that nothing was cut off. */
export function wholeSequence(bytes: Uint8Array): DerElement | null {
  const outer = readDer(bytes);
  return outer !== null && outer.tag === DER.sequence && outer.end === bytes.length ? outer : null;
}

/** Dotted form of an OBJECT IDENTIFIER: `1.2.840.113549.1.5.13`. */
export function readOid(bytes: Uint8Array, element: DerElement): string {
  const arcs: number[] = [];
  let value = 0;
  for (let index = element.start; index < element.end && arcs.length < 32; index++) {
    const octet = bytes[index] ?? 0;
    value = value * 128 + (octet & 0x7f);
    if (octet & 0x80) continue;
    if (arcs.length === 0) {
      const top = Math.min(2, Math.floor(value / 40));
      arcs.push(top, value - 40 * top);
    } else arcs.push(value);
    value = 0;
  }
  return arcs.join('.');
}

/** Encodes one element. */
export function writeDer(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  if (body.length < 0x80) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const octets: number[] = [];
  for (let rest = body.length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest & 0xff);
  return Buffer.concat([Buffer.from([tag, 0x80 | octets.length, ...octets]), body]);
}
