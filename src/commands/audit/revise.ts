/** Judges what was found by what git does with its file: reads the few files that a verdict hangs on. */
import { parseDotenv, decodeText } from '../../formats/dotenv.ts';
import type { Repository } from '../../git/repository.ts';
import { keepsModes } from '../../git/file-modes.ts';
import { envContent } from '../../guards/env-content.ts';
import { envFileRule } from '../../guards/env-file.ts';
import { sensitiveFileRule } from '../../guards/sensitive-files.ts';
import { judgeShipments } from '../../guards/ships.ts';
import { judgeOnDisk } from '../../guards/work-tree-secrets.ts';
import type { Finding, RepoPath, Skipped } from '../../model.ts';
import type { Configuration } from '../../policy/configuration.ts';
import { readNamedFile } from '../../sources/named-file.ts';
import { shippedFiles } from '../../sources/shipping.ts';
import { envKind, type EnvNaming } from '../../text/env-names.ts';
import type { WorkTree } from '../../sources/work-tree-states.ts';

/** Where things lie. */
export interface Where {
  readonly tree: WorkTree;
  readonly top: string;
  readonly repository: Repository | null;
  readonly configuration: Configuration;
  readonly naming: EnvNaming | null;
}

/** Adds what only the whole shows. */
export async function reviseFindings(
  items: readonly (Finding | Skipped)[],
  { tree, top, repository, configuration, naming }: Where,
): Promise<readonly (Finding | Skipped)[]> {
  const keys = new Map<RepoPath, ReadonlyMap<number, string>>();
  const keysOf = (path: RepoPath): ReadonlyMap<number, string> => {
    const bytes = readNamedFile(top, path);
    const entries = bytes === null ? [] : parseDotenv(decodeText(bytes));
    return new Map(entries.map(({ line, key }) => [line, key]));
  };
  const paths = new Set<string>(tree.files.map(({ path }) => path));
  const shipped = await shippedFiles(secretFiles(items), {
    paths: tree.files.map(({ path }) => path),
    read: path => {
      const bytes = paths.has(path) ? readNamedFile(top, path as RepoPath) : null;
      return bytes === null ? null : Buffer.from(bytes).toString('utf8');
    },
    tracked: path => tree.stateOf(path) === 'tracked',
    ignored: path => tree.stateOf(path) === 'ignored',
  });
  const listed = new Set(
    items.flatMap(item => (item.kind === 'finding' && item.rule.id === envFileRule.id ? [item.path] : [])),
  );
  const hasModes = process.platform !== 'win32' && (repository === null || (await keepsModes(repository.top)));
  const judged = judgeOnDisk(items, {
    leftAlone: path => ['ignored', 'alone'].includes(tree.stateOf(path)),
    tracked: path => tree.stateOf(path) === 'tracked',
    files: tree.files,
    folders: tree.folders,
    isEnvFile: path => !['template', null].includes(envKind(path, naming)),
    envLocation: configuration.env.location,
    // `env check` looks at the env files that git lists.
    modeIsJudged: path => repository !== null && listed.has(path),
    hasModes,
    isPlainEnv: path => {
      const bytes = readNamedFile(top, path);
      return bytes === null || envContent(bytes) === 'plain';
    },
    keyAt: (path, line) => {
      const known = keys.get(path) ?? keysOf(path);
      keys.set(path, known);
      return known.get(line) ?? null;
    },
  });
  return [...judged, ...judgeShipments(shipped)];
}

/** Files of which nobody wants to see a copy: env files, key stores, and whatever a secret was found in. */
function secretFiles(items: readonly (Finding | Skipped)[]): readonly RepoPath[] {
  const found = items.flatMap(item => {
    if (item.kind === 'skipped' || item.origin.kind === 'commit') return [];
    const { rule, secret, severity, path, role } = item;
    const isSecret = secret !== null && severity !== 'note' && (role ?? 'content') === 'content';
    return isSecret || rule.id === envFileRule.id || (rule.id === sensitiveFileRule.id && severity !== 'note')
      ? [path]
      : [];
  });
  return [...new Set(found)];
}
