/** The verdict on one candidate: name class, ordered rejects, score, two thresholds. */
import type { Severity } from '../../model.ts';
import { knownFake } from '../../text/known-fakes.ts';
import { isMixed, randomness, randomnessMax } from '../../text/randomness.ts';
import type { View } from '../view.ts';
import { isGivenToAgent } from './agent-files.ts';
import type { Candidate } from './candidate.ts';
import type { FileFacts } from './facts.ts';
import {
  bestPlace,
  hasCompany,
  measurePlace,
  measureValue,
  type PlaceFeatures,
  type ValueFeatures,
} from './features.ts';
import { misplaceReason } from './misplaced.ts';
import { nameOf, type NameClass } from './names.ts';
import { isJoinedPassword, isPassphrase } from './passphrase.ts';
import type { Reject } from './reject.ts';
import { score } from './score.ts';
import { snippet } from './snippets.ts';

/** What the generic detector says of a candidate. `severity` null: nothing to report; `reasons` then say why. */
export interface Judgement {
  readonly ruleId: string;
  readonly severity: Severity | null;
  readonly reasons: readonly string[];
}

const BLOCK = 0.8;
const WARN = 0.5;
const LENGTH_MIN: Readonly<Record<number, number>> = { 1: 16, 2: 8, 3: 5 };
const PASSWORD_MIN = 4;
/** A salt may be shorter than a key: it is not called by the name of something else. */
const INGREDIENT_MIN = 12;
/** In a list of tokens stand short ones that are words of a language. */
const MEMBER_MIN = 12;
/** Longer ones are keys, and judged as such. */
const LOGIN_CHARS_MAX = 24;
/** A bare `key` or `api` needs a value that is random throughout. */
const WEAK_NAME_RANDOM_MIN = 1;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;
const SNIPPET = 400;
/** No key of a usual shape lies below; words and identifiers do. In bits per character. */
const RANDOM_MIN = 0;

/** What is known of the view of a candidate. */
export interface Judging {
  readonly facts: FileFacts;
  readonly reject: Reject;
}

/** Judges `candidate`; the reasons are codes for `explain`, in the order in which the tests ran. */
export function judge(view: View, { facts, reject }: Judging, candidate: Candidate): Judgement {
  if (candidate.form === 'logged' || candidate.form === 'answered') return judgeExposure(facts, candidate);
  const named = nameOf(candidate);
  // A secret or a login made up like a password is measured like one.
  const isMadeUp =
    named.strength === 3 &&
    (named.kind === 'secret' || named.kind === 'auth') &&
    (isMixed(candidate.value) || (named.kind === 'auth' && isOfLogin(candidate)));
  const name: NameClass = isMadeUp ? { ...named, kind: 'password' } : named;
  const ruleId = named.kind === 'password' ? 'hardcoded-password' : 'hardcoded-credential';
  const none = (...reasons: readonly string[]): Judgement => ({ ruleId, severity: null, reasons });
  if (name.strength === 0) return none(name.offBy === '' ? 'name-says-nothing' : `name-off-by=${name.offBy}`);
  const reasons = [`name=${named.kind}-${named.strength}`];
  const lengthMin = lengthMinOf(name);
  if (candidate.value.length < lengthMin || isShortArgument(name, candidate)) return none(...reasons, 'too-short');
  if (facts.agent && name.strength > 1 && isGivenToAgent(view.text, candidate, reject(candidate))) {
    const isRandom = randomnessMax(candidate.value) >= WEAK_NAME_RANDOM_MIN;
    if (!isRandom) return { ruleId, severity: 'warning', reasons: [...reasons, 'agent-configuration'] };
  }
  if (name.kind !== 'password' && randomnessMax(candidate.value) < RANDOM_MIN) return none(...reasons, 'not-random');
  if (candidate.form === 'member' && !mayBeMember(name, candidate.value)) return none(...reasons, 'not-random');
  const misplaced =
    misplaceReason(view, candidate) ?? uuidReason(name, candidate) ?? parameterReason(view, name, candidate);
  if (misplaced !== null) return none(...reasons, misplaced);
  const rejected = reject(candidate);
  if (rejected !== null) return weakPassword(view, facts, candidate, rejected) ?? none(...reasons, rejected);
  const features = measureValue(candidate.value);
  if (facts.locale && (/\s/.test(candidate.value) || isWord(features))) return none(...reasons, 'ui-text');
  if (name.strength === 1 && features.random < WEAK_NAME_RANDOM_MIN) return none(...reasons, 'not-random');
  const probabilityIn = (place: PlaceFeatures): number => score({ ...features, ...place }, name, facts, candidate);
  reasons.push(`random=${features.randomBest.toFixed(1)}`);
  // Nearly every value that came this far fails by itself: then nothing has to be read around it.
  const most = probabilityIn(bestPlace);
  const low = (why: readonly string[]): Judgement =>
    name.kind === 'password' && isJoinedPassword(facts, candidate)
      ? { ruleId, severity: 'warning', reasons: [...reasons, ...why, 'joined-words'] }
      : none(...reasons, ...why);
  if (most < WARN) return low([`score<=${most.toFixed(2)}`]);
  const probability = probabilityIn(measurePlace(view, candidate));
  reasons.push(`score=${probability.toFixed(2)}`);
  if (probability < WARN) return low([]);
  if (probability < BLOCK) return { ruleId, severity: 'warning', reasons };
  const demoted = mildness(features, name, candidate) ?? demotion(facts) ?? snippet(view, facts, name, candidate);
  return demoted === null
    ? { ruleId, severity: 'error', reasons }
    : { ruleId, severity: 'warning', reasons: [...reasons, demoted] };
}

/** No digit, and letters of one case or not random throughout: the words of rare languages look random to a table learned from code. */
function isWord({ hasDigit, hasLower, hasUpper, random }: ValueFeatures): boolean {
  return !hasDigit && (!hasLower || !hasUpper || random < WEAK_NAME_RANDOM_MIN);
}

function lengthMinOf({ kind, strength }: NameClass): number {
  if (kind === 'password') return PASSWORD_MIN;
  return kind === 'other' ? INGREDIENT_MIN : (LENGTH_MIN[strength] ?? PASSWORD_MIN);
}

/** `s3_creds("AKIA1")`: what a function is asked for. */
function isShortArgument({ kind }: NameClass, { form, value }: Candidate): boolean {
  return form === 'call' && kind !== 'password' && value.length < 8;
}

/** `creds = { "admin": "x" }`: behind the name of a user, letters of both cases and digits as nobody writes words. */
function isOfLogin({ form, value }: Candidate): boolean {
  return (
    form === 'member' &&
    value.length <= LOGIN_CHARS_MAX &&
    /^(?=\D*\d)(?=[^a-z]*[a-z])(?=[^A-Z]*[A-Z])\S{8,}$/.test(value) &&
    randomness(value) >= WEAK_NAME_RANDOM_MIN
  );
}

/** What stands in a map or list may be anything; the name of all speaks of one value less than its own would. */
function mayBeMember({ kind }: NameClass, value: string): boolean {
  if (kind === 'password') return !/\s/.test(value);
  return value.length >= MEMBER_MIN && randomness(value) >= WEAK_NAME_RANDOM_MIN;
}

/** The salt that lies beside what was encrypted or hashed with it, in the open. */
function parameterReason(view: View, { kind }: NameClass, { nameStart, start, end }: Candidate): string | null {
  if (kind !== 'other') return null;
  const around = `${view.text.slice(Math.max(0, nameStart - SNIPPET), start)} ${view.text.slice(end, end + SNIPPET)}`;
  return /kdf|dklen|iterations|ciphertext|opslimit|argon2|scrypt|"(?:iv|hash|hashed\w*)"/i.test(around)
    ? 'parameter'
    : null;
}

/** Ids of entities: a UUID, alone or after words. Vendors issue UUIDs as keys too, so a strong name lets one on its own pass. */
function uuidReason({ strength, kind }: NameClass, { context, value }: Candidate): string | null {
  const rest = value.replace(UUID, '');
  if (rest === value) return null;
  // `ACME_TOKEN`: what a variable of the environment holds is what a program shows to somebody else.
  const isSure = strength === 3 || (strength === 2 && kind === 'token' && /^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/.test(context));
  if (isSure && rest === '') return null;
  return randomnessMax(rest) < 1 || rest.length < 4 ? 'uuid' : null;
}

/** `DUMMY_SECRET`: the name says what it is worth. */
const DUMMY =
  /(?:^|[_.-])(?:dummy|fake|mock|example|sample|placeholder|DUMMY|FAKE|MOCK|EXAMPLE|SAMPLE|PLACEHOLDER)(?![a-z])|(?:Dummy|Fake|Mock|Example|Sample|Placeholder)(?![a-z])/;

/** `quokkaadmin-pass`: words of which one says what they are for. */
const SAYS_PASSWORD = /(?:^|[-_.])(?:pass(?:word|wd|phrase)?|pwd|pw|secret)(?:[-_.]|$)/;

/** What may be a word, or has a name that says little, warns and does not block. */
function mildness(features: ValueFeatures, name: NameClass, candidate: Candidate): string | null {
  if (name.strength === 1 || (name.strength === 2 && candidate.form === 'member')) return 'weak-name';
  if (name.strength === 2 && UUID.test(candidate.value)) return 'uuid';
  if (DUMMY.test(candidate.context)) return 'named-dummy';
  if (name.kind === 'password' && candidate.value.includes(' ') && isPassphrase(candidate.value)) return 'phrase';
  if (name.kind === 'password' && !features.hasDigit && SAYS_PASSWORD.test(candidate.value)) return 'says-password';
  const isOfOneCase = features.hasLower !== features.hasUpper && name.strength === 2 && features.length < 24;
  const isPlain = !features.hasDigit && !features.hasSymbol && (features.length < 16 || isOfOneCase);
  if (isPlain && (name.kind !== 'password' || features.length < 8 || features.randomBest < 0.6)) return 'letters-only';
  if (isPlain && candidate.form === 'command') return 'letters-only';
  return null;
}

/** A stock password of a connection: no secret, and worth a note. Null for all else. */
function weakPassword(view: View, facts: FileFacts, candidate: Candidate, reason: string): Judgement | null {
  if (demotion(facts) !== null || facts.locale) return null;
  const { kind, strength } = nameOf(candidate);
  if (kind !== 'password') return null;
  if (strength === 3 && isGuessable(candidate, reason)) {
    const isUsed = isMixed(candidate.value) || !facts.quotesNeeded || hasCompany(view, candidate);
    if (isUsed) return { ruleId: 'hardcoded-password', severity: 'warning', reasons: [reason, 'guessable'] };
  }
  if (knownFake(candidate.value) !== 'stock-password' || facts.quotesNeeded || !hasCompany(view, candidate))
    return null;
  return { ruleId: 'weak-password', severity: 'note', reasons: [reason, 'connection'] };
}

/** `Welcome7`, `admin@404`, `P@ssw0rd#9`: what a rule for passwords lets pass, made of a word that everybody tries. */
const WORD_AND_MORE = /^(?:[A-Z][a-z]{3,12}\d{1,4}|[a-z]{3,12}[!@#$%&*]\d{2,4}|[a-z]{3,12}\d{1,4}[!@#$%&*]{1,3})$/;
/** `qwertz99`, `q1w2e3r4`: keys that lie side by side, letters and digits. */
const WALK = /^(?=.*\d)(?=.*(?:qwe|wer|asd|zxc|qaz|wsx|qw[ea]s|a?zer|q1w2|1q2w))[A-Za-z\d]{8,12}$/i;

/** Whether it is a password that `reason` turned down although it may be one that is used. */
function isGuessable({ value, form }: Candidate, reason: string): boolean {
  if (!/^(?:placeholder-words|sequence|same-as-name)$/.test(reason) || /^(?:call|wrapped|told)$/.test(form))
    return false;
  if (value.length < 8 || value.length > 20) return false;
  if (isMixed(value)) return /^[\w!@#$%&*?+.-]+$/.test(value);
  return WORD_AND_MORE.test(value) || (reason === 'sequence' && WALK.test(value));
}

/** A secret that is printed or answered: a warning where the program runs, a note in tests and documents. */
function judgeExposure(facts: FileFacts, candidate: Candidate): Judgement {
  const ruleId = candidate.form === 'logged' ? 'secret-in-log' : 'secret-in-response';
  const isWhole = candidate.name === 'environ';
  const name = nameOf(candidate);
  if (!isWhole && name.strength < 2) return { ruleId, severity: null, reasons: ['name-says-nothing'] };
  const quiet = demotion(facts);
  const reasons = [isWhole ? 'whole-environment' : `name=${name.kind}-${name.strength}`];
  return quiet === null
    ? { ruleId, severity: 'warning', reasons }
    : { ruleId, severity: 'note', reasons: [...reasons, quiet] };
}

/** Where a path lowers an error to a warning, and never to silence. */
function demotion(facts: FileFacts): string | null {
  if (facts.test) return 'test-path';
  if (facts.example) return 'example-path';
  if (facts.doc) return 'doc-path';
  return facts.vendored ? 'vendored-path' : null;
}
