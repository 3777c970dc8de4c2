/** The rules from the file to the end of the first look, in a fresh process: tables that are made late count too. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { rolldown } from 'rolldown';
import { toAscii } from '../scripts/to-ascii.mjs';
import { median } from './measure.mjs';

const root = resolve(import.meta.dirname, '..');

/** Answers the rows, with and without V8's code cache. */
export async function firstLookRows(env, { rounds = 25 } = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'secret-hook-bench-'));
  try {
    for (const name of ['rules.bin', 'rules-texts.bin']) cpSync(join(root, 'dist', name), join(dir, name));
    const build = await rolldown({ platform: 'node', cwd: root, input: join(root, 'bench/first-look.ts') });
    await build.write({ file: join(dir, 'hook-main.cjs'), format: 'cjs', codeSplitting: false, minify: true });
    await build.close();
    const code = toAscii(readFileSync(join(dir, 'hook-main.cjs'), 'utf8'));
    writeFileSync(
      join(dir, 'hook-main.cjs'),
      `(function (require, module, exports, __filename, __dirname) {${code}\n})`,
    );
    cpSync(join(root, 'scripts/hook-loader.cjs'), join(dir, 'hook.cjs'));
    const run = (...args) => Number(execFileSync(process.execPath, [join(dir, 'hook.cjs'), 'x', ...args], { env }));
    const times = () => Array.from({ length: rounds }, () => run());
    const anew = median(times());
    run('--write-code-cache', join(dir, 'hook.cache'));
    const cached = median(times());
    return [
      { name: 'rules: load and first look', value: cached, unit: 'ms', max: 2 },
      { name: 'rules: load and first look, no code cache', value: anew, unit: 'ms', max: 2 },
    ];
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
