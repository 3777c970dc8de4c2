import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import type { RepoPath } from '../../src/model.ts';
import { shippedFiles } from '../../src/sources/shipping.ts';
import { createRepo } from '../support/repo.ts';

/** What npm itself would pack is the truth; only files that may hold secrets are asked about. */
const situations: readonly (readonly [says: string, files: Readonly<Record<string, string>>])[] = [
  ['no files, no ignore files', {}],
  ['.gitignore alone', { '.gitignore': '.env\nkeys/\n' }],
  ['.npmignore instead of .gitignore', { '.gitignore': '.env\nkeys/\n', '.npmignore': 'test\n' }],
  ['.npmignore that takes back', { '.npmignore': '.env*\n!.env.local\n' }],
  ['an ignore file in a folder', { 'lib/.npmignore': '.env\n', 'keys/.gitignore': '*.pem\n' }],
  ['files with a folder', { 'package.json': '{"name":"a","version":"1.0.0","files":["lib"]}' }],
  ['files with a folder and a slash', { 'package.json': '{"name":"a","version":"1.0.0","files":["./lib/","/keys"]}' }],
  ['files with a glob', { 'package.json': '{"name":"a","version":"1.0.0","files":["*"]}' }],
  ['files with a deep glob', { 'package.json': '{"name":"a","version":"1.0.0","files":["lib/**/*.pem",".env"]}' }],
  [
    'files against .npmignore at the top',
    { 'package.json': '{"name":"a","version":"1.0.0","files":["lib"]}', '.npmignore': 'lib/.env\n' },
  ],
  [
    'files against .npmignore in a folder',
    { 'package.json': '{"name":"a","version":"1.0.0","files":["lib"]}', 'lib/.npmignore': '.env\n' },
  ],
  ['files that takes back', { 'package.json': '{"name":"a","version":"1.0.0","files":["lib/**","!lib/.env"]}' }],
];

const secret = ['.env', '.env.local', 'lib/.env', 'lib/deep/a.pem', 'keys/b.pem', '.npmrc', 'lib/a.env.orig'];

test.each(situations)('npm packs the same: %s', async (_, files) => {
  const repo = createRepo({ init: false });
  const all: Record<string, string> = {
    'package.json': '{"name":"a","version":"1.0.0"}',
    'index.js': '',
    ...Object.fromEntries(secret.map(path => [path, 'A=b\n'])),
    ...files,
  };
  for (const [path, content] of Object.entries(all)) repo.write(path, content);
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts', '--offline'];
  const packed = JSON.parse(
    execFileSync('npm', args, { cwd: repo.dir, env: repo.env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  ) as [{ readonly files: readonly { readonly path: string }[] }];
  const truth = packed[0].files.map(({ path }) => path).filter(path => secret.includes(path));
  // Paths of this test.
  const ours = await shippedFiles(secret as readonly string[] as readonly RepoPath[], {
    paths: Object.keys(all) as readonly string[] as readonly RepoPath[],
    read: path => all[path] ?? null,
    tracked: () => false,
    ignored: () => false,
  });
  expect(
    ours
      .filter(({ by }) => by === 'npm')
      .map(({ path }) => path)
      .toSorted(),
  ).toEqual(truth.toSorted());
});
