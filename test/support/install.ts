/** Everything that an installation could change, for comparing before and after. */
import { lstatSync, readFileSync, readlinkSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TestRepo } from './repo.ts';

/** What git itself changes with each commit, and what package managers own. */
const ofGit = ['.git/objects', '.git/logs', '.git/index', '.git/COMMIT_EDITMSG', '.git/ORIG_HEAD', 'node_modules'];

/** Every file of the work tree and the git directory with bytes, permissions and links. */
export function everything(repo: TestRepo): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  const walk = (folder: string): void => {
    for (const name of readdirSync(join(repo.dir, folder)).toSorted()) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (ofGit.includes(path)) continue;
      const stat = lstatSync(join(repo.dir, path));
      if (stat.isDirectory()) {
        files[`${path}/`] = '';
        walk(path);
      } else if (stat.isSymbolicLink()) files[path] = `link ${readlinkSync(join(repo.dir, path))}`;
      else files[path] = `${(stat.mode & 0o777).toString(8)} ${readFileSync(join(repo.dir, path), 'latin1')}`;
    }
  };
  walk('');
  return files;
}
