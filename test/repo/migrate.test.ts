import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { expandSample } from '../../src/samples/expand.ts';
import { createRepo, fakeToken, type TestRepo } from '../support/repo.ts';

// Each migration scans the index twice and tests rules with all built-in ones beside them.
vi.setConfig({ testTimeout: 300_000 });

const configuration = '.secret-hook.json';
const baseline = '.secret-hook.baseline.json';

interface Migrated {
  readonly found: readonly { readonly tool: string; readonly kind: string; readonly file: string }[];
  readonly configuration: {
    readonly exclude: readonly string[];
    readonly overrides: readonly unknown[];
    readonly compat: readonly string[];
    readonly customRules: readonly { readonly id: string; readonly pattern: string }[];
  };
  readonly baseline: readonly { readonly file: string; readonly verdict: string | null }[];
  readonly left: readonly { readonly at: string; readonly what: string; readonly why: string }[];
  readonly patterns: readonly string[];
  readonly stale: readonly string[];
  readonly comparison: {
    readonly findings: number;
    readonly bothLet: number;
    readonly bothCount: number;
    readonly differences: readonly { readonly kind: string; readonly path: string; readonly by: string }[];
  };
  readonly written: readonly string[];
}

const acme = (seed: number): string => expandSample('acme_[[base36:32]]', seed).text;
const cover = '.env\n.env.*\n!.env.example\n';

/** A repository with files of another tool, its secrets in the index. */
function repoWith(files: Readonly<Record<string, string>>): TestRepo {
  const repo = createRepo();
  repo.commit({ '.gitignore': cover, ...files });
  return repo;
}

/** Migrates, and tells what it did. */
function migrated(repo: TestRepo, ...args: readonly string[]): Migrated {
  const { code, stdout, stderr } = repo.cli('migrate', '--yes', '--format', 'json', ...args);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return JSON.parse(stdout) as Migrated;
}

/** Whether what is found in the whole tree is set aside now; with the files of the migration in the index. */
function countedFiles(repo: TestRepo): readonly string[] {
  repo.git('add', '--all');
  const { stdout } = repo.cli('scan', '.', '--format', 'json');
  const { findings } = JSON.parse(stdout) as { findings: { file: string; severity: string }[] };
  return [...new Set(findings.filter(({ severity }) => severity === 'error').map(({ file }) => file))];
}

const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');

test('a baseline of detect-secrets comes over with its verdicts, its filters and its comments', () => {
  const repo = repoWith({
    'src/a.py': `token = '${fakeToken(1)}'\n`,
    'src/b.py': `token = '${fakeToken(2)}'  # pragma: allowlist secret\n`,
    'src/c.py': `token = '${fakeToken(3)}'\n`,
    'vendor/d.py': `token = '${fakeToken(4)}'\n`,
    '.secrets.baseline': JSON.stringify(
      {
        version: '1.5.0',
        plugins_used: [{ name: 'AWSKeyDetector' }, { name: 'AcmeDetector', path: 'file://plugins/acme.py' }],
        filters_used: [
          { path: 'detect_secrets.filters.allowlist.is_line_allowlisted' },
          { path: 'detect_secrets.filters.common.is_ignored_due_to_verification_policies', min_level: 2 },
          { path: 'detect_secrets.filters.regex.should_exclude_file', pattern: ['^vendor/.*'] },
        ],
        results: {
          'src/a.py': [
            {
              type: 'Secret Keyword',
              filename: 'src/a.py',
              hashed_secret: sha1(fakeToken(1)),
              is_verified: false,
              line_number: 1,
              is_secret: false,
            },
          ],
          'src/gone.py': [
            { type: 'Secret Keyword', filename: 'src/gone.py', hashed_secret: sha1('gone'), line_number: 3 },
          ],
        },
        generated_at: '2026-01-01T00:00:00Z',
      },
      null,
      2,
    ),
  });
  const done = migrated(repo);
  expect(done.found).toMatchObject([{ tool: 'detect-secrets', file: '.secrets.baseline' }]);
  expect(done.configuration).toMatchObject({ exclude: ['vendor/**'], compat: ['detect-secrets'] });
  expect(done.baseline).toMatchObject([{ file: 'src/a.py', verdict: 'false-alarm' }]);
  expect(done.stale).toEqual(['src/gone.py:3 (Secret Keyword)']);
  expect(done.left.map(({ what }) => what)).toEqual(['plugin AcmeDetector']);
  expect(done.comparison).toMatchObject({ findings: 4, bothLet: 3, bothCount: 1, differences: [] });
  expect(done.written).toEqual([configuration, baseline]);
  expect(countedFiles(repo)).toEqual(['src/c.py']);
});

const gitleaksToml = `title = "team"

[extend]
useDefault = true
disabledRules = ["generic-api-key"]

[[rules]]
id = "acme-token"
description = "Acme token."
regex = '''(?i)\\bacme_[a-z0-9]{32}\\b'''
keywords = ["acme_"]

[[rules]]
id = "Terraform Setting"
description = "Acme setting in Terraform"
regex = '''acmeapi:([a-z0-9]{40})'''
secretGroup = 1
path = '''\\.tf$'''
  [[rules.allowlists]]
  paths = ['''^examples/''']

[[rules]]
id = "long-number"
description = "A number"
regex = '''[0-9]{12}'''

[[rules]]
id = "key-file"
description = "Name of a file"
path = '''\\.p12$'''

[[allowlists]]
description = "fixtures"
paths = ['''(^|/)fixtures/.*''', '''(?i)\\.SVG$''']

[[allowlists]]
condition = "AND"
paths = ['''^docs/''']
regexes = ['''^acme_''']

[[allowlists]]
regexTarget = "line"
regexes = ['''recorded answer''']
stopwords = ["zzz"]
commits = ["0123456789abcdef0123456789abcdef01234567"]
`;

test('rules and allowlists of .gitleaks.toml come over, and what cannot is listed with its line', () => {
  const setting = expandSample('acmeapi:[[base36:40]]', 1).text;
  const repo = repoWith({
    '.gitleaks.toml': gitleaksToml,
    'src/acme.txt': `value ${acme(1)}\n`,
    'docs/guide.md': `value ${acme(2)}\n`,
    'docs/token.md': `token = '${fakeToken(5)}'\n`,
    'lib/fixtures/a.txt': `value ${acme(3)}\n`,
    'logo.svg': `<!-- ${acme(4)} -->\n`,
    'src/answer.py': `token = '${fakeToken(1)}'  # recorded answer\n`,
    'src/allowed.py': `token = '${fakeToken(2)}'  # gitleaks:allow\n`,
    'main.tf': `# ${setting}\n`,
    'examples/main.tf': `# ${expandSample('acmeapi:[[base36:40]]', 2).text}\n`,
    'main.txt': `# ${expandSample('acmeapi:[[base36:40]]', 3).text}\n`,
  });
  const done = migrated(repo);
  expect(done.configuration.customRules.map(({ id }) => id)).toEqual(['acme-token', 'terraform-setting']);
  expect(done.configuration.exclude).toEqual(['**/fixtures/**']);
  expect(done.configuration.compat).toEqual(['gitleaks']);
  expect(done.configuration.overrides).toEqual([
    { paths: ['**/*.tf'], rules: { 'terraform-setting': 'error' } },
    { paths: ['examples/**'], rules: { 'terraform-setting': 'off' } },
  ]);
  expect(done.baseline.map(({ file }) => file).toSorted()).toEqual(['docs/guide.md', 'logo.svg', 'src/answer.py']);
  expect(done.left.map(({ at, what }) => `${at} ${what}`)).toEqual([
    '.gitleaks.toml:5 disabledRules: generic-api-key',
    '.gitleaks.toml:41 1 commit of an allowlist',
    '.gitleaks.toml:27 rule key-file',
    '.gitleaks.toml:22 rule long-number',
  ]);
  expect(done.comparison.differences).toEqual([]);
  expect(countedFiles(repo).toSorted()).toEqual(['docs/token.md', 'main.tf', 'src/acme.txt']);
  const { code, stdout } = repo.cli('rules', 'check', '--own');
  expect(stdout).toContain('2 of your own');
  expect(code).toBe(0);
});

test('.gitleaksignore and a report of gitleaks become entries, moved lines are named', () => {
  const repo = repoWith({
    'src/a.py': `token = '${fakeToken(1)}'\n`,
    'src/b.py': `# moved\ntoken = '${fakeToken(2)}'\n`,
    'src/c.py': `token = '${fakeToken(3)}'\n`,
    '.gitleaksignore': `# known\nsrc/a.py:pypi-upload-token:1\n0123456789abcdef0123456789abcdef01234567:src/b.py:pypi-upload-token:1\nnonsense\n`,
    'gitleaks-report.json': JSON.stringify([
      {
        RuleID: 'pypi-upload-token',
        Description: 'PyPI upload token',
        StartLine: 1,
        EndLine: 1,
        StartColumn: 10,
        EndColumn: 188,
        Match: fakeToken(3),
        Secret: fakeToken(3),
        File: 'src/old-name.py',
        Commit: '0123456789abcdef0123456789abcdef01234567',
        Fingerprint: '0123456789abcdef0123456789abcdef01234567:src/old-name.py:pypi-upload-token:1',
      },
    ]),
  });
  // The report holds the value itself, so it is no file to commit.
  repo.git('rm', '--quiet', '--cached', 'gitleaks-report.json');
  const done = migrated(repo);
  expect(done.baseline.map(({ file }) => file)).toEqual(['src/a.py', 'src/c.py']);
  expect(done.stale).toEqual(['src/b.py:1 (pypi-upload-token, in commit 0123456789ab)']);
  expect(done.left).toMatchObject([{ at: '.gitleaksignore:4' }]);
  expect(done.comparison).toMatchObject({ findings: 3, bothLet: 2, bothCount: 1, differences: [] });
  expect(readFileSync(join(repo.dir, baseline), 'utf8')).not.toContain(fakeToken(3).slice(20, 60));
});

test('patterns and allowed patterns of git-secrets come from the configuration of git, providers are not run', () => {
  const repo = repoWith({
    'src/a.txt': `value ${acme(1)}\n`,
    'src/b.txt': `value ${acme(2)} is public\n`,
    'docs/c.txt': `value ${acme(3)}\n`,
    '.gitallowed': '# what may stay\nis public\n^docs/[^:]+:[0-9]+:\n\\bfoo\\1\n',
  });
  repo.git('config', '--add', 'secrets.patterns', 'acme_[a-z0-9]{32}');
  repo.git('config', '--global', '--add', 'secrets.patterns', '(A3T[A-Z0-9]|AKIA|ASIA)[A-Z0-9]{16}');
  repo.git('config', '--add', 'secrets.patterns', 'my-fixed-password');
  repo.git('config', '--add', 'secrets.allowed', 'never there');
  repo.git('config', '--add', 'secrets.providers', 'touch pwned; git secrets --aws-provider');
  const done = migrated(repo);
  expect(done.configuration.customRules).toMatchObject([{ id: 'git-secrets-pattern-2' }]);
  expect(done.baseline.map(({ file }) => file).toSorted()).toEqual(['docs/c.txt', 'src/b.txt']);
  expect(done.left.map(({ at, why }) => `${at}: ${why.slice(0, 30)}`)).toEqual([
    '.gitallowed:4: it refers back to a group',
    'git config --local secrets.providers (1): AWS keys have rules here; the ',
    'git config --global secrets.patterns (1): the built-in rule aws-access-k',
    'git config --local secrets.patterns (3): it is one fixed text and no fo',
  ]);
  expect(done.comparison.differences).toEqual([]);
  expect(countedFiles(repo)).toEqual(['src/a.txt']);
  expect(existsSync(join(repo.dir, 'pwned'))).toBe(false);
  expect(readFileSync(join(repo.dir, configuration), 'utf8')).not.toContain('my-fixed-password');
});

test('allows, patterns and the ignore file of secretlint come over', () => {
  const repo = repoWith({
    '.secretlintrc.json': JSON.stringify({
      rules: [
        {
          id: '@secretlint/secretlint-rule-preset-recommend',
          rules: [
            { id: '@secretlint/secretlint-rule-pypi', options: { allows: [`/^${fakeToken(1).slice(0, 40)}/i`] } },
            { id: '@secretlint/secretlint-rule-slack', disabled: true },
          ],
        },
        {
          id: '@secretlint/secretlint-rule-pattern',
          options: { patterns: [{ name: 'Acme token', pattern: '(?<token>acme_[a-z0-9]{32})' }] },
        },
        { id: '@secretlint/secretlint-rule-filter-comments' },
      ],
    }),
    '.secretlintignore': '# generated\n/build\n*.snap\n!keep.snap\n',
    'src/a.py': `token = '${fakeToken(1)}'\n`,
    'src/b.py': `token = '${fakeToken(2)}'\n`,
    'src/c.txt': `value ${acme(1)}\n`,
    'src/d.js': `// secretlint-disable-next-line\nconst token = '${fakeToken(3)}';\n`,
    'build/e.js': `const token = '${fakeToken(4)}';\n`,
    'src/build/e.js': `const token = '${fakeToken(5)}';\n`,
    'src/f.snap': `const token = '${fakeToken(6)}';\n`,
  });
  const done = migrated(repo);
  expect(done.configuration).toMatchObject({
    exclude: ['{build,build/**}', '*.snap'],
    compat: ['secretlint'],
    customRules: [{ id: 'acme-token' }],
  });
  expect(done.left.map(({ at }) => at)).toEqual(['.secretlintignore:4', '.secretlintrc.json:1']);
  expect(done.comparison.differences).toEqual([]);
  expect(countedFiles(repo).toSorted()).toEqual(['src/b.py', 'src/build/e.js', 'src/c.txt']);
});

/** As `talisman --checksum` computes it. */
function talismanSum(files: Readonly<Record<string, string>>): string {
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
  let sum = '';
  for (const [path, text] of Object.entries(files)) sum = `${sha256(sum)}${sha256(text)}${sha256(path)}`;
  return sha256(sum);
}

test('.talismanrc comes over: files as they were accepted and no others, detectors, patterns', () => {
  const docs = { 'docs/a.md': `token = '${fakeToken(7)}'\n`, 'docs/b.md': `token = '${fakeToken(8)}'\n` };
  const repo = repoWith({
    '.talismanrc': [
      'fileignoreconfig:',
      '- filename: src/a.py',
      `  checksum: ${talismanSum({ 'src/a.py': `token = '${fakeToken(1)}'\n` })}`,
      '- filename: src/gone*.py',
      `  checksum: ${talismanSum({ 'src/gone.py': 'as it was\\n' })}`,
      '- filename: docs/*.md',
      `  checksum: ${talismanSum(docs)}`,
      '- filename: "*.lock"',
      '  ignore_detectors: [filecontent]',
      '- filename: src/d.py',
      '  allowed_patterns: [recorded]',
      '- filename: id_rsa.txt',
      '  ignore_detectors:',
      '  - filename',
      'scopeconfig:',
      '- scope: node',
      'allowed_patterns:',
      '- is public',
      'custom_patterns:',
      "- 'acme_[a-z0-9]{32}'",
      'threshold: medium',
      'version: "1.0"',
      '',
    ].join('\n'),
    ...docs,
    'src/gone.py': `token = '${fakeToken(6)}'\n`,
    'src/a.py': `token = '${fakeToken(1)}'\n`,
    'src/b.py': `token = '${fakeToken(2)}'  # is public\n`,
    'src/c.py': `token = '${fakeToken(3)}'\n`,
    'src/d.py': `token = '${fakeToken(4)}'  # recorded\ntoken = '${fakeToken(5)}'\n`,
    'src/acme.txt': `value ${acme(1)}\n`,
    'lib/x.lock': `token = '${fakeToken(6)}'\n`,
  });
  const done = migrated(repo);
  expect(done.configuration.exclude).toEqual(['*.lock']);
  expect(done.configuration.customRules).toMatchObject([{ id: 'talisman-custom-pattern-1' }]);
  expect(done.baseline.map(({ file }) => file)).toEqual(['docs/a.md', 'docs/b.md', 'src/a.py', 'src/b.py', 'src/d.py']);
  expect(done.left.map(({ what }) => what)).toEqual([
    'id_rsa.txt: ignore_detectors filename',
    'scopeconfig',
    'threshold',
    'src/gone*.py by its checksum',
  ]);
  expect(done.comparison.differences).toEqual([]);
  expect(countedFiles(repo).toSorted()).toEqual(['src/acme.txt', 'src/c.py', 'src/d.py', 'src/gone.py']);
});

test('the exclude list that a workflow hands to trufflehog comes over', () => {
  const repo = repoWith({
    '.github/workflows/scan.yml': 'run: trufflehog git file://. --exclude-paths ci/skip.txt --only-verified\n',
    'ci/skip.txt': '# third parties\n^vendor/\n.*\\.test\\.(js|ts)$\n(?i)readme\n[\n',
    'vendor/a.js': `const token = '${fakeToken(1)}';\n`,
    'src/b.test.ts': `const token = '${fakeToken(2)}';\n`,
    'README.md': `token = '${fakeToken(3)}'\n`,
    'src/c.js': `const token = '${fakeToken(4)}'; // trufflehog:ignore\n`,
    'src/d.js': `const token = '${fakeToken(5)}';\n`,
  });
  const done = migrated(repo);
  expect(done.configuration).toMatchObject({
    exclude: ['vendor/**', '**/*.test.js', '**/*.test.ts'],
    compat: ['trufflehog'],
  });
  expect(done.baseline.map(({ file }) => file)).toEqual(['README.md']);
  expect(done.left).toMatchObject([{ at: 'ci/skip.txt:5', why: 'a [ has no ]' }]);
  expect(done.comparison.differences).toEqual([]);
  expect(countedFiles(repo)).toEqual(['src/d.js']);
});

test('what differs is said: a match inside a longer word, and a secret that stands in a second file', () => {
  const repo = repoWith({
    '.gitleaks.toml': `[extend]\nuseDefault = true\n[[rules]]\nid = "acme"\nregex = '''acme_[a-z0-9]{32}'''\n`,
    '.gitleaksignore': 'src/a.py:pypi-upload-token:1\n',
    'src/a.py': `token = '${fakeToken(1)}'\n`,
    'src/copy.py': `token = '${fakeToken(1)}'\n`,
    'src/longer.txt': `x${acme(1)}yyyy\n`,
  });
  const { code, stdout } = repo.cli('migrate', '--dry-run');
  expect(code).toBe(0);
  expect(stdout).toContain('1 are set aside here, and nothing let them through before');
  expect(stdout).toContain('src/copy.py:1  pypi-token');
  expect(stdout).toContain('src/longer.txt:1  acme');
  expect(existsSync(join(repo.dir, configuration))).toBe(false);
});

test('nothing is written without a yes, and twice is once', () => {
  const repo = repoWith({
    '.gitleaksignore': 'src/a.py:pypi-upload-token:1\n',
    'src/a.py': `token = '${fakeToken(1)}'  # gitleaks:allow\n`,
    '.gitleaks.toml': "[extend]\nuseDefault = true\n[allowlist]\npaths = ['''^gen/''']\n",
  });
  const asked = repo.cli('migrate');
  expect(asked.code).toBe(2);
  expect(asked.stderr).toContain('npx secret-hook migrate --yes');
  expect(repo.git('status', '--porcelain')).toBe('');
  expect(migrated(repo).written).toEqual([configuration, baseline]);
  const before = readFileSync(join(repo.dir, baseline), 'utf8') + readFileSync(join(repo.dir, configuration), 'utf8');
  expect(migrated(repo).written).toEqual([]);
  expect(readFileSync(join(repo.dir, baseline), 'utf8') + readFileSync(join(repo.dir, configuration), 'utf8')).toBe(
    before,
  );
  expect(repo.git('status', '--porcelain').split('\n')).toHaveLength(2);
});

test('a configuration that is there keeps its comments and its last word', () => {
  const repo = repoWith({
    '.gitleaks.toml': "[extend]\nuseDefault = true\n[allowlist]\npaths = ['''^gen/''', '''^old/''']\n",
    [configuration]: '{\n  // ours\n  "exclude": ["old/**", /* and */ "mine/**"],\n  "rules": {}\n}\n',
    'gen/a.py': `token = '${fakeToken(1)}'  # gitleaks:allow\n`,
  });
  expect(migrated(repo).written).toEqual([configuration]);
  expect(readFileSync(join(repo.dir, configuration), 'utf8')).toBe(
    '{\n  "compat": ["gitleaks"],\n  // ours\n  "exclude": ["gen/**", "old/**", /* and */ "mine/**"],\n  "rules": {}\n}\n',
  );
});

test.for([
  ['.gitleaks.toml', '[[rules]]\nid = "a"\nregex = 5\n', '.gitleaks.toml:3:1 regex must be a text'],
  ['.gitleaks.toml', 'title = "a"\n[[rules]\n', '.gitleaks.toml:2:'],
  ['.gitleaks.toml', '[[rules]]\ndescription = "a"\n', '.gitleaks.toml:1:1 a rule needs an id'],
  ['.secrets.baseline', '{\n  "results": {,}\n}', '.secrets.baseline:2:15 is no JSON'],
  ['.secrets.baseline', '{"results": {"a": [{"hashed_secret": "x"}]}}', '.secrets.baseline:1:38 hashed_secret must be'],
  ['gitleaks.json', '[{"RuleID": "a", "File": "b"}, {"RuleID": 5}]', 'gitleaks.json:1:'],
  ['.secretlintrc.json', '{"rules": {}}', '.secretlintrc.json:1:11 rules must be a list'],
  [
    '.talismanrc',
    'fileignoreconfig:\n- checksum: a\n',
    '.talismanrc:2:3 an entry of fileignoreconfig needs a filename',
  ],
  ['.talismanrc', 'a: [\n', '.talismanrc:2:1 is no YAML'],
] as const)('a malformed %s stops with its place: %s', ([name, text, message]) => {
  const repo = repoWith({ 'src/a.py': `token = '${fakeToken(1)}'\n` });
  repo.write(name, text);
  const { code, stdout, stderr } = repo.cli('migrate', '--yes');
  expect(stderr).toContain(message);
  expect([code, stdout]).toEqual([2, '']);
  expect(existsSync(join(repo.dir, configuration)) || existsSync(join(repo.dir, baseline))).toBe(false);
});

test('a value that somebody wrote down as a pattern is never printed, and no rule publishes it', () => {
  const repo = repoWith({ 'src/a.py': `token = '${fakeToken(1)}'\n` });
  repo.write('.gitallowed', `${fakeToken(1)}\n${fakeToken(2)}\\1\n`);
  repo.write(
    '.gitleaks.toml',
    `[[rules]]\nid = "own"\nregex = '''${acme(7)}'''\n[allowlist]\nstopwords = ["${acme(8)}"]\n`,
  );
  repo.git('config', 'secrets.patterns', acme(9));
  const { stdout } = repo.cli('migrate', '--yes');
  const written = [configuration, baseline].filter(name => existsSync(join(repo.dir, name)));
  const all = stdout + written.map(name => readFileSync(join(repo.dir, name), 'utf8')).join('');
  for (const value of [fakeToken(1), fakeToken(2), acme(7), acme(8), acme(9)])
    expect(all).not.toContain(value.slice(12, 30));
  expect(stdout).toContain('it is one fixed text');
});

test('a pattern that hangs stops the migration with its place', () => {
  const repo = repoWith({
    '.gitallowed': '(a|a)*(a|a)*(a|a)*b$\n',
    'src/a.py': `token = '${fakeToken(1)}' # ${'a'.repeat(400)}\n`,
  });
  const { code, stderr } = repo.cli('migrate', '--yes');
  expect(stderr).toContain('.gitallowed:1 has a pattern that takes longer than');
  expect(code).toBe(2);
});

test('without files of another tool there is nothing to do', () => {
  const { code, stdout } = repoWith({ 'a.txt': 'a\n' }).cli('migrate', '--yes');
  expect([code, stdout]).toEqual([0, 'Nothing of another tool is here, so there is nothing to carry over\n']);
});

test('baseline import reads the kinds with entries, says where a file is broken, and sends the others to migrate', () => {
  const repo = repoWith({
    'src/a.py': `token = '${fakeToken(1)}'\n`,
    known: 'src/a.py:pypi-upload-token:1\n',
    'other.toml': "[allowlist]\npaths = ['a']\n",
    'broken.json': '{\n  "results": [\n',
  });
  expect(repo.cli('baseline', 'import', 'known').stdout).toContain('Read as .gitleaksignore: 1 entry');
  expect(repo.cli('baseline', 'import', 'other.toml').stderr).toContain('npx secret-hook migrate other.toml');
  const broken = repo.cli('baseline', 'import', 'broken.json');
  expect([broken.code, broken.stderr.split('\n')[0]]).toEqual([
    2,
    expect.stringContaining('broken.json:3:1 is no JSON'),
  ]);
});
