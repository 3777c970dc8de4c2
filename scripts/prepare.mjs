/**
 * Runs at `npm install` in this repository and when git installs the package (pre-commit framework, npm from a git address).
 * Silent on standard output: older versions of the pre-commit framework read the name of the tarball there.
 * Where the compiler is missing (a global install from git leaves development dependencies out) it brings them in first.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (file, args, env = process.env) => execFileSync(file, args, { cwd: root, env, stdio: ['ignore', 2, 2] });

function hasBuildTools() {
  try {
    const require = createRequire(new URL('../package.json', import.meta.url));
    require.resolve('typescript/package.json');
    require.resolve('rolldown/package.json');
    return true;
  } catch {
    return false;
  }
}

if (!hasBuildTools()) {
  if (existsSync(new URL('../dist/cli.js', import.meta.url))) process.exit(0);
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_config_(global|prefix|location|local_prefix)$/i.test(name)),
  );
  const npm = process.env['npm_execpath'];
  const args = ['install', '--no-global', '--include=dev', '--ignore-scripts', '--no-save', '--no-audit', '--no-fund'];
  if (npm) run(process.execPath, [npm, ...args], env);
  else run('npm', args, env);
}
run(process.execPath, ['scripts/build.mjs']);

// A developer's clone gets our own hooks. A copy that git or npm made to install from it has no use for them.
const clone = existsSync(new URL('../.git', import.meta.url)) && process.env['npm_config_global'] !== 'true';
if (clone && !process.env['CI']) {
  process.chdir(root);
  const { default: husky } = await import('husky');
  const said = husky();
  if (said) process.stderr.write(`husky: ${said}\n`);
}
