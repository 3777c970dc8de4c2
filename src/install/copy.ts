/** The self-contained program in the git directory, for repositories without node_modules. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../user-error.ts';
import { write, type Change, type ReadFile } from './plan.ts';
import { stateFolder } from './state.ts';

/** Plans the copy of the hook's program, with its version beside it. */
export function planCopy(packageRoot: string, commonDir: string, read: ReadFile): readonly Change[] {
  const dist = join(packageRoot, 'dist');
  const list = join(dist, 'hook-files.json');
  if (!existsSync(list)) {
    throw new UserError('install-failed', 'The package is not built: dist/hook-files.json is missing', {
      hint: 'npm run build',
    });
  }
  const names = JSON.parse(readFileSync(list, 'utf8')) as readonly string[];
  const folder = stateFolder(commonDir);
  const version = String(
    (JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string }).version,
  );
  return [
    ...names.flatMap((name): readonly Change[] => {
      const path = join(folder, name);
      const bytes = readFileSync(join(dist, name));
      if (read(path)?.bytes.equals(bytes)) return [];
      return [{ kind: 'write', path, bytes, mode: null, says: 'the program' }];
    }),
    ...write(read(join(folder, 'version')), {
      path: join(folder, 'version'),
      text: `${version}\n`,
      mode: null,
      says: 'its version',
    }),
  ];
}

/** Version of the copy, null when there is none. */
export function copiedVersion(commonDir: string): string | null {
  const path = join(stateFolder(commonDir), 'version');
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : null;
}
