/** Structures of one test each. */
import { decodeBase64, decodeBase64Text } from '../../formats/base64.ts';
import { knownFake } from '../../text/known-fakes.ts';
import { placeholderReason } from '../../text/placeholders.ts';
import { randomnessMax } from '../../text/randomness.ts';
import { basicAuth } from './basic-auth.ts';
import { harmless, readCredential } from './credential.ts';
import { password } from './password.ts';
import type { Structure } from './structure.ts';
import { lower, severityField } from './severity.ts';

/** Key bytes in base64 or hexadecimal that nobody has made up: neither few different ones nor the text of a placeholder. */
export const keyBytes: Structure = (view, match) => {
  const value = view.text.slice(match.start, match.end).replace(/^base64:/, '');
  const bytes = /^[0-9A-Fa-f]+$/.test(value) ? Buffer.from(value, 'hex') : decodeBase64(value);
  if (bytes === null || readCredential(value) === null || isMadeUp(bytes)) return [];
  const severity = lower(view, 'error');
  return [
    {
      ruleId: match.ruleId,
      start: match.start,
      end: match.end,
      ...severityField(severity),
      reasons: ['key-bytes'],
    },
  ];
};

function isMadeUp(bytes: Buffer): boolean {
  const isText = /^[\x20-\x7e]+$/.test(bytes.toString('latin1'));
  return new Set(bytes).size < bytes.length / 2 || (isText && readCredential(bytes.toString('latin1')) === null);
}

/** The key that startproject writes says of itself that it must not reach production. */
export const django: Structure = (view, match) => {
  const value = view.text.slice(match.start, match.end);
  const isInsecure = value.startsWith('django-insecure-');
  if (readCredential(value.replace('django-insecure-', '')) === null || randomnessMax(value) < 1) return [];
  const severity = isInsecure ? 'note' : lower(view, 'error');
  return [
    {
      ruleId: match.ruleId,
      start: match.start,
      end: match.end,
      ...severityField(severity),
      reasons: [isInsecure ? 'development-key' : 'secret-key'],
    },
  ];
};

/** Fields of npm and Yarn: tokens as they are, `_auth` and `npmAuthIdent` as `user:password` or its base64, `_password` as base64. */
export const registry: Structure = (view, match, context) => {
  const name = match.groups['name'] ?? '';
  const value = view.text.slice(match.start, match.end);
  // A call in the code of a client.
  if (/[()]/.test(value)) return [];
  if (name === '_auth' || name === 'npmAuthIdent') {
    if (!value.includes(':')) return basicAuth(view, match, context);
    const start = match.start + value.indexOf(':') + 1;
    return password(view, { ...match, start }, context);
  }
  if (name === '_password') {
    const decoded = decodeBase64Text(value);
    return decoded === null || readCredential(decoded) === null ? [] : password(view, match, context);
  }
  // npm's former tokens are UUIDs and have a rule of their own.
  if (/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(value)) return [];
  // A name of a function or a variable in the code of a client.
  return randomnessMax(value) < 0.6 && !/\d/.test(value) ? [] : password(view, match, context);
};

/** Base64 of a password, in UTF-8 or, with `Password` behind it, in the UTF-16 of Windows answer files. */
export const encodedPassword: Structure = (view, match) => {
  const encoded = view.text.slice(match.start, match.end);
  const wide = decodeBase64(encoded)
    ?.toString('utf16le')
    .replace(/(?:Administrator)?Password$/, '');
  const decoded = wide !== undefined && /^[\x20-\x7e]+$/.test(wide) ? wide : decodeBase64Text(encoded);
  const credential = decoded === null ? null : readCredential(decoded);
  if (credential === null || credential.literal.length < 4) return [];
  const severity = credential.isStock ? 'note' : lower(view, 'error');
  return [
    {
      ruleId: match.ruleId,
      start: match.start,
      end: match.end,
      ...severityField(severity),
      reasons: ['base64-decoded', ...(credential.isStock ? ['stock-password'] : [])],
    },
  ];
};

/** The section of a YAML file above a place. */
const SECTION = /(?:^|\n)(\w{1,40}):[ \t]*(?:&\w{1,40}[ \t]*)?\r?\n(?:(?:[ \t#][^\n]*)?\n)*[^\n]*$/;

/** A key that a generator wrote for development or tests: the section, the file or the environment that the file sets says so. */
export const developmentKey: Structure = (view, match) => {
  const before = view.text.slice(Math.max(0, match.start - 2000), match.start);
  const isMeant =
    /^(?:development|test|dev)$/.test(SECTION.exec(before)?.[1] ?? '') ||
    /(?:^|\/)(?:config\/(?:dev|test)\.exs|config\/environments\/(?:development|test)\.rb|\.env\.(?:dev|test))$/.test(
      view.path,
    ) ||
    (/(?:^|\/)\.env$/.test(view.path) && /^APP_ENV=["']?(?:dev|test)\b/m.test(view.text));
  const value = view.text.slice(match.start, match.end);
  if (!isMeant || readCredential(value) === null) return [];
  return [{ ruleId: match.ruleId, start: match.start, end: match.end, reasons: ['development-key'] }];
};

const FIREBASE_FILE = /(?:^|\/)(?:google-services[\w.-]{0,40}\.json|GoogleService-Info[\w.-]{0,40}\.plist)$/;
const WEB_CONFIG = /authDomain|messagingSenderId|firebaseapp\.com|firebaseio\.com|mobilesdk_app_id|GCM_SENDER_ID/;

/** A key of Google in the configuration of a Firebase client is in every page and app that uses it. */
export const googleWebKey: Structure = (view, match) => {
  const around = view.text.slice(Math.max(0, match.start - 600), match.end + 600);
  const isPublic = knownFake(view.text.slice(match.start, match.end)) !== null;
  if (isPublic || FIREBASE_FILE.test(view.path) || WEB_CONFIG.test(around)) return [harmless(match, 'firebase-client')];
  const body = view.text.slice(match.start + 'AIza'.length, match.end);
  if (placeholderReason(body) !== null) return [];
  return [{ ruleId: match.ruleId, start: match.start, end: match.end, reasons: [] }];
};

/** Characters behind a type that may belong to the same resource. */
const RESOURCE_CHARS = 8192;
const RESULT = /"result"\s{0,4}:\s{0,4}"((?:[^"\\]|\\.){6,400})"/g;

/** The values that a state keeps of generated passwords, up to the next resource. */
export const terraformResult: Structure = (view, match, context) => {
  const after = view.text.slice(match.end, match.end + RESOURCE_CHARS);
  context.read(after.length);
  const next = after.search(/"type"\s{0,4}:/);
  return [...after.slice(0, next === -1 ? undefined : next).matchAll(RESULT)].flatMap(found => {
    const value = found[1] ?? '';
    const end = match.end + found.index + found[0].length - 1;
    return readCredential(value) === null
      ? []
      : [{ ruleId: match.ruleId, start: end - value.length, end, reasons: ['terraform-generated'] }];
  });
};

/** Bytes before a list of sensitive attributes that may belong to the same instance. */
const INSTANCE_BYTES = 16_384;
const SENSITIVE = /"type"\s{0,4}:\s{0,4}"get_attr",\s{0,40}"value"\s{0,4}:\s{0,4}"(\w{1,60})"/g;
/** What is called sensitive and yet says nothing. */
const PLAIN_ATTRIBUTE =
  /^(?:id|name|user(?:name)?|login|email|host(?:name)?|endpoint|address|port|database|region|type|arn)$/;

/** The attributes that a state calls sensitive: they stand before the list of their names, in the same instance. */
export const terraformSensitive: Structure = (view, match, context) => {
  const before = view.text.slice(Math.max(0, match.start - INSTANCE_BYTES), match.start);
  const from = before.lastIndexOf('"attributes"');
  if (from === -1) return [];
  const attributes = before.slice(from);
  const base = match.start - attributes.length;
  const names = new Set([...view.text.slice(match.start, match.end).matchAll(SENSITIVE)].map(found => found[1] ?? ''));
  context.read(names.size * attributes.length);
  return [...names].flatMap(name => {
    if (PLAIN_ATTRIBUTE.test(name)) return [];
    const found = new RegExp(`"${name}"\\s{0,4}:\\s{0,4}"((?:[^"\\\\]|\\\\.){6,2000})"`).exec(attributes);
    const value = found?.[1] ?? '';
    const end = base + (found?.index ?? 0) + (found?.[0].length ?? 0) - 1;
    return readCredential(value) === null
      ? []
      : [{ ruleId: match.ruleId, start: end - value.length, end, reasons: ['terraform-sensitive'] }];
  });
};
