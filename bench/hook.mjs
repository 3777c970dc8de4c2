/** The hook on a clean commit, over what the same processes take from sh. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { medians, row } from './measure.mjs';

const dist = resolve(import.meta.dirname, '../dist');

/** What the hook needs to know, asked from sh one after another: node's start, six answers of git. */
const unit = `node -e 0
git rev-parse --show-toplevel --absolute-git-dir >/dev/null
git diff-index --cached --raw -z --no-abbrev --no-renames HEAD -- >../listing
tr '\\0' '\\n' <../listing | cut -d' ' -f4 -s | git cat-file --batch >/dev/null
git ls-files -o --exclude-standard -z >/dev/null
git ls-files -s -z -- .gitignore '**/.gitignore' >/dev/null
printf '.env\\0.env.local\\0a/.env\\0a/.env.example\\0' | git check-ignore -v -n -z --no-index --stdin >/dev/null
`;
const listAndRead = `git diff-index --cached --raw -z --no-abbrev --no-renames HEAD -- >../listing
tr '\\0' '\\n' <../listing | cut -d' ' -f4 -s | git cat-file --batch --buffer >/dev/null
`;

/** Makes a repository with `count` staged files of ordinary source and answers its folder. */
export function stagedRepository(count, env) {
  const dir = join(mkdtempSync(join(tmpdir(), 'secret-hook-bench-')), 'repo');
  mkdirSync(join(dir, 'src'), { recursive: true });
  const git = (...args) => {
    const { status, stderr } = spawnSync('git', args, { cwd: dir, env, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  };
  git('init', '--quiet');
  writeFileSync(join(dir, '.gitignore'), 'node_modules/\n.env\n.env.*\n!.env.example\n');
  for (let n = 0; n < 200; n++) writeFileSync(join(dir, 'src', `old-${n}.ts`), source(n));
  git('add', '.');
  git('commit', '--quiet', '--message', 'first');
  for (let n = 0; n < count; n++) writeFileSync(join(dir, 'src', `new-${n}.ts`), source(1000 + n));
  git('add', '.');
  return dir;
}

/** Some 3 KB of code that no rule has anything to say about. */
function source(seed) {
  const lines = [`/** Module ${seed} of the sample. */`, "import { readFile } from 'node:fs/promises';", ''];
  for (let n = 0; n < 24; n++) {
    lines.push(
      `/** Adds the numbers of column ${n} in table ${seed}, rounding to two digits. */`,
      `export function column${seed}x${n}(rows) {`,
      `  return rows.map(row => Number(row[${n}])).reduce((sum, value) => sum + value, ${seed % 7});`,
      '}',
    );
  }
  return `${lines.join('\n')}\n`;
}

/** Answers the rows for commits of 1, 100 and 5,000 files, with and without V8's code cache. */
export function hookRows(env, { rounds = 21 } = {}) {
  const hook = [process.execPath, join(dist, 'hook.cjs'), 'pre-commit'];
  const rows = [];
  for (const { files, ...limits } of [
    { files: 1, most: 1.6, aim: 1.05 },
    { files: 100, most: 1.6, aim: 1.2 },
  ]) {
    const dir = stagedRepository(files, env);
    const measured = medians({ unit: ['sh', '-c', unit], hook }, { cwd: dir, env, rounds });
    rows.push(row(`hook, ${files} staged`, measured.hook, measured.unit, limits));
    rmSync(join(dir, '..'), { recursive: true, force: true });
  }
  const dir = stagedRepository(5000, env);
  const many = medians({ unit: ['sh', '-c', listAndRead], hook }, { cwd: dir, env, rounds: 15 });
  rows.push(row('hook, 5,000 staged', many.hook, many.unit, { most: 1.6, aim: 1.6 }));
  rmSync(join(dir, '..'), { recursive: true, force: true });
  return rows;
}
