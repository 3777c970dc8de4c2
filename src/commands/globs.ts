/** Globs of excludes and overrides. The matcher is loaded when there is something to match. */
import type { RepoPath } from '../model.ts';

/**
 * Answers whether one of the globs matches. A glob without a slash means the name at any depth, as in .gitignore;
 * a folder means all that is in it. Hidden files count like all others.
 */
export async function loadGlobs(): Promise<(path: RepoPath, globs: readonly string[]) => boolean> {
  const { default: micromatch } = await import('micromatch');
  const known = new WeakMap<readonly string[], readonly ((path: string) => boolean)[]>();
  return (path, globs) => {
    const matchers = known.get(globs) ?? globs.flatMap(widened).map(glob => micromatch.matcher(glob, { dot: true }));
    known.set(globs, matchers);
    return matchers.some(matches => matches(path));
  };
}

function widened(glob: string): readonly string[] {
  const bare = glob.replace(/^\.\//, '').replace(/\/$/, '');
  return bare.includes('/') ? [bare, `${bare}/**`] : [`**/${bare}`, `**/${bare}/**`];
}
