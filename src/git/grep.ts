/** Which texts a commit holds already. */
import { ownEnvironment } from './environment.ts';
import type { Repository } from './repository.ts';
import { runGit } from './stream.ts';

/**
 * Answers which of the `texts` stand, as they are, in a file of one of the commits. They go to git by its standard input
 * and never become arguments. A commit that is not here holds nothing. Of a text of several lines each must be there.
 */
export async function textsIn(
  repository: Repository,
  commits: readonly string[],
  texts: readonly string[],
): Promise<ReadonlySet<string>> {
  const lines = new Set(texts.flatMap(linesOf));
  if (lines.size === 0 || commits.length === 0) return new Set();
  const options = ['--no-color', '--no-line-number', '--no-column', '--no-heading', '--no-break', '--no-textconv'];
  const args = [
    'grep',
    ...options,
    '--no-recurse-submodules',
    '--only-matching',
    '-h',
    '-a',
    '-F',
    '-f',
    '-',
    ...commits,
  ];
  const { stdout } = await runGit(args, {
    cwd: repository.top,
    env: { ...ownEnvironment(), LC_ALL: 'C' },
    input: `${[...lines].join('\n')}\n`,
    okCodes: [0, 1, 128],
  });
  const found = [...new Set(stdout.toString('utf8').split('\n'))];
  return new Set(
    texts.filter(
      text => linesOf(text).length > 0 && linesOf(text).every(line => found.some(one => one.includes(line))),
    ),
  );
}

/** Short lines of a longer text say nothing. */
function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/).map(line => line.trim());
  return lines.length === 1 ? lines.filter(line => line !== '') : lines.filter(line => line.length >= 8);
}
