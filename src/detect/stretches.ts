/** Stretches of a long text around the places in it: a text of megabytes with three places is not made a string for them. */
import { isDataKind } from './generic/collapse.ts';
import { fileFacts } from './generic/index.ts';
import { TARGET_RUN } from './kernel/kernel.ts';
import { ROLE_MIN } from './record.ts';
import type { RuleTable } from './table.ts';
import { createView } from './view.ts';
import type { ByteView } from './view.ts';

/** A shorter text is one stretch. */
const LONG_BYTES = 1 << 16;
/** Bytes around a match or a name that say what it is: the lines beside it, the other half of a pair. */
const MARGIN_BYTES = 1536;
/** The longest value of an assignment, and what stands behind it. */
const VALUE_BYTES = 4096 + MARGIN_BYTES;
/** A keyword that says where a match starts stands near that place. */
const ANCHOR_BYTES = 256;
/** The parts of the longest token of JSON. */
const TOKEN_BYTES = 1 << 15;
/** A key store in base64 with a hundred certificates, and an OpenPGP key, whose beginning stands in much that is none. */
const STORE_BYTES = 1 << 18;
const PGP_KEY_BYTES = 1 << 15;
/** Structures and rules that read on behind a match, and how far. */
const READS_ON: Readonly<Record<string, number>> = {
  jwt: TOKEN_BYTES,
  'key-store-base64': STORE_BYTES,
  'key-store-openpgp': PGP_KEY_BYTES,
};
/** Structures that read a document, or a block of lines that has no end of its own. */
const WHOLE: ReadonlySet<string> = new Set([
  'bare-key',
  'jwk',
  'kubeconfig',
  'kubernetes-secret',
  'openvpn',
  'pem',
  'putty',
  'signify',
  'ssh2',
  'table-columns',
  'csv-columns',
  'table-rows',
  'terraform-result',
]);
const PLACE_NUMBERS = 3;

/**
 * Whether a text is long, and none in which many values together say more than each of them, or in which three quotes
 * far away say whether a place documents something.
 */
export function isLong(view: ByteView): boolean {
  if (view.bytes.length <= LONG_BYTES) return false;
  const { kind } = fileFacts(view);
  return kind !== 'py' && kind !== 'pyi' && !isDataKind(kind);
}

/** A part of a view, and the places in it counted from where it starts. */
export interface Stretch {
  readonly view: ByteView;
  readonly places: readonly number[];
}

/** `places` are three numbers each, as the kernel tells them: start, number of the keyword (or the end of a run), target. */
export function stretchesOf(view: ByteView, places: readonly number[], table: RuleTable): readonly Stretch[] {
  const list = Array.from({ length: places.length / PLACE_NUMBERS }, (_, index) => placeAt(places, index, table));
  if (list.some(({ after }) => after === Infinity)) return [{ view, places }];
  // Stable: those of one target stay in order.
  list.sort((a, b) => a.start - b.start);
  const stretches: Stretch[] = [];
  for (let first = 0; first < list.length;) {
    let from = view.bytes.length;
    let to = -1;
    let next = first;
    for (let place = list[next]; place !== undefined; place = list[++next]) {
      if (to !== -1 && place.start - place.before > to) break;
      from = Math.max(0, Math.min(from, place.start - place.before));
      to = Math.min(view.bytes.length, Math.max(to, place.end + place.after));
    }
    const inside = list.slice(first, next).flatMap(({ start, keyword, target }) => {
      return [start - from, target === TARGET_RUN ? keyword - from : keyword, target];
    });
    stretches.push({ view: stretchOf(view, from, to), places: inside });
    first = next;
  }
  return stretches;
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly keyword: number;
  readonly target: number;
  /** Bytes before and behind it that are read on its behalf. */
  readonly before: number;
  readonly after: number;
}

function placeAt(places: readonly number[], index: number, table: RuleTable): Place {
  const at = index * PLACE_NUMBERS;
  const [start = 0, keyword = 0, target = 0] = places.slice(at, at + PLACE_NUMBERS);
  return { start, end: target === TARGET_RUN ? keyword : start, keyword, target, ...reachOf(target, table) };
}

/** `Infinity` where all of the text may be read. */
function reachOf(target: number, table: RuleTable): Pick<Place, 'before' | 'after'> {
  if (target >= ROLE_MIN) return { before: MARGIN_BYTES, after: VALUE_BYTES };
  const { id, structure = '', max, look, before = ANCHOR_BYTES } = table.record(target);
  if (WHOLE.has(structure)) return { before: Infinity, after: Infinity };
  return {
    before: before + look + MARGIN_BYTES,
    after: (READS_ON[id] ?? READS_ON[structure] ?? max) + look + MARGIN_BYTES,
  };
}

function stretchOf(view: ByteView, from: number, to: number): ByteView {
  if (from === 0 && to === view.bytes.length) return view;
  return createView(view.bytes.subarray(from, to), {
    path: view.path,
    role: view.role,
    via: view.via,
    depth: view.depth,
    toOriginal: offset => view.toOriginal(from + offset),
    endToOriginal: end => view.endToOriginal(from + end),
  });
}
