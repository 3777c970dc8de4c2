/** `secret-hook uninstall`: takes back what `install` did. */
import { join } from 'node:path';
import type { ExitCode } from '../exit-code.ts';
import { openRepository } from '../git/repository.ts';
import { candidatesOf } from '../install/candidates.ts';
import { removeCodeCache } from '../install/code-cache.ts';
import { findPlace, fromTop } from '../install/place.ts';
import { undo, type Undone } from '../install/undo.ts';
import { jsonText, printable, wrapHanging } from '../text/terminal.ts';
import { widthOf, type Io } from './io.ts';
import { formatOption, parseOptions, type Spec } from './options.ts';

export const spec: Spec = {
  name: 'uninstall',
  summary: 'Take the hooks out of this repository',
  usage: '',
  about: [
    'Every file that nobody changed since `install` gets its former bytes back. From the others only our lines go, and the ' +
      'output says which.',
  ],
  options: [formatOption],
};

/** Runs the verb. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = parseOptions(spec, args);
  const repository = await openRepository(io.cwd);
  const place = await findPlace(repository, io.cwd);
  const undone = await undo(repository, candidatesOf(place));
  removeCodeCache(join(place.packageRoot, 'dist'));
  const name = (what: string): string => (what.includes('/') ? (fromTop(repository.top, what) ?? what) : what);
  if (parsed.get('format') === 'json') {
    const changes = undone.map(({ what, ...rest }) => ({ what: name(what), ...rest }));
    io.out(jsonText({ changes }));
    return 0;
  }
  if (undone.length === 0) {
    io.out(`secret-hook: nothing of ours was found in ${printable(join(repository.top))}\n`);
    return 0;
  }
  const rows = grouped(undone.map(entry => ({ ...entry, what: name(entry.what) })));
  const width = Math.min(44, Math.max(...rows.map(({ what }) => what.length)));
  const lines = rows.map(({ what, how, why }) => `  ${what.padEnd(width)}  ${how}${why ? ` (${why})` : ''}`);
  const head = 'secret-hook: the hooks are taken out';
  io.out(`${[head, ...lines].flatMap(line => wrapHanging(printable(line), widthOf(io), 4)).join('\n')}\n`);
  return 0;
}

/** Husky's folder holds 16 files that nobody wrote by hand: one line for all of them. */
function grouped(undone: readonly Undone[]): readonly Undone[] {
  const generated = undone.filter(({ what, how }) => /(?:^|\/)\.husky\/_\//.test(what) && how === 'removed');
  const first = generated[0];
  if (!first) return undone;
  const folder = first.what.slice(0, first.what.lastIndexOf('/') + 1);
  return undone
    .filter(entry => entry === first || !generated.includes(entry))
    .map(entry => (entry === first ? { ...entry, what: folder } : entry));
}
