import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { cliFile, createRepo, fakeToken, openRepo, type TestRepo } from '../support/repo.ts';

const file = '.secret-hook.baseline.json';
const code = (seed: number): string => `export const token = '${fakeToken(seed)}';\n`;

interface File {
  readonly entries: readonly ({
    readonly rule: string;
    readonly fingerprint: string;
    readonly reason: string;
  } | null)[];
}

/** A repository that was there before the hook: two tokens are committed already. */
function oldRepo(): TestRepo {
  const repo = createRepo();
  repo.commit({ '.gitignore': '.env\n.env.*\n!.env.example\n', 'src/a.ts': code(1), 'src/b.ts': code(2) });
  return repo;
}

const text = (repo: TestRepo): string => readFileSync(join(repo.dir, file), 'utf8');
const entries = (repo: TestRepo) => (JSON.parse(text(repo)) as File).entries.filter(entry => entry !== null);
const created = (): TestRepo => {
  const repo = oldRepo();
  expect(repo.cli('baseline', 'create', '--reason', 'before we had a hook').code).toBe(0);
  repo.git('add', file);
  return repo;
};

test('create takes in what the index holds, by rule and digest, and no value', () => {
  const repo = oldRepo();
  const { code: exit, stdout } = repo.cli('baseline', 'create', '--reason', 'before we had a hook');
  expect(exit).toBe(0);
  expect(stdout).toContain('2 entries (0 before), for 2 findings in 2 files');
  expect(stdout).toContain(`echo '${file} merge=union' >> .gitattributes`);
  expect(entries(repo).map(({ rule, reason }) => [rule, reason])).toEqual([
    ['pypi-token', 'before we had a hook'],
    ['pypi-token', 'before we had a hook'],
  ]);
  expect(text(repo)).not.toContain(fakeToken(1).slice(30, 60));
  expect(text(repo).split('\n').slice(1, 3)).toEqual(text(repo).split('\n').slice(1, 3).toSorted());
});

test('what stands in the baseline is set aside wherever it goes, what does not is stopped', () => {
  const repo = created();
  repo.git('commit', '--quiet', '--no-verify', '--message', 'baseline');
  repo.stage('lib/moved.py', `# moved\r\n\r\nTOKEN = "${fakeToken(1)}"\r\n`);
  const report = JSON.parse(repo.cli('scan', '--staged', '--format', 'json').stdout) as {
    findings: unknown[];
    suppressed: { by: string; reason: string; file: string }[];
  };
  expect(report.findings).toEqual([]);
  expect(report.suppressed).toMatchObject([{ by: 'baseline', reason: 'before we had a hook', file: 'lib/moved.py' }]);
  repo.stage('lib/new.py', code(3));
  expect(repo.hook('pre-commit').code).toBe(1);
});

test('a reason is required, create never adds to a file, and a clean index writes none', () => {
  const repo = oldRepo();
  expect(repo.cli('baseline', 'create').stderr).toContain('needs a reason in words');
  expect(repo.cli('baseline', 'create', '--reason', '--').code).toBe(2);
  expect(existsSync(join(repo.dir, file))).toBe(false);
  repo.cli('baseline', 'create', '--reason', 'old');
  expect(repo.cli('baseline', 'create', '--reason', 'old').stderr).toContain('never adds to one');
  const clean = createRepo();
  clean.commit({ '.gitignore': '.env\n.env.*\n!.env.example\n' });
  expect(clean.cli('baseline', 'create', '--reason', 'old').stdout).toContain('no file was written');
  expect(existsSync(join(clean.dir, file))).toBe(false);
});

test('add takes in one finding by its place or its fingerprint, and the commit says that the policy was loosened', () => {
  const repo = created();
  repo.git('commit', '--quiet', '--no-verify', '--message', 'baseline');
  repo.stage('src/c.ts', code(3));
  repo.stage('src/d.ts', code(4));
  expect(repo.cli('baseline', 'add', 'src/c.ts:1', '--reason', 'revoked').code).toBe(0);
  const { findings } = JSON.parse(repo.cli('scan', '--staged', '--format', 'json').stdout) as {
    findings: { file: string; fingerprint: string }[];
  };
  const print = findings.find(({ file: path }) => path === 'src/d.ts')?.fingerprint ?? '';
  expect(repo.cli('baseline', 'add', print.slice(0, 12), '--reason', 'revoked too').code).toBe(0);
  expect(repo.hook('pre-commit').code).toBe(1);
  repo.git('add', file);
  const { code: exit, stderr } = repo.hook('pre-commit');
  expect(exit).toBe(0);
  expect(stderr).toMatch(/policy-loosened: baseline: nothing → pypi-token [0-9a-f]{8} \(revoked too\)\./);
  expect(repo.cli('baseline', 'add', 'src/x.ts:1', '--reason', 'x y').stderr).toContain('Nothing is found for');
});

test('add takes in what only the work tree has, as audit reports it, and prune keeps it', () => {
  const repo = created();
  repo.git('commit', '--quiet', '--no-verify', '--message', 'baseline');
  repo.write('.gitignore', '.env\n.env.*\n!.env.example\nlocal/\n');
  repo.write('local/keep.txt', `token ${fakeToken(7)}\n`);
  const report = () =>
    JSON.parse(repo.cli('audit', '--format', 'json').stdout) as Readonly<
      Record<'findings' | 'suppressed', readonly { ruleId: string; file: string; fingerprint: string }[]>
    >;
  const places = (list: 'findings' | 'suppressed') =>
    report()[list].map(({ ruleId, file: path }) => `${ruleId} ${path}`);
  const print = report().findings.find(({ ruleId }) => ruleId === 'pypi-token')?.fingerprint ?? '';
  const added = repo.cli('baseline', 'add', print, '--reason', 'a key of the test bench');
  expect(added.stdout).toContain('Found in the work tree, not in the index');
  expect(places('findings')).not.toContain('pypi-token local/keep.txt');
  expect(places('suppressed')).toContain('pypi-token local/keep.txt');
  expect(repo.cli('baseline', 'prune').stdout).toContain('nothing to remove');
  expect(repo.cli('baseline', 'audit').stdout).toContain('local/keep.txt:1');
});

test('add says what has set a finding aside already, and finds a file typed in a folder', () => {
  const repo = createRepo();
  repo.commit({
    '.gitignore': '.env\n.env.*\n!.env.example\n',
    'src/a.ts': `a('${fakeToken(1)}'); // secret-hook: allow pypi-token revoked\n`,
    'src/b.ts': code(2),
  });
  expect(repo.cli('baseline', 'add', 'src/a.ts:1', '--reason', 'old')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('is set aside already, by comment at src/a.ts:1: revoked') as string,
  });
  const { stdout } = openRepo(join(repo.dir, 'src')).cli('baseline', 'add', 'b.ts:1', '--reason', 'old');
  expect(stdout).toContain('1 entry (0 before)');
});

test('an expired entry blocks again, and a day in the past is refused', () => {
  const repo = oldRepo();
  expect(repo.cli('baseline', 'add', 'src/a.ts:1', '--reason', 'for now', '--until', '2020-01-31').code).toBe(2);
  expect(repo.cli('baseline', 'add', 'src/a.ts:1', '--reason', 'for now', '--until', '2999-01-31').code).toBe(0);
  repo.git('add', file);
  repo.stage('src/a2.ts', code(1));
  const [suppressed] = (
    JSON.parse(repo.cli('scan', 'src/a2.ts', '--format', 'json').stdout) as { suppressed: { until: string }[] }
  ).suppressed;
  expect(suppressed?.until).toBe('2999-01-31');
  repo.stage(file, text(repo).replace('2999-01-31', '2020-01-31'));
  expect(repo.cli('scan', 'src/a2.ts').code).toBe(1);
  expect(repo.cli('baseline', 'audit').stdout).toContain('expired pypi-token');
});

test('an entry for one file counts nowhere else', () => {
  const repo = oldRepo();
  repo.cli('baseline', 'add', 'src/a.ts:1', '--reason', 'sample', '--in-file');
  expect(repo.cli('scan', 'src/a.ts').code).toBe(0);
  repo.write('src/copy.ts', code(1));
  expect(repo.cli('scan', 'src/copy.ts').code).toBe(1);
});

test('stale entries are listed, and prune removes them and nothing else', () => {
  const repo = created();
  repo.stage('src/a.ts', 'export const token = process.env.TOKEN;\n');
  expect(repo.cli('baseline', 'audit').stdout).toMatch(/stale +pypi-token/);
  const before = text(repo);
  expect(repo.cli('baseline', 'prune', '--dry-run').stdout).toContain('Would be removed');
  expect(text(repo)).toBe(before);
  expect(repo.cli('baseline', 'prune').code).toBe(0);
  expect(entries(repo)).toHaveLength(1);
  expect(repo.cli('baseline', 'prune').stdout).toContain('nothing to remove');
});

test('update sorts and joins what a merge has left, and takes nothing in', () => {
  const repo = created();
  const [head = '', first = '', second = ''] = text(repo).split('\n');
  const sorted = text(repo);
  repo.write(file, [head, second, first, second, 'null]}\n'].join('\n'));
  repo.write('src/new.ts', code(5));
  expect(repo.cli('baseline', 'update').stdout).toContain('3 → 2 entries');
  expect(text(repo)).toBe(sorted);
  expect(repo.cli('baseline', 'update').stdout).toContain('up to date');
});

test('two branches that each add an entry merge without a conflict', () => {
  const repo = created();
  repo.write('.gitattributes', `${file} merge=union\n`);
  repo.git('add', '.gitattributes');
  repo.git('commit', '--quiet', '--no-verify', '--message', 'baseline');
  for (const [branch, seed] of [
    ['one', 3],
    ['two', 4],
  ] as const) {
    repo.git('checkout', '--quiet', '-b', branch, 'main');
    repo.stage(`src/${branch}.ts`, code(seed));
    repo.cli('baseline', 'add', `src/${branch}.ts:1`, '--reason', `of ${branch}`);
    repo.git('add', file);
    repo.git('commit', '--quiet', '--no-verify', '--message', branch);
  }
  repo.git('merge', '--quiet', '--no-edit', 'one');
  expect(
    entries(repo)
      .map(({ reason }) => reason)
      .toSorted(),
  ).toEqual(['before we had a hook', 'before we had a hook', 'of one', 'of two']);
  expect(repo.cli('scan', 'src').code).toBe(0);
});

test.each([
  ['broken', '{"version":1,', ':1:'],
  [
    'of an unknown version',
    '{"version":2,"salt":"c2FsdHNhbHRzYWx0","scrypt":{"N":2048,"r":8,"p":1},"entries":[null]}',
    'version must be',
  ],
  [
    'with an unbounded cost',
    '{"version":1,"salt":"c2FsdHNhbHRzYWx0","scrypt":{"N":1073741824,"r":8,"p":1},"entries":[null]}',
    'scrypt.N must be',
  ],
  [
    'with an entry without a reason',
    '{"version":1,"salt":"c2FsdHNhbHRzYWx0","scrypt":{"N":2048,"r":8,"p":1},"entries":[{"rule":"a","fingerprint":"0123456789abcdef01234567"},null]}',
    'needs the key reason',
  ],
])('a baseline that is %s ends with 2 and its place, and is never taken for an empty one', (_, content, said) => {
  const repo = oldRepo();
  repo.write(file, content);
  const { code: exit, stderr } = repo.cli('scan', 'src');
  expect(exit).toBe(2);
  expect(stderr).toContain(`${file}:1:`);
  expect(stderr).toContain(said);
  expect(repo.cli('baseline', 'add', 'src/a.ts:1', '--reason', 'sample').code).toBe(2);
  expect(text(repo)).toBe(content);
});

test('a baseline is not opened when nothing is found', () => {
  const repo = createRepo();
  repo.commit({ '.gitignore': '.env\n.env.*\n!.env.example\n', [file]: 'broken' });
  repo.stage('a.txt', 'hello\n');
  expect(repo.hook('pre-commit').code).toBe(0);
});

test('processes that add at once lose nothing, and a lock of a killed one is not waited for', async () => {
  const repo = oldRepo();
  const seeds = [3, 4, 5, 6];
  for (const seed of seeds) repo.stage(`src/${seed}.ts`, code(seed));
  const lock = join(repo.dir, '.git/secret-hook/baseline.lock');
  repo.write('.git/secret-hook/baseline.lock', '999999999');
  utimesSync(lock, new Date(), new Date());
  const exits = await Promise.all(
    seeds.map(
      seed =>
        new Promise(resolve => {
          const args = [cliFile, 'baseline', 'add', `src/${seed}.ts:1`, '--reason', `number ${seed}`];
          spawn(process.execPath, args, { cwd: repo.dir, env: repo.env }).on('close', resolve);
        }),
    ),
  );
  expect(exits).toEqual([0, 0, 0, 0]);
  expect(
    entries(repo)
      .map(({ reason }) => reason)
      .toSorted(),
  ).toEqual(seeds.map(seed => `number ${seed}`));
  expect(existsSync(lock)).toBe(false);
});

test('a writer that is killed at any moment leaves the old file or the new one, and nothing that stops the next', async () => {
  const repo = created();
  // So large that a file that were written in place could be met half written.
  const many = Array.from({ length: 20_000 }, (_, index) =>
    JSON.stringify({ rule: 'pypi-token', fingerprint: index.toString(16).padStart(24, '0'), reason: 'filler' }),
  );
  repo.write(file, text(repo).replace('"entries":[\n', `"entries":[\n${many.join(',\n')},\n`));
  repo.cli('baseline', 'update');
  const old = text(repo);
  repo.stage('src/9.ts', code(9));
  const seen = new Set<string>();
  const sizes = new Set<number>();
  // Killed when it has begun, when its draft is there, and not at all.
  for (const until of ['lock', 'draft', 'draft', 'draft', 'end'] as const) {
    const args = [cliFile, 'baseline', 'add', 'src/9.ts:1', '--reason', 'number 9'];
    const child = spawn(process.execPath, args, { cwd: repo.dir, env: repo.env });
    const ended = new Promise(resolve => child.on('close', resolve));
    const lock = join(repo.dir, '.git/secret-hook/baseline.lock');
    const draft = join(repo.dir, `${file}.${child.pid ?? 0}.new`);
    const isTime = () => (until === 'lock' && existsSync(lock)) || (until === 'draft' && existsSync(draft));
    for (let look = 0; child.exitCode === null && !isTime(); look++) {
      sizes.add(statSync(join(repo.dir, file)).size);
      if (look % 50 === 0) await new Promise(setImmediate);
    }
    child.kill('SIGKILL');
    await ended;
    seen.add(text(repo));
    expect(JSON.parse(text(repo).replace(/,\nnull\]/, ']'))).toMatchObject({ version: 1 });
    expect(repo.cli('baseline', 'update').code).toBe(0);
    repo.write(file, old);
  }
  expect(seen.size).toBeLessThanOrEqual(2);
  expect(repo.cli('baseline', 'add', 'src/9.ts:1', '--reason', 'number 9').code).toBe(0);
  seen.add(text(repo));
  expect([...seen].filter(one => one !== old && one !== text(repo))).toEqual([]);
  expect(sizes).toEqual(new Set([old.length, text(repo).length]));
}, 300_000);

test('a draft that a killed process left does not count', () => {
  const repo = created();
  const before = text(repo);
  repo.write(`${file}.123.new`, '{"version":1,');
  expect(repo.cli('scan', 'src').code).toBe(0);
  expect(text(repo)).toBe(before);
});

test('import takes over the baseline of detect-secrets by its digests, with what was said in its audit', () => {
  const repo = oldRepo();
  const sha1 = (value: string) => createHash('sha1').update(value).digest('hex');
  const secret = (seed: number, path: string, extra: object) => ({
    type: 'Secret Keyword',
    filename: path,
    hashed_secret: sha1(fakeToken(seed)),
    is_verified: false,
    line_number: 40,
    ...extra,
  });
  const baseline = {
    version: '1.5.0',
    plugins_used: [{ name: 'KeywordDetector' }],
    filters_used: [],
    results: {
      'src/a.ts': [secret(1, 'src/a.ts', { is_secret: false })],
      'src/gone.ts': [secret(9, 'src/gone.ts', {})],
    },
    generated_at: '2024-05-01T00:00:00Z',
  };
  repo.write('.secrets.baseline', JSON.stringify(baseline, null, 2));
  const { stdout } = repo.cli('baseline', 'import', '.secrets.baseline');
  expect(stdout).toContain('Read as detect-secrets baseline: 2 entries');
  expect(stdout).toContain('src/gone.ts:40 (Secret Keyword)');
  expect(entries(repo)).toMatchObject([
    { rule: 'pypi-token', reason: 'from the baseline of detect-secrets', verdict: 'false-alarm' },
  ]);
  expect(repo.cli('scan', 'src/a.ts').code).toBe(0);
  expect(repo.cli('scan', 'src/b.ts').code).toBe(1);
});

test('import takes over a report of gitleaks by its secrets, or by its lines when it is redacted', () => {
  const repo = oldRepo();
  const entry = (path: string, secret: string) => ({
    RuleID: 'pypi-upload-token',
    Description: 'PyPI',
    StartLine: 1,
    EndLine: 1,
    Match: secret,
    Secret: secret,
    File: path,
    Commit: '',
    Fingerprint: `${path}:pypi-upload-token:1`,
  });
  repo.write('report.json', JSON.stringify([entry('somewhere/else.ts', fakeToken(1)), entry('src/b.ts', 'REDACTED')]));
  expect(repo.cli('baseline', 'import', 'report.json').stdout).toContain('Read as gitleaks report: 2 entries');
  expect(entries(repo)).toHaveLength(2);
  expect(repo.cli('scan', 'src').code).toBe(0);
});

test('import takes over a .gitleaksignore by its lines, and lists what it does not understand', () => {
  const repo = oldRepo();
  const commit = repo.git('rev-parse', 'HEAD');
  repo.write(
    '.gitleaksignore',
    `# known\nsrc/a.ts:pypi-upload-token:1\n${commit}:src/old.ts:generic-api-key:3\nwhat is this\n`,
  );
  const { stdout } = repo.cli('baseline', 'import', '.gitleaksignore');
  expect(stdout).toContain('Read as .gitleaksignore: 2 entries');
  expect(stdout).toContain(`src/old.ts:3 (generic-api-key, in commit ${commit.slice(0, 12)})`);
  expect(stdout).toContain('it is not in the form');
  expect(entries(repo)).toMatchObject([{ reason: 'from .gitleaksignore (pypi-upload-token)' }]);
  repo.write('other.txt', 'hello\n');
  expect(repo.cli('baseline', 'import', 'other.txt').stderr).toContain('is of no kind that can be taken in');
});

test('a baseline stays as readable as it was, whatever the umask', () => {
  const repo = created();
  chmodSync(join(repo.dir, file), 0o664);
  repo.write('src/c.ts', code(3));
  repo.git('add', 'src/c.ts');
  const { code: exit, stderr } = repo.shell(
    `umask 077 && '${process.execPath}' '${cliFile}' baseline add src/c.ts:1 --reason old`,
  );
  expect([exit, stderr]).toEqual([0, '']);
  expect(statSync(join(repo.dir, file)).mode & 0o777).toBe(0o664);
});

test('what stands in .gitattributes keeps its bytes', () => {
  const repo = oldRepo();
  const before = Buffer.from('caf\xe9/* text\n', 'latin1');
  repo.write('.gitattributes', before);
  expect(repo.cli('baseline', 'create', '--reason', 'old', '--gitattributes').code).toBe(0);
  const after = readFileSync(join(repo.dir, '.gitattributes'));
  expect(after.equals(Buffer.concat([before, Buffer.from(`${file} merge=union\n`)]))).toBe(true);
});

test('of two secrets that are packed in one run of base64 the one that is not in the baseline is stopped', () => {
  const repo = createRepo();
  repo.commit({ '.gitignore': '.env\n.env.*\n!.env.example\n', 'a.txt': `${fakeToken(1)}\n` });
  expect(repo.cli('baseline', 'create', '--reason', 'old').code).toBe(0);
  const both = gzipSync(`a = ${fakeToken(1)}\nb = ${fakeToken(2)}\n`).toString('base64');
  repo.git('add', file);
  repo.stage('b.txt', `${both}\n`);
  const { code: exit, stderr } = repo.hook('pre-commit');
  expect(stderr).toMatch(/1 error.*1 suppressed/);
  expect(exit).toBe(1);
});
