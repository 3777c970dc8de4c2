/** Looks for the developer's own values in a view: one pass, whatever their number. */
import type { ByteView } from '../view.ts';
import { type Anchor, createAnchors, type EachAnchor, type PreparedValue } from './anchors.ts';
import { exclusionOf } from './exclusions.ts';
import { base64Text } from './best-gram.ts';
import type { OwnGate } from './gate.ts';
import { gramStart } from './grams.ts';
import type { OwnEntry, OwnHit } from './own-value.ts';
import { charactersOf, type Character } from './spelling.ts';
import { findWritten, type Written } from './walk.ts';

/** Finds own values in a view, sorted by place; of values inside each other the longest. */
export type OwnSearch = (view: Pick<ByteView, 'bytes' | 'text'>) => readonly OwnHit[];

/** What a search is made of. */
export interface OwnSource {
  readonly gate: OwnGate;
  /** The values; asked when the gate has let a text through, or when there is much to look at. */
  readonly entries: () => readonly OwnEntry[];
}

/** Bytes for which the gate is asked; more of them are looked at faster by the table of all values. */
const GATED_BYTES_MAX = 64 * 1024;

/** Prepares the search. The table is made when it is needed. */
export function createOwnSearch({ gate, entries }: OwnSource): OwnSearch {
  let each: EachAnchor | null = null;
  let gated = 0;
  return view => {
    if (each === null) {
      gated += view.bytes.length;
      if (gated <= GATED_BYTES_MAX && !gate.lets(view)) return [];
      const values = entries();
      // Most machines that only scan have none: then nothing is passed over.
      each = values.length === 0 ? () => {} : createAnchors(values.map(prepare));
    }
    const hits: (OwnHit & { readonly value: PreparedValue })[] = [];
    each(view.bytes, (last, anchors) => {
      const start = gramStart(view.bytes, last);
      for (const anchor of anchors) {
        if (!anchor.value.counts()) continue;
        if (hits.some(hit => hit.value === anchor.value && hit.start <= start && last < hit.end)) continue;
        const hit = place(view.text, anchor, start);
        if (hit !== null) hits.push({ ...hit, entry: anchor.value.entry, value: anchor.value });
      }
    });
    return withoutInner(hits);
  };
}

function prepare(entry: OwnEntry): PreparedValue {
  const bytes = Buffer.from(entry.value.reveal(), 'utf8');
  let characters: readonly Character[] | null = null;
  let counts: boolean | null = null;
  return {
    entry,
    bytes,
    // The bytes of UTF-8 as Latin-1, as views have them.
    characters: () => (characters ??= charactersOf(bytes.toString('latin1'))),
    counts: () => (counts ??= entry.holders.some(holder => exclusionOf(holder.name, entry.value.reveal()) === null)),
  };
}

type Place = Written & Pick<OwnHit, 'spelling'>;

function place(text: string, anchor: Anchor, gramAt: number): Place | null {
  if (anchor.kind === 'spelled') return spelled(text, anchor, gramAt - anchor.back);
  return anchor.kind === 'hex' ? hex(text, anchor, gramAt) : base64(text, anchor, gramAt);
}

function spelled(text: string, { value, index }: Anchor, at: number): Place | null {
  const raw = value.bytes.toString('latin1');
  const start = at - index;
  if (start >= 0 && text.startsWith(raw, start)) return { start, end: start + raw.length, spelling: null };
  const characters = value.characters();
  const middle = { at, index: characterAt(characters, index), wrapped: false };
  const found =
    findWritten(text, characters, middle) ??
    // The gram begins with a sign, which a backslash may escape.
    (text[at - 1] === '\\' ? findWritten(text, characters, { ...middle, at: at - 1 }) : null);
  return found === null ? null : { ...found, spelling: spellingOf(text.slice(found.start, found.end)) };
}

function characterAt(characters: readonly Character[], byte: number): number {
  let left = byte;
  let index = 0;
  while (left > 0) left -= characters[index++]?.bytes.length ?? left;
  return index;
}

/** Names the encoding as a person knows it. */
function spellingOf(written: string): string {
  if (/%[0-9A-Fa-f]{2}/.test(written)) return 'percent';
  if (/&#?\w{1,8};/.test(written)) return 'HTML entities';
  if (/\\[^\r\n]/.test(written)) return 'escapes';
  return /["'`]/.test(written) ? 'joined literals' : 'escapes';
}

/** Digits of two bytes may be set apart: `41 42`, `41:42`, `%41%42`. */
const SEPARATORS = ' :-,%\t\r\n\\"\'+';
const SEPARATOR_MAX = 3;

function hex(text: string, { value, index }: Anchor, at: number): Place | null {
  const digits = value.bytes.toString('hex');
  let end = at;
  for (let next = index * 2; next < digits.length; next += 2) {
    if (next > index * 2) end = skip(text, end, 1);
    if (text.slice(end, end + 2).toLowerCase() !== digits.slice(next, next + 2)) return null;
    end += 2;
  }
  let start = at;
  for (let before = index * 2 - 2; before >= 0; before -= 2) {
    start = skip(text, start, -1);
    if (text.slice(Math.max(0, start - 2), start).toLowerCase() !== digits.slice(before, before + 2)) return null;
    start -= 2;
  }
  const isPercent = text[start - 1] === '%';
  return { start: isPercent ? start - 1 : start, end, spelling: isPercent ? 'percent' : 'hex' };
}

function skip(text: string, from: number, step: 1 | -1): number {
  let at = from;
  const charAt = (): string => text[step === 1 ? at : at - 1] ?? 'x';
  while (Math.abs(at - from) < SEPARATOR_MAX && SEPARATORS.includes(charAt())) at += step;
  return at;
}

function base64(text: string, { value, kind, index }: Anchor, at: number): Place | null {
  const encoded = base64Text(value.bytes, Number(kind.at(-1)));
  const start = at - index;
  if (text.startsWith(encoded, start)) return { start, end: start + encoded.length, spelling: 'base64' };
  const characters = Array.from(encoded, bytes => ({ bytes, code: bytes.charCodeAt(0), ...alternative(bytes) }));
  const found = findWritten(text, characters, { at, index, wrapped: true });
  return found === null ? null : { ...found, spelling: 'base64' };
}

function alternative(character: string): Pick<Character, 'or'> {
  return character === '+' ? { or: '-' } : character === '/' ? { or: '_' } : {};
}

/** A password inside an address that is a value itself is told once, and so is one place that two grams led to. */
function withoutInner(hits: readonly OwnHit[]): readonly OwnHit[] {
  const longest = hits.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: OwnHit[] = [];
  let end = -1;
  for (const hit of longest) {
    if (hit.end <= end) continue;
    kept.push(hit);
    end = hit.end;
  }
  return kept;
}
