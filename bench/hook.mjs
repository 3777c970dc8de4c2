/** The hook on a clean commit, over what the same processes take from sh. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { importSource } from '../scripts/import-source.mjs';
import { medians, row } from './measure.mjs';

const parts = await importSource('bench/hook-parts.ts');

const cli = resolve(import.meta.dirname, '../dist/cli.js');

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

/** Makes a repository with plain hooks and `count` staged files of ordinary source, and answers its folder. */
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
  const { status, stderr } = spawnSync(process.execPath, [cli, 'install', '--manager', 'git'], { cwd: dir, env });
  if (status !== 0) throw new Error(String(stderr));
  return dir;
}

/** The same repository once more, changed by `change`, to be measured beside the first one. */
function variant(dir, change) {
  const copy = `${dir}-${change.name}`;
  cpSync(dir, copy, { recursive: true, preserveTimestamps: true });
  change(copy);
  return copy;
}

/** Where install has put the program of a repository without package.json. */
const program = dir => join(dir, '.git/secret-hook');

function withoutCache(dir) {
  rmSync(join(program(dir), 'hook.cache'));
}

/** Commits a configuration with 20 custom rules and a baseline of 500 entries that hold nothing of what is staged. */
function configured(dir) {
  const customRules = Array.from({ length: 20 }, (_, n) => ({
    id: `acme-${n}-key`,
    title: `Key ${n} of Acme`,
    why: 'Whoever has it can read everything.',
    keywords: [`acme${n}_`],
    pattern: `(?<![A-Za-z0-9_])(?<secret>acme${n}_[A-Za-z0-9]{32})(?![A-Za-z0-9])`,
    examples: { match: [`acme${n}_[[base62:32]]`], ignore: [`acme${n}_...`] },
  }));
  const configuration = JSON.stringify({ exclude: ['fixtures/**'], customRules }, null, 2);
  commitTwo(dir, ['.secret-hook.json', configuration], ['.secret-hook.baseline.json', parts.baselineText(500)]);
}

/** No configuration, and as many files. */
function withoutConfiguration(dir) {
  commitTwo(dir, ['one.json', '{}\n'], ['two.json', '{}\n']);
}

function commitTwo(dir, ...files) {
  for (const [name, text] of files) writeFileSync(join(dir, name), text);
  const names = files.map(([name]) => name);
  for (const args of [
    ['add', ...names],
    ['commit', '--quiet', '--no-verify', '--message', 'two files', '--', ...names],
  ]) {
    const { status, stderr } = spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', ...args], {
      cwd: dir,
    });
    if (status !== 0) throw new Error(String(stderr));
  }
}

/** The table of 60 rules instead of the full catalogue. */
function fewRules(dir) {
  const { table, texts } = parts.encodeFew(60);
  writeFileSync(join(program(dir), 'rules.bin'), table);
  writeFileSync(join(program(dir), 'rules-texts.bin'), texts);
}

/** The environment git gives its hooks: the folder of its own programs comes first in PATH. */
export function hookEnvironment(env) {
  const { stdout } = spawnSync('git', ['--exec-path'], { env, encoding: 'utf8' });
  return { ...env, PATH: stdout.trim() + delimiter + env.PATH, GIT_INDEX_FILE: '.git/index', GIT_EDITOR: ':' };
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

/** What git runs: plain hooks. */
export const hook = ['sh', '.git/hooks/pre-commit'];

/** Answers the rows for commits of 1, 100 and 5,000 files; the first two with and without V8's code cache. */
export function hookRows(env, { rounds = 15 } = {}) {
  const inHook = hookEnvironment(env);
  const rows = [];
  for (const { files, ...limits } of [
    { files: 1, most: 1.6, aim: 1.05 },
    { files: 100, most: 1.6, aim: 1.2 },
  ]) {
    const dir = stagedRepository(files, env);
    const bare = variant(dir, withoutCache);
    const commands = { unit: ['sh', '-c', unit], hook, bare: { command: hook, cwd: bare } };
    const measured = medians(commands, { cwd: dir, env: inHook, rounds });
    rows.push(row(`hook, ${files} staged`, measured.hook, measured.unit, limits));
    rows.push(row(`hook, ${files} staged, no code cache`, measured.bare, measured.unit, limits));
    remove(dir);
  }
  const dir = stagedRepository(5000, env);
  const many = medians({ unit: ['sh', '-c', listAndRead], hook }, { cwd: dir, env: inHook, rounds });
  rows.push(row('hook, 5,000 staged', many.hook, many.unit, { most: 1.6, aim: 1.6 }));
  remove(dir);
  return rows;
}

/** Answers the rows for what must not show in a clean commit of one file: a configuration, and the number of rules. */
export function addedRows(env, { rounds = 31 } = {}) {
  const inHook = hookEnvironment(env);
  const dir = stagedRepository(1, env);
  const bare = variant(dir, withoutConfiguration);
  const own = variant(dir, configured);
  const few = variant(dir, fewRules);
  const commands = {
    full: hook,
    few: { command: hook, cwd: few },
    bare: { command: hook, cwd: bare },
    own: { command: hook, cwd: own },
  };
  const measured = medians(commands, { cwd: dir, env: inHook, rounds });
  remove(dir);
  return [
    row('configuration, 500 entries, 20 rules over none', measured.own, measured.bare, { most: 1.05, aim: 1.05 }),
    row('hook, full catalogue over 60 rules', measured.full, measured.few, { most: 1.1, aim: 1.1 }),
  ];
}

function remove(dir) {
  rmSync(join(dir, '..'), { recursive: true, force: true });
}
