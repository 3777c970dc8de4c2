/** How large objects are, without reading them. */
import type { ObjectId } from '../model.ts';
import { UserError } from '../user-error.ts';
import { gitFailure } from './failure.ts';
import type { Repository } from './repository.ts';
import { runGit, startGit } from './stream.ts';

/** Sizes in bytes by id; what git does not have is left out. */
export async function objectSizes(
  repository: Pick<Repository, 'top'>,
  ids: readonly ObjectId[],
): Promise<ReadonlyMap<ObjectId, number>> {
  if (ids.length === 0) return new Map();
  try {
    const { stdout } = await runGit(args, { cwd: repository.top, input: Buffer.from(`${ids.join('\n')}\n`) });
    return new Map(sizesIn(stdout.toString('latin1').split('\n')));
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'not-fetched') throw error;
    return sizesHere(repository, new Set(ids));
  }
}

const args = ['cat-file', '--batch-check=%(objectname) %(objectsize)', '--buffer'];

/** In a partial clone git ends at the first id that was not fetched; what is here it lists without being asked for it. */
async function sizesHere(
  { top }: Pick<Repository, 'top'>,
  wanted: ReadonlySet<ObjectId>,
): Promise<ReadonlyMap<ObjectId, number>> {
  const all = [...args, '--batch-all-objects', '--unordered'];
  const { child, ended } = startGit(all, { cwd: top });
  child.stdin.end();
  const sizes = new Map<ObjectId, number>();
  let rest = '';
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    const lines = (rest + chunk.toString('latin1')).split('\n');
    rest = lines.pop() ?? '';
    for (const [id, size] of sizesIn(lines)) if (wanted.has(id)) sizes.set(id, size);
  }
  const { stderr, ...status } = await ended;
  if (status.code !== 0) throw gitFailure(all, status, stderr);
  return sizes;
}

/** Lines are `<id> 1234` or `<id> missing`. */
function sizesIn(lines: readonly string[]): readonly (readonly [ObjectId, number])[] {
  return lines.flatMap(line => {
    const [id, size] = line.split(' ');
    return id !== undefined && size !== undefined && /^\d+$/.test(size) ? [[id, Number(size)] as const] : [];
  });
}
