/**
 * Proves with recheck that the pattern of every rule needs linear time, once for each pattern: what is proven stands by
 * its hash in proven-patterns.json. `node scripts/prove.mjs` proves the new ones, `--all` proves all again, `--check`
 * proves nothing and fails when one is missing.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { checkSync } from 'recheck';
import { importSource } from './import-source.mjs';

const file = new URL('proven-patterns.json', import.meta.url);
const TIMEOUT_MS = 300_000;

const hashOf = pattern => createHash('sha256').update(`${pattern.flags}/${pattern.source}`).digest('hex').slice(0, 16);

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

/**
 * The automaton proves; where it cannot (lookarounds over long repetitions), fuzzing looks for an attack. An attack that
 * one seed finds and two others do not is an artefact: its string grows faster than its steps.
 */
function prove({ source, flags }) {
  const check = options => checkSync(source, flags.replace('d', ''), { timeout: TIMEOUT_MS, ...options });
  const proof = check({ checker: 'automaton', timeout: 20_000 });
  if (proof.status !== 'unknown') return proof;
  const results = [1, 2, 3].map(randomSeed => check({ checker: 'fuzz', randomSeed }));
  const safe = results.filter(result => result.status === 'safe');
  return safe.length >= 2 ? safe[0] : results.find(result => result.status !== 'safe');
}

/** Sorted by rule, so that a new rule is one line of a change. */
function save() {
  const entries = Object.entries(kept).toSorted(([a, one], [b, two]) => (one + a < two + b ? -1 : 1));
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
}
