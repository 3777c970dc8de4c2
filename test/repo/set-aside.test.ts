/** Suppressed is not gone: every report says by what a finding is set aside, why, and until when. */
import { expect, test } from 'vitest';
import { createRepo, fakeToken, type TestRepo } from '../support/repo.ts';

const config = {
  compat: ['gitleaks'],
  overrides: [{ paths: ['test/**'], rules: { 'pypi-token': 'off' } }],
  exclude: ['docs/**'],
  env: { allowed: ['deploy/*.env'] },
};

/** Path → what sets the finding in it aside. */
const expected: Readonly<Record<string, { readonly by: string; readonly reason: string; readonly until?: string }>> = {
  'deploy/settings.env': { by: 'environment', reason: 'env.allowed "deploy/*.env" in .secret-hook.json' },
  'docs/e.md': { by: 'exclude', reason: 'exclude "docs/**" in .secret-hook.json' },
  'src/a.ts': { by: 'comment at src/a.ts:1', reason: 'revoked in March' },
  'src/b.ts': { by: 'comment of gitleaks at src/b.ts:1', reason: 'a comment of gitleaks' },
  'src/c.ts': { by: 'baseline', reason: 'before we had a hook', until: '2999-01-31' },
  'src/g.ts': { by: 'SECRET_HOOK_ALLOW', reason: 'recorded answer' },
  'test/d.ts': { by: 'level', reason: 'overrides[0].rules.pypi-token is off in .secret-hook.json' },
};

/** A commit in which each kind sets one finding aside. */
function repoWithAll(): TestRepo {
  const repo = createRepo();
  const token = (seed: number): string => `export const token = '${fakeToken(seed)}';`;
  repo.commit({ '.gitignore': '.env\n.env.*\n!.env.example\n', '.secret-hook.json': JSON.stringify(config) });
  repo.stage('src/a.ts', `// secret-hook: allow pypi-token revoked in March\n${token(1)}\n`);
  repo.stage('src/b.ts', `${token(2)} // gitleaks:allow\n`);
  repo.stage('src/c.ts', `${token(3)}\n`);
  repo.stage('test/d.ts', `${token(4)}\n`);
  repo.stage('docs/e.md', `${fakeToken(5)}\n`);
  repo.stage('deploy/settings.env', 'HOST=db.internal\n');
  repo.cli('baseline', 'add', 'src/c.ts:1', '--reason', 'before we had a hook', '--until', '2999-01-31');
  repo.git('add', '.secret-hook.baseline.json');
  repo.stage('src/g.ts', `${token(7)}\n`);
  const { findings } = JSON.parse(repo.cli('scan', 'src/g.ts', '--format', 'json').stdout) as {
    findings: { fingerprint: string }[];
  };
  repo.env['SECRET_HOOK_ALLOW'] = `${findings[0]?.fingerprint ?? ''}: recorded answer`;
  return repo;
}

const words = (path: string): string => {
  const { by, reason, until } = expected[path] ?? { by: '', reason: '' };
  return `by ${by}: ${reason}${until === undefined ? '' : ` (until ${until})`}`;
};
/** Wrapped lines as one text. */
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

test('hook, scan and audit say it in text, JSON and SARIF', () => {
  const repo = repoWithAll();
  const paths = Object.keys(expected);
  for (const args of [['scan', '--staged'], ['scan', '.'], ['audit']]) {
    // A file as a whole is judged where files are states: in a commit and in an audit.
    const here = args.includes('.') ? paths.filter(path => !path.endsWith('.env')) : paths;
    const { code, stdout } = repo.cli(...args);
    // An audit has more to say of such a repository.
    expect(args[0] === 'scan' && code !== 0).toBe(false);
    for (const path of here) expect(flat(stdout)).toContain(words(path));

    const json = JSON.parse(repo.cli(...args, '--format', 'json').stdout) as {
      suppressed: { file: string; by: string; reason: string; until?: string }[];
    };
    for (const path of here)
      expect(json.suppressed.find(({ file }) => file === path)).toMatchObject(expected[path] ?? {});
    expect(json.suppressed.filter(({ until }) => until !== undefined).map(({ file }) => file)).toEqual(['src/c.ts']);

    const sarif = JSON.parse(repo.cli(...args, '--format', 'sarif').stdout) as Sarif;
    const suppressions = new Map(
      (sarif.runs[0]?.results ?? []).flatMap(({ locations, suppressions: list = [] }) =>
        list.map(one => [locations[0]?.physicalLocation.artifactLocation.uri ?? '', one] as const),
      ),
    );
    for (const path of here) {
      const { by } = expected[path] ?? { by: '' };
      expect(suppressions.get(path)).toMatchObject({
        kind: by.startsWith('comment') ? 'inSource' : 'external',
        justification: words(path),
        properties: expected[path],
      });
    }
  }
  const clean = repo.hook('pre-commit');
  expect(clean.code).toBe(0);
  expect(clean.stderr).toContain('7 suppressed');
  const verbose = flat(repo.hook('pre-commit', '--verbose').stderr);
  for (const path of paths) expect(verbose).toContain(words(path));
});

interface Sarif {
  readonly runs: readonly {
    readonly results: readonly {
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
      }[];
      readonly suppressions?: readonly object[];
    }[];
  }[];
}

test('a report that stops the commit lists what is set aside, and counts what is more than ten', () => {
  const repo = createRepo();
  repo.commit({ '.gitignore': '.env\n.env.*\n!.env.example\n', '.secret-hook.json': '{ "exclude": ["docs/**"] }' });
  for (let seed = 1; seed <= 13; seed++) repo.stage(`docs/${String(seed).padStart(2, '0')}.md`, `${fakeToken(seed)}\n`);
  repo.stage('src/a.ts', `export const token = '${fakeToken(20)}';\n`);
  const { code, stderr } = repo.hook('pre-commit');
  expect(code).toBe(1);
  expect(stderr.match(/^ {2}docs\/\d\d\.md:1:1 {2}pypi-token {2}\S+ {2}by exclude:/gm)).toHaveLength(10);
  expect(stderr).toContain('  … and 3 more: npx secret-hook scan --staged --verbose');
});
