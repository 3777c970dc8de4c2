import { isMixed, randomness } from '../../text/randomness.ts';
import { mayBeKey, mayBePassword } from './cells.ts';
import type { Structure } from './structure.ts';

/** Without quotes around it a word may as well go on with the sentence. In bits per character. */
const BARE_RANDOM_MIN = 1;

/** Judges what a text calls a password, or a key where the group `key` took part: words, versions and names of things are told as well. */
export const told: Structure = ({ text }, { ruleId, start, end, groups }) => {
  const value = text.slice(start, end);
  const isQuoted = /[`"'*>|]/.test(text.charAt(start - 1));
  const isSecret =
    groups['key'] === undefined
      ? mayBePassword(value) && (isQuoted || isMixed(value) || randomness(value) >= BARE_RANDOM_MIN)
      : mayBeKey(value) && /\d/.test(value);
  return isSecret ? [{ ruleId, start, end, reasons: ['told'] }] : [];
};
