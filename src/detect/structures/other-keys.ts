import { decodeBase64 } from '../../formats/base64.ts';
import { readPrivateKey } from '../../formats/private-key.ts';
import { spkiOfSshBlob } from '../../formats/ssh-key.ts';
import { knownFake } from '../../text/known-fakes.ts';
import { placeholderReason } from '../../text/placeholders.ts';
import { keyHits, lowerByPath } from './pem.ts';
import type { Structure } from './structure.ts';

/** A key in base64 without its frame: what begins like one and decodes to a whole one. */
export const bareKey: Structure = (view, match) => {
  BASE64.lastIndex = match.start;
  const body = BASE64.exec(view.text)?.[0] ?? '';
  const bytes = decodeBase64(body);
  const key = bytes === null ? null : readPrivateKey(bytes);
  if (key === null || key.state === 'unparsed') return [];
  const place = { ruleId: match.ruleId, start: match.start, end: match.start + body.length };
  return lowerByPath(keyHits(key, place, null), view);
};

const BASE64 = /[A-Za-z0-9+/]{60,12000}={0,2}/y;
const PUTTY_MAX = 32_768;

/** PuTTY key files, version 2 and 3. */
export const putty: Structure = (view, match, context) => {
  const raw = view.text.slice(match.start, match.start + PUTTY_MAX);
  context.read(raw.length);
  const text = raw.replaceAll('\r', '');
  const encryption = /^Encryption: ?(\S+)$/m.exec(text)?.[1];
  const publicLines = linesAfter(text, 'Public-Lines');
  const privateLines = linesAfter(text, 'Private-Lines');
  if (encryption === undefined || privateLines === null || decodeBase64(privateLines.join('')) === null) return [];
  const mac = /\nPrivate-(?:MAC|Hash): ?[0-9a-f]{40,64}/.exec(raw);
  const blob = publicLines === null ? null : decodeBase64(publicLines.join(''));
  const length = mac === null ? match.end - match.start : mac.index + mac[0].length;
  const hits = keyHits(
    {
      state: encryption === 'none' ? 'plain' : 'encrypted',
      kind: /^PuTTY-User-Key-File-[23]: ?(\S+)/.exec(text)?.[1] ?? null,
      spki: blob === null ? null : spkiOfSshBlob(blob),
    },
    { ruleId: match.ruleId, start: match.start, end: match.start + length },
    null,
  );
  return lowerByPath(hits, view);
};

function linesAfter(text: string, header: string): readonly string[] | null {
  const found = new RegExp(`^${header}: ?(\\d{1,3})\\n`, 'm').exec(text);
  if (found === null) return null;
  const lines = text.slice(found.index + found[0].length).split('\n', Number(found[1]));
  return lines.length === Number(found[1]) && lines.every(line => /^[A-Za-z0-9+/=]{1,80}$/.test(line)) ? lines : null;
}

/** WireGuard keys: 32 bytes; a private one is clamped by the tool that makes it, which raises confidence. */
export const wireguard: Structure = (view, match) => {
  const value = view.text.slice(match.start, match.end);
  const bytes = decodeBase64(value);
  if (bytes === null || bytes.length !== 32 || new Set(bytes).size < 8 || knownFake(value) !== null) return [];
  const first = bytes[0] ?? 0;
  const last = bytes[31] ?? 0;
  const isClamped = (first & 7) === 0 && (last & 0x80) === 0 && (last & 0x40) !== 0;
  const isShared = /preshared/i.test(view.text.slice(Math.max(0, match.start - 24), match.start));
  const hit = {
    ruleId: match.ruleId,
    start: match.start,
    end: match.end,
    ...(isClamped || isShared ? {} : { severity: 'warning' as const }),
    reasons: [isClamped ? 'clamped' : 'not-clamped'],
  };
  return lowerByPath([hit], view);
};

/** Secret keys of minisign and signify: `Ed`, then how the rest is encrypted. */
export const signify: Structure = (view, match) => {
  const bytes = decodeBase64(view.text.slice(match.start, match.end));
  if (bytes === null || bytes.subarray(0, 2).toString('latin1') !== 'Ed') return [];
  const isMinisign = bytes.length === 158;
  const isSignify = bytes.length === 104 && bytes.subarray(2, 4).toString('latin1') === 'BK';
  if (!isMinisign && !isSignify) return [];
  const isPlain = isMinisign ? bytes.readUInt16BE(2) === 0 : bytes.readUInt32BE(4) === 0;
  const kind = isMinisign ? 'minisign' : 'signify';
  return lowerByPath(keyHits({ state: isPlain ? 'plain' : 'encrypted', kind, spki: null }, match, null), view);
};

/** Characters that are read where no end follows. */
const SSH2_MAX = 16_000;
const SSH2 = /---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----([^]{40,16000}?)---- END SSH2 ENCRYPTED PRIVATE KEY ----/y;

/** Keys of SSH Communications: a magic number, lengths, then the name of the cipher. */
export const ssh2: Structure = (view, match, context) => {
  context.read(SSH2_MAX);
  SSH2.lastIndex = match.start;
  const found = SSH2.exec(view.text);
  const lines = (found?.[1] ?? '').replaceAll('\r', '').split('\n');
  // Headers are continued by a backslash at the end of the line.
  const body = lines.filter((line, at) => !line.includes(':') && lines[at - 1]?.endsWith('\\') !== true).join('');
  const bytes = decodeBase64(body);
  if (found === null || bytes === null || bytes.length < 40 || bytes.readUInt32BE(0) !== 0x3f6ff9eb) return [];
  const typeBytes = bytes.readUInt32BE(8);
  const at = 12 + typeBytes;
  const cipherBytes = at + 4 <= bytes.length ? bytes.readUInt32BE(at) : 0;
  const cipher = bytes.subarray(at + 4, at + 4 + cipherBytes).toString('latin1');
  const kind = bytes.subarray(12, at).toString('latin1');
  if (!/^[\w.,{}@-]{1,100}$/.test(kind) || !/^[\w.@-]{1,60}$/.test(cipher)) return [];
  const place = { ruleId: match.ruleId, start: match.start, end: match.start + found[0].length };
  return lowerByPath(
    keyHits({ state: cipher === 'none' ? 'plain' : 'encrypted', kind, spki: null }, place, null),
    view,
  );
};

/** Identities of age. Anybody makes one, so suites of tests bring their own, as they do other keys. */
export const ageIdentity: Structure = (view, match) => {
  const value = view.text.slice(match.start, match.end);
  const body = value.slice('AGE-SECRET-KEY-1'.length);
  if (placeholderReason(body) !== null || knownFake(value) !== null) return [];
  return lowerByPath([{ ruleId: match.ruleId, start: match.start, end: match.end, reasons: [] }], view);
};

/** OpenVPN static keys: sixteen lines of sixteen bytes in hexadecimal. */
export const openvpn: Structure = (view, match) => {
  const text = view.text.slice(match.start, match.start + 2048);
  const found =
    /^-----BEGIN OpenVPN Static key V1-----((?:\s+[0-9a-f]{32}){16})\s+-----END OpenVPN Static key V1-----/.exec(text);
  if (found === null || new Set(found[1]).size < 12) return [];
  const hit = { ruleId: match.ruleId, start: match.start, end: match.start + found[0].length, reasons: ['key-plain'] };
  return lowerByPath([hit], view);
};
