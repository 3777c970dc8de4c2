/**
 * Brings two versions of the pre-commit framework into `.cache/pre-commit/<version>` for the tests of
 * `test/foreign/pre-commit.test.ts`: the oldest that is supported and one that installs hooks from git in the new way.
 * Brings bandit, too, for `test/foreign/one-liners.test.ts`. Needs python3 with venv and pip. Does nothing for a version that is there already.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const wanted = [
  // 3.2.0 asks `pkg_resources` for the versions of its parts, which newer setuptools no longer bring.
  ['pre-commit', '3.2.0', 'setuptools<81'],
  ['pre-commit', '4.7.0', 'setuptools<81'],
  ['bandit', '1.8.6'],
];

for (const [name, version, ...others] of wanted) {
  const folder = fileURLToPath(new URL(`../.cache/${name}/${version}`, import.meta.url));
  const program = `${folder}/bin/${name}`;
  if (existsSync(program) && spawnSync(program, ['--version']).status === 0) continue;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  execFileSync('python3', ['-m', 'venv', folder], { stdio: 'inherit' });
  const packages = [`${name}==${version}`, ...others];
  execFileSync(`${folder}/bin/python`, ['-m', 'pip', 'install', '--quiet', ...packages], { stdio: 'inherit' });
  process.stdout.write(execFileSync(program, ['--version'], { encoding: 'utf8' }));
}
