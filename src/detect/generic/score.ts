/** From features to a probability: a logit of hand-set weights, checked by `npm run evaluate` and by generated keys. */
import type { Candidate } from './candidate.ts';
import type { FileFacts, Language } from './facts.ts';
import type { Features } from './features.ts';
import type { NameClass } from './names.ts';
import { isPassphrase } from './passphrase.ts';

const BASE = -2;
/** `orange1234`, `Falcon2019!`, `winter@88`, `42castle`: a word, and the number that forms ask for. */
const WORD_AND_NUMBER =
  /^(?:[A-Za-z]{4,24}[@#$!*+&%._-]?(?!12345)\d{2,6}[!-/:-@[-`{-~]?|\d{2,6}[@#$!*+&%._-]?[A-Za-z]{4,24})$/;
const NAME = [-3, -0.5, 1, 2] as const;
const LANGUAGE: Readonly<Record<Language, number>> = {
  config: 0.4,
  code: 0.3,
  shell: 0.4,
  markup: 0,
  sql: 0.3,
  doc: -0.3,
  unknown: -0.2,
};

/** Probability (0 to 1) that the value is a credential. Grows with randomness and with the strength of the name. */
export function score(features: Features, name: NameClass, facts: FileFacts, candidate: Candidate): number {
  const ofOwn =
    name.kind === 'password' ? ofPassword(features, candidate.value) : BASE + NAME[name.strength] + ofValue(features);
  const logit = ofOwn + ofPlace(features, facts) + ofForm(candidate, facts);
  return 1 / (1 + Math.exp(-logit));
}

function ofValue(features: Features): number {
  const { length, hasDigit, hasLower, hasUpper } = features;
  let logit = Math.max(-3, Math.min(3, 2.2 * (features.randomBest - 0.6)));
  if (length >= 16) logit += 0.4;
  if (length >= 24) logit += 0.4;
  if (length < 12) logit -= 0.8;
  if (hasDigit && (hasLower || hasUpper)) logit += 0.5;
  if (hasDigit && hasLower && hasUpper) logit += 0.5;
  if (features.hasSymbol) logit += 0.3;
  if (features.knownLength) logit += 0.3;
  return logit - 3 * Math.max(0, features.words - 0.35);
}

/** People choose passwords: what counts is that no list of words explains it, less that it is random. */
function ofPassword(features: Features, value: string): number {
  const { length, hasDigit, hasLower, hasUpper } = features;
  let logit = 0.8 + Math.max(-3, Math.min(2.5, features.randomBest));
  if (length < 6) logit -= 0.5;
  if (length >= 12) logit += 0.4;
  if (hasDigit && (hasLower || hasUpper)) logit += 0.5;
  if (hasDigit && hasLower && hasUpper) logit += 0.5;
  if (features.hasSymbol) logit += 0.3;
  if (features.words <= 0.35 || isPassphrase(value)) return logit;
  // Where all four kinds of characters are asked for, people put digits and a sign to a word.
  const isMixed = hasDigit && hasLower && hasUpper && features.hasSymbol;
  return logit - (WORD_AND_NUMBER.test(value) ? 1.2 : isMixed ? 2.5 : 4) * (features.words - 0.35);
}

function ofPlace(features: Features, facts: FileFacts): number {
  let logit = LANGUAGE[facts.language];
  if (facts.deploy) logit += 0.8;
  if (facts.locale) logit -= 3;
  if (facts.vendored) logit -= 1;
  if (features.hasCompany) logit += 0.6;
  if (features.isDisclaimed) logit -= 2;
  if (features.isPublic) logit -= 1.5;
  if (features.isHashed) logit -= 0.8;
  return logit;
}

function ofForm(candidate: Candidate, facts: FileFacts): number {
  let logit = 0;
  if (candidate.form === 'argument') logit -= 0.8;
  if (candidate.form === 'call' || candidate.form === 'wrapped' || candidate.form === 'member') logit -= 0.4;
  if (candidate.form === 'header') logit += 0.8;
  // After an option prose goes on with a word: `--password suffers from`.
  if (candidate.form === 'command' && /^[a-z]+$/.test(candidate.value)) logit -= 0.7;
  if (candidate.quote === '' && (facts.language === 'doc' || facts.language === 'unknown')) logit -= 0.4;
  return logit;
}
