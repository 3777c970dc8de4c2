import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { acmeRule, config } from '../support/configuration.ts';
import { createRepo, fakeToken, type TestRepo } from '../support/repo.ts';

function repoWith(files: Readonly<Record<string, string>> = {}): TestRepo {
  const repo = createRepo();
  repo.commit({ '.gitignore': '.env\n.env.*\n!.env.example\nnode_modules/\n', 'README.md': '# shop\n', ...files });
  return repo;
}

test('a level of the staged configuration decides whether the commit is stopped', () => {
  const repo = repoWith();
  repo.stage('src/api.ts', `export const token = '${fakeToken()}';\n`);
  expect(repo.hook('pre-commit').code).toBe(1);
  repo.stage('.secret-hook.json', config({ rules: { 'pypi-token': 'warning' } }));
  const { code, stderr } = repo.hook('pre-commit');
  expect(code).toBe(0);
  expect(stderr).toContain('.secret-hook.json: policy-loosened: rules: pypi-token error → warning.');
});

test('a configuration that is not staged does not count, and one line says so', () => {
  const repo = repoWith();
  repo.stage('src/api.ts', `export const token = '${fakeToken()}';\n`);
  repo.write('.secret-hook.json', config({ rules: { 'pypi-token': 'off' } }));
  const { code, stderr } = repo.hook('pre-commit');
  expect(code).toBe(1);
  expect(stderr).toContain('.secret-hook.json is not staged, so it does not count yet');
  expect(repo.cli('scan', 'src').code).toBe(0);
});

test('a committed configuration is said in the summary of every run, and loosens nothing any more', () => {
  const repo = repoWith({ '.secret-hook.json': config({ rules: { 'pypi-token': 'off' }, exclude: ['docs/**'] }) });
  repo.stage('src/api.ts', 'export const a = 1;\n');
  const { code, stderr } = repo.hook('pre-commit');
  expect(code).toBe(0);
  expect(stderr).toContain('1 rule off, 1 exclude');
  expect(stderr).not.toContain('policy-loosened');
});

test('an excluded file and an overridden path are set aside and stay listed', () => {
  const overrides = [{ paths: ['test/**'], rules: { 'pypi-token': 'off' } }];
  const repo = repoWith({ '.secret-hook.json': config({ exclude: ['docs'], overrides }) });
  repo.stage('docs/a.md', `${fakeToken(1)}\n`);
  repo.stage('test/b.ts', `${fakeToken(2)}\n`);
  const { code, stdout } = repo.cli('scan', '--staged', '--format', 'json');
  expect(code).toBe(0);
  const { suppressed } = JSON.parse(stdout) as { suppressed: { file: string; by: string; reason: string }[] };
  expect(suppressed.map(({ file, by, reason }) => `${file} ${by}: ${reason}`)).toEqual([
    'docs/a.md exclude: exclude "docs" in .secret-hook.json',
    'test/b.ts level: overrides[0].rules.pypi-token is off in .secret-hook.json',
  ]);
});

test.each([
  ['an unknown key', '{ "allowlst": ["README.md"] }', 'allowlst is no known key'],
  ['a broken file', '{\n  "rules": {\n', '.secret-hook.json:3:1'],
  ['an unknown rule', '{ "rules": { "pypi-tokn": "off" } }', 'did you mean "pypi-token"?'],
])('%s ends commit, message, push and scan with 2', (_, content, said) => {
  const repo = repoWith();
  repo.stage('.secret-hook.json', content);
  repo.write('.git/MSG', 'a change\n');
  const runs = [
    repo.hook('pre-commit'),
    repo.hook('commit-msg', '.git/MSG'),
    repo.cli('scan', 'README.md'),
    repo.cli('scan', '--staged'),
    repo.cli('config'),
  ];
  for (const { code, stderr } of runs) {
    expect(code).toBe(2);
    expect(stderr).toContain(said);
  }
  repo.git('commit', '--quiet', '--no-verify', '--message', 'broken');
  const head = repo.git('rev-parse', 'HEAD');
  const pushed = repo.shell(
    `echo "refs/heads/main ${head} refs/heads/main ${'0'.repeat(40)}" | node '${hookPath()}' pre-push origin x`,
  );
  expect(pushed.code).toBe(2);
  expect(pushed.stderr).toContain(said);
});

test('a link is no configuration, wherever it leads', () => {
  const repo = repoWith();
  symlinkSync('/dev/zero', join(repo.dir, '.secret-hook.json'));
  expect(repo.cli('scan', 'README.md')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('must be a regular file, not a link'),
  });
  repo.git('add', '.secret-hook.json');
  expect(repo.hook('pre-commit').code).toBe(2);
});

test('the commit that mends a broken configuration goes through', () => {
  const repo = repoWith({ '.secret-hook.json': '{ "rules": {' });
  repo.stage('.secret-hook.json', config({ rules: {} }));
  expect(repo.hook('pre-commit').code).toBe(0);
});

test('the help of the team stands in a message that blocks, and in the data', () => {
  const help = { text: 'Ask in #security first', url: 'https://wiki.example.org/secrets' };
  const repo = repoWith({ '.secret-hook.json': config({ help }) });
  repo.stage('src/api.ts', `export const token = '${fakeToken()}';\n`);
  expect(repo.hook('pre-commit').stderr).toContain('Ask in #security first\nhttps://wiki.example.org/secrets\n');
  expect(JSON.parse(repo.cli('scan', '--staged', '--format', 'json').stdout)).toMatchObject({ help });
});

test('secretHook in package.json counts for hooks and scans', () => {
  const repo = repoWith({ 'package.json': config({ name: 'shop', secretHook: { exclude: ['src/**'] } }) });
  repo.stage('src/api.ts', `export const token = '${fakeToken()}';\n`);
  expect(repo.hook('pre-commit').code).toBe(0);
  expect(repo.cli('scan', 'src').code).toBe(0);
});

test('a package.json that is staged is scanned as well as asked', () => {
  const repo = repoWith();
  repo.stage('package.json', config({ name: 'shop', token: fakeToken() }));
  expect(repo.hook('pre-commit').code).toBe(1);
});

test('a push is judged by the newest pushed commit', () => {
  const repo = repoWith({ 'src/api.ts': `export const token = '${fakeToken()}';\n` });
  const push = () => {
    const line = `refs/heads/main ${repo.git('rev-parse', 'HEAD')} refs/heads/main ${'0'.repeat(40)}`;
    return repo.shell(`echo "${line}" | node '${hookPath()}' pre-push origin x`);
  };
  expect(push().code).toBe(1);
  repo.commit({ '.secret-hook.json': config({ exclude: ['src/**'] }) });
  expect(push().code).toBe(0);
});

test('a rule of the team finds what it is for, in commit and scan', () => {
  const repo = repoWith({ '.secret-hook.json': config({ customRules: [acmeRule] }) });
  repo.stage('src/api.ts', `call('acme_${'7c1f0b9e2d4a8635'.repeat(2)}');\n`);
  const { code, stderr } = repo.hook('pre-commit');
  expect(code).toBe(1);
  expect(stderr).toContain('Acme token');
  expect(repo.cli('scan', 'src').code).toBe(1);
});

test('a configuration that a commit has checked counts the same for the next one, and no other is taken for it', () => {
  const right = config({ rules: { 'pypi-token': 'warning' }, exclude: ['docs/**'] });
  const repo = repoWith({ '.secret-hook.json': right });
  const mark = join(repo.dir, '.git/secret-hook/checked');
  repo.stage('src/api.ts', `export const token = '${fakeToken()}';\n`);
  const first = repo.hook('pre-commit');
  expect(readFileSync(mark, 'utf8').split('\n').slice(1).join('\n')).toBe(right);
  const second = repo.hook('pre-commit');
  expect(second).toEqual(first);
  expect(second).toMatchObject({ code: 0, stderr: expect.stringContaining('1 warning, 1 exclude') as string });
  // What is wrong is checked on every commit, and so is what another program has left.
  const wrong = config({ allowlst: [] });
  repo.stage('.secret-hook.json', wrong);
  for (let round = 0; round < 2; round++) expect(repo.hook('pre-commit').code).toBe(2);
  expect(readFileSync(mark, 'utf8')).toContain(right);
  repo.write('.git/secret-hook/checked', `1 1\n${wrong}`);
  expect(repo.hook('pre-commit').code).toBe(2);
  // A file that may change without the configuration, and one that needs a parser, are read anew.
  rmSync(mark);
  for (const text of ['// why\n{}\n', config({ extends: ['./base.json'] })]) {
    repo.stage('base.json', '{}\n');
    repo.stage('.secret-hook.json', text);
    expect(repo.hook('pre-commit').code).toBe(1);
  }
  expect(existsSync(mark)).toBe(false);
  repo.stage('.secret-hook.json', right);
  expect(repo.cli('scan', '--staged').code).toBe(0);
  expect(existsSync(mark)).toBe(false);
});

test('a pattern that hangs is stopped, named, and ends with 2', () => {
  const rule = {
    id: 'acme-hang',
    title: 'Acme hang',
    why: 'It hangs.',
    keywords: ['acme_'],
    pattern: '(?<secret>acme_(?:[a-z]+)+!)',
    examples: { match: ['acme_abc!'], ignore: ['acme_'] },
  };
  const repo = repoWith({ '.secret-hook.json': config({ customRules: [rule] }) });
  repo.stage('src/api.ts', `acme_${'a'.repeat(60)}\n`);
  const { code, stderr } = repo.hook('pre-commit');
  expect(code).toBe(2);
  expect(stderr).toContain('acme-hang');
});

test('config says what counts and where it stands', () => {
  const repo = repoWith({ '.secret-hook.json': config({ rules: { 'pypi-token': 'off' } }) });
  const { stdout, code } = repo.cli('config', '--format', 'json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    source: '.secret-hook.json',
    values: { rules: { from: '.secret-hook.json:3' }, exclude: { value: [], from: 'default' } },
    off: ['1 rule off'],
  });
  repo.write('.secret-hook.json', config({}));
  expect(repo.cli('config').stdout).toContain('Nothing is switched off.');
  expect(repo.cli('config', '--staged').stdout).toContain('Switched off: 1 rule off');
});

function hookPath(): string {
  return join(import.meta.dirname, '../../dist/hook.cjs');
}

test('comments of a tool count when compat lists it, and none counts with --no-allow', () => {
  const repo = repoWith({ '.secret-hook.json': config({ compat: ['gitleaks'] }) });
  repo.stage('src/api.ts', `const a = '${fakeToken(1)}'; // gitleaks:allow\n`);
  repo.stage('src/b.ts', `const b = '${fakeToken(2)}'; // secret-hook: allow pypi-token revoked\n`);
  expect(repo.hook('pre-commit').code).toBe(0);
  expect(repo.cli('scan', '--staged').code).toBe(0);
  const { code, stdout } = repo.cli('scan', '--staged', '--no-allow', '--format', 'json');
  expect(code).toBe(1);
  expect((JSON.parse(stdout) as { findings: unknown[] }).findings).toHaveLength(2);
  expect(repo.cli('scan', 'src', '--no-allow').code).toBe(1);
});

test('scan names stale allows in files without a finding', () => {
  const repo = repoWith();
  repo.stage('src/api.ts', 'const a = process.env.TOKEN; // secret-hook: allow pypi-token revoked\n');
  const said = 'src/api.ts:1: this allow is stale: nothing of pypi-token is found there';
  expect(repo.cli('scan', 'src').stdout).toContain(said);
  expect(repo.cli('scan', '--staged').stdout).toContain(said);
});
