import { describe, expect, test } from 'vitest';
import type { Finding, RepoPath } from '../../../../src/model.ts';
import { judgeOtherGuards } from '../../../../src/guards/others/index.ts';
import { saysHowItGuards } from '../../../../src/guards/others/project-text.ts';

const judge = (path: string, text: string, present: readonly string[] = []): readonly Finding[] =>
  judgeOtherGuards({ path: path as RepoPath, text }, name => present.includes(name));

/** `12 guard-bandit-level bandit-level`: line, rule, reasons. */
const lines = (path: string, text: string, present?: readonly string[]): readonly string[] =>
  judge(path, text, present).map(({ span, rule, reasons }) => [span.startLine, rule.id, ...reasons].join(' '));

describe('a command that looks like a check', () => {
  test.each([
    ["grep -q '.env' .gitignore && echo Safe", 'guard-env-grep grep-gitignore'],
    [String.raw`grep -E "^\.env$" -- .gitignore`, 'guard-env-grep grep-gitignore'],
    ['git status --ignored | grep .env', 'guard-env-grep grep-status'],
    ['bandit -r src/ -ll', 'guard-bandit-level bandit-level'],
    ['python -m bandit -rll .', 'guard-bandit-level bandit-level'],
    ['bandit --severity-level medium -r src', 'guard-bandit-level bandit-level'],
  ])('is named: %s', (line, says) => {
    expect(lines('check.sh', `#!/bin/sh\n${line}\n`)).toEqual([`2 ${says}`]);
    expect(lines('SECURITY.md', `Run ${line}:\n\n\`\`\`sh\n${line}\n\`\`\`\n`)).toEqual([`4 ${says}`]);
    expect(lines('package.json', JSON.stringify({ scripts: { check: line } }, null, 2))).toEqual([`3 ${says}`]);
  });

  test.each([
    'git check-ignore -q .env',
    "grep -qxF '.env' .gitignore",
    'bandit -r src/',
    'bandit -l -r src',
    'bandit -r src --severity-level low',
    'bandit -r src; ls -ll',
    '# grep .env .gitignore is no check',
    'grep -r TODO src',
    'git status | grep modified',
  ])('is not seen where there is none: %s', line => expect(lines('check.sh', line)).toEqual([]));

  test('is not seen in the prose of a document', () =>
    expect(lines('README.md', '`bandit -ll` hides B105. Do not `grep .env .gitignore`.\n')).toEqual([]));
});

describe('detect-secrets in a pre-commit configuration', () => {
  const config = (repo: string, rest: string): string =>
    `repos:\n  - repo: ${repo}\n${rest.replace('REV', '    rev: v1.5.0')}`;
  const hook = "    hooks:\n      - id: detect-secrets\n        args: ['--baseline', '.secrets.baseline']\n";
  const right = 'https://github.com/Yelp/detect-secrets';

  test('under pre-commit-hooks, which does not have it', () => {
    const text = config('https://github.com/pre-commit/pre-commit-hooks', `REV\n${hook}`);
    expect(lines('.pre-commit-config.yaml', text, ['.secrets.baseline'])).toEqual([
      '5 guard-detect-secrets wrong-repo',
    ]);
    expect(lines('SECURITY.md', `a\n\n\`\`\`yaml\n${text}\`\`\`\n`)).toEqual(['8 guard-detect-secrets wrong-repo']);
  });

  test('without a rev, or with a baseline that is not there', () => {
    expect(lines('.pre-commit-config.yaml', config(right, hook))).toEqual(['4 guard-detect-secrets no-rev']);
    expect(lines('.pre-commit-config.yaml', config(right, `REV\n${hook}`))).toEqual([
      '5 guard-detect-secrets no-baseline',
    ]);
  });

  test('set up rightly', () => {
    expect(lines('.pre-commit-config.yaml', config(right, `REV\n${hook}`), ['.secrets.baseline'])).toEqual([]);
    expect(lines('.pre-commit-config.yaml', config('local', '    hooks:\n      - id: detect-secrets\n'))).toEqual([]);
  });

  test('bandit with -ll among its arguments', () =>
    expect(
      lines(
        '.pre-commit-config.yaml',
        config('x', "REV\n    hooks:\n      - id: bandit\n        args: ['-ll', '-r']\n"),
      ),
    ).toEqual(['5 guard-bandit-level bandit-level']));
});

const workflow = (text: string): readonly string[] => lines('.github/workflows/ci.yml', text);
const sha = '0123456789abcdef0123456789abcdef01234567';

describe('an action', () => {
  const uses = (name: string): string => `on: push\njobs:\n  a:\n    steps:\n      - uses: ${name}\n`;
  test.each([
    [`tj-actions/bandit@v5.5`, ['5 guard-action-unpinned uses=tj-actions/bandit@v5.5']],
    [`owner/name@main`, ['5 guard-action-unpinned uses=owner/name@main']],
    [`actions/checkout@main`, ['5 guard-action-unpinned uses=actions/checkout@main']],
    [`docker://alpine:3`, ['5 guard-action-unpinned uses=docker://alpine:3']],
    [`owner/name@${sha} # v1`, []],
    [`./.github/actions/own`, []],
    [`docker://alpine@sha256:${'a'.repeat(64)}`, []],
  ])('%s', (name, expected) => expect(workflow(uses(name))).toEqual(expected));

  test('of GitHub itself under a version is a note, all others of a file are one warning', () => {
    const text = `${uses('actions/checkout@v4')}      - uses: a/b@v1\n      - uses: c/d@v2\n`;
    expect(judge('.github/workflows/ci.yml', text).map(({ severity, reasons }) => [severity, ...reasons])).toEqual([
      ['warning', 'uses=a/b@v1', 'uses=c/d@v2'],
      ['note', 'uses=actions/checkout@v4'],
    ]);
  });

  test('that is a whole workflow, or runs bandit with -ll', () => {
    expect(workflow(`on: push\njobs:\n  a:\n    uses: o/r/.github/workflows/x.yml@v1\n`)).toEqual([
      '4 guard-action-unpinned uses=o/r/.github/workflows/x.yml@v1',
    ]);
    expect(workflow(`${uses(`tj-actions/bandit@${sha}`)}        with:\n          options: "-r src -ll"\n`)).toEqual([
      '5 guard-bandit-level bandit-level',
    ]);
  });
});

describe('publishing', () => {
  const job = (rest: string): string => `on: push\njobs:\n  a:\n    steps:\n${rest}`;
  test.each([
    [
      'PyPI',
      `      - uses: pypa/gh-action-pypi-publish@${sha}\n        with:\n          password: \${{ secrets.PYPI_API_TOKEN }}\n`,
    ],
    ['PyPI', `      - run: twine upload dist/*\n        env:\n          TWINE_PASSWORD: \${{ secrets.PYPI }}\n`],
    ['npm', `      - run: npm publish\n        env:\n          NODE_AUTH_TOKEN: \${{ secrets.NPM_TOKEN }}\n`],
    ['crates.io', `      - run: cargo publish --token \${{ secrets.CARGO_REGISTRY_TOKEN }}\n`],
    ['RubyGems', `      - run: gem push *.gem\n        env:\n          GEM_HOST_API_KEY: \${{ secrets.KEY }}\n`],
  ])('to %s with a stored token', (name, steps) =>
    expect(workflow(job(steps))).toEqual([`5 guard-publish-token registry=${name}`]),
  );

  test.each([
    `      - uses: pypa/gh-action-pypi-publish@${sha}\n`,
    `      - run: npm publish --provenance\n`,
    `      - run: npm publish\n        env:\n          NODE_AUTH_TOKEN: \${{ secrets.GITHUB_TOKEN }}\n`,
    `      - uses: actions/setup-node@${sha}\n        with:\n          registry-url: https://npm.pkg.github.com\n      - run: npm publish\n        env:\n          NODE_AUTH_TOKEN: \${{ secrets.PAT }}\n`,
    `      - run: twine upload --repository-url https://nexus.acme.example/repository/pypi/ dist/*\n        env:\n          TWINE_PASSWORD: \${{ secrets.NEXUS }}\n`,
    `      - run: npm test\n        env:\n          NPM_TOKEN: \${{ secrets.NPM_TOKEN }}\n`,
  ])('without one, or to a registry that knows nothing better', steps => expect(workflow(job(steps))).toEqual([]));
});

describe('pull_request_target', () => {
  const jobs = (run: string): string => `jobs:\n  a:\n    steps:\n      - run: ${run}\n`;
  test.each([
    [`on: pull_request_target\n${jobs('x ${{ secrets.DEPLOY }}')}`, '1 guard-pull-request-target secrets'],
    [
      `on: [push, pull_request_target]\n${jobs('x ${{ github.event.pull_request.head.sha }}')}`,
      '1 guard-pull-request-target foreign-code',
    ],
    [
      `on:\n  pull_request_target:\n    types: [opened]\njobs:\n  a:\n    secrets: inherit\n    uses: ./.github/workflows/b.yml\n`,
      '2 guard-pull-request-target secrets',
    ],
  ])('with secrets or the code of strangers', (text, expected) => expect(workflow(text)).toEqual([expected]));

  test.each([
    `on: pull_request\n${jobs('x ${{ secrets.DEPLOY }}')}`,
    `on: pull_request_target\n${jobs('gh pr edit')}`,
    `on: pull_request_target\n${jobs('x ${{ secrets.GITHUB_TOKEN }}')}`,
  ])('without them', text => expect(workflow(text)).toEqual([]));
});

test('what is no YAML, or a loop of aliases, is passed over', () => {
  expect(workflow('on: [\njobs: }')).toEqual([]);
  expect(workflow('a: &a\n  jobs: *a\non: push\n')).toEqual([]);
  expect(workflow('- a\n- b\n')).toEqual([]);
  expect(workflow('')).toEqual([]);
});

test('files that may say how a repository guards itself', () => {
  for (const path of ['a/SECURITY.md', 'Makefile', '.husky/pre-commit', 'x.yml', 'package.json', 'ci/run.sh'])
    expect([path, saysHowItGuards(path)]).toEqual([path, true]);
  for (const path of ['src/a.ts', 'data.json', 'a.png', '.husky/_/x.mjs'])
    expect([path, saysHowItGuards(path)]).toEqual([path, false]);
});
