/** V8's code cache of the hook: without it a third of a commit's time goes into compiling. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { strangerEnvironment } from '../git/environment.ts';

/** Name of the cache, beside `hook.cjs`; V8 rejects one of another node or another program, and then it is ignored. */
const codeCacheName = 'hook.cache';

/** The cache begins with the name of the build, as `hook.cjs` has it. */
const buildNameLength = 16;

/**
 * Writes the code cache into `dir`, which holds `hook.cjs`: by running the hook in a throw-away repository, so that the
 * cache holds the functions that a commit needs. Answers whether it was written; without it the hook is only slower.
 */
export function writeCodeCache(dir: string): boolean {
  const hook = join(dir, 'hook.cjs');
  if (!existsSync(hook)) return false;
  if (isAccepted(dir)) return true;
  const home = mkdtempSync(join(tmpdir(), 'secret-hook-cache-'));
  try {
    const env = { ...strangerEnvironment(), NODE_EXTRA_CA_CERTS: '', SECRET_HOOK_ALLOW: '' };
    const run = (file: string, args: readonly string[]) =>
      execFileSync(file, args, { cwd: home, env, stdio: 'ignore', timeout: 20_000 });
    run('git', ['init', '--quiet', '--template=']);
    writeFileSync(join(home, '.gitignore'), '.env\n.env.*\n!.env.example\n');
    writeFileSync(join(home, 'sample.js'), 'export const greeting = "hello";\n');
    run('git', ['add', '.']);
    const fresh = join(home, codeCacheName);
    run(process.execPath, [hook, '--write-code-cache', fresh, 'pre-commit']);
    // Beside it first, then renamed: a commit at this moment sees the old one or the new one.
    const beside = join(dir, `${codeCacheName}.${process.pid}`);
    writeFileSync(beside, readFileSync(fresh));
    renameSync(beside, join(dir, codeCacheName));
    return true;
  } catch {
    // A folder that may not be written (a global install, a store) keeps working without a cache.
    return false;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Whether V8 takes the cache that lies there. */
function isAccepted(dir: string): boolean {
  const file = join(dir, codeCacheName);
  if (!existsSync(file)) return false;
  const cache = readFileSync(file);
  const build = cache.toString('latin1', 0, buildNameLength);
  if (!readFileSync(join(dir, 'hook.cjs'), 'latin1').includes(`'${build}'`)) return false;
  const source = readFileSync(join(dir, 'hook-main.cjs'), 'utf8');
  return new Script(source, { cachedData: cache.subarray(buildNameLength) }).cachedDataRejected === false;
}

/** Takes the code cache away from `dir`. The hook works without it. */
export function removeCodeCache(dir: string): void {
  try {
    rmSync(join(dir, codeCacheName), { force: true });
  } catch {
    // Where it could not be written it cannot be there.
  }
}
