import type { Severity } from '../../model.ts';
import { hasWholeSignature, isSignedInPublic, readJwt } from '../../formats/jwt.ts';
import type { Jwt } from '../../formats/jwt.ts';
import { knownFake } from '../../text/known-fakes.ts';
import { harmless } from './credential.ts';
import type { Structure } from './structure.ts';
import { lower, severityField } from './severity.ts';

/** Proves a JSON Web Token and reads from its claims what it is good for. */
export const jwt: Structure = (view, match, context) => {
  const token = readJwt(view.text, match.start);
  if (token === null) {
    const isCut = view.text.startsWith('...', match.end);
    return isCut ? [harmless({ ...match, end: match.end + 3 }, 'cut-off')] : [];
  }
  const verdict = judge(token, context.now);
  if (verdict === null) return [harmless({ ...token, ruleId: match.ruleId }, 'jwt-public')];
  // A role is not made up for a test; a token that may write, or that merely never expires, often is.
  const isRole = verdict.reason.startsWith('role=') && verdict.reason !== 'role=write';
  const lowered = isRole ? verdict.severity : lower(view, verdict.severity);
  return [
    {
      ruleId: match.ruleId,
      start: token.start,
      end: token.end,
      ...severityField(lowered),
      reasons: [`jwt-${verdict.reason}`],
      detail: verdict.detail,
    },
  ];
};

interface Verdict {
  readonly severity: Severity;
  readonly reason: string;
  readonly detail: string;
}

function judge(token: Jwt, now: number | null): Verdict | null {
  if (token.payload === null)
    return note('encrypted', 'It is an encrypted token; whoever accepts it accepts it from anyone.');
  const algorithm = String(token.header['alg']);
  if (algorithm.toLowerCase() === 'none' || token.signature === '')
    return note('unsigned', 'It has no signature and carries no authority.');
  if (!hasWholeSignature(token) || isMadeUp(token.signature)) return null;
  if (isPublicByDesign(token.payload)) return null;
  if (knownFake(token.token) !== null || isSignedInPublic(token)) return null;
  return judgeClaims(token.payload, Math.max(now ?? 0, RELEASED_AT));
}

/** This code did not run before it was written: what expired by then is expired without any clock. */
export const RELEASED_AT: number = Date.UTC(2026, 10, 1);
const DAY_MS = 86_400_000;
const SERVICE_DAYS = 365;

function judgeClaims(claims: Claims, now: number): Verdict {
  const expires = expiry(claims);
  const role = adminRole(claims);
  if (expires !== null && expires + DAY_MS < now) {
    const date = new Date(expires).toISOString().slice(0, 10);
    return note('expired', `It expired on ${date}; the key that signed it is still good.`);
  }
  if (role !== null)
    return { severity: 'error', reason: `role=${role}`, detail: `Its claims give it the role ${role}.` };
  if (isKubernetes(claims)) {
    return { severity: 'error', reason: 'kubernetes', detail: 'It is the token of a Kubernetes service account.' };
  }
  if (expires === null) return { severity: 'error', reason: 'no-expiry', detail: 'It never expires.' };
  if (expires - now > SERVICE_DAYS * DAY_MS) {
    return { severity: 'error', reason: 'long-lived', detail: 'It is valid for more than a year.' };
  }
  if (isIdentity(claims)) return note('id-token', 'It states who somebody is and opens nothing by itself.');
  return { severity: 'warning', reason: 'valid', detail: 'It is valid until it expires.' };
}

type Claims = Readonly<Record<string, unknown>>;

function note(reason: string, detail: string): Verdict {
  return { severity: 'note', reason, detail };
}

/** Milliseconds since 1970; some issuers write milliseconds where the standard says seconds. */
function expiry(claims: Claims): number | null {
  const exp = Number(claims['exp'] ?? Number.NaN);
  if (!Number.isFinite(exp) || exp <= 0) return null;
  const ms = exp > 100_000_000_000 ? exp : exp * 1000;
  return ms < 8.64e15 ? ms : null;
}

/** The anon role of Supabase is printed into every page; row level security guards the data. */
function isPublicByDesign(claims: Claims): boolean {
  if (claims['iss'] === 'supabase-demo') return true;
  const isSupabase = claims['iss'] === 'supabase' || typeof claims['ref'] === 'string';
  return isSupabase && claims['role'] === 'anon';
}

const ADMIN = /^(?:service_role|supabase_admin|(?:super[_-]?)?admin(?:istrator)?|root|owner)$/i;

function adminRole(claims: Claims): string | null {
  const hasura = claims['https://hasura.io/jwt/claims'];
  const inner = typeof hasura === 'object' && hasura !== null ? (hasura as Claims) : {};
  const named = [claims['role'], claims['roles'], inner['x-hasura-default-role'], inner['x-hasura-role']].flat();
  const role = named.find(value => typeof value === 'string' && ADMIN.test(value));
  if (typeof role === 'string') return role.toLowerCase();
  const scopes = [claims['scope'], claims['scopes'], claims['scp']].flat().join(' ');
  return /(?:^|[\s:./])(?:admin|write|manage)(?:$|[\s:./])/i.test(scopes) ? 'write' : null;
}

function isKubernetes(claims: Claims): boolean {
  return claims['iss'] === 'kubernetes/serviceaccount' || typeof claims['kubernetes.io'] === 'object';
}

function isIdentity(claims: Claims): boolean {
  return 'aud' in claims && ('at_hash' in claims || 'nonce' in claims) && !('scope' in claims) && !('scp' in claims);
}

/** `SomeSignatureHere`, one repeated character. */
function isMadeUp(signature: string): boolean {
  return new Set(signature).size < 10 || /^[A-Z]?[a-z]+(?:[A-Z][a-z]+)+$/.test(signature);
}
