/** The `.gitignore` files of the work tree, line by line: which lines only look right. */
import type { Repository } from '../git/repository.ts';
import { lookalikeRule } from '../guards/check-rules.ts';
import { at } from '../guards/env-pairs.ts';
import { cite, fileFinding, ignores } from '../guards/guard.ts';
import { deepName, lookalikes } from '../guards/ignore-lookalikes.ts';
import type { Finding, IgnorePattern, RepoPath } from '../model.ts';
import { askViews } from '../sources/ignore-views.ts';
import type { NamedFile } from '../sources/repository-files.ts';
import { readRegularFile, statusOf } from '../sources/work-tree.ts';

/** A `.gitignore` of the work tree. */
export interface IgnoreText {
  readonly path: RepoPath;
  readonly pathBytes: Buffer;
  /** Empty for what git does not read: a link, a folder. */
  readonly bytes: Uint8Array;
  /** Why git does not read it; null when it does. */
  readonly problem: string | null;
}

/** Reads them; of those that git does not read only the reason. */
export function readIgnoreFiles(repository: Repository, gitignores: readonly NamedFile[]): readonly IgnoreText[] {
  return gitignores.flatMap(({ path, pathBytes }): readonly IgnoreText[] => {
    const status = statusOf(repository.top, path);
    if (status === null) return [];
    const nothing = new Uint8Array();
    if (status.isSymbolicLink())
      return [{ path, pathBytes, bytes: nothing, problem: 'it is a symbolic link, and git does not follow one here' }];
    const bytes = readRegularFile(repository.top, path);
    return [{ path, pathBytes, bytes: bytes ?? nothing, problem: bytes === null ? 'it cannot be read' : null }];
  });
}

/** Asks git what the `.gitignore` files, as given, ignore: nothing else of this machine counts. */
export async function ignoredByFiles(
  files: readonly Pick<IgnoreText, 'pathBytes' | 'bytes'>[],
  paths: readonly string[],
): Promise<readonly (IgnorePattern | null)[]> {
  const [answers = []] = await askViews([{ files, paths: paths.map(path => Buffer.from(path)) }]);
  return answers;
}

const linesToldMax = 20;

/**
 * Lines whose purpose no other line serves: what they seem to cover is open. Where `isShared` says that the stack commits
 * `.env` on purpose, that is `.env.local`.
 */
export async function judgeLines(
  files: readonly IgnoreText[],
  isShared: (path: RepoPath) => boolean,
): Promise<readonly Finding[]> {
  const readable = files.filter(({ problem }) => problem === null);
  const links = files
    .filter(({ problem }) => problem !== null)
    .map(({ path, problem }) => lineFinding(path, 1, `${path}: ${problem}.`));
  const prefix = (path: string): string => path.slice(0, path.length - '.gitignore'.length);
  const suspects = readable.flatMap(({ path, bytes }) =>
    lookalikes(bytes).map(found => {
      const probe = `${prefix(path)}${found.seems}`;
      // The prefix is that of a path.
      const local = found.seems.endsWith('.env') && isShared(probe as RepoPath) ? '.local' : '';
      return {
        path,
        ...found,
        probe: `${probe}${local}`,
        isDeep: found.seems === deepName,
        seems: `${found.seems}${local}`,
      };
    }),
  );
  const reincluding = readable.map(({ path }) => ({
    path,
    probes: ['.env', '.env.local', '.env.production', deepName]
      .map(name => `${prefix(path)}${name}`)
      .filter(probe => !isShared(probe as RepoPath)),
  }));
  const templates = readable.map(({ path }) => `${prefix(path)}.env.example`);
  const paths = [
    ...new Set([...suspects.map(({ probe }) => probe), ...reincluding.flatMap(({ probes }) => probes), ...templates]),
  ];
  const answers = await ignoredByFiles(readable, paths);
  const answer = new Map(paths.map((path, index) => [path, answers[index] ?? null]));
  const open = suspects.filter(({ probe }) => !ignores(answer.get(probe) ?? null));
  const told = open.map(({ path, line, text, why, seems, isDeep }) => {
    const uncovered = isDeep
      ? `\`${seems.slice(seems.lastIndexOf('/') + 1)}\` in the folders below stays open`
      : `\`${seems}\` stays open`;
    return lineFinding(path, line, text === '' ? `${path}: ${why}.` : `\`${text}\`: ${why}, so ${uncovered}.`);
  });
  const winners = new Map<string, Finding>();
  for (const { probes } of reincluding)
    for (const probe of probes) {
      const by = answer.get(probe) ?? null;
      if (by !== null && by.pattern.startsWith('!') && !winners.has(cite(by)))
        winners.set(
          cite(by),
          lineFinding(
            by.source as RepoPath,
            by.line,
            `\`${by.pattern}\` re-includes ${probe}, whatever other lines say: the last match wins.`,
            [`# delete this line: ${cite(by)}`],
          ),
        );
    }
  return [...links, ...told, ...winners.values(), ...orderFindings(readable, templates, answer)].slice(0, linesToldMax);
}

/** `!.env.example` before `.env*`: the last match wins. */
function orderFindings(
  files: readonly IgnoreText[],
  templates: readonly string[],
  answer: ReadonlyMap<string, IgnorePattern | null>,
): readonly Finding[] {
  return files.flatMap(({ path, bytes }, index) => {
    const by = answer.get(templates[index] ?? '') ?? null;
    if (!ignores(by)) return [];
    const lines = Buffer.from(bytes).toString('utf8').split(/\r?\n/);
    const opening = lines.findIndex(line => /^!(?:\*\*\/|\/)?\.env\.example *$/.test(line));
    if (opening === -1 || (by.source === path && by.line <= opening + 1)) return [];
    return [
      lineFinding(
        path,
        opening + 1,
        `\`${lines[opening]?.trim()}\` comes before ${cite(by)}, and the last match wins: the template stays ignored.`,
      ),
    ];
  });
}

function lineFinding(path: RepoPath, line: number, detail: string, fix: readonly string[] = []): Finding {
  const fields = {
    severity: 'warning',
    path,
    origin: { kind: 'worktree' },
    reasons: [`line=${line}`],
    detail,
    fix,
  } as const;
  return at(fileFinding(lookalikeRule, fields), line);
}
