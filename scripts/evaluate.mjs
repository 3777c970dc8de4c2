/**
 * Measures recall and precision on labelled text windows. Usage: npm run evaluate -- FILE.jsonl.gz [--half a|b] [--list missed|false [CATEGORY]]
 * A line is `{ path, label: "T"|"F", category: [..], line, endLine, text }`; a span counts as found when a finding overlaps
 * its lines. Values are never printed, `--list` shows places only.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { loadDetector } from './load-detector.mjs';

/** No credentials by the project's own definition. */
const LEFT_OUT = new Set(['UUID', 'Nonce', 'Salt', 'AWS S3 Bucket']);

const { positionals, values: flags } = parseArgs({
  allowPositionals: true,
  options: { half: { type: 'string' }, list: { type: 'string' } },
});
const [file, category] = positionals;
if (file === undefined) throw new Error('Name the file of labelled lines');
const bytes = readFileSync(file);
const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
const records = text
  .split('\n')
  .filter(line => line !== '')
  .map(line => JSON.parse(line))
  .filter(record => !record.category.some(each => LEFT_OUT.has(each)))
  .filter(record => flags.half === undefined || half(record.path) === flags.half);

const detect = await loadDetector();
const total = counter();
const byCategory = new Map();
for (const record of records) {
  const verdict = verdictOn(record);
  for (const row of [total, ...record.category.map(rowOf)]) count(row, record.label, verdict);
  if (isListed(record, verdict))
    console.log(`${record.path}:${record.line} ${record.category.join(',')} ${verdict.rules.join(' ')}`);
}
report();

function verdictOn(record) {
  const findings = detect(record.path, Buffer.from(record.text, 'utf8')).filter(
    item => item.kind === 'finding' && item.severity !== 'note',
  );
  const here = findings.filter(({ span }) => span.startLine <= record.endLine && span.endLine >= record.line);
  return {
    found: here.length > 0,
    blocked: here.some(item => item.severity === 'error'),
    rules: here.map(item => item.rule.id),
  };
}

function isListed(record, { found }) {
  if (category !== undefined && !record.category.includes(category)) return false;
  return (
    (flags.list === 'missed' && record.label === 'T' && !found) ||
    (flags.list === 'false' && record.label === 'F' && found)
  );
}

function counter() {
  return { T: 0, F: 0, foundT: 0, foundF: 0, blockedT: 0, blockedF: 0 };
}

function rowOf(name) {
  const row = byCategory.get(name) ?? counter();
  byCategory.set(name, row);
  return row;
}

function count(row, label, { found, blocked }) {
  row[label]++;
  if (found) row[`found${label}`]++;
  if (blocked) row[`blocked${label}`]++;
}

function report() {
  console.log(
    `${'category'.padEnd(30)} ${'true'.padStart(5)} ${'false'.padStart(6)}   warnings and blocks     blocks only`,
  );
  console.log(`${''.padEnd(43)}   recall precision        recall precision`);
  const rows = [...byCategory].sort(([a, x], [b, y]) => y.T - x.T || (a < b ? -1 : 1));
  for (const [name, row] of [...rows, ['all', total]]) {
    const [counting, blocks] = ['found', 'blocked'].map(kind => {
      const [right, wrong] = [row[`${kind}T`], row[`${kind}F`]];
      return `${share(right, row.T)}    ${share(right, right + wrong)}`;
    });
    console.log(
      `${name.padEnd(30)} ${String(row.T).padStart(5)} ${String(row.F).padStart(6)}   ${counting}           ${blocks}`,
    );
  }
}

function share(part, whole) {
  return whole === 0 ? '    -' : (part / whole).toFixed(3).padStart(5);
}

/** Two halves by the project part of the path, to see that nothing is fitted to one of them. */
function half(path) {
  const project = path.split('/')[0];
  return createHash('sha256').update(project).digest()[0] % 2 === 0 ? 'a' : 'b';
}
