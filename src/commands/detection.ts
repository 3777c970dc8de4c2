/** The detector that the verbs share. */
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { createDetector } from '../detect/detector.ts';
import type { Detect } from '../detect/detector.ts';
import type { OwnDetector } from '../detect/own-values/detect-own.ts';
import { lateTable } from '../detect/late-table.ts';
import type { ReadBytes } from '../detect/sections.ts';
import { loadTable, type RuleTable } from '../detect/table.ts';
import type { Trace } from '../detect/trace.ts';
import { createSweep, type Sweep } from '../detect/sweep.ts';
import type { Fragment, Rule } from '../model.ts';
import { allowMarker } from '../policy/allow-comments.ts';
import { UserError } from '../user-error.ts';
import { gunzip } from './gunzip.ts';

/** Rules, ready to look. */
export interface Detection {
  readonly detect: Detect;
  /** Which of several fragments `detect` has to look at; of the others, none may hold an allow comment either. */
  readonly suspects: (fragments: readonly Fragment[]) => ReadonlySet<Fragment>;
  /** Number of rules. */
  readonly rules: number;
  /** The built-in rules that detect; guards are not among them. */
  readonly table: RuleTable;
  /** The same with rules of a configuration beside the built-in ones. */
  readonly withCustom: (rules: readonly Rule[]) => Detection;
  /** The same, looking for the developer's own values, too. */
  readonly withOwn: (own: OwnDetector) => Detection;
}

/** Makes the detector of the built-in rules, which the build compiled. `trace` is told every step, for `explain`. */
export function builtInDetection(trace?: Trace): Detection {
  const table = loadTable(readBuilt('rules.bin'), () => readFileSync(builtFile('rules-texts.bin')));
  const make = (custom?: RuleTable): Detection =>
    withoutOwn(createSweep(custom === undefined ? [table] : [table, custom], allowMarker), {
      detect: createDetector(table, {
        gunzip,
        now: Date.now(),
        ...(trace ? { trace } : {}),
        ...(custom ? { custom } : {}),
      }),
      rules: table.ruleCount + (custom?.ruleCount ?? 0),
      table,
      withCustom: rules => (rules.length === 0 ? make() : make(lateTable(rules))),
    });
  return make();
}

/** The same detector, which may be told of own values later: making it anew would cost milliseconds. */
function withoutOwn(sweep: Sweep, detection: Omit<Detection, 'withOwn' | 'suspects'>): Detection {
  const { detect } = detection;
  return {
    ...detection,
    suspects: fragments => sweep(fragments),
    withOwn: own => ({
      ...withoutOwn(sweep, { ...detection, detect: fragment => detect(fragment, own) }),
      suspects: fragments => sweep(fragments, own),
    }),
  };
}

/** A file of `dist/`: beside the bundle, or, when this runs from the sources, two folders up. */
function builtFile(name: string): string {
  const folder = import.meta.filename.endsWith('.ts') ? '/../../dist/' : '/';
  return `${import.meta.dirname}${folder}${name}`;
}

/** Reads parts of a file of `dist/`. Throws `UserError` when it has become another file since the first was read. */
function readBuilt(name: string): ReadBytes {
  let known: string | null = null;
  return (start, into) => {
    const descriptor = openSync(builtFile(name), 'r');
    try {
      const { ino, size, mtimeMs } = fstatSync(descriptor);
      const state = `${ino} ${size} ${mtimeMs}`;
      if (state !== (known ??= state))
        throw new UserError('unreadable', 'secret-hook was installed anew while it ran', { hint: 'Run it again' });
      let filled = 0;
      while (filled < into.length) {
        const count = readSync(descriptor, into, filled, into.length - filled, start + filled);
        if (count === 0) break;
        filled += count;
      }
      return filled;
    } finally {
      closeSync(descriptor);
    }
  };
}
