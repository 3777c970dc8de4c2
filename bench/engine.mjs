/**
 * Rows about the engine alone, without reading files: bytes of ordinary source per second of processor time.
 * `node bench/engine.mjs [FOLDER]` prints them; without a folder, the text files of `node_modules` are the source.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { importSource } from '../scripts/import-source.mjs';

const FILE_BYTES_MAX = 20 << 20;
const ROUNDS = 7;
const FEW_RULES = 60;

/** Measures; `folder` holds ordinary source. Each row: name, value, unit, and the limit it is held to. */
export async function engineRows(folder = fileURLToPath(new URL('../node_modules', import.meta.url))) {
  const parts = await importSource('bench/engine-parts.ts');
  const files = readFolder(folder);
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  const encoded = parts.encodeBuiltIn();
  const full = parts.loadTable(parts.readingFrom(encoded.table), () => encoded.texts);
  const few = parts.compileTable([...everyNth(parts.builtInRules, FEW_RULES)], parts.stems);
  const { gunzip } = parts;
  const seconds = alternate({
    full: detectAll(parts.createDetector(full, { gunzip }), files),
    few: detectAll(parts.createDetector(few, { gunzip }), files),
    kernel: scanAll(parts.createKernel(full.image), files),
  });
  const rate = time => Math.round(bytes / 1e6 / time);
  return [
    { name: 'source', value: Math.round(bytes / 1e6), unit: 'MB' },
    { name: 'rules', value: full.ruleCount, unit: '' },
    { name: 'engine, everything on', value: rate(seconds.full), unit: 'MB/s CPU', min: 400 },
    { name: 'kernel alone', value: rate(seconds.kernel), unit: 'MB/s CPU' },
    { name: `full catalogue over ${FEW_RULES} rules`, value: seconds.full / seconds.few, unit: '', max: 1.1 },
    { name: 'rule table', value: encoded.table.length / 1e3, unit: 'KB' },
  ];
}

function detectAll(detect, files) {
  return () => {
    for (const file of files)
      detect({ kind: 'fragment', origin: { kind: 'worktree' }, role: 'content', before: [], window: null, ...file });
  };
}

function scanAll(kernel, files) {
  return () => {
    for (const { bytes } of files) kernel(bytes, 0, () => {});
  };
}

/** Runs the jobs in turns, and returns the median of the processor seconds of each; the first round warms up. */
function alternate(jobs) {
  const times = Object.fromEntries(Object.keys(jobs).map(name => [name, []]));
  for (let round = 0; round <= ROUNDS; round++)
    for (const [name, job] of Object.entries(jobs)) {
      const before = process.cpuUsage();
      job();
      const { user, system } = process.cpuUsage(before);
      if (round > 0) times[name].push((user + system) / 1e6);
    }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}

function median(list) {
  return list.toSorted((a, b) => a - b)[list.length >> 1];
}

function* everyNth(list, count) {
  const step = Math.max(1, list.length / count);
  for (let at = 0; at < list.length; at += step) yield list[Math.floor(at)];
}

/** Text files of a folder: those without a NUL byte in their first 8 KB. */
function readFolder(folder) {
  const files = [];
  for (const name of readdirSync(folder, { recursive: true })) {
    // What tools keep there is no source.
    if (name.startsWith('.')) continue;
    const path = join(folder, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat?.isFile() || stat.size > FILE_BYTES_MAX) continue;
    const bytes = readFileSync(path);
    if (!bytes.subarray(0, 8192).includes(0)) files.push({ path: name, bytes });
  }
  return files;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  for (const { name, value, unit } of await engineRows(process.argv[2]))
    console.log(`${name.padEnd(32)} ${value.toFixed(2).padStart(10)} ${unit}`);
