/**
 * Proves with recheck that the pattern of every rule needs linear time, once for each pattern: what is proven stands by
 * its hash in proven-patterns.json. `node scripts/prove.mjs` proves the new ones, `--all` proves all again, `--check`
 * proves nothing and fails when one is missing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { importSource } from './import-source.mjs';
import { hashOf, prove } from './linear-proof.mjs';

const file = new URL('proven-patterns.json', import.meta.url);

const { rules } = await importSource('src/rules/index.ts');
const patterns = new Map(rules.map(rule => [hashOf(rule.pattern), rule]));
const proven = process.argv.includes('--all') ? {} : JSON.parse(readFileSync(file, 'utf8'));
const missing = [...patterns].filter(([hash]) => !(hash in proven));

if (process.argv.includes('--check')) {
  for (const [, rule] of missing) console.error(`${rule.id}: not proven to be linear; run node scripts/prove.mjs`);
  process.exit(missing.length ? 1 : 0);
}

const kept = Object.fromEntries(Object.entries(proven).filter(([hash]) => patterns.has(hash)));
let refused = 0;
for (const [hash, rule] of missing) {
  const { status, complexity } = prove(rule.pattern);
  if (status === 'safe') {
    kept[hash] = rule.id;
    save();
  } else {
    refused++;
    console.error(`${rule.id}: ${status} ${complexity?.summary ?? ''}`);
  }
}
save();
console.log(`${missing.length - refused} patterns proven, ${Object.keys(kept).length} in all, ${refused} refused`);
process.exit(refused ? 1 : 0);

/** Sorted by rule, so that a new rule is one line of a change. */
function save() {
  const entries = Object.entries(kept).toSorted(([a, one], [b, two]) => (one + a < two + b ? -1 : 1));
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
}
