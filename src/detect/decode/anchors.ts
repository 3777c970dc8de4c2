/** Literals at which the prefilter sees that a carrier may begin. */
import type { EscapeKind } from './escapes.ts';

/** Kinds in the order of their role numbers. */
export const escapeKinds: readonly EscapeKind[] = ['unicode escapes', 'percent', 'HTML entities', 'joined literals'];

/**
 * Between two literals that stand below each other without an operator: as deep as people indent. Most lines that end
 * with a quote go on with something else.
 */
const INDENTATIONS = Array.from({ length: 49 }, (_, count) => ' '.repeat(count));

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
    ...INDENTATIONS.flatMap(indentation => ['\n', '\r\n'].map(end => quote + end + indentation + quote)),
  ]),
};

function digits(before: string): readonly string[] {
  return ['2', '3', '4', '5', '6', '7'].map(digit => before + digit);
}
