/** How a value is written where signs and letters beyond ASCII become escapes: for one without a stretch that none changes. */

/** A written form (Latin-1), and which byte of the value is written from an offset on; -1 inside of an escape. */
export interface Form {
  readonly text: string;
  readonly byteAt: (at: number) => number;
}

/** The forms that differ from the value. `characters` are its characters, each as Latin-1 bytes. */
export function escapedForms(characters: readonly string[]): readonly Form[] {
  const raw = characters.join('');
  const seen = new Set([raw]);
  return ESCAPES.map(escape => characters.map(escape))
    .filter(pieces => seen.size !== seen.add(pieces.join('')).size)
    .map(pieces => written(pieces, characters));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const entity = (character: string): string => ENTITIES[character] ?? character;

/** What URLs, forms and addresses keep; JSON in ASCII; HTML with more or fewer entities. */
const ESCAPES: readonly ((character: string) => string)[] = [
  character => (/^[A-Za-z0-9._~-]$/.test(character) ? character : percent(character)),
  character => (/^[A-Za-z0-9._~!'()*-]$/.test(character) ? character : percent(character)),
  character => (/^[A-Za-z0-9._~!'()*;,/?:@&=+$#-]$/.test(character) ? character : percent(character)),
  character => (character.charCodeAt(0) < 0x80 ? character : jsonEscape(character)),
  entity,
  character => (character === "'" ? character : entity(character)),
  character => (/["']/.test(character) ? character : entity(character)),
];

function percent(character: string): string {
  return Array.from(character, byte => `%${byte.charCodeAt(0).toString(16).padStart(2, '0')}`).join('');
}

function jsonEscape(character: string): string {
  const units = Buffer.from(character, 'latin1').toString('utf8');
  return Array.from(
    { length: units.length },
    (_, at) => `\\u${units.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');
}

function written(pieces: readonly string[], characters: readonly string[]): Form {
  const starts = new Map<number, number>();
  let at = 0;
  let byte = 0;
  for (const [index, piece] of pieces.entries()) {
    starts.set(at, byte);
    at += piece.length;
    byte += characters[index]?.length ?? 0;
  }
  return { text: pieces.join(''), byteAt: offset => starts.get(offset) ?? -1 };
}
