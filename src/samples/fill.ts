/** Ways of filling the places of a template with what no credential looks like. */

/** Makes the text of a place from its alphabet and length; null when the alphabet cannot say it. */
export type Fill = (alphabet: string, length: number) => string | null;

const repeated =
  (unit: string): Fill =>
  (alphabet, length) => {
    const fitting = fit(unit, alphabet);
    return fitting === null ? null : fitting.repeat(Math.ceil(length / fitting.length)).slice(0, length);
  };

/** Placeholders that have the shape of the real thing, by name. */
export const placeholderFills: Readonly<Record<string, Fill>> = {
  'all x': repeated('x'),
  'all zero': repeated('0'),
  'one letter': repeated('a'),
  'a sequence of digits': repeated('0123456789'),
  'a sequence of letters': repeated('abcdefghijklmnopqrstuvwxyz'),
  'digits and letters in order': repeated('0123456789abcdef'),
};

/** The unit in a case that the alphabet has. */
function fit(unit: string, alphabet: string): string | null {
  for (const candidate of [unit, unit.toUpperCase()]) {
    if (candidate.split('').every(character => alphabet.includes(character))) return candidate;
  }
  return null;
}
