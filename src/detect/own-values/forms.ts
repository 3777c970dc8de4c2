/** The written forms of a value that have grams of their own, and which gram of each is worth looking for. */
import { type Gram, gramsOf, unitOf } from './grams.ts';

/** How the text around a gram is read. */
export type FormKind = 'spelled' | 'base64' | 'hex';

/** A form of a value. */
export interface Form {
  readonly kind: FormKind;
  /** Latin-1. */
  readonly text: string;
  /** For each index of `text` that begins a character: which one of the value (of the base64 text, of the bytes) it is. */
  readonly characterAt: (index: number) => number | null;
  /** For base64: how many bytes before the value share its first group of three. */
  readonly alignment?: number;
}

/** Never changed by percent-encoding, JSON, HTML or a shell (RFC 3986 §2.3). */
const UNRESERVED = /^[A-Za-z0-9._~-]*$/;

/** The value as it is. `characters` are its characters, each as Latin-1 bytes. */
export function rawForm(characters: readonly string[]): Form {
  return written('spelled', characters);
}

/** Forms in which signs and letters beyond ASCII are written as escapes: for a value without a stretch that no escape changes. */
export function escapedForms(characters: readonly string[]): readonly Form[] {
  const forms = [
    characters.map(character => (UNRESERVED.test(character) ? character : percent(character))),
    characters.map(character => (/^[A-Za-z0-9._~!'()*-]$/.test(character) ? character : percent(character))),
    characters.map(character => (/^[A-Za-z0-9._~!'()*;,/?:@&=+$#-]$/.test(character) ? character : percent(character))),
    characters.map(character => (character.charCodeAt(0) < 0x80 ? character : jsonEscape(character))),
    characters.map(character => ENTITIES[character] ?? character),
    characters.map(character => (character === "'" ? character : (ENTITIES[character] ?? character))),
    characters.map(character => (/["']/.test(character) ? character : (ENTITIES[character] ?? character))),
  ];
  const raw = characters.join('');
  const seen = new Set([raw]);
  return forms.filter(form => seen.size !== seen.add(form.join('')).size).map(form => written('spelled', form));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

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

function written(kind: FormKind, pieces: readonly string[]): Form {
  const starts = new Map<number, number>();
  let length = 0;
  for (const [index, piece] of pieces.entries()) {
    starts.set(length, index);
    length += piece.length;
  }
  return { kind, text: pieces.join(''), characterAt: index => starts.get(index) ?? null };
}

/** Hexadecimal digits, two a byte. */
export function hexForm(bytes: Buffer): Form {
  return { kind: 'hex', text: bytes.toString('hex'), characterAt: index => (index % 2 === 0 ? index / 2 : null) };
}

/**
 * Base64 with 0, 1 or 2 bytes before the value in its group of three, without the characters that also hold bits of what
 * stands before or behind: they are the same whatever that is.
 */
export function base64Form(bytes: Buffer, alignment: 0 | 1 | 2): Form {
  const all = Buffer.concat([Buffer.alloc(alignment), bytes]).toString('base64');
  const first = Math.ceil((alignment * 8) / 6);
  const last = Math.floor(((alignment + bytes.length) * 8) / 6);
  return { kind: 'base64', alignment, text: all.slice(first, last), characterAt: index => index };
}

/** Windows of a form that are weighed; those further in are no better. */
const WEIGHED_MAX = 48;

/** The gram of a form that least other text has: of plain characters where there is such a stretch, letters among digits. */
export function bestGram(
  form: Form,
  isTaken: (gram: number) => boolean,
): { readonly gram: Gram; readonly isPlain: boolean } | null {
  let best: { gram: Gram; isPlain: boolean } | null = null;
  let most = -Infinity;
  const grams = gramsOf(form.text.slice(0, WEIGHED_MAX * 3));
  for (let index = 0; index < grams.length && index < WEIGHED_MAX; index++) {
    const gram = grams[index] as Gram;
    if (pieceStart(form, gram.start) === null) continue;
    const part = form.text.slice(gram.start, gram.end);
    const isPlain = form.kind === 'base64' ? /^[A-Za-z0-9]*$/.test(part) : UNRESERVED.test(part);
    const score = (isPlain ? 8 : 0) + rarity(part) - (isTaken(gram.gram) ? 6 : 0);
    if (score <= most) continue;
    most = score;
    best = { gram, isPlain };
  }
  return best;
}

/** Start of the character whose first unit stands at `index`: that of `%41` is its `4`. Null inside of a character. */
export function pieceStart({ text, characterAt }: Form, index: number): number | null {
  if (characterAt(index) !== null) return index;
  return unitOf[text.charCodeAt(index - 1)] === 0 && characterAt(index - 1) !== null ? index - 1 : null;
}

function rarity(part: string): number {
  const digits = part.replace(/\D/g, '').length;
  const mixed = digits > 0 && digits < part.length ? 2 : 0;
  return (
    mixed +
    Math.min(2, digits) / 2 +
    (/[jqxzkvw]/i.test(part) ? 1 : 0) +
    (/[a-z][A-Z]|[A-Z][a-z].*[A-Z]/.test(part) ? 1 : 0)
  );
}
