/** Own values in the detector: gathered over the readings of a fragment, told as findings of one rule. */
import type { Finding, Fragment, RuleInfo, Span } from '../../model.ts';
import type { ByteView } from '../view.ts';
import type { OwnEntry, OwnValue } from './own-value.ts';
import type { OwnSearch } from './search.ts';

/** What a detector needs to look for own values. */
export interface OwnDetector {
  readonly start: () => OwnGathering;
}

/** Gathers what is seen in the readings of one fragment. */
export interface OwnGathering {
  readonly look: (view: ByteView) => void;
  /** What was seen since the last call in the fragment named `path` (null: in many), sorted by place; offsets in the plain reading. */
  readonly take: (path: string | null) => readonly OwnSeen[];
}

/** An own value and where it is written. */
export interface OwnSeen {
  readonly start: number;
  readonly end: number;
  readonly entry: OwnEntry;
  readonly rule: RuleInfo;
  readonly via: readonly string[];
}

/** Makes the part of a detector that looks for own values; its findings are of `rule`. */
export function createOwnDetector(search: OwnSearch, rule: RuleInfo): OwnDetector {
  return {
    start: () => {
      let seen: OwnSeen[] = [];
      return {
        look: view => {
          for (const { entry, start, end, spelling } of search(view))
            seen.push({
              start: view.toOriginal(start),
              end: view.endToOriginal(end),
              entry,
              rule,
              via: [...view.via, ...(spelling === null ? [] : [spelling])],
            });
        },
        take: path => {
          const all = seen;
          seen = [];
          return settle(all.filter(({ entry }) => !entry.holders.some(({ file }) => file === path)));
        },
      };
    },
  };
}

/** What one place holds is told once: the longest, as the least decoded reading saw it. */
function settle(seen: readonly OwnSeen[]): readonly OwnSeen[] {
  const length = ({ entry }: OwnSeen): number => entry.value.length;
  const best = seen.toSorted((a, b) => length(b) - length(a) || a.via.length - b.via.length || a.start - b.start);
  const kept: OwnSeen[] = [];
  for (const one of best) if (!kept.some(other => isSamePlace(one, other))) kept.push(one);
  return kept.toSorted((a, b) => a.start - b.start);
}

/** Two values beside each other in an encoded text may share a byte of it, no more. */
function isSamePlace(one: OwnSeen, other: OwnSeen): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared * 2 > Math.min(one.end - one.start, other.end - other.start);
}

/** Characters of a variable's name that are told. */
const NAME_MAX = 80;
/** Places that are told. */
const PLACES_MAX = 3;

/** The finding for an own value at a place. It names the variables and where they stand, never the value. */
export function ownFinding(fragment: Fragment, span: Span, seen: Omit<OwnSeen, 'start' | 'end'>): Finding {
  const { entry, rule, via } = seen;
  return {
    kind: 'finding',
    rule,
    severity: rule.severity,
    path: fragment.path,
    origin: fragment.origin,
    span,
    secret: entry.value,
    redacted: `…(${entry.value.length})`,
    via,
    reasons: entry.holders.map(({ name, place }) => `own=${name.slice(0, NAME_MAX)} ${place}`),
    detail: ownDetail(entry.holders),
    fix: [],
  };
}

/** Names the variables and where they stand. */
export function ownDetail(holders: readonly Pick<OwnValue, 'name' | 'place'>[]): string {
  return `It is the value of ${holders.slice(0, PLACES_MAX).map(told).join(', also of ')}.`;
}

function told({ name, place }: Pick<OwnValue, 'name' | 'place'>): string {
  return `${name.length > NAME_MAX ? `${name.slice(0, NAME_MAX)}…` : name} (${place})`;
}
