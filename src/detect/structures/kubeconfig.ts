import { decodeBase64Text } from '../../formats/base64.ts';
import { hostKind } from '../../formats/host.ts';
import { randomnessMax } from '../../text/randomness.ts';
import { referenceReason } from '../generic/references.ts';
import type { Hit } from '../hit.ts';
import type { View } from '../view.ts';
import { readCredential } from './credential.ts';
import { lowerByPath, pemHits } from './pem.ts';
import type { Structure } from './structure.ts';

const ENTRY =
  /(?<![\w-])(token|password|client-key-data|id-token|refresh-token|access-token)["']?:[ \t]{0,20}["']?([A-Za-z0-9+/=_.~!@#$%^&*-]{6,16000})/g;
const SERVER = /(?<![\w-])server["']?:[ \t]{0,20}["']?https?:\/\/([^\s/:"']{1,255})/g;
/** Characters before and behind `kind` that may belong to its document. */
const DOCUMENT_MAX = 262_144;
const NEXT_DOCUMENT = '\n---';

/** Reads the users of a client configuration from its `kind: Config`. Keys for clusters on this machine are notes. */
export const kubeconfig: Structure = (view, match, context) => {
  const [start, end] = documentAround(view.text, match.start);
  context.read(end - start);
  const document = view.text.slice(start, end);
  if (!/(?<![\w-])users["']?:/.test(document) || !/(?<![\w-])clusters["']?:/.test(document)) return [];
  const hosts = [...document.matchAll(SERVER)].map(([, host]) => hostKind(host ?? ''));
  const isLocal = hosts.length > 0 && hosts.every(kind => kind === 'local');
  return [...document.matchAll(ENTRY)].flatMap(found => {
    const value = found[2] ?? '';
    const at = start + found.index + found[0].length - value.length;
    const hits = judge(view, { ruleId: match.ruleId, key: found[1] ?? '', start: at, end: at + value.length });
    return isLocal
      ? hits.map(hit => ({ ...hit, severity: 'note' as const, reasons: [...hit.reasons, 'host-local'] }))
      : lowerByPath(hits, view);
  });
};

function documentAround(text: string, at: number): readonly [number, number] {
  const from = Math.max(0, at - DOCUMENT_MAX);
  const mark = text.slice(from, at).lastIndexOf(NEXT_DOCUMENT);
  const next = text.slice(at, at + DOCUMENT_MAX).indexOf(NEXT_DOCUMENT);
  return [
    mark === -1 ? from : from + mark + NEXT_DOCUMENT.length,
    next === -1 ? Math.min(text.length, at + DOCUMENT_MAX) : at + next,
  ];
}

interface Place {
  readonly ruleId: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

function judge(view: View, { key, ...place }: Place): readonly Hit[] {
  const value = view.text.slice(place.start, place.end);
  if (key === 'client-key-data') {
    return pemHits(decodeBase64Text(value) ?? '', { ...place, ruleId: 'private-key' }).map(hit => ({
      ...hit,
      via: ['base64', 'client-key-data'],
    }));
  }
  const credential = readCredential(value);
  if (credential === null || credential.isStock || referenceReason(value, true) === 'expression') return [];
  // `blue-token`: no server gives out words.
  if (key.endsWith('token') && !/\d/.test(value) && randomnessMax(value) < 0.6) return [];
  return [{ ...place, reasons: [`kubeconfig-${key}`], detail: `It is the ${key} of a user of the cluster.` }];
}
