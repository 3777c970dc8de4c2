/** The lines that close a hole in `.gitignore`. */
import type { RepoPath } from '../model.ts';
import { envName } from '../text/env-names.ts';

/** What the block has to do: written once at the end of a `.gitignore`, where the last match wins. */
export interface IgnoreBlock {
  /** Names of the stack's committed env files stay open: only `.local` ones are covered. */
  readonly sharedModes: boolean;
  /** Templates that exist anywhere in the repository. */
  readonly templates: readonly RepoPath[];
}

/** Lines to append, in the order that keeps every existing template open. */
export function ignoreBlock({ sharedModes, templates }: IgnoreBlock): readonly string[] {
  const covering = sharedModes ? ['.env.local', '.env.*.local'] : ['.env', '.env.*'];
  const names = templates.map(path => path.slice(path.lastIndexOf('/') + 1)).filter(name => name.startsWith('.env.'));
  const open = ['.env.example', ...new Set(names)].filter((name, index, all) => all.indexOf(name) === index);
  return [
    ...covering,
    ...(sharedModes ? open.filter(name => name.endsWith('.local')) : open).map(name => `!${escapePattern(name)}`),
  ];
}

/**
 * Lines that cover one file, given as its path from the folder of the `.gitignore`: the block where that matches its name,
 * else a line for this file alone. What else is open is a finding of its own, and lines that are there are not asked for again.
 */
export function linesThatCover(path: RepoPath, templates: readonly RepoPath[]): readonly string[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const inBlock = name === '.env' || (name.startsWith('.env.') && envName(path)?.kind !== 'template');
  return inBlock ? ignoreBlock({ sharedModes: false, templates }) : [`/${escapePattern(path)}`];
}

/** Signs that a pattern gives a meaning to, and the trailing blank that git would strip. */
function escapePattern(path: string): string {
  return path.replace(/[\\*?[\]]/g, String.raw`\$&`).replace(/ $/, String.raw`\ `);
}
