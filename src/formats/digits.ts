/** Numbers written in the digits of an alphabet. */

/** 0-9, A-Z, a-z. */
export const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A number, not below 0, in as many digits as `alphabet` has, most significant first; empty for 0. */
export function digitsOf(value: number, alphabet: string): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor(rest / alphabet.length))
    text = alphabet.charAt(rest % alphabet.length) + text;
  return text;
}
