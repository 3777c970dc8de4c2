/** What is secret in the value of an assignment: what stands behind a scheme, in a default, in a JSON text. */
import { isNoise } from '../../text/randomness.ts';
import type { Found } from './assignment-forms.ts';
import { defaultInside } from './further-forms.ts';

const SCHEME = /^(?:Bearer|Basic|Token|ApiKey|Bot|SSWS|NTLM|Negotiate|Digest|OAuth) +(?=\S)/i;
const SCHEME_LETTERS = 'BbTtAaSsNnDdOo';
const SCHEME_MAX = 16;
const REFERENCE_MAX = 400;
/** `{ get_param: DbPassword }`, `{ "Ref": "X" }`: a function of a template, and what it is asked for. */
const ASKED =
  /^\{\s{0,8}["']?(?:get_\w{3,20}|Ref|Fn::\w{2,20}|\$ref|(?:secret|configMap)KeyRef|valueFrom|from_?[sS]ecret|env|vault|param|var)["']?\s{0,8}:/;
/** The option behind a value in a list of options. */
const NEXT_OPTION = /(?<=.),[a-z]\w{1,30}=/;

/** What is secret in a value: without the scheme of a header, the longest leaf of a JSON text. */
export function secretIn(text: string, found: Found): { readonly start: number; readonly end: number } {
  const { start, end } = found;
  const first = text.charCodeAt(start);
  if (first === 0x7b && ASKED.test(text.slice(start, start + 48))) return { start, end: start };
  if (
    first === 0x7b &&
    text.charCodeAt(start + 1) !== 0x7b &&
    end - start < 600 &&
    text.slice(start, start + 40).includes(':') &&
    !isNoise(text.slice(start, end))
  ) {
    let leaf = { start, end };
    for (const match of text.slice(start, end).matchAll(/[\w+/=.-]{16,}/g)) {
      if (leaf.start === start || match[0].length > leaf.end - leaf.start) {
        leaf = { start: start + match.index, end: start + match.index + match[0].length };
      }
    }
    // Numbers and words, such as the cost of a hash.
    return leaf.start === start ? { start, end: start } : leaf;
  }
  const byDefault = defaultInside(text.slice(start, Math.min(end, start + REFERENCE_MAX)));
  if (byDefault !== null) return { start: start + byDefault.from, end: start + byDefault.to };
  if (text.startsWith(']]>', end - 3)) return { start, end: end - 3 };
  const behind = behindScheme(text, start, end);
  if (behind !== start) return { start: behind, end };
  // `-o user=bob,password=x,vers=3.0`
  const next = found.quote === '' && found.form === 'assign' ? NEXT_OPTION.exec(text.slice(start, end)) : null;
  return next === null ? found : { start, end: start + next.index };
}

/** Where a value begins that may have a scheme before it; `at` when it has none. */
export function behindScheme(text: string, at: number, end: number = Infinity): number {
  if (!SCHEME_LETTERS.includes(text.charAt(at))) return at;
  return at + (SCHEME.exec(text.slice(at, Math.min(at + SCHEME_MAX, end)))?.[0].length ?? 0);
}
