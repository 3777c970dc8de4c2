/** An ignored `.env` lies in nearly every project: a clean commit pays nothing for the note about it, and loses nothing. */
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fullCover } from '../support/guards.ts';
import { createRepo, type TestRepo } from '../support/repo.ts';

function withEnv(path = '.env', env = 'PORT=3000\n'): TestRepo {
  const repo = createRepo();
  repo.commit({ '.gitignore': fullCover });
  repo.write(path, env);
  repo.stage('a.txt', 'words\n');
  return repo;
}

/** The commands that reach git, in their order; `git` of the PATH writes them down. */
function asked(repo: TestRepo): readonly string[] {
  const folder = join(repo.env['HOME'] ?? '', 'bin');
  const log = join(folder, 'log');
  const real = repo.shell('command -v git').stdout.trim();
  mkdirSync(folder, { recursive: true });
  writeFileSync(log, '');
  writeFileSync(join(folder, 'git'), `#!/bin/sh\necho "$*" >>'${log}'\nexec '${real}' "$@"\n`);
  chmodSync(join(folder, 'git'), 0o755);
  const path = repo.env['PATH'] ?? '';
  repo.env['PATH'] = `${folder}:${path}`;
  expect(repo.hook('pre-commit')).toMatchObject({ code: 0 });
  repo.env['PATH'] = path;
  return readFileSync(log, 'utf8').trim().split('\n').toSorted();
}

it('asks git nothing more than a commit without one does, at the top and in a folder', () => {
  const plain = asked(withEnv('notes.md'));
  expect(asked(withEnv())).toEqual(plain);
  expect(asked(withEnv('packages/a/.env', 'TAB_PASSWORD=correct horse 9\n'))).toEqual(plain);
});

it('is counted, and told in full to whoever asks', () => {
  const repo = withEnv();
  expect(repo.hook('pre-commit').stderr).toMatch(/clean \(1 note\)\n$/);
  expect(repo.hook('pre-commit', '--verbose').stderr).toContain('.env:1:1  note');
  const { stdout } = repo.cli('scan', '--staged', '--format', 'json');
  const { findings } = JSON.parse(stdout) as { findings: readonly { ruleId: string; fingerprint: string }[] };
  expect(findings).toMatchObject([
    { ruleId: 'env-file', fingerprint: expect.stringMatching(/^[0-9a-f]{24}$/) as string },
  ]);
});

it('is set aside by a comment in it, and by the baseline', () => {
  const repo = withEnv('.env', '# secret-hook: allow env-file everybody here has one\nPORT=3000\n');
  expect(repo.hook('pre-commit').stderr).not.toContain('note');
  const known = withEnv();
  const { stdout } = known.cli('scan', '--staged', '--format', 'json');
  const { findings } = JSON.parse(stdout) as { findings: readonly { fingerprint: string }[] };
  known.cli('baseline', 'add', findings[0]?.fingerprint ?? '', '--reason', 'everybody here has one');
  known.git('add', '.secret-hook.baseline.json');
  expect(known.hook('pre-commit').stderr).not.toContain('note');
});

it('is set aside by a comment in the file that it is a link to', () => {
  const repo = withEnv('private/real', '# secret-hook: allow env-file everybody here has one\nPORT=3000\n');
  symlinkSync('private/real', join(repo.dir, '.env'));
  expect(repo.hook('pre-commit', '--verbose').stderr).not.toContain('.env:1:1  note');
  writeFileSync(join(repo.dir, 'private/real'), 'PORT=3000\n');
  expect(repo.hook('pre-commit', '--verbose').stderr).toContain('.env:1:1  note');
});

it('is what the configuration of its folder makes of it', () => {
  const repo = withEnv('packages/a/.env');
  repo.commit({ 'packages/a/.secret-hook.json': '{ "rules": { "env-file": "off" } }' });
  repo.stage('b.txt', 'words\n');
  expect(repo.hook('pre-commit').stderr).not.toContain('note');
  const { stdout } = repo.cli('scan', '--staged', '--format', 'json');
  expect(JSON.parse(stdout)).toMatchObject({ findings: [], suppressed: [{ file: 'packages/a/.env', by: 'level' }] });
});
