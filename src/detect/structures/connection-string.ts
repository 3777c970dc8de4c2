import type { Severity } from '../../model.ts';
import { readConnectionString } from '../../formats/connection-string.ts';
import { hostKind } from '../../formats/host.ts';
import { isMixed, randomnessMax } from '../../text/randomness.ts';
import { referenceReason } from '../generic/references.ts';
import { harmless, readCredential } from './credential.ts';
import type { Structure } from './structure.ts';
import { lower, severityField } from './severity.ts';

/** Judges the password of a connection string: the match is the beginning of the value behind `password=`. */
export const connectionString: Structure = (view, match) => {
  const found = readConnectionString(view.text, match.start);
  if (found === null) return [];
  const value = view.text.slice(found.start, found.end);
  const credential = readCredential(value);
  if (credential === null || credential.literal.length < 4 || isSpoken(credential.literal)) return [];
  const kind = found.host === null ? 'unknown' : hostKind(found.host);
  const isObvious = credential.isStock || credential.literal.toLowerCase() === found.user?.toLowerCase();
  const severity = lower(view, weigh(kind, isObvious, isRandomOrMixed(credential.literal)));
  if (severity === null) return [harmless({ ...found, ruleId: match.ruleId }, `host-${kind}`)];
  const start = found.start + credential.start;
  return [
    {
      ruleId: match.ruleId,
      start,
      end: start + credential.literal.length,
      ...severityField(severity),
      reasons: [`host-${kind}`, ...(isObvious ? ['stock-password'] : [])],
    },
  ];
};

function weigh(kind: ReturnType<typeof hostKind>, isObvious: boolean, isRandom: boolean): Severity | null {
  if (kind === 'reserved') return isRandom && !isObvious ? 'warning' : null;
  if (kind === 'local') return isObvious ? null : isRandom ? 'warning' : 'note';
  if (isObvious) return kind === 'unknown' ? null : 'note';
  if (kind === 'unknown') return isRandom ? 'error' : 'warning';
  return kind === 'private' ? 'warning' : 'error';
}

/** Random, or made of every kind of sign: nobody writes that for an example. */
function isRandomOrMixed(literal: string): boolean {
  return randomnessMax(literal) > 0.8 || (literal.length >= 8 && isMixed(literal));
}

/** An argument of a call, a line of a source map: what looks like the pair is code. */
function isSpoken(literal: string): boolean {
  return (
    /^=|\\n|\(\)|^[a-z_]*passw(?:or)?d,?$/i.test(literal) ||
    referenceReason(literal.replace(/,$/, ''), true) === 'expression'
  );
}
