import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { isOlder } from '../../src/git/version.ts';
import { createRepo } from '../support/repo.ts';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

test.each([['install'], ['doctor'], ['scan', '--staged']])('a git before 2.30 gets a clear error: %s', (...args) => {
  const repo = createRepo();
  const folder = join(repo.dir, '..', 'old-git');
  mkdirSync(folder, { recursive: true });
  const real = spawnSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).stdout.trim();
  writeFileSync(
    join(folder, 'git'),
    `#!/bin/sh\ncase " $* " in *" --version "*) echo "git version 2.25.1"; exit 0;; esac\nexec ${real} "$@"\n`,
  );
  chmodSync(join(folder, 'git'), 0o755);
  const { status, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: repo.dir,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}` },
  });
  expect(stderr).toContain('git 2.25.1 is too old');
  expect(stderr).toContain('Install git 2.30 or newer');
  expect(status).toBe(2);
});

test('versions are compared part by part, not as text', () => {
  expect(isOlder('2.9.5', '2.30')).toBe(true);
  expect(isOlder('2.30.0', '2.30')).toBe(false);
  expect(isOlder('2.100.1', '2.30')).toBe(false);
});

test.each(['cli.js', 'hook.cjs'])('a node before 20 gets a clear error from %s', file => {
  const repo = createRepo();
  // Nothing but the number: what such a node cannot do is not to be met at all.
  const old = "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } });";
  repo.write('../old.cjs', old);
  const program = fileURLToPath(new URL(`../../dist/${file}`, import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, ['--require', join(repo.dir, '../old.cjs'), program], {
    cwd: repo.dir,
    encoding: 'utf8',
  });
  expect(stderr).toContain('Node.js 18.20.4 is too old');
  expect(stderr).toContain('Install Node.js 20.19 or newer');
  expect(status).toBe(2);
});
