/** Literals at which the prefilter sees that a carrier may begin. */
import type { EscapeKind } from './escapes.ts';

/** Kinds in the order of their role numbers. */
export const escapeKinds: readonly EscapeKind[] = ['unicode escapes', 'percent', 'HTML entities', 'joined literals'];

/** Lower-case literals of each kind. Only escapes of printable ASCII count: in those a token can hide. */
export const escapeAnchors: Readonly<Record<EscapeKind, readonly string[]>> = {
  'unicode escapes': [String.raw`\u00`, String.raw`\u{`, String.raw`\u{00`, ...digits(String.raw`\x`)],
  percent: digits('%'),
  'HTML entities': ['&#'],
  'joined literals': ['"', "'"].flatMap(quote => [
    ...['+', '.', '&', '~', ' + ', ' . ', ' .. ', ' & ', ' ~ ', ' <> ', ' ++ ', ' || '].map(
      join => `${quote}${join}${quote}`,
    ),
    ...['', ' +', ' .', ' &', ' \\', '\\', ' ..', ' <>'].flatMap(join => [`${quote}${join}\n`, `${quote}${join}\r`]),
  ]),
};

function digits(before: string): readonly string[] {
  return ['2', '3', '4', '5', '6', '7'].map(digit => before + digit);
}
