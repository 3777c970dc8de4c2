/** What other people's git ignores: the committed `.gitignore` files alone, in a repository that has nothing else. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strangerEnvironment } from '../git/environment.ts';
import { decidingPatterns } from '../git/ignore.ts';
import type { IgnorePattern } from '../model.ts';
import { removeFolder } from '../git/remove-folder.ts';

/** A `.gitignore` as somebody will have it. */
export interface IgnoreFile {
  readonly pathBytes: Buffer;
  readonly bytes: Uint8Array;
}

/** Paths to ask about and the `.gitignore` files that shall answer. */
export interface IgnoreView {
  readonly files: readonly IgnoreFile[];
  readonly paths: readonly Buffer[];
}

/**
 * Answers every view in its order. Personal, local and system settings do not count, and neither does the work tree: right
 * also for a sparse one. Costs one git process for all views together.
 */
export async function askViews(views: readonly IgnoreView[]): Promise<readonly (readonly (IgnorePattern | null)[])[]> {
  if (views.every(({ paths }) => paths.length === 0)) return views.map(() => []);
  const folder = mkdtempSync(join(tmpdir(), 'secret-hook-view-'));
  try {
    makeRepository(folder);
    // Each view has a folder of its own: patterns of a `.gitignore` count from where it stands.
    views.forEach(({ files }, index) => writeView(join(folder, String(index)), files));
    const paths = views.flatMap((view, index) =>
      view.paths.map(path => Buffer.concat([Buffer.from(`${index}/`), path])),
    );
    const answers = await decidingPatterns(paths, { cwd: folder, env: environmentFor(folder), personal: false });
    let start = 0;
    return views.map(view => {
      const own = answers.slice(start, start + view.paths.length).map(withoutFolder);
      start += view.paths.length;
      return own;
    });
  } finally {
    removeFolder(folder);
  }
}

/** The least that git takes for a repository; `git init` would be one process more. */
function makeRepository(folder: string): void {
  for (const name of ['objects', 'refs']) mkdirSync(join(folder, '.git', name), { recursive: true });
  writeFileSync(join(folder, '.git/HEAD'), 'ref: refs/heads/main\n');
  writeFileSync(
    join(folder, '.git/config'),
    '[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tignorecase = false\n',
  );
}

/** Names that are not UTF-8 stay the bytes they are. */
function writeView(folder: string, files: readonly IgnoreFile[]): void {
  mkdirSync(folder);
  for (const { pathBytes, bytes } of files) {
    const path = Buffer.concat([Buffer.from(`${folder}/`), pathBytes]);
    mkdirSync(path.subarray(0, path.lastIndexOf('/')), { recursive: true });
    writeFileSync(path, bytes);
  }
}

/** HOME as well, because git before 2.32 does not know GIT_CONFIG_GLOBAL. */
function environmentFor(folder: string): NodeJS.ProcessEnv {
  const away = join(folder, '.git');
  const config = { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: join(away, 'none'), HOME: away, XDG_CONFIG_HOME: away };
  return { ...strangerEnvironment(), ...config, GIT_DIR: away, GIT_WORK_TREE: folder };
}

function withoutFolder(pattern: IgnorePattern | null): IgnorePattern | null {
  return pattern && { ...pattern, source: pattern.source.replace(/^\d+\//, '') };
}
