/** What a value in the place of a password is worth: the tests that all structures with passwords share, in one order. */
import { knownFake } from '../../text/known-fakes.ts';
import { placeholderReason } from '../../text/placeholders.ts';
import { referenceReason } from '../generic/references.ts';
import type { Hit } from '../hit.ts';

/** A literal that stands in the place of a secret. */
export interface Credential {
  /** Offset of the literal in the value that was judged: behind `${NAME:-` of a default. */
  readonly start: number;
  readonly literal: string;
  /** A password that everybody tries first. */
  readonly isStock: boolean;
}

/** A reference with a default: `${NAME:-literal}`, `${NAME:literal}`; the default is what is written down. */
const DEFAULT = /^\$\{[A-Za-z_][\w.]{0,80}(?::[-=?]?|-)([^{}]{1,300})\}$/;

/** The literal in `value`; null for references, templates, placeholders, ciphertext and public dummies. */
export function readCredential(value: string): Credential | null {
  const inner = DEFAULT.exec(value)?.[1];
  if (inner !== undefined && !value.includes(':?')) {
    const found = readCredential(inner);
    return found === null ? null : { ...found, start: found.start + value.length - 1 - inner.length };
  }
  if (value.length < 3 || referenceReason(value, false) !== null) return null;
  const fake = knownFake(value);
  if (fake === 'stock-password') {
    return placeholderReason(value) === 'mask' ? null : { start: 0, literal: value, isStock: true };
  }
  if (fake === 'dummy' || fake === 'public-by-design') return null;
  if (/^[A-Z][A-Z_]*[A-Z]$/.test(value) || isTemplate(value)) return null;
  return placeholderReason(value) === null ? { start: 0, literal: value, isStock: false } : null;
}

/** A part of the value is filled in later and what is written down is short. */
function isTemplate(value: string): boolean {
  // Cut off where a blank stands in what is filled in.
  if (/\{\{$|\$\{$/.test(value)) return true;
  const rest = value.replace(
    /\$\{[^}]*\}?|\$\([^)]*\)?|\{\{.*?\}\}|\{[\w.]*\}|%[sdv]|%\(\w+\)s|#\{[^}]*\}?|<[^>]*>?/g,
    '',
  );
  return rest !== value && rest.length < 8;
}

/** Percent-decodes; a value with a lone `%` is taken as it stands. */
export function percentDecode(value: string): string {
  if (!value.includes('%')) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    // A raw `%` in a password is no escape.
    return value;
  }
}

/** `user:pass`, `username:passwd1`, `login:secret`: the parts are called, not filled in. */
export function isSpokenPair(user: string, password: string): boolean {
  return (
    /^(?:user(?:name)?|login|usr|u|name|me|someone|foo|client|id)$/i.test(user) && /^[a-z]{1,12}\d?$/i.test(password)
  );
}

/** Says that the bytes at a place are proven to be no secret, so that nothing weaker takes them for one. */
export function harmless(
  { ruleId, start, end }: Pick<Hit, 'ruleId' | 'start' | 'end'>,
  reason: string,
): Hit & { readonly isHarmless: true } {
  return { ruleId, start, end, reasons: [reason], isHarmless: true };
}
