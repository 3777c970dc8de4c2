/** Where an installation happens: the repository, its hooks folder, the project in it and the package. */
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Repository } from '../git/repository.ts';
import { bodyName, quote } from './block.ts';
import { runGit } from '../git/stream.ts';

/** Facts about one repository and one project in it. Folders are from the top of the repository, `''` is the top. */
export interface Place {
  readonly repository: Repository;
  /** Folder whose node_modules holds the package; null when it is not installed in this repository. */
  readonly folder: string | null;
  /** Folders with a package.json, from where the verb was called up to the top. */
  readonly projects: readonly string[];
  /** The first of them; null when there is none. */
  readonly project: string | null;
  /** `core.hooksPath` as it decides now; null when git uses its default. */
  readonly hooksPath: HooksPath | null;
  /** Absolute path of the folder that git takes hooks from now. */
  readonly hooksFolder: string;
  /** Absolute path of the running package. */
  readonly packageRoot: string;
  /** Which program installs this project's packages; npm when nothing says otherwise. */
  readonly packageManager: PackageManager;
}

/** A setting of `core.hooksPath` and where it comes from. */
export interface HooksPath {
  readonly value: string;
  readonly scope: 'local' | 'worktree' | 'global' | 'system' | 'command';
  /** File that sets it, as git names it. */
  readonly origin: string;
}

/** What installs packages. `berry` is Yarn 2 and later; `pnp` is Yarn without a node_modules folder. */
export type PackageManager = 'npm' | 'pnpm' | 'yarn' | 'berry' | 'pnp' | 'bun';

/** Looks around from `folder`. */
export async function findPlace(repository: Repository, folder: string): Promise<Place> {
  const cwd = realpathSync(folder);
  const hooksPath = await readHooksPath(repository.top);
  const projects = upwards(repository.top, cwd).filter(at => existsSync(join(repository.top, at, 'package.json')));
  const project = projects[0] ?? null;
  const packageRoot = ownRoot();
  return {
    repository,
    folder: installedIn(repository.top, cwd, packageRoot),
    projects,
    project,
    hooksPath,
    hooksFolder: hooksPath ? resolve(repository.top, hooksPath.value) : join(repository.commonDir, 'hooks'),
    packageRoot,
    packageManager: packageManagerOf(repository.top, project),
  };
}

/** `core.hooksPath` with its scope and file; null when it is not set (or set to nothing, which is git's default too). */
export async function readHooksPath(top: string): Promise<HooksPath | null> {
  const args = ['config', '--show-scope', '--show-origin', '-z', '--type=path', '--get', 'core.hooksPath'];
  const { stdout, exitCode } = await runGit(args, { cwd: top, okCodes: [0, 1] });
  if (exitCode === 1) return null;
  // "local\0file:.git/config\0.husky/_\0"
  const [scope = '', origin = '', value = ''] = stdout.toString().split('\0');
  if (value === '') return null;
  return { value, scope: scope as HooksPath['scope'], origin: origin.replace(/^file:/, '') };
}

/** What takes the setting away where it is: without its scope git looks in the repository's own file only. */
export function unsetCommand({ scope, origin }: HooksPath, { top, gitDir, commonDir }: Repository): string {
  if (scope === 'command') return 'unset GIT_CONFIG_COUNT GIT_CONFIG_PARAMETERS';
  const own = { local: join(commonDir, 'config'), worktree: join(gitDir, 'config.worktree'), global: '', system: '' };
  // A file that another one includes is of the scope of that one.
  const isIncluded = own[scope] !== '' && realpathSync(resolve(top, origin)) !== realpathSync(own[scope]);
  const where = isIncluded ? `--file ${quote(origin)}` : `--${scope}`;
  return `git config ${where} --unset-all core.hooksPath`;
}

/** Tops of the linked work trees, as git has noted them: `/home/me/other/.git`, or relative to the note. */
export function linkedTops(commonDir: string): readonly string[] {
  const folder = join(commonDir, 'worktrees');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap(name => {
    const note = join(folder, name, 'gitdir');
    return existsSync(note) ? [dirname(resolve(folder, name, readFileSync(note, 'utf8').trim()))] : [];
  });
}

/** Absolute path of the package this module runs from. */
export function ownRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'hooks', bodyName))) {
    if (dirname(folder) === folder) throw new Error('The package cannot find its own hooks folder');
    folder = dirname(folder);
  }
  return folder;
}

/** The folder, from the top, nearest to `cwd` that holds `name`; null when there is none up to the top. */
function nearest(top: string, cwd: string, name: string): string | null {
  for (const folder of upwards(top, cwd)) if (existsSync(join(top, folder, name))) return folder;
  return null;
}

function installedIn(top: string, cwd: string, packageRoot: string): string | null {
  const near = nearest(top, cwd, join('node_modules', 'secret-hook'));
  if (near !== null) return near;
  const shim = nearest(top, cwd, join('node_modules', '.bin', 'secret-hook'));
  if (shim !== null) return shim;
  // Called from above the package that lists it: our own files lie in its node_modules.
  const at = packageRoot.lastIndexOf(`${sep}node_modules${sep}secret-hook`);
  const folder = at === -1 ? null : fromTop(top, packageRoot.slice(0, at));
  return folder !== null && !folder.includes('node_modules') ? folder : null;
}

/** Path of `folder` from the top, with `/`; null when it lies outside. */
export function fromTop(top: string, folder: string): string | null {
  const path = relative(top, folder);
  if (path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path)) return null;
  return path.split(sep).join('/');
}

function upwards(top: string, cwd: string): readonly string[] {
  const start = fromTop(top, cwd);
  if (start === null || start === '') return [''];
  const parts = start.split('/');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/')).concat('');
}

function packageManagerOf(top: string, project: string | null): PackageManager {
  for (const folder of upwards(top, join(top, project ?? ''))) {
    const has = (name: string): boolean => existsSync(join(top, folder, name));
    if (has('.pnp.cjs') || has('.pnp.js')) return 'pnp';
    if (has('pnpm-lock.yaml')) return 'pnpm';
    if (has('bun.lock') || has('bun.lockb')) return 'bun';
    if (has('.yarnrc.yml')) return 'berry';
    // Yarn 2 and later write "__metadata:" into the lock file, Yarn 1 a comment "# yarn lockfile v1".
    if (has('yarn.lock'))
      return readFileSync(join(top, folder, 'yarn.lock'), 'utf8').includes('__metadata:') ? 'berry' : 'yarn';
    if (has('package-lock.json')) return 'npm';
  }
  return 'npm';
}
