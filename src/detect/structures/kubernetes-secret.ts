import { decodeBase64Text } from '../../formats/base64.ts';
import { siblingEntries } from '../../formats/siblings.ts';
import type { Entry } from '../../formats/siblings.ts';
import { randomnessMax } from '../../text/randomness.ts';
import { referenceReason } from '../generic/references.ts';
import { shapeReason } from '../generic/shapes.ts';
import type { Hit } from '../hit.ts';
import type { View } from '../view.ts';
import { harmless, isSpokenPair, readCredential } from './credential.ts';
import { lowerByPath, pemHits } from './pem.ts';
import type { Structure } from './structure.ts';
import { lower, severityField } from './severity.ts';

/**
 * Reads a whole manifest from its `kind: Secret`, wherever that stands: `data:` is base64, `stringData:` is plain.
 * Certificates, names, hosts and templates are no secrets.
 */
export const kubernetesSecret: Structure = (view, match, context) => {
  const entriesOf = siblingEntries(view.text, match.start, context.read);
  if (/^sealed/i.test(view.text.slice(match.start, match.end))) return sealed(view, match.ruleId, entriesOf('spec'));
  const encoded = entriesOf('data').flatMap(entry =>
    decodeEntry(view, entry).flatMap(value => judge(view, { entry, value, ruleId: match.ruleId, via: ['base64'] })),
  );
  const plain = entriesOf('stringData').flatMap(entry =>
    judge(view, { entry, value: view.text.slice(entry.start, entry.end), ruleId: match.ruleId, via: [] }),
  );
  return [...encoded, ...plain];
};

/** Ciphertext that only the controller of one cluster can open. */
function sealed(view: View, ruleId: string, entries: readonly Entry[]): readonly Hit[] {
  return entries
    .filter(entry => /^Ag[A-Za-z0-9+/]{100,}={0,2}$/.test(view.text.slice(entry.start, entry.end)))
    .map(entry => harmless({ ...entry, ruleId }, 'sealed'));
}

function decodeEntry(view: View, entry: Entry): readonly string[] {
  const decoded = decodeBase64Text(view.text.slice(entry.start, entry.end));
  return decoded === null || decoded.trim() === '' ? [] : [decoded.trim()];
}

interface Value {
  readonly entry: Entry;
  readonly value: string;
  readonly ruleId: string;
  readonly via: readonly string[];
}

const HARMLESS =
  /(?:^|[._-])(?:user(?:name)?|login|email|host(?:name)?|port|database|db(?:name)?|name|namespace|region|bucket|endpoint|issuer|type|tenant|realm|scheme|protocol|(?:ca|tls|server|client)?[._-]?c(?:e?rt|a)|certificate[._-]authority(?:[._-]data)?|server|pub(?:lic)?)$/i;
const SECRET = /pass|pwd|token|secret|key|credential|auth|private|salt|dsn|cert/i;

function judge(view: View, { entry, value, ruleId, via }: Value): readonly Hit[] {
  const place = { ruleId, start: entry.start, end: entry.end };
  const carrier = [...via, `key ${entry.key}`];
  if (value.includes('-----BEGIN ')) {
    const hits = pemHits(value, { ...place, ruleId: 'private-key' }).map(hit => ({ ...hit, via: carrier }));
    return lowerByPath(hits, view);
  }
  if (HARMLESS.test(entry.key) || value.includes('\n') || referenceReason(value, true) === 'expression') return [];
  if (isOpen(value)) return [];
  const credential = readCredential(value);
  if (credential === null || credential.literal.length < 4 || isSpokenPair('user', value)) return [];
  const isNamed = SECRET.test(entry.key);
  if (!isNamed && randomnessMax(credential.literal) < 1) return [];
  const severity = credential.isStock ? 'note' : lower(view, 'error');
  return [
    {
      ...place,
      ...severityField(severity),
      reasons: [`kubernetes-key=${entry.key}`, ...(credential.isStock ? ['stock-password'] : [])],
      detail: `It is the value of ${entry.key} in a Kubernetes Secret${via.length > 0 ? '; base64 is no encryption' : ''}.`,
      via: carrier,
      value,
    },
  ];
}

const SHAPES: ReadonlySet<string | null> = new Set(['prose', 'date', 'file-name', 'email', 'media-type']);
/** A comment behind an empty value, a list, a login whose password is hashed. */
const OTHER = /^#\s|^\[.*\],?$|^[\w.-]{1,64}:(?:\{S?SHA|\$(?:apr1|2[aby]|[156])\$)/;
const ADDRESS = /^https?:\/\/[^\s@/]+(?<path>\/\S*)?$/;

/** What anybody may read: sentences, dates, hashes, addresses with nothing random in them. */
function isOpen(value: string): boolean {
  if (OTHER.test(value) || SHAPES.has(shapeReason(value, true))) return true;
  const address = ADDRESS.exec(value);
  return address !== null && randomnessMax((address.groups?.['path'] ?? '').replaceAll(/<[^<>]{1,60}>/g, '')) < 1;
}
