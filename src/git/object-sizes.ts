/** How large objects are, without reading them. */
import type { ObjectId } from '../model.ts';
import type { Repository } from './repository.ts';
import { runGit } from './stream.ts';

/** Sizes in bytes by id; what git does not have is left out. */
export async function objectSizes(
  repository: Pick<Repository, 'top'>,
  ids: readonly ObjectId[],
): Promise<ReadonlyMap<ObjectId, number>> {
  if (ids.length === 0) return new Map();
  const args = ['cat-file', '--batch-check=%(objectname) %(objectsize)', '--buffer'];
  const { stdout } = await runGit(args, { cwd: repository.top, input: Buffer.from(`${ids.join('\n')}\n`) });
  const sizes = new Map<ObjectId, number>();
  // "<id> 1234\n" or "<id> missing\n".
  for (const line of stdout.toString('latin1').split('\n')) {
    const [id, size] = line.split(' ');
    if (id !== undefined && size !== undefined && /^\d+$/.test(size)) sizes.set(id, Number(size));
  }
  return sizes;
}
