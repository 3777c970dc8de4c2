/**
 * Identity of a finding over time: rule and secret (a file finding: rule and path), nothing that moves.
 * Salted and slow, so that a fingerprint in a committed file is no invitation to guess a weak password.
 */
import { scryptSync } from 'node:crypto';
import type { Finding } from '../model.ts';

/** Salt while there is no baseline file that has one of its own. Published: it keeps fingerprints equal on all machines. */
export const publishedSalt = 'secret-hook fingerprint v1';

/** About 5 ms on a laptop of 2025: cost 2^11, block size 8, 2 MB of memory. */
export const scryptParameters: ScryptParameters = { N: 2 ** 11, r: 8, p: 1 };

/** Cost, block size and parallelism of scrypt (RFC 7914). */
export interface ScryptParameters {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** Gives a finding its fingerprint, as a finding of its own rule or of a former id of it. */
export type Fingerprint = (finding: Finding, ruleId?: string) => string;

/** Bytes of a fingerprint: 96 bits, shown as 24 hexadecimal digits. */
const fingerprintBytes = 12;

/**
 * Prepares `salt` and returns the function that gives each finding its fingerprint. A pair of rule and secret is
 * computed once, however often it was found.
 */
export function createFingerprinter(
  salt: string = publishedSalt,
  parameters: ScryptParameters = scryptParameters,
): Fingerprint {
  const known = new Map<string, string>();
  return (finding, ruleId = finding.rule.id) => {
    const what = finding.secret === null ? `path:${finding.path}` : `secret:${finding.secret.reveal()}`;
    const identity = `${ruleId}\0${what}`;
    const before = known.get(identity);
    if (before !== undefined) return before;
    const fingerprint = scryptSync(identity, salt, fingerprintBytes, parameters).toString('hex');
    known.set(identity, fingerprint);
    return fingerprint;
  };
}
