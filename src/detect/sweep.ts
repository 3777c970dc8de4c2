/** Many small texts at once: those in which the kernel sees no place need not be detected one by one. */
import type { Fragment } from '../model.ts';
import { lastUpTo } from '../text/binary-search.ts';
import { toUtf8 } from '../text/encoding.ts';
import { isGzip } from './decode/base64.ts';
import { fileFlags, shapedBytesMin } from './generic/index.ts';
import { kernelFor } from './kernel/kernel.ts';
import type { OwnDetector } from './own-values/detect-own.ts';
import type { RuleTable } from './table.ts';
import { plainView } from './view.ts';

/**
 * Answers which of several fragments have to be looked at: those in which a rule, an assignment, a decoding or an own value
 * may be seen, and those that hold `marker`. May name too many, never too few.
 */
export type Sweep = (fragments: readonly Fragment[], own?: OwnDetector) => ReadonlySet<Fragment>;

/** Texts that are joined, in bytes: what the search for own values takes at once. */
const JOINED_BYTES_MAX = 60_000;
/** Paths of which the flags are kept. */
const PATHS_MAX = 10_000;
const LF = 0x0a;

/** Texts of which the same is known, one below the other. */
interface Group {
  readonly known: number;
  readonly fragments: Fragment[];
  readonly starts: number[];
  size: number;
}

/** Prepares the sweep for tables of rules. */
export function createSweep(tables: readonly RuleTable[], marker: Uint8Array): Sweep {
  // Of thousands of changes all names come first, then the contents.
  const ofPaths = new Map<string, number>();
  const flagsOf = (path: Fragment['path'], bytes: Uint8Array): number => {
    if (bytes.length >= shapedBytesMin) return fileFlags({ path, bytes });
    const known = ofPaths.get(path) ?? fileFlags({ path, bytes });
    if (ofPaths.size < PATHS_MAX) ofPaths.set(path, known);
    return known;
  };

  return (fragments, own) => {
    const suspects = new Set<Fragment>();
    const open = new Map<number, Group>();
    for (const fragment of fragments) {
      const { bytes, window, path } = fragment;
      if (window !== null || bytes.length >= JOINED_BYTES_MAX || isMarked(bytes)) {
        suspects.add(fragment);
        continue;
      }
      const known = flagsOf(path, bytes);
      let group = open.get(known);
      if (group !== undefined && group.size + bytes.length > JOINED_BYTES_MAX) {
        sweep(group, suspects, own);
        group = undefined;
      }
      if (group === undefined) open.set(known, (group = { known, fragments: [], starts: [], size: 0 }));
      group.fragments.push(fragment);
      group.starts.push(group.size);
      group.size += bytes.length + 1;
    }
    for (const group of open.values()) sweep(group, suspects, own);
    return suspects;
  };

  function sweep({ known, fragments, starts, size }: Group, suspects: Set<Fragment>, own?: OwnDetector): void {
    const bytes = Buffer.allocUnsafe(size);
    for (const [index, fragment] of fragments.entries()) {
      const start = starts[index] ?? 0;
      bytes.set(fragment.bytes, start);
      bytes[start + fragment.bytes.length] = LF;
    }
    // A search for each would take longer than all of the sweep.
    if (bytes.includes(0)) for (const one of fragments) if (toUtf8(one.bytes) !== one.bytes) suspects.add(one);
    const view = plainView({ path: fragments[0]?.path ?? ('' as Fragment['path']), role: 'content' }, bytes);
    const suspect = (place: number): void => {
      const fragment = fragments[lastUpTo(starts, place)];
      if (fragment !== undefined) suspects.add(fragment);
    };
    const all = (): void => fragments.forEach(fragment => suspects.add(fragment));
    const gathering = own?.start();
    gathering?.look(view);
    if ((gathering?.take(null).length ?? 0) > 0) all();
    for (const table of tables) {
      if (table.mayHold?.(view) === false) continue;
      const run = kernelFor(table.image);
      if (run === null) all();
      else run(bytes, known, (words, at) => suspect(words[at] ?? 0));
    }
    for (let at = bytes.indexOf(marker); at !== -1; at = bytes.indexOf(marker, at + 1)) suspect(at);
  }
}

/** Whether bytes begin with a byte order mark or as a gzip stream does: with a byte that begins no text of ASCII. */
function isMarked(bytes: Uint8Array): boolean {
  return (bytes[0] ?? 0) >= 0x80 || isGzip(bytes);
}
