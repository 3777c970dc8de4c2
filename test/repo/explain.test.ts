import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { expandSample } from '../../src/samples/expand.ts';
import { createRepo } from '../support/repo.ts';

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

test('explain says that nothing looked at an ordinary line', () => {
  const repo = createRepo();
  repo.write('a.txt', 'hello\n');
  expect(explain(repo.dir, 'a.txt:1').stdout).toContain('No rule looked at this line');
});

test.each([['a.txt'], ['missing.txt:1'], ['a.txt:99']])('explain %s is an error in words', argument => {
  const repo = createRepo();
  repo.write('a.txt', 'hello\n');
  const { status, stderr } = explain(repo.dir, argument);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^secret-hook: .*(?:needs FILE:LINE or a fingerprint|Cannot read|is not one of them)/);
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
  expect(explain(repo.dir, '0123456789abcdef').stderr).toContain('Nothing in the index has the fingerprint');
});
