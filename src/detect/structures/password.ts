import { randomnessMax } from '../../text/randomness.ts';
import { readCredential } from './credential.ts';
import type { Structure } from './structure.ts';
import { lower, severityField } from './severity.ts';

/** Judges a value that stands in the place of a password: no reference, no placeholder, no stock password. */
export const password: Structure = (view, match) => {
  const credential = readCredential(view.text.slice(match.start, match.end));
  if (credential === null || credential.isStock) return [];
  if (FILE.test(credential.literal) || SPOKEN.test(credential.literal)) return [];
  const severity = isWord(credential.literal) ? 'warning' : lower(view, 'error');
  const start = match.start + credential.start;
  return [
    {
      ruleId: match.ruleId,
      start,
      end: start + credential.literal.length,
      ...severityField(severity),
      reasons: ['literal-password'],
    },
  ];
};

/** `-key /etc/tls/server.key`: where it lies. */
const FILE = /^(?:[~.]{0,2}\/|[A-Za-z]:\\)[\w./\\ -]{1,200}\.[A-Za-z]\w{1,9}$/;

/** `The -keypass option of keytool`: a sentence goes on. `wpa_passphrase` and a tag: so does what is marked up. */
const SPOKEN = /^(?:(?:option|argument|parameter|flag|setting|field|value)s?|[a-z-]{2,20}=)$/i;

/** What may be a word warns and does not block: `-storepass` and a name, `login('sys', 'set_at_install')`. */
function isWord(literal: string): boolean {
  return (
    /^[A-Za-z]{1,15}(?:[_-][A-Za-z]{1,15}){0,3}$/.test(literal) &&
    (literal.length < 8 || randomnessMax(literal) < WORD_RANDOM_MAX)
  );
}

/** Random letters lie above, in bits per character of their best twelve. */
const WORD_RANDOM_MAX = 0.6;
