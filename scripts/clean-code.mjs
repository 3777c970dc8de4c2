/**
 * Counts what blocks in large published packages, per million lines. Usage: node scripts/clean-code.mjs [CACHE] [--show warning|error]
 * Reads the list beside it with the registries' own clients. Values are never printed.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadDetector } from './load-detector.mjs';
import { archiveFiles, fetchPackages } from './packages.mjs';

const TEXT =
  /\.(?:[cm]?[jt]sx?|pyi?|md|rst|txt|json|ya?ml|html?|css|scss|toml|cfg|ini|conf|sh|c|cc|h|hpp|java|go|rb|php|sql|xml|vue|properties|env)$|(?:^|\/)(?:Dockerfile|Makefile)$/i;
const { positionals, values: flags } = parseArgs({ allowPositionals: true, options: { show: { type: 'string' } } });
const list = JSON.parse(readFileSync(new URL('clean-code-packages.json', import.meta.url), 'utf8'));
const detect = await loadDetector();
const sum = { lines: 0, bytes: 0, error: 0, warning: 0, note: 0 };
const byRule = new Map();
const started = process.cpuUsage();

for (const { name, archive } of fetchPackages(list, positionals[0] ?? 'node_modules/.cache/clean-code')) {
  for (const { path, bytes } of archiveFiles(archive)) {
    if (!TEXT.test(path)) continue;
    sum.bytes += bytes.length;
    for (const byte of bytes) if (byte === 10) sum.lines++;
    for (const item of detect(path.replace(/^package\//, ''), bytes))
      if (item.kind === 'finding') tally(name, path, item);
  }
}

function tally(name, path, { severity, rule, span, reasons }) {
  sum[severity]++;
  byRule.set(`${severity} ${rule.id}`, (byRule.get(`${severity} ${rule.id}`) ?? 0) + 1);
  if (flags.show === severity) console.log(`${name} ${path}:${span.startLine} ${rule.id} ${reasons.join(' ')}`);
}

const { user, system } = process.cpuUsage(started);
const millions = sum.lines / 1e6;
console.log(
  `${sum.lines} lines, ${(sum.bytes / 1e6).toFixed(0)} MB, ${((user + system) / 1e6).toFixed(0)} s of CPU with unpacking`,
);
for (const [rule, count] of [...byRule].sort(([, a], [, b]) => b - a))
  console.log(`${String(count).padStart(6)} ${rule}`);
console.log(
  `blocking ${sum.error} (${(sum.error / millions).toFixed(2)} per million lines), warnings ${sum.warning} (${(sum.warning / millions).toFixed(2)})`,
);
