/** Which git runs. */
import { UserError } from '../user-error.ts';
import { runGit } from './stream.ts';

/** Oldest git whose answers were tested. */
export const gitVersionMin = '2.30';

/** The version as git says it: `2.39.5`. */
export async function gitVersion(cwd: string): Promise<string> {
  const { stdout } = await runGit(['--version'], { cwd });
  // "git version 2.39.5 (Apple Git-154)\n", "git version 2.45.1.windows.1\n"
  return /(\d+\.\d+(?:\.\d+)?)/.exec(stdout.toString())?.[1] ?? '0.0';
}

/** Throws `UserError` when git is older than `gitVersionMin`. */
export async function requireGitVersion(cwd: string): Promise<void> {
  const version = await gitVersion(cwd);
  if (!isOlder(version, gitVersionMin)) return;
  throw new UserError('git-too-old', `git ${version} is too old`, { hint: `Install git ${gitVersionMin} or newer` });
}

/** Whether version `a` comes before version `b`, part by part. */
export function isOlder(a: string, b: string): boolean {
  const [left, right] = [a, b].map(version => version.split('.').map(Number));
  for (let part = 0; part < 3; part++) {
    const difference = (left?.[part] ?? 0) - (right?.[part] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
