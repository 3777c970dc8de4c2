import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const top = fileURLToPath(new URL('../..', import.meta.url));

test('this repository is clean by its own rules, templates of samples included, with no allow-list', () => {
  const { status, stdout } = spawnSync(process.execPath, ['dist/cli.js', 'scan', '--format', 'json', '.'], {
    cwd: top,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const report: {
    findings: { severity: string; ruleId: string; file: string; startLine: number }[];
    suppressed: unknown[];
  } = JSON.parse(stdout);
  const errors = report.findings.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ ruleId, file, startLine }) => `${file}:${startLine} ${ruleId}`)).toEqual([]);
  expect(report.suppressed).toEqual([]);
  expect(status).toBe(0);
});

test('what the package puts into node_modules stops no commit, should somebody stage it', () => {
  const args = ['dist/cli.js', 'scan', '--format', 'json', 'dist', 'hooks', 'schema'];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: top, encoding: 'utf8', maxBuffer: 1 << 26 });
  const { findings }: { findings: { severity: string; ruleId: string; file: string }[] } = JSON.parse(stdout);
  expect(findings.filter(({ file }) => file.endsWith('.bin'))).toEqual([]);
  expect(status).toBe(0);
});

test('the package holds what a user needs and nothing else', () => {
  const [{ files, size }] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: top,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as [{ files: { path: string }[]; size: number }];
  const paths = files.map(({ path }) => path);
  for (const wanted of [
    'dist/cli.js',
    'dist/hook.cjs',
    'dist/index.js',
    'dist/index.d.ts',
    'dist/rules.bin',
    'hooks/pre-commit',
    'schema/report.json',
    '.pre-commit-hooks.yaml',
    'LICENSE',
  ])
    expect(paths).toContain(wanted);
  expect(
    paths.filter(
      path =>
        !/^(?:dist|hooks|schema)\/|^(?:README\.md|LICENSE|CHANGELOG\.md|package\.json|\.pre-commit-hooks\.yaml)$/.test(
          path,
        ),
    ),
  ).toEqual([]);
  expect(size).toBeLessThan(1.5e6);
});

test('the declarations in the package are those of the public API, and whole', () => {
  const files = readdirSync(`${top}dist`, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.d.ts'));
  const named = files.flatMap(file =>
    [...readFileSync(`${top}dist/${file}`, 'utf8').matchAll(/from '(\.[^']+)\.ts'/g)].map(([, specifier]) =>
      join(dirname(file), `${specifier}.d.ts`),
    ),
  );
  expect(new Set(files)).toEqual(new Set(['index.d.ts', ...named]));
});

test('the package brings the licences of the packages whose code it contains', () => {
  const text = readFileSync(`${top}dist/LICENSES.txt`, 'utf8');
  for (const name of ['dotenv', 'ini', 'micromatch', 'picomatch', 'simple-git', 'yaml'])
    expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\([\\w-]+\\)\\n\\n[^-]*Copyright`, 'm'));
});
