/** V8's code cache of the hook: without it a third of a commit's time goes into compiling. */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { strangerEnvironment } from '../git/environment.ts';
import { removeFolder } from '../git/remove-folder.ts';

/** Name of the cache, beside `hook.cjs`; V8 rejects one of another node or another program, and then it is ignored. */
const codeCacheName = 'hook.cache';

/** The cache begins with the name of the build, as `hook.cjs` has it. */
const buildNameLength = 16;

/** Whatever the person's settings say: nobody sees this commit. */
const author = ['name=x', 'email=x@localhost'].flatMap(setting => ['-c', `user.${setting}`]);
author.push('-c', 'commit.gpgSign=false');

/** Ordinary code in which the detector has something to look at and nothing to find. */
const sample = `import { createHash } from 'node:crypto';
const token = process.env.API_TOKEN ?? '';
const settings = { password: getPassword(), secretName: 'database', retries: 3 };
const greeting = "gr\\u00fc\\u00df dich";
export const key = value => createHash('sha256').update(value).digest('hex');
`;

/** A configuration, so that what reads one is in the cache, too. */
const configuration = JSON.stringify({
  rules: { 'hardcoded-credential': 'error' },
  exclude: ['fixtures/**'],
  customRules: [
    {
      id: 'acme-deploy-token',
      title: 'Acme deploy token',
      why: 'Anyone holding it can deploy.',
      keywords: ['acme_'],
      pattern: '(?<![A-Za-z0-9_])(?<secret>acme_[A-Za-z0-9]{32})(?![A-Za-z0-9])',
      examples: { match: ['acme_[[base62:32]]'], ignore: ['acme_...'] },
    },
  ],
});

/**
 * Writes the code cache into `dir`, which holds `hook.cjs`: by running the hook in a throw-away repository through `body`,
 * the sh that hooks share, so that the cache holds the functions that a commit needs. Answers whether it was written;
 * without it the hook is only slower.
 */
export function writeCodeCache(dir: string, body: string): boolean {
  const hook = join(dir, 'hook.cjs');
  if (!existsSync(hook)) return false;
  if (isAccepted(dir)) return true;
  const home = mkdtempSync(join(tmpdir(), 'secret-hook-cache-'));
  try {
    const env = { ...strangerEnvironment(), NODE_EXTRA_CA_CERTS: '', SECRET_HOOK_ALLOW: '' };
    const run = (file: string, args: readonly string[]) =>
      execFileSync(file, args, { cwd: home, env, stdio: 'ignore', timeout: 20_000 });
    writeFileSync(join(home, '.gitignore'), '.env\n.env.*\n!.env.example\nnode_modules/\n');
    writeFileSync(join(home, 'package.json'), '{}\n');
    writeFileSync(join(home, '.secret-hook.json'), configuration);
    run('git', ['init', '--quiet', '--template=']);
    run('git', ['add', '.']);
    run('git', [...author, 'commit', '--quiet', '--no-verify', '--message', 'first']);
    writeFileSync(join(home, 'sample.js'), sample);
    run('git', ['add', '.']);
    const fresh = join(home, codeCacheName);
    const inNodeModules = join(home, 'node_modules/secret-hook');
    mkdirSync(inNodeModules, { recursive: true });
    symlinkSync(dir, join(inNodeModules, 'dist'), 'junction');
    writeFileSync(join(home, 'hook.sh'), `hook_guard=pre-commit hook_guard_folder=\n${body}`);
    run('sh', ['hook.sh', '--write-code-cache', fresh]);
    // Beside it first, then renamed: a commit at this moment sees the old one or the new one.
    const beside = join(dir, `${codeCacheName}.${process.pid}`);
    writeFileSync(beside, readFileSync(fresh));
    renameSync(beside, join(dir, codeCacheName));
    return true;
  } catch {
    // A folder that may not be written (a global install, a store) keeps working without a cache.
    return false;
  } finally {
    removeFolder(home);
  }
}

/** Whether V8 takes the cache that lies there. */
function isAccepted(dir: string): boolean {
  const file = join(dir, codeCacheName);
  if (!existsSync(file)) return false;
  const cache = readFileSync(file);
  const build = cache.toString('latin1', 0, buildNameLength);
  if (!readFileSync(join(dir, 'hook.cjs'), 'latin1').includes(`'${build}'`)) return false;
  const source = readFileSync(join(dir, 'hook-main.cjs'), 'latin1');
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
