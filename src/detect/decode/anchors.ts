/** Literals at which the prefilter sees that a carrier may begin. */
import type { EscapeKind } from './escapes.ts';

/** Kinds in the order of their role numbers. */
export const escapeKinds: readonly EscapeKind[] = ['unicode escapes', 'percent', 'HTML entities', 'joined literals'];

/**
 * Between two literals that stand below each other, with an operator before the second one or without: as deep as people
 * indent. Most lines that end with a quote go on with something else.
 */
const INDENTATIONS = Array.from({ length: 49 }, (_, count) => ' '.repeat(count));

/** How the hexadecimal digits of printable ASCII begin. 0x7f is none: a file in which a program is written as text is full of it. */
const PRINTABLE = ['2', '3', '4', '5', '6', ...Array.from({ length: 15 }, (_, digit) => `7${digit.toString(16)}`)];

/** Lower-case literals of each kind. Only escapes of printable ASCII count: in those a token can hide.
 * A space stands for a tab as well, a line feed for a carriage return. */
export const escapeAnchors: Readonly<Record<EscapeKind, readonly string[]>> = {
  'unicode escapes': [String.raw`\u00`, String.raw`\u{`, String.raw`\u{00`, String.raw`\x`].flatMap(digits),
  percent: digits('%'),
  'HTML entities': ['&#'],
  'joined literals': ['"', "'"].flatMap(quote => [
    ...['+', '.', '&', '~', ' + ', ' . ', ' .. ', ' & ', ' ~ ', ' <> ', ' ++ ', ' || '].map(
      join => `${quote}${join}${quote}`,
    ),
    ...[' +', ' .', ' &', ' \\', '\\', ' ..', ' <>'].map(join => `${quote}${join}\n`),
    ...INDENTATIONS.flatMap(indentation =>
      [quote, '+', '.', '||', '<>', '&'].flatMap(next => ['\n', '\r\n'].map(end => quote + end + indentation + next)),
    ),
  ]),
};

function digits(before: string): readonly string[] {
  return PRINTABLE.map(digit => before + digit);
}
