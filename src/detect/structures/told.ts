import { isMixed, randomness } from '../../text/randomness.ts';
import { wordCoverage } from '../../text/words.ts';
import { shapeReason } from '../generic/shapes.ts';
import { mayBeKey, mayBePassword, mayBeSecret } from './cells.ts';
import type { Structure } from './structure.ts';

/** Without quotes around it a word may as well go on with the sentence. In bits per character. */
const BARE_RANDOM_MIN = 1;
const WORD_CHARS_MIN = 8;
/** Words of rare languages lie below, in bits per character. */
const LETTERS_RANDOM_MIN = 1.5;
const WORDS_MAX = 0.3;

/** Judges what a text calls a password, or a key where the group `key` took part: words, versions and names of things are told as well. */
export const told: Structure = ({ text }, { ruleId, start, end, groups }) => {
  const value = text.slice(start, end);
  // `is set to &#x60;EXPIRED&#x60;`: a mark that is written as an entity.
  if (/^&(?:#x?[\da-f]{1,5}|[a-z]{2,6});/i.test(value)) return [];
  const isQuoted = /[`"'*>|]/.test(text.charAt(start - 1));
  const isSecret =
    groups['key'] === undefined
      ? (mayBePassword(value) && (isQuoted || isMixed(value) || randomness(value) >= BARE_RANDOM_MIN)) ||
        (isQuoted && (isWordAndNumber(value) || isNoWord(value)))
      : mayBeKey(value) && /\d/.test(value);
  return isSecret ? [{ ruleId, start, end, reasons: ['told'] }] : [];
};

/** `orchid4821` between marks: three digits or more, and no year. */
function isWordAndNumber(value: string): boolean {
  return (
    /^[A-Za-z]{4,20}[@._!#$-]?\d{3,6}[!@#$%&*]?$/.test(value) &&
    !/(?<!\d)(?:19|20)\d\d[!@#$%&*]?$/.test(value) &&
    shapeReason(value, true) === null &&
    mayBeSecret(value, WORD_CHARS_MIN)
  );
}

/** `hwxzkqrtb` between marks: letters that no list of words explains. */
function isNoWord(value: string): boolean {
  return (
    /^[A-Za-z]{8,40}$/.test(value) &&
    randomness(value) >= LETTERS_RANDOM_MIN &&
    wordCoverage(value) < WORDS_MAX &&
    mayBeSecret(value, WORD_CHARS_MIN)
  );
}
