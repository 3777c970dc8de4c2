/** Runs that may be values without a name: `mayStandAlone` of `detect/alone.ts`. */
import { HEX, runClassAt } from './classes';
import { at8 } from './text';

export function mayStandAlone(start: usize, end: usize): bool {
  switch (<u32>(end - start)) {
    case 56:
    case 58:
      return at8(start) === 0x53 && isBase32(start, end);
    case 50:
      return at8(start + 32) === 0x2d && at8(start + 41) === 0x2d && isHex(start, start + 32);
    case 32:
    case 64:
      return at8(start - 1) === 0x3a && isHex(start - 2, start - 1) && isHex(start, end);
    case 27:
    case 38:
      return at8(start - 1) === 0x2e && at8(start - 8) === 0x2e;
    default:
      return false;
  }
}

function isBase32(start: usize, end: usize): bool {
  for (let at = start; at < end; at++) {
    const code = at8(at);
    if (!((code >= 0x41 && code <= 0x5a) || (code >= 0x32 && code <= 0x37))) return false;
  }
  return true;
}

function isHex(start: usize, end: usize): bool {
  for (let at = start; at < end; at++) if ((runClassAt(at) & HEX) === 0) return false;
  return true;
}
