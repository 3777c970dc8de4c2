/** The verdict on one candidate: name class, ordered rejects, score, two thresholds. */
import type { Severity } from '../../model.ts';
import { randomnessMax } from '../../text/randomness.ts';
import type { View } from '../view.ts';
import type { Candidate } from './candidate.ts';
import type { FileFacts } from './facts.ts';
import { measure } from './features.ts';
import { classifyName, type NameClass } from './names.ts';
import { rejectValue } from './reject.ts';
import { score } from './score.ts';

/** What the generic detector says of a candidate. `severity` null: nothing to report; `reasons` then say why. */
export interface Judgement {
  readonly ruleId: string;
  readonly severity: Severity | null;
  readonly reasons: readonly string[];
}

const BLOCK = 0.8;
const WARN = 0.5;
const LENGTH_MIN: Readonly<Record<number, number>> = { 1: 12, 2: 8, 3: 5 };
const PASSWORD_MIN = 4;
/** No key of a usual shape lies below; words and identifiers do. In bits per character. */
const RANDOM_MIN = 0;

/** Judges `candidate`; the reasons are codes for `explain`, in the order in which the tests ran. */
export function judge(view: View, facts: FileFacts, candidate: Candidate): Judgement {
  if (candidate.form === 'logged' || candidate.form === 'answered') return judgeExposure(facts, candidate);
  const name = nameOf(candidate);
  const ruleId = name.kind === 'password' ? 'hardcoded-password' : 'hardcoded-credential';
  const none = (...reasons: readonly string[]): Judgement => ({ ruleId, severity: null, reasons });
  if (name.strength === 0) return none(name.offBy === '' ? 'name-says-nothing' : `name-off-by=${name.offBy}`);
  const reasons = [`name=${name.kind}-${name.strength}`];
  const lengthMin = name.kind === 'password' ? PASSWORD_MIN : (LENGTH_MIN[name.strength] ?? PASSWORD_MIN);
  if (candidate.value.length < lengthMin) return none(...reasons, 'too-short');
  if (name.kind !== 'password' && randomnessMax(candidate.value) < RANDOM_MIN) return none(...reasons, 'not-random');
  const rejected = rejectValue(candidate);
  if (rejected !== null) return weakPassword(view, facts, candidate, rejected) ?? none(...reasons, rejected);
  const features = measure(view, candidate);
  const probability = score(features, name, facts, candidate);
  reasons.push(`random=${features.randomBest.toFixed(1)}`, `score=${probability.toFixed(2)}`);
  if (probability < WARN) return none(...reasons);
  if (probability < BLOCK) return { ruleId, severity: 'warning', reasons };
  const demoted = demotion(facts);
  return demoted === null
    ? { ruleId, severity: 'error', reasons }
    : { ruleId, severity: 'warning', reasons: [...reasons, demoted] };
}

/** A stock password of a connection: no secret, and worth a note. Null for all else. */
function weakPassword(view: View, facts: FileFacts, candidate: Candidate, reason: string): Judgement | null {
  if (reason !== 'known-stock-password' || facts.quotesNeeded || facts.test || facts.doc || facts.example) return null;
  if (nameOf(candidate).kind !== 'password' || !measure(view, candidate).hasCompany) return null;
  return { ruleId: 'weak-password', severity: 'note', reasons: [reason, 'connection'] };
}

/** A secret that is printed or answered: a warning where the program runs, a note in tests and documents. */
function judgeExposure(facts: FileFacts, candidate: Candidate): Judgement {
  const ruleId = candidate.form === 'logged' ? 'secret-in-log' : 'secret-in-response';
  const isWhole = /^(?:process\.env|os\.environ)$/.test(candidate.value);
  const name = classifyName(candidate.name, candidate.context);
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

function nameOf(candidate: Candidate): NameClass {
  switch (candidate.form) {
    case 'header':
      return { strength: 3, kind: 'auth', offBy: '' };
    case 'command':
    case 'statement':
      if (
        /^(?:-u|--user|sshpass|mysql|mongo|redis|docker|sqlcmd|psexec|securestring|identified)/i.test(candidate.context)
      ) {
        return { strength: 3, kind: 'password', offBy: '' };
      }
      return classifyName(candidate.name, candidate.context);
    default:
      return classifyName(candidate.name, candidate.context);
  }
}
