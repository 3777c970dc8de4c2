/** Tests of the bytes where a match may begin, as `image.ts` writes them. */
import { classAt, DIGIT, LETTER } from './classes';
import { at8, textEnd, textStart } from './text';

/** Bytes before the offsets of a program. */
const HEADER: usize = 5;
/** As in `match.ts`. */
const ESCAPE_BYTES_MAX: usize = 26;

/** Sets of bytes, 32 bytes each; the first takes everything. */
let sets: usize = 0;

export function setPrograms(at: usize): void {
  sets = at;
}

function isIn(set: u32, code: u32): bool {
  return ((load<u8>(sets + ((<usize>set) << 5) + (code >> 3)) >> (code & 7)) & 1) !== 0;
}

/** Whether the bytes at one of the places where a match may begin are such as the pattern takes. */
export function mayMatch(start: usize, program: usize): bool {
  const offsets = <u32>load<u8>(program);
  const places = <usize>load<u8>(program, 1);
  const edge = load<u16>(program, 3);
  const classes = program + HEADER + ((<usize>offsets) << 1);
  const tail: usize = load<u8>(program, 2) === 0 ? 0 : classes + (places << 1);
  for (let index: u32 = 0; index < offsets; index++) {
    const first = start - <usize>load<u16>(program + HEADER + ((<usize>index) << 1));
    if (first < textStart || first + places > textEnd) continue;
    let place: usize = 0;
    while (place < places && isIn(load<u16>(classes + (place << 1)), at8(first + place))) place++;
    if (place === places && mayFollow(first, edge) && (tail === 0 || mayGoOn(first, tail))) return true;
  }
  return false;
}

/** Whether a match may begin behind the byte that stands there, or behind the escape that may end there. */
function mayFollow(first: usize, edge: u32): bool {
  if (first <= textStart || isIn(edge, at8(first - 1))) return true;
  if ((classAt(first - 1) & (LETTER | DIGIT)) === 0 && at8(first - 1) !== 0x5f) return false;
  // The escapes of `match.ts`: \\n, %3D, a colour of the terminal.
  for (let at = first - 2; at > first - ESCAPE_BYTES_MAX; at--) {
    const code = at8(at);
    if (code === 0x5c || code === 0x25 || code === 0x1b) return true;
  }
  return false;
}

/** A run of bytes of one set, and behind it a byte of another. */
function mayGoOn(first: usize, tail: usize): bool {
  const from = first + <usize>load<u16>(tail);
  const limit = min(textEnd, from + <usize>load<u16>(tail, 4) + 1);
  const run = <u32>load<u16>(tail, 6);
  const next = <u32>load<u16>(tail, 8);
  const earliest = from + <usize>load<u16>(tail, 2);
  for (let at = from; at < limit; at++) {
    const code = at8(at);
    if (at >= earliest && isIn(next, code)) return true;
    if (!isIn(run, code)) return false;
  }
  return false;
}
