/** Letters with marks as those without. */
import { utf8FromLatin1 } from './latin1.ts';

/** Letters that no decomposition takes apart. */
const LETTERS: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' };

/** A text of UTF-8 bytes, one a character, in ASCII as far as its letters are Latin: `contraseña` is `contrasena`. */
export function inAscii(bytes: string): string {
  return utf8FromLatin1(bytes)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[łøđıßæœ]/g, letter => LETTERS[letter] ?? letter);
}
