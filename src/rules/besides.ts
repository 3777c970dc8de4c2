/** Letters and digits, as keywords are written. */
const WORD_CHARS = 'abcdefghijklmnopqrstuvwxyz0123456789'.split('');

/**
 * Keywords for a short beginning that ordinary words share: every way in which letters and digits (or `chars`) go on behind `start`,
 * but for those in which only a beginning of one of `words` has been read. A match must go on with as many letters or
 * digits as the longest of `words`.
 */
export function besides(
  start: string,
  words: readonly string[],
  chars: readonly string[] = WORD_CHARS,
): readonly string[] {
  return chars.flatMap(char => {
    const longer = start + char;
    return words.some(word => word.startsWith(longer)) ? besides(longer, words, chars) : [longer];
  });
}
