/** Names that may speak of a password: those of `generic/names.ts`, and some more. */
import { at8 } from './text';

/** The first four letters of `password` in other languages: see `generic/names.ts`. */
function beginsForeign(at: usize): bool {
  switch (load<u32>(at) | 0x20202020) {
    case 0x68636177: // wach
    case 0x61676461: // adga
    case 0x697a6f6c: // lozi
    case 0x616c6173: // sala
    case 0x6c736568: // hesl
    case 0x6c736168: // hasl
    case 0x6c736567: // gesl
    case 0x736c656a: // jels
    case 0x65736f6c: // lose
    case 0x72666973: // sifr
    case 0x6f726170: // paro
    case 0x65646f6b: // kode
    case 0x76616c63: // clav
    case 0x6174757a: // zuga
      return true;
    default:
      return false;
  }
}

/** Whether a name may speak of a password: holds `pas`, `pw`, `psw`, `kennw`, `contr`, `senha`, `secures` or one of another language. */
export function mayBePassword(start: usize, end: usize): bool {
  for (let at = start; at < end; at++) {
    // A word of a language that writes more than ASCII.
    if (at8(at) >= 0x80 || beginsForeign(at)) return true;
    const second = at8(at + 1) | 0x20;
    const third = at8(at + 2) | 0x20;
    switch (at8(at) | 0x20) {
      case 0x70:
        if (second === 0x77 || (second === 0x61 && third === 0x73) || (second === 0x73 && third === 0x77)) return true;
        break;
      case 0x6d:
        if (second === 0x64 && third === 0x70) return true;
        break;
      case 0x6b:
        if (second === 0x65 && third === 0x6e) return true;
        break;
      case 0x63:
        if (second === 0x6f && third === 0x6e && (at8(at + 3) | 0x20) === 0x74) return true;
        break;
      case 0x73:
        if (second === 0x65 && (third === 0x6e || (third === 0x63 && (at8(at + 3) | 0x20) === 0x75))) return true;
        break;
      default:
        break;
    }
  }
  return false;
}
