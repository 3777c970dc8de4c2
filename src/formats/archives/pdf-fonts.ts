/** What the codes of an embedded font say: its `ToUnicode` map. */

/** A font of a PDF file, as far as its text can be read. */
export interface Font {
  /** Bytes of a code. */
  readonly width: number;
  readonly characters: ReadonlyMap<number, string>;
}

/** More codes than a font has glyphs. */
const CODES_MAX = 65_536;

const TOKEN = /(begin|end)(codespacerange|bfchar|bfrange)|<([0-9A-Fa-f\s]{0,512})>|[[\]]/g;

/** Reads a map from codes to characters. */
export function readFont(map: string): Font {
  const characters = new Map<number, string>();
  let width = 1;
  let section = '';
  let operands: string[] = [];
  let array: string[] | null = null;
  for (const [token, begins, named, hex] of map.matchAll(TOKEN)) {
    if (named !== undefined) {
      section = begins === 'begin' ? named : '';
      operands = [];
      array = null;
    } else if (token === '[') array = [];
    else if (hex !== undefined) (array ?? operands).push(hex.replace(/\s/g, ''));
    if (section === 'codespacerange' && operands.length === 2) {
      width = Math.min(4, Math.max(1, (operands[0] ?? '').length >> 1));
      operands = [];
    } else if (section === 'bfchar' && operands.length === 2) {
      addRange(characters, [operands[0] ?? '', operands[0] ?? ''], [operands[1] ?? '']);
      operands = [];
    } else if (section === 'bfrange' && (operands.length === 3 || token === ']')) {
      const last = array ?? operands.slice(2);
      addRange(characters, [operands[0] ?? '', operands[1] ?? ''], last);
      operands = [];
      array = null;
    }
  }
  return { width, characters };
}

/** One target stands for the first code, and those of the next codes follow it; of an array each stands for itself. */
function addRange(characters: Map<number, string>, [from, to]: readonly [string, string], targets: readonly string[]) {
  const first = Number.parseInt(from, 16);
  const last = Number.parseInt(to, 16);
  for (let code = first; code <= last && characters.size < CODES_MAX; code++) {
    const own = targets.length > 1 ? targets[code - first] : undefined;
    const text = utf16(own ?? targets[0] ?? '');
    if (own !== undefined || code === first) characters.set(code, text);
    else characters.set(code, text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + code - first));
  }
}

function utf16(hex: string): string {
  return Buffer.from(hex.padStart(4, '0'), 'hex').swap16().toString('utf16le');
}
