import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createProject, npmInstall } from '../support/project.ts';
import { fakeToken } from '../support/repo.ts';

it('tokens in an ignored .env are found by an audit, which says what to do until nothing is left to do', () => {
  const project = createProject();
  chmodSync(project.dir, 0o700);
  npmInstall(project);
  project.must('npx', 'secret-hook', 'install');
  project.git('add', '--all');
  project.git('commit', '--quiet', '-m', 'set up');
  const [token, testToken] = [fakeToken(1), fakeToken(2)];
  const ordinary =
    'TAB_PASSWORD=correct horse 9\nDB_URL=postgres://shop:blue-0tter@db.example.com/shop\nAPP_NAME=Shop\n';
  project.write('.env', `# Uploads\nPYPI_API_TOKEN=${token}\nOTHER_API_TOKEN=${testToken}\nPORT=3000\n${ordinary}`);
  chmodSync(join(project.dir, '.env'), 0o600);
  const seen: string[] = [];
  const run = (...args: string[]) => {
    const ended = project.run('npx', 'secret-hook', ...args);
    seen.push(ended.stdout, ended.stderr);
    return ended;
  };

  const first = run('audit');
  expect(first.code).toBe(1);
  for (const said of [
    'It holds secrets in clear: PYPI_API_TOKEN (line 2), OTHER_API_TOKEN (line 3), TAB_PASSWORD (line 5).',
    'Secrets in files that git leaves alone (3)',
    'If it ever left this machine: revoke and replace it: PyPI upload token',
    'https://pypi.org/manage/account/token/',
    'npx secret-hook env example',
    'npx secret-hook env move',
  ])
    expect(first.stdout.replace(/\s+/g, ' ')).toContain(said);

  expect(run('env', 'example').code).toBe(0);
  const example = readFileSync(join(project.dir, '.env.example'), 'utf8');
  for (const name of ['PYPI_API_TOKEN', 'OTHER_API_TOKEN', 'PORT', '# Uploads']) expect(example).toContain(name);
  project.git('add', '.env.example');
  project.git('commit', '--quiet', '-m', 'Add the template of the env file');

  expect(run('env', 'move').code).toBe(0);
  expect(existsSync(join(project.dir, '.env'))).toBe(false);

  const last = run('audit');
  expect([last.code, last.stdout.trim().split('\n').at(-1)]).toEqual([0, expect.stringMatching(/^Nothing to do/)]);
  expect(run('audit', '--format', 'html').code).toBe(0);
  // What a person chose is as weak as before, wherever it lies: that is for the check of values.
  const check = run('env', 'check');
  expect([check.code, check.stdout]).toEqual([
    1,
    expect.stringContaining('TAB_PASSWORD is shorter than 16 characters'),
  ]);
  expect(check.stdout).not.toMatch(/env-template-keys|env-mode/);
  for (const value of [token.slice(40), testToken.slice(40), 'correct horse 9', 'blue-0tter'])
    expect(seen.join('\n')).not.toContain(value);
});
