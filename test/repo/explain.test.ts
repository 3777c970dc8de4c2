import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { expandSample } from '../../src/samples/expand.ts';
import { createRepo, fakeToken, type TestRepo } from '../support/repo.ts';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const explain = (cwd: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [cli, 'explain', ...args], { cwd, encoding: 'utf8' });

test('explain says for a finding which rule matched, and never the value', () => {
  const repo = createRepo();
  const { text } = expandSample('a\nPYPI_API_TOKEN=pypi-AgEIcHlwaS5vcmc[[base64url:120]]\n');
  repo.write('deploy.sh', text);
  const { stdout, status } = explain(repo.dir, 'deploy.sh:2');
  expect(status).toBe(0);
  expect(stdout).toContain('pypi-token');
  expect(stdout).toContain('Reported:');
  expect(stdout).not.toContain(text.slice(40, 60));
});

test('explain says for a line that is no finding which test turned the value down', () => {
  const repo = createRepo();
  repo.write('a.env.txt', 'API_TOKEN=your-api-token-here\n');
  const { stdout } = explain(repo.dir, 'a.env.txt:1', '--format', 'json');
  const report: { findings: unknown[]; steps: { verdict: string }[] } = JSON.parse(stdout);
  expect(report.findings).toEqual([]);
  expect(report.steps.map(({ verdict }) => verdict).join()).toContain('not-random');
});

test('explain answers for a file outside of the repository', () => {
  const repo = createRepo();
  repo.write('../other/deploy.sh', expandSample('PYPI_API_TOKEN=pypi-AgEIcHlwaS5vcmc[[base64url:120]]\n').text);
  const { stdout, status } = explain(repo.dir, '../other/deploy.sh:1');
  expect(stdout).toContain('Reported:');
  expect(status).toBe(0);
});

test('explain says that nothing looked at an ordinary line', () => {
  const repo = createRepo();
  repo.write('a.txt', 'hello\n');
  expect(explain(repo.dir, 'a.txt:1').stdout).toContain('No rule looked at this line');
});

test('explain tells in words why a value is no secret, and which rules a word called in vain', () => {
  const repo = createRepo();
  repo.write('a.js', 'const apiToken = "mapleleaf";\nconst pw = process.env.DB_PASSWORD;\n');
  const { stdout } = explain(repo.dir, 'a.js:1');
  expect(stdout).toContain('judged by its name and looks, and no finding; the name suggests a token clearly');
  expect(stdout).toContain('the value reads like words or a name, not like something random (not-random)');
  expect(explain(repo.dir, 'a.js:2').stdout).toMatch(/A word called these rules, and nothing here has their shape: \w/);
});

test('explain says that a file is empty or binary, and of a line inside a finding that it begins elsewhere', () => {
  const repo = createRepo();
  repo.write('empty.txt', '');
  repo.write('a.bin', '\0\u0001x\n');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
  repo.write('key.pem', String(privateKey.export({ type: 'pkcs8', format: 'pem' })));
  expect(explain(repo.dir, 'empty.txt:1').stdout).toContain('The file is empty.');
  expect(explain(repo.dir, 'a.bin:1').stdout).toContain('The file is binary');
  const inside = explain(repo.dir, 'key.pem:5').stdout;
  expect(inside).toContain('What was found begins in another line.');
  expect(inside).not.toContain('No rule looked');
});

test.each([['a.txt'], ['missing.txt:1'], ['a.txt:99'], ['folder:1']])('explain %s is an error in words', argument => {
  const repo = createRepo();
  repo.write('a.txt', 'hello\n');
  repo.write('folder/b.txt', 'hello\n');
  const { status, stderr } = explain(repo.dir, argument);
  expect(status).toBe(2);
  expect(stderr).toMatch(
    /^secret-hook: .*(?:needs FILE:LINE or a fingerprint|There is no|is a folder|is not one of them)/,
  );
});

test('explain says which level, allow or baseline entry settled a finding, by place and by fingerprint', () => {
  const repo = createRepo();
  const token = (seed: number) => expandSample('pypi-AgEIcHlwaS5vcmc[[base64url:120]]', seed).text;
  repo.commit({
    '.gitignore': '.env\n.env.*\n!.env.example\n',
    'a.ts': `a('${token(1)}'); // secret-hook: allow pypi-token revoked\n`,
    'b.ts': `b('${token(2)}');\n`,
    'test/c.ts': `c('${token(3)}');\n`,
    '.secret-hook.json': '{ "overrides": [{ "paths": ["test/**"], "rules": { "pypi-token": "off" } }] }',
  });
  repo.cli('baseline', 'add', 'b.ts:1', '--reason', 'in the old history');
  expect(explain(repo.dir, 'a.ts:1').stdout).toContain('by comment at a.ts:1: revoked');
  expect(explain(repo.dir, 'b.ts:1').stdout).toContain('by baseline: in the old history');
  expect(explain(repo.dir, 'test/c.ts:1').stdout).toContain('by level: overrides[0].rules.pypi-token is off');
  const { suppressed } = JSON.parse(explain(repo.dir, 'b.ts:1', '--format', 'json').stdout) as {
    suppressed: { fingerprint: string }[];
  };
  const found = explain(repo.dir, suppressed[0]?.fingerprint.slice(0, 10) ?? '');
  expect(found.stdout).toContain('b.ts:1\n');
  expect(explain(repo.dir, '0123456789abcdef').stderr).toContain('has the fingerprint');
});

interface Found {
  readonly file: string;
  readonly ruleId: string;
  readonly fingerprint: string;
}

const printOf = (repo: TestRepo, wanted: Partial<Found>, ...args: readonly string[]): string => {
  const { findings, suppressed } = JSON.parse(repo.cli(...args, '--format', 'json').stdout) as {
    findings: Found[];
    suppressed: Found[];
  };
  const found = [...findings, ...suppressed].find(
    one => (wanted.file ?? one.file) === one.file && (wanted.ruleId ?? one.ruleId) === one.ruleId,
  );
  expect(found).toBeDefined();
  return found?.fingerprint ?? '';
};
const covered = '.env\n.env.*\n!.env.example\n';

test('a fingerprint of a hook is explained by the version that is staged, whatever the work tree has now', () => {
  const repo = createRepo();
  repo.commit({ '.gitignore': covered });
  repo.stage('src/a.ts', `\nexport const a = '${fakeToken(1)}';\n`);
  const print = printOf(repo, { file: 'src/a.ts' }, 'scan', '--staged');
  repo.write('src/a.ts', 'export const a = process.env.A;\n');
  const { stdout, status } = explain(repo.dir, print);
  expect(status).toBe(0);
  expect(stdout).toContain('src/a.ts:2 (as staged)');
  expect(stdout).toContain('Reported:');
});

test('a fingerprint of a scan or an audit is found in files that git does not have', () => {
  const repo = createRepo();
  repo.commit({ '.gitignore': `${covered}local/\n` });
  repo.write('notes.txt', `token ${fakeToken(1)}\n`);
  repo.write('local/keep.txt', `token ${fakeToken(2)}\n`);
  expect(explain(repo.dir, printOf(repo, { file: 'notes.txt' }, 'scan')).stdout).toMatch(
    /^notes\.txt:1\n[^]*Reported:/,
  );
  expect(explain(repo.dir, printOf(repo, { file: 'local/keep.txt' }, 'audit')).stdout).toContain('local/keep.txt:1\n');
});

test('a finding about a file is explained by its fingerprint, and so is what only an old commit holds', () => {
  const repo = createRepo();
  repo.commit({ '.gitignore': covered, 'src/a.ts': `export const a = '${fakeToken(1)}';\n` });
  const old = repo.git('rev-parse', '--short=12', 'HEAD');
  const print = printOf(repo, { file: 'src/a.ts' }, 'scan', 'src');
  repo.commit({ 'src/a.ts': 'export const a = process.env.A;\n' });
  repo.stage('.env', 'DB_PASSWORD=hunter-has-2-dogs\n');
  expect(explain(repo.dir, print).stdout).toContain(`src/a.ts:1 (in commit ${old})`);
  const envFile = explain(repo.dir, printOf(repo, { ruleId: 'env-file' }, 'scan', '--staged')).stdout;
  expect(envFile).toMatch(/^\.env:1 \(as staged\)\n\nReported:\n {2}error {2}env-file/);
});

test('a fingerprint from before there was a baseline is still known', () => {
  const repo = createRepo();
  repo.commit({ '.gitignore': covered, 'src/a.ts': `export const a = '${fakeToken(1)}';\n` });
  const print = printOf(repo, { file: 'src/a.ts' }, 'scan', 'src');
  repo.cli('baseline', 'create', '--reason', 'in the old history');
  expect(explain(repo.dir, print).stdout).toContain('by baseline: in the old history');
});

test('an own value is explained, a path may count from the top, and a configuration that is not staged is said', () => {
  const repo = createRepo();
  repo.commit({ '.gitignore': covered });
  repo.write('.env', 'TAB_PASSWORD=rG7vTq2Lw9xKzz4\n');
  repo.write('docs/a.md', 'rG7vTq2Lw9xKzz4\n');
  repo.write('.secret-hook.json', '{}');
  const { stdout } = spawnSync(process.execPath, [cli, 'explain', 'docs/a.md:1'], {
    cwd: `${repo.dir}/docs`,
    env: repo.env,
    encoding: 'utf8',
  });
  expect(stdout).toContain('own-value');
  expect(stdout).toContain('TAB_PASSWORD (.env:1)');
  expect(stdout).toContain('.secret-hook.json is not staged, so hooks do not use it yet');
  expect(stdout).not.toContain('rG7vTq2Lw9xKzz4');
});

test('explain says what was decoded, and which of two rules that saw the same value stands for it', () => {
  const repo = createRepo();
  const { text } = expandSample('data: [[base64-of:GITHUB_TOKEN=ghp_[[ghp-crc32]] and more of it]]\n');
  repo.write('a.yml', text);
  repo.write('a.env', `API_TOKEN=${fakeToken()}\n`);
  const decoded = explain(repo.dir, 'a.yml:1').stdout;
  expect(decoded).toMatch(/was decoded: base64, \d+ bytes/);
  expect(decoded).toContain('github-pat-classic');
  const overlap = explain(repo.dir, 'a.env:1').stdout;
  expect(overlap).toMatch(/hardcoded-credential: \S+ stands for it: more specific/);
  expect(overlap + decoded).not.toContain(fakeToken().slice(40, 60));
});
