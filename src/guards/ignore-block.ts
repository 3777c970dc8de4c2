/** The lines that close a hole in `.gitignore`. */
import type { RepoPath } from '../model.ts';
import { envName } from '../text/env-names.ts';

/** What the block has to do: written once at the end of a `.gitignore`, where the last match wins. */
export interface IgnoreBlock {
  /** Names of the stack's committed env files stay open: only `.local` ones are covered. */
  readonly sharedModes: boolean;
  /** Templates that exist anywhere in the repository. */
  readonly templates: readonly RepoPath[];
  /** Env files under other names, as paths from the folder of the `.gitignore`. */
  readonly others: readonly RepoPath[];
}

/** Lines to append, in the order that keeps every existing template open. */
export function ignoreBlock({ sharedModes, templates, others }: IgnoreBlock): readonly string[] {
  const covering = sharedModes ? ['.env.local', '.env.*.local'] : ['.env', '.env.*'];
  const names = templates.map(path => path.slice(path.lastIndexOf('/') + 1)).filter(name => name.startsWith('.env.'));
  const open = ['.env.example', ...new Set(names)].filter((name, index, all) => all.indexOf(name) === index);
  return [
    ...covering,
    ...(sharedModes ? open.filter(name => name.endsWith('.local')) : open).map(name => `!${escapePattern(name)}`),
    ...others.filter(path => !isCovered(path, sharedModes)).map(path => `/${escapePattern(path)}`),
  ];
}

/** Whether the covering lines match the last segment of `path`. */
function isCovered(path: RepoPath, sharedModes: boolean): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (sharedModes) return name.startsWith('.env.') && name.endsWith('.local');
  return name === '.env' || (name.startsWith('.env.') && envName(path)?.kind !== 'template');
}

/** Signs that a pattern gives a meaning to, and the trailing blank that git would strip. */
function escapePattern(path: string): string {
  return path.replace(/[\\*?[\]]/g, String.raw`\$&`).replace(/ $/, String.raw`\ `);
}
