/** What a team decides about env files, .gitignore, sizes; stale allows; and where all that is shown. */
import { expect, test } from 'vitest';
import { scanText } from '../../src/index.ts';
import { acmeRule, config } from '../support/configuration.ts';
import { createRepo, fakeToken, type TestRepo } from '../support/repo.ts';

const covered = '.env\n.env.*\n!.env.example\nnode_modules/\n';

function repoWith(configuration: object, files: Readonly<Record<string, string>> = {}): TestRepo {
  const repo = createRepo();
  repo.commit({ '.gitignore': covered, '.secret-hook.json': config(configuration), ...files });
  return repo;
}

test('outside: an ignored plaintext env file stops the commit, an encrypted one does not', () => {
  const repo = repoWith({ env: { location: 'outside' } });
  repo.write('.env', 'DB_PASSWORD=hunter-has-2-dogs\n');
  repo.stage('a.txt', 'a\n');
  const { code, stderr } = repo.hook('pre-commit');
  expect(code).toBe(1);
  expect(stderr).toMatch(/this team keeps plaintext env files\s+outside the repository/);
  repo.write('.env', '#/-- [[dotenv-vault]] --/\nDB_PASSWORD="encrypted:BE9Y7LKANx77X1pv1HnEoil93fPa5c9rpL9S"\n');
  expect(repo.hook('pre-commit').code).toBe(0);
});

test('inside, and nothing said: an ignored env file is no matter of a commit', () => {
  for (const configuration of [{}, { env: { location: 'inside' } }]) {
    const repo = repoWith(configuration);
    repo.write('.env', 'DB_PASSWORD=hunter-has-2-dogs\n');
    repo.stage('a.txt', 'a\n');
    expect(repo.hook('pre-commit').code).toBe(0);
  }
});

test('an env file that is allowed is set aside and listed; a secret in it is found', () => {
  const repo = repoWith({ env: { allowed: ['deploy/*.env'] } });
  repo.stage('deploy/settings.env', 'API_HOST=db.internal\n');
  const { code, stdout } = repo.cli('scan', '--staged', '--format', 'json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    suppressed: [
      { file: 'deploy/settings.env', by: 'environment', reason: expect.stringContaining('env.allowed') as string },
    ],
  });
  repo.stage('deploy/settings.env', `PORT=8080\nPYPI=${fakeToken()}\n`);
  expect(repo.hook('pre-commit').code).toBe(1);
});

test('files under names of the team are env files and templates like all others', () => {
  const repo = repoWith({ env: { names: ['settings.secret'], templates: ['.env.team'] } });
  repo.stage('.env.team', 'DB_PASSWORD=\n');
  expect(repo.hook('pre-commit').code).toBe(0);
  repo.write('app/settings.secret', 'DB_PASSWORD=hunter-has-2-dogs\n');
  const { code, stderr } = repo.hook('pre-commit');
  expect(code).toBe(1);
  expect(stderr).toContain('app/settings.secret');
  repo.write('.gitignore', `${covered}settings.secret\n`);
  repo.git('add', '.gitignore');
  expect(repo.hook('pre-commit').code).toBe(0);
});

test('all: a hole that would only warn blocks', () => {
  const holes = { '.gitignore': '.env\nnode_modules/\n' };
  const normal = repoWith({}, holes);
  normal.stage('a.txt', 'a\n');
  expect(normal.hook('pre-commit').code).toBe(0);
  const all = repoWith({ gitignore: 'all' }, holes);
  all.stage('a.txt', 'a\n');
  expect(all.hook('pre-commit').code).toBe(1);
});

test('the limit of large files is the one of the team', () => {
  const repo = repoWith({ limits: { largeFileKb: 10 } });
  repo.stage('big.txt', 'word '.repeat(3000));
  expect(repo.hook('pre-commit').stderr).toContain('15 KB; the limit is 10 KB');
  const wide = repoWith({ limits: { largeFileKb: 1000 } });
  wide.stage('big.txt', 'word '.repeat(120_000));
  expect(wide.hook('pre-commit').stderr).not.toContain('large-file');
});

test('of a file beyond the limit only the beginning is looked at: that stops the commit unless the file is excluded', () => {
  const filler = Buffer.alloc(26 * 1024 * 1024, 'word and word\n');
  const end = Buffer.from(`export const token = '${fakeToken()}';\n`);
  const files = { 'assets/big.txt': Buffer.concat([filler, end]), 'a.txt': 'a\n' };
  const stagedIn = (configuration: object): TestRepo => {
    const repo = repoWith(configuration);
    for (const [path, content] of Object.entries(files)) repo.stage(path, content);
    return repo;
  };
  expect(stagedIn({}).hook('pre-commit').code).toBe(1);
  const limited = stagedIn({ limits: { scanMb: 20 } });
  const { code, stderr } = limited.hook('pre-commit');
  expect(code).toBe(2);
  expect(stderr).toMatch(/assets\/big\.txt: larger than what is looked at \(only its first 20 MB were looked\s+at/);
  expect(limited.cli('scan', 'assets').code).toBe(2);
  const excluded = stagedIn({ limits: { scanMb: 20 }, exclude: ['assets/**'] });
  expect(excluded.hook('pre-commit').code).toBe(0);
  const report = JSON.parse(excluded.cli('scan', '--staged', '--format', 'json').stdout) as {
    status: string;
    skipped: { file: string; reason: string }[];
  };
  expect(report.status).toBe('clean');
  expect(report.skipped.map(({ file, reason }) => `${file} ${reason}`).join('\n')).toContain(
    'assets/big.txt larger than what is looked at (only its first 20 MB were looked at, by limits.scanMb; exclude "assets/**" in .secret-hook.json)',
  );
});

test('a hook names allows that settle nothing, those for guards too', () => {
  const repo = repoWith({});
  repo.stage('src/a.ts', '// secret-hook: allow pypi-token sample of the docs\nexport const a = 1;\n');
  repo.stage('src/b.ts', `// secret-hook: allow pypi-token sample of the docs\nexport const b = '${fakeToken()}';\n`);
  repo.stage('config.yaml', '# secret-hook: allow env-file kept on purpose\na: 1\n');
  const { code, stderr } = repo.hook('pre-commit');
  expect(code).toBe(0);
  expect(stderr).toContain('src/a.ts:1: this allow is stale: nothing of pypi-token is found there');
  expect(stderr).toContain('config.yaml:1: this allow is stale: nothing of env-file is found there');
  expect(stderr).not.toContain('src/b.ts:1: this allow');
  // Without guards nothing can be said of what is theirs.
  expect(repo.cli('scan', 'config.yaml').stderr).not.toContain('stale');
});

test('doctor says what is switched off, and that a broken configuration stops everything', () => {
  const repo = repoWith({ rules: { 'pypi-token': 'off' }, exclude: ['docs/**'] });
  repo.cli('install', '--manager', 'git');
  expect(repo.cli('doctor').stdout).toContain('.secret-hook.json: switched off: 1 rule off, 1 exclude');
  repo.stage('.secret-hook.json', '{ "rules": ');
  const { code, stdout } = repo.cli('doctor');
  expect(code).toBe(1);
  expect(stdout).toContain('.secret-hook.json:1:12');
});

test('doctor proves the hook where the team has lowered the rule of one of its tokens', () => {
  const repo = repoWith({ rules: { 'pypi-token': 'note', 'sendgrid-api-key': 'off' } });
  repo.cli('install', '--manager', 'git');
  const { code, stdout } = repo.cli('doctor');
  expect(stdout).toContain('our report named one');
  expect(code).toBe(0);
});

test('rules of the team are listed and explained with all others', () => {
  const repo = repoWith({ customRules: [acmeRule], rules: { 'acme-token': 'warning' } });
  expect(repo.cli('rules', 'list').stdout).toMatch(/error {3}acme-token +Acme token[^]*\(1 of your own\)/);
  expect(repo.cli('rules', 'show', 'acme-token').stdout).toContain('Anyone holding it can deploy.');
});

test('scanText takes a configuration as an argument, checked like the file', async () => {
  const text = `export const token = '${fakeToken()}';\n`;
  const { findings, off } = await scanText(text, { configuration: { rules: { 'pypi-token': 'warning' } } });
  expect(findings.map(({ finding }) => finding.severity)).toEqual(['warning']);
  expect(off).toBeUndefined();
  await expect(scanText(text, { configuration: { rulez: {} } })).rejects.toThrow(/\.secret-hook\.json has a problem/);
  await expect(scanText(text, { configuration: { extends: ['./a.json'] } })).rejects.toThrow(/has a problem/);
});
