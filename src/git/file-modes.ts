/** Whether permission bits in a work tree mean anything to git. */
import { runGit } from './stream.ts';

/** git found out at `git init` whether the file system keeps modes, and wrote it down as `core.fileMode`. */
export async function keepsModes(top: string): Promise<boolean> {
  const call = { cwd: top, okCodes: [0, 1] };
  const { stdout } = await runGit(['config', '--type=bool', '--get', 'core.fileMode'], call);
  return stdout.toString().trim() !== 'false';
}
