import { decodeBase64Text } from '../../formats/base64.ts';
import { knownFake } from '../../text/known-fakes.ts';
import { randomnessMax } from '../../text/randomness.ts';
import { harmless, isSpokenPair, readCredential } from './credential.ts';
import type { Structure } from './structure.ts';
import { lower, severityField } from './severity.ts';

/** Proves base64 of `user:password`: the header `Authorization: Basic`, `auth` of a Docker configuration, `_auth` of npm. */
export const basicAuth: Structure = (view, match) => {
  const encoded = view.text.slice(match.start, match.end);
  if (knownFake(encoded) !== null) return [harmless(match, 'known-fake')];
  const decoded = decodeBase64Text(encoded);
  const colon = decoded?.indexOf(':') ?? -1;
  if (decoded === null || colon === -1 || /[\r\n\t]/.test(decoded.trimEnd())) return [];
  const user = decoded.slice(0, colon);
  const password = decoded.slice(colon + 1).trimEnd();
  // `token:` alone is how some registries and Stripe write it.
  const secret = password === '' || password === 'x-oauth-basic' ? user : password;
  const credential = readCredential(secret);
  // `client-of-the-app:`: a name that needs no password.
  const isName = password === '' && !/\d/.test(user) && randomnessMax(user) < 0.6;
  if (credential === null || credential.literal.length < 4 || isSpokenPair(user, password) || isName) {
    return [harmless(match, 'placeholder')];
  }
  const isObvious = credential.isStock || user.toLowerCase() === password.toLowerCase();
  const severity = isObvious ? 'note' : lower(view, 'error');
  return [
    {
      ruleId: match.ruleId,
      start: match.start,
      end: match.end,
      ...severityField(severity),
      reasons: ['basic-decoded', ...(isObvious ? ['stock-password'] : [])],
    },
  ];
};
