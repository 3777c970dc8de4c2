/** The verdict on one candidate: name class, ordered rejects, score, two thresholds. */
import type { Severity } from '../../model.ts';
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
const LENGTH_MIN: Readonly<Record<number, number>> = { 1: 16, 2: 12, 3: 5 };

/** Judges `candidate`; the reasons are codes for `explain`, in the order in which the tests ran. */
export function judge(view: View, facts: FileFacts, candidate: Candidate): Judgement {
  const name = nameOf(candidate);
  const ruleId = name.kind === 'password' ? 'hardcoded-password' : 'hardcoded-credential';
  const none = (...reasons: readonly string[]): Judgement => ({ ruleId, severity: null, reasons });
  if (name.strength === 0) return none(name.offBy === '' ? 'name-says-nothing' : `name-off-by=${name.offBy}`);
  const reasons = [`name=${name.kind}-${name.strength}`];
  if (candidate.value.length < (LENGTH_MIN[name.strength] ?? 5)) return none(...reasons, 'too-short');
  const rejected = rejectValue(candidate);
  if (rejected !== null) return none(...reasons, rejected);
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
