/** Looks for the developer's own values in a view: one pass, whatever their number. */
import type { ByteView } from '../view.ts';
import { type Anchor, createAnchors, type PreparedValue } from './anchors.ts';
import { exclusionOf } from './exclusions.ts';
import { gramStart } from './grams.ts';
import type { OwnEntry, OwnHit } from './own-value.ts';
import { charactersOf, type Character } from './spelling.ts';
import { findWritten, type Written } from './walk.ts';

/** Finds own values in a view, sorted by place; of values inside each other the longest. */
export type OwnSearch = (view: Pick<ByteView, 'bytes' | 'text'>) => readonly OwnHit[];

/** Prepares the search. The table is made at the first view. */
export function createOwnSearch(entries: readonly OwnEntry[]): OwnSearch {
  let each: ReturnType<typeof createAnchors> | null = null;
  return view => {
    if (entries.length === 0 || view.bytes.length === 0) return [];
    each ??= createAnchors(entries.map(prepare));
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
  // The bytes of UTF-8 as Latin-1, as views have them.
  const text = Buffer.from(entry.value.reveal(), 'utf8').toString('latin1');
  let characters: readonly Character[] | null = null;
  let counts: boolean | null = null;
  return {
    entry,
    text,
    characters: () => (characters ??= charactersOf(text)),
    counts: () => (counts ??= entry.holders.some(holder => exclusionOf(holder.name, entry.value.reveal()) === null)),
  };
}

type Place = Written & Pick<OwnHit, 'spelling'>;

function place(text: string, anchor: Anchor, gramAt: number): Place | null {
  switch (anchor.form.kind) {
    case 'spelled':
      return spelled(text, anchor, gramAt - anchor.back);
    case 'hex':
      return hex(text, anchor, gramAt);
    case 'base64':
      return base64(text, anchor, gramAt);
    default:
      return anchor.form.kind satisfies never;
  }
}

function spelled(text: string, { value, index }: Anchor, at: number): Place | null {
  const characters = value.characters();
  const before = characters.slice(0, index).reduce((sum, { bytes }) => sum + bytes.length, 0);
  const start = at - before;
  if (start >= 0 && text.startsWith(value.text, start))
    return { start, end: start + value.text.length, spelling: null };
  const middle = { at, index, wrapped: false };
  const found =
    findWritten(text, characters, middle) ??
    // The gram begins with a sign, which a backslash may escape.
    (text[at - 1] === '\\' ? findWritten(text, characters, { ...middle, at: at - 1 }) : null);
  return found === null ? null : { ...found, spelling: spellingOf(text.slice(found.start, found.end)) };
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

function hex(text: string, { form, index }: Anchor, at: number): Place | null {
  const digits = form.text;
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

function base64(text: string, { form, index }: Anchor, at: number): Place | null {
  if (text.startsWith(form.text, at - index))
    return { start: at - index, end: at - index + form.text.length, spelling: 'base64' };
  const characters = Array.from(form.text, bytes => ({ bytes, code: bytes.charCodeAt(0), ...alternative(bytes) }));
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
