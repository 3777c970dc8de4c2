import type { Severity } from '../../model.ts';
import { hostKind } from '../../formats/host.ts';
import type { HostKind } from '../../formats/host.ts';
import { readUserinfo } from '../../formats/userinfo.ts';
import type { Userinfo } from '../../formats/userinfo.ts';
import { isMixed, randomness, randomnessMax } from '../../text/randomness.ts';
import { wordCoverage } from '../../text/words.ts';
import { isSpokenPair, percentDecode, readCredential } from './credential.ts';
import type { Credential } from './credential.ts';
import { lower, severityField } from './severity.ts';
import type { Structure } from './structure.ts';

/** Judges `user:password@` and `token@` in an address by the password, the user and the host. */
export const urlCredentials: Structure = (view, match) => {
  const address = readUserinfo(view.text, match.start, match.end);
  if (address === null) return [];
  const place = secretOf(address);
  if (place === null) return [];
  const raw = view.text.slice(place.start, place.end);
  const value = percentDecode(raw);
  const credential = readCredential(value);
  if (credential === null) return [];
  const severity = lower(view, place.isToken ? judgeToken(address, credential) : judgePassword(address, credential));
  if (severity === null) return [];
  const start = value === raw ? place.start + credential.start : place.start;
  const end = value === raw ? start + credential.literal.length : place.end;
  return [
    {
      ruleId: match.ruleId,
      start,
      end,
      ...severityField(severity),
      reasons: [`host-${reach(address)}`, ...(credential.isStock ? ['stock-password'] : [])],
      ...(value === raw ? {} : { value }),
    },
  ];
};

interface Place {
  readonly start: number;
  readonly end: number;
  readonly isToken: boolean;
}

const TOKEN_MIN = 16;

/** Symfony's addresses of services that send mail and messages. The host `default` stands for the service's own. */
const SENDER =
  /^(?:[a-z]{3,20}\+(?:api|https?|smtp)|slack|discord|mattermost|rocketchat|zulip|gitter|linenotify|smsapi|clickatell|expo|pushover|telegram|twilio|vonage|sinch|brevo|firebase|onesignal)$/;

/** Where the host of an address is. */
function reach({ scheme, host }: Userinfo): HostKind {
  return host === 'default' && SENDER.test(scheme) ? 'public' : hostKind(host);
}

function secretOf(address: Userinfo): Place | null {
  const { user, password, start, end } = address;
  if (password === null) return user.length < TOKEN_MIN ? null : { start, end, isToken: true };
  // GitHub takes the token as user, npm and others with a fixed word or nothing for the password, Mailgun with a domain.
  if (
    /^(?:x-oauth-basic|x-access-token|oauth2?|)$/.test(password) ||
    /^mailgun\+(?:api|https?)$/.test(address.scheme)
  ) {
    const userEnd = start - 1;
    return user.length < TOKEN_MIN ? null : { start: userEnd - user.length, end: userEnd, isToken: true };
  }
  return { start, end, isToken: false };
}

/** A name without password may be a user's or a token: only what is random is one. */
function judgeToken(address: Userinfo, credential: Credential): Severity | null {
  if (credential.isStock || reach(address) === 'reserved' || isSentry(address)) return null;
  const { scheme } = address;
  if (!/^(?:https?|git\+https?|wss?|redis|rediss|nats|amqps?)$/.test(scheme) && !SENDER.test(scheme)) return null;
  return randomnessMax(credential.literal) > 1 && /\d/.test(credential.literal) ? 'error' : null;
}

/** A client key of Sentry is in every page that uses it: `https://<hex>@host/<project number>`. */
function isSentry(address: Userinfo): boolean {
  const key = address.user;
  return /sentry/i.test(address.host) || (/^[0-9a-f]{32}$/.test(key) && /^(?:[\w-]+\/)*\d+\/?$/.test(address.path));
}

function judgePassword(address: Userinfo, credential: Credential): Severity | null {
  const kind = reach(address);
  const { literal } = credential;
  const isRandom = literal.length >= 8 && (randomnessMax(literal) > 0.8 || isMixed(literal));
  if (isSpokenPair(address.user, literal) || (isAnonymous(address.user, literal) && !isRandom)) return null;
  if (isTemplated(address.user) && !isRandom) return null;
  const isObvious = credential.isStock || isSameAsNeighbour(literal, address);
  // Nobody else reaches such a host, but what is random was drawn for a real one.
  if (kind === 'reserved') return isRandom && !isObvious ? 'warning' : null;
  if (kind === 'local') return isObvious ? null : isRandom || isDrawn(address, literal) ? 'warning' : 'note';
  if (isObvious) return kind === 'unknown' ? null : 'note';
  if (literal.length < 4) return null;
  if (kind === 'unknown') return isRandom ? 'error' : null;
  if (isSentry(address)) return 'warning';
  return kind === 'private' ? 'warning' : 'error';
}

/** Short, but no word: `rivhhy` for the database of a compose project. On this machine itself it may be anything. */
function isDrawn({ host }: Userinfo, literal: string): boolean {
  if (literal.length < 5 || /^(?:localhost|127\.|\[?::)/i.test(host)) return false;
  return wordCoverage(literal) < 0.5 && randomness(literal) > 1;
}

/** Logins that everybody has: `:pserver:anoncvs@` is CVS without a password. */
function isAnonymous(user: string, password: string): boolean {
  return /^(?:anonymous|anoncvs)$/i.test(user) || /(?:^|:)(?:anonymous|anoncvs)$/i.test(password);
}

function isTemplated(user: string): boolean {
  return /[${}%<>]/.test(user) || /^[A-Z][A-Z_]+$/.test(user);
}

function isSameAsNeighbour(password: string, address: Userinfo): boolean {
  const lowered = password.toLowerCase();
  const [label = ''] = address.host.toLowerCase().split('.');
  const [database = ''] = address.path.toLowerCase().split('/');
  return [address.user.toLowerCase(), label, database].includes(lowered);
}
