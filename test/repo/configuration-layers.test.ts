/** Configurations that build on each other: `extends`, files of folders, and what a run says about where they stand. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { acmeRule, config } from '../support/configuration.ts';
import { createRepo, fakeToken, type TestRepo } from '../support/repo.ts';

const off = config({ rules: { 'pypi-token': 'off' } });

function repoWith(files: Readonly<Record<string, string>> = {}): TestRepo {
  const repo = createRepo();
  repo.commit({ '.gitignore': '.env\n.env.*\n!.env.example\nnode_modules/\n', 'README.md': '# shop\n', ...files });
  return repo;
}

interface Report {
  readonly findings: readonly { readonly file: string; readonly severity: string; readonly ruleId: string }[];
  readonly suppressed: readonly { readonly file: string; readonly by: string; readonly reason: string }[];
  readonly remarks: readonly string[];
}

function scanStaged(repo: TestRepo): Report {
  return JSON.parse(repo.cli('scan', '--staged', '--format', 'json').stdout) as Report;
}

const suppressed = (report: Report): readonly string[] =>
  report.suppressed.map(({ file, by, reason }) => `${file} ${by}: ${reason}`);

test('a file that is extended counts as if it stood before, and its globs count from the top', () => {
  const repo = repoWith({
    '.secret-hook.json': config({ extends: ['./tools/secret-hook/base.json'], exclude: ['docs'] }),
    'tools/secret-hook/base.json': config({ extends: ['../more.json'], exclude: ['fixtures/**'] }),
    'tools/more.json': config({ help: { text: 'Ask in #security' }, rules: { 'pypi-token': 'warning' } }),
  });
  repo.stage('docs/a.md', `${fakeToken(1)}\n`);
  repo.stage('fixtures/b.txt', `${fakeToken(2)}\n`);
  repo.stage('src/c.ts', `export const token = '${fakeToken(3)}';\n`);
  const report = scanStaged(repo);
  expect(suppressed(report)).toEqual([
    'docs/a.md exclude: exclude "docs" in .secret-hook.json',
    'fixtures/b.txt exclude: exclude "fixtures/**" in tools/secret-hook/base.json',
  ]);
  expect(report.findings).toMatchObject([{ file: 'src/c.ts', severity: 'warning' }]);
  expect(repo.hook('pre-commit').code).toBe(0);
  const { values } = JSON.parse(repo.cli('config', '--format', 'json').stdout) as {
    values: Record<string, { value: unknown; from: string }>;
  };
  expect(values['exclude']).toMatchObject({
    value: ['fixtures/**', 'docs'],
    from: 'tools/secret-hook/base.json:6, .secret-hook.json:6',
  });
  expect(values['help']?.from).toBe('tools/more.json:2');
});

test('a package that is extended is read from node_modules, its own files beside it', () => {
  const repo = repoWith({ '.secret-hook.json': config({ extends: ['@acme/rules'] }) });
  repo.write('node_modules/@acme/rules/secret-hook.json', config({ extends: ['./levels.json', 'plain/strict.json'] }));
  repo.write('node_modules/@acme/rules/levels.json', off);
  repo.write('node_modules/plain/strict.json', config({ compat: ['gitleaks'] }));
  repo.stage('src/c.ts', `export const token = '${fakeToken(3)}';\n`);
  expect(suppressed(scanStaged(repo))).toEqual([
    'src/c.ts level: rules.pypi-token is off in node_modules/@acme/rules/levels.json',
  ]);
  expect(repo.cli('scan', 'src').code).toBe(0);
});

test.each([
  ['a file that is not there', './base.json', '(./base.json) is missing: there is no base.json'],
  ['a package that is not installed', '@acme/rules', 'no node_modules on the way up holds @acme/rules'],
  ['a file outside', '../base.json', '(../base.json) leads out of the repository'],
  ['an absolute path', '/etc/hosts', 'must be a path that begins with ./ or ../'],
  ['itself', './.secret-hook.json', 'goes round: .secret-hook.json → .secret-hook.json'],
])('extending %s ends commit, scan and config with 2', (_, specifier, said) => {
  const repo = repoWith();
  repo.stage('.secret-hook.json', config({ extends: [specifier] }));
  for (const run of [repo.hook('pre-commit'), repo.cli('scan', 'README.md'), repo.cli('config')]) {
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(said);
    expect(run.stderr).toContain('.secret-hook.json:3:5');
  }
});

test('a circle is named by the files in it', () => {
  const repo = repoWith();
  repo.stage('a.json', config({ extends: ['./b.json'] }));
  repo.stage('b.json', config({ extends: ['./a.json'] }));
  repo.stage('.secret-hook.json', config({ extends: ['./a.json'] }));
  const { code, stderr } = repo.hook('pre-commit');
  expect(code).toBe(2);
  expect(stderr).toContain('goes round: .secret-hook.json → a.json → b.json → a.json');
});

test('a hook reads what is extended from the index, a scan from the work tree', () => {
  const repo = repoWith({ '.secret-hook.json': config({ extends: ['./base.json'] }), 'base.json': '{}\n' });
  repo.stage('src/c.ts', `export const token = '${fakeToken(3)}';\n`);
  repo.write('base.json', off);
  expect(repo.hook('pre-commit').code).toBe(1);
  expect(repo.cli('scan', 'src').code).toBe(0);
  repo.git('add', 'base.json');
  const { code, stderr } = repo.hook('pre-commit');
  expect(code).toBe(0);
  expect(stderr).toContain('policy-loosened: rules: pypi-token error → off');
});

test('two files with a rule of one id are refused', () => {
  const repo = repoWith({
    '.secret-hook.json': config({ extends: ['./base.json'], customRules: [acmeRule] }),
    'base.json': config({ customRules: [acmeRule], rules: { 'acme-token': 'note' } }),
  });
  expect(repo.cli('config')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('base.json and .secret-hook.json both have a rule acme-token') as string,
  });
});

test('the nearest configuration wins for the files of its folder, and what it does not say stays', () => {
  const repo = repoWith({
    '.secret-hook.json': config({ rules: { 'pypi-token': 'warning', 'env-file': 'note' }, exclude: ['*.snap'] }),
    'packages/a/.secret-hook.json': config({ rules: { 'pypi-token': 'error' }, exclude: ['fixtures/**'] }),
    'packages/a/deep/.secret-hook.json': off,
  });
  repo.stage('src/top.ts', `export const token = '${fakeToken(1)}';\n`);
  repo.stage('packages/a/src/a.ts', `export const token = '${fakeToken(2)}';\n`);
  repo.stage('packages/a/fixtures/b.ts', `export const token = '${fakeToken(3)}';\n`);
  repo.stage('packages/a/c.snap', `export const token = '${fakeToken(4)}';\n`);
  repo.stage('packages/a/deep/d.ts', `export const token = '${fakeToken(5)}';\n`);
  repo.stage('packages/ab/e.ts', `export const token = '${fakeToken(6)}';\n`);
  const report = scanStaged(repo);
  expect(report.findings.map(({ file, severity }) => `${file} ${severity}`)).toEqual([
    'packages/a/src/a.ts error',
    'packages/ab/e.ts warning',
    'src/top.ts warning',
  ]);
  expect(suppressed(report)).toEqual([
    'packages/a/c.snap exclude: exclude "*.snap" in .secret-hook.json',
    'packages/a/deep/d.ts level: rules.pypi-token is off in packages/a/deep/.secret-hook.json',
    'packages/a/fixtures/b.ts exclude: exclude "fixtures/**" in packages/a/.secret-hook.json',
  ]);
  expect(repo.cli('scan', 'packages').code).toBe(1);
});

test('a folder may not decide for the repository, and a broken file of it stops what touches it', () => {
  const repo = repoWith();
  repo.stage('packages/a/.secret-hook.json', config({ help: { text: 'ask' } }));
  expect(repo.hook('pre-commit')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('help stands only in the configuration at the top of the repository') as string,
  });
  repo.git('commit', '--quiet', '--no-verify', '--message', 'broken');
  repo.stage('README.md', '# other\n');
  expect(repo.hook('pre-commit').code).toBe(0);
  repo.stage('packages/a/src.ts', `export const token = '${fakeToken(1)}';\n`);
  expect(repo.hook('pre-commit').code).toBe(2);
});

test('a configuration of a folder that loosens is said, with the file it stands in', () => {
  const repo = repoWith();
  repo.stage('packages/a/.secret-hook.json', config({ exclude: ['**'], rules: { 'pypi-token': 'off' } }));
  const { code, stderr } = repo.hook('pre-commit');
  expect(code).toBe(0);
  expect(stderr).toContain('packages/a/.secret-hook.json: policy-loosened: rules: pypi-token error → off.');
  expect(stderr).toContain('packages/a/.secret-hook.json: policy-loosened: exclude: nothing → **.');
});

test('only the package.json at the top is asked', () => {
  const repo = repoWith({ 'packages/a/package.json': config({ name: 'a', secretHook: { exclude: ['**'] } }) });
  repo.stage('packages/a/src.ts', `export const token = '${fakeToken(1)}';\n`);
  expect(repo.hook('pre-commit').code).toBe(1);
});

test('where index and work tree differ, one line for each file says which counts', () => {
  const repo = repoWith({ 'package.json': config({ name: 'shop' }) });
  repo.stage('packages/a/src.ts', `export const token = '${fakeToken(1)}';\n`);
  repo.write('package.json', config({ name: 'shop', secretHook: {} }));
  repo.write('packages/a/.secret-hook.json', '{}\n');
  const hook = repo.hook('pre-commit');
  expect(hook.code).toBe(1);
  expect(hook.stderr).toContain('package.json differs from its staged version, which counts: git add package.json');
  expect(hook.stderr).toContain('packages/a/.secret-hook.json is not staged, so it does not count yet');
  expect(repo.cli('scan', 'packages', '--format', 'json').stdout).toContain(
    'packages/a/.secret-hook.json is not staged, so hooks do not use it yet',
  );
  repo.git('add', '.');
  expect(repo.hook('pre-commit').stderr).not.toContain('does not count yet');
});

test('strict lets no warning through that may be a secret', () => {
  const repo = repoWith();
  repo.stage('test/client.test.ts', "export const dbPassword = 'rG7vTq2Lw9xK';\n");
  expect(repo.hook('pre-commit').code).toBe(0);
  repo.stage('.secret-hook.json', config({ detection: 'strict' }));
  const { code, stderr } = repo.hook('pre-commit');
  expect(code).toBe(1);
  expect(stderr).toContain('test/client.test.ts:1');
  repo.stage('test/.secret-hook.json', config({ detection: 'normal' }));
  expect(repo.hook('pre-commit').code).toBe(0);
});

test('a link in node_modules, as pnpm makes them, is followed', () => {
  const repo = repoWith({ '.secret-hook.json': config({ extends: ['acme'] }) });
  repo.write('store/acme/secret-hook.json', off);
  repo.write('node_modules/.keep', '');
  symlinkSync(join(repo.dir, 'store/acme'), join(repo.dir, 'node_modules/acme'));
  repo.stage('src/c.ts', `export const token = '${fakeToken(3)}';\n`);
  expect(repo.hook('pre-commit').code).toBe(0);
});

test('what a folder extends is policy too: a commit that loosens it is said, one that only touches other data is not', () => {
  const strict = config({ rules: { 'pypi-token': 'error' } });
  const repo = repoWith({
    'packages/a/.secret-hook.json': config({ extends: ['../../tools/base.json'] }),
    'tools/base.json': strict,
    'data.json': '{}\n',
  });
  repo.stage('data.json', '{ "a": 1 }\n');
  expect(repo.hook('pre-commit').stderr).not.toContain('policy-loosened');
  repo.stage('tools/base.json', off);
  const { code, stderr } = repo.hook('pre-commit');
  expect(code).toBe(0);
  expect(stderr).toContain('packages/a/.secret-hook.json: policy-loosened: rules: pypi-token error → off.');
  repo.stage('tools/base.json', '{ "rules": ');
  expect(repo.hook('pre-commit').code).toBe(2);
});

test('doctor, audit and every summary tell of configurations in folders', () => {
  const repo = repoWith({
    'packages/a/.secret-hook.json': config({ extends: ['../base.json'], exclude: ['fixtures/**'] }),
    'packages/base.json': off,
  });
  repo.cli('install', '--manager', 'git');
  const lines = [
    'Off in packages/base.json (for packages/a): rule pypi-token',
    'Off in packages/a/.secret-hook.json: every rule in fixtures/**',
  ];
  for (const verb of ['doctor', 'audit']) for (const line of lines) expect(repo.cli(verb).stdout).toContain(line);
  repo.stage('a.txt', 'a\n');
  const said = '1 folder with its own configuration';
  expect(repo.hook('pre-commit').stderr).toContain(said);
  expect(repo.cli('scan', '.').stderr).toContain(said);
});

test('config says what counts in a folder and for a file, and from where', () => {
  const repo = repoWith({
    '.secret-hook.json': config({
      rules: { 'pypi-token': 'off', 'secret-in-log': 'note' },
      overrides: [{ paths: ['*.test.ts'], rules: { 'secret-in-log': 'off' } }],
      exclude: ['*.snap'],
    }),
    'packages/a/.secret-hook.json': config({ rules: { 'pypi-token': 'warning' }, detection: 'strict' }),
  });
  const ask = (...args: string[]) =>
    JSON.parse(repo.cli('config', ...args, '--format', 'json').stdout) as {
      values: Record<string, { value: unknown; from: string }>;
      effective?: { excluded: string | null; levels: { rule: string; level: string; from: string }[] };
    };
  expect(ask().values['rules']?.value).toEqual({ 'pypi-token': 'off', 'secret-in-log': 'note' });
  const folder = ask('packages/a').values;
  expect(folder['rules']?.value).toEqual({ 'pypi-token': 'warning', 'secret-in-log': 'note' });
  expect(folder['detection']).toMatchObject({ value: 'strict', from: 'packages/a/.secret-hook.json:5' });
  const { effective } = ask('packages/a/src/x.test.ts');
  expect(effective).toEqual({
    excluded: null,
    levels: [
      { rule: 'pypi-token', level: 'warning', from: 'rules.pypi-token in packages/a/.secret-hook.json' },
      { rule: 'secret-in-log', level: 'off', from: 'overrides[0].rules.secret-in-log in .secret-hook.json' },
    ],
  });
  expect(ask('packages/a/x.snap').effective?.excluded).toBe('exclude "*.snap" in .secret-hook.json');
  expect(repo.cli('config', 'packages/a').stdout).toContain(
    'rules.pypi-token     "warning"  (packages/a/.secret-hook.json:3)',
  );
  repo.write('packages/a/.secret-hook.json', '{}');
  expect(ask('packages/a').values['detection']?.value).toBe('normal');
  expect(ask('packages/a', '--staged').values['detection']?.value).toBe('strict');
  expect(repo.cli('config', '../x').stderr).toContain('../x is not in this repository');
});
