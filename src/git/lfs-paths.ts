/** Which paths `.gitattributes` hands to Git LFS. */
import type { Repository } from './repository.ts';
import { runGit } from './stream.ts';

/** Those of `paths` whose `filter` is `lfs`. */
export async function lfsPaths<Path extends string>(
  { top }: Pick<Repository, 'top'>,
  paths: readonly Path[],
): Promise<ReadonlySet<Path>> {
  if (paths.length === 0) return new Set();
  const input = Buffer.from(paths.map(path => `${path}\0`).join(''));
  const { stdout } = await runGit(['check-attr', '-z', '--stdin', 'filter'], { cwd: top, input });
  // "path\0filter\0lfs\0" for every path, in order.
  const fields = stdout.toString().split('\0');
  return new Set(paths.filter((_, index) => fields[index * 3 + 2] === 'lfs'));
}
