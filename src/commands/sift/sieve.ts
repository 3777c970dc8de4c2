/** Sifting as a source asks for it: folder by folder, the threads loaded when one is large. */
import type { Detection } from '../detection.ts';
import { sent } from '../own-detector.ts';
import type { OwnValues } from '../own-values.ts';
import type { TeamPolicy } from '../team-policy.ts';

/** A sieve for one run. */
export interface Sieve {
  readonly sift: (files: readonly Buffer[], folder: string) => Promise<((index: number) => boolean) | null>;
  /** Quiet files so far, and the bytes of their names and contents. */
  readonly looked: () => { readonly files: number; readonly bytes: number };
}

/** What the run looks for. */
export interface SieveOptions {
  readonly team: TeamPolicy;
  readonly own: Pick<OwnValues, 'values'>;
  readonly detection: Detection;
  readonly noAllow: boolean;
  readonly tell: (files: number, kilobytes: number) => void;
}

/** Fewer are read before a thread has started. */
const filesMin = 16;

/** Makes one; null where every file may hold a comment of another tool, so that none is quiet. */
export function createSieve({ team, own, detection, noAllow, tell }: SieveOptions): Sieve | null {
  const { compat, customRules } = team.configuration;
  if (compat.length > 0) return null;
  let [files, bytes] = [0, 0];
  return {
    sift: async (all, folder) => {
      if (all.length < filesMin) return null;
      const { siftFiles } = await import('./sift.ts');
      const values = sent(own.values());
      const sifted = await siftFiles(all, {
        folder,
        customRules,
        own: values,
        heedsComments: !noAllow,
        detection,
        tell,
      });
      if (sifted === null) return null;
      files += sifted.files;
      bytes += sifted.bytes;
      return sifted.isQuiet;
    },
    looked: () => ({ files, bytes }),
  };
}
