/**
 * Writes `src/text/known-fakes-data.ts` from a list of public dummy values and the one beside this file, one JSON object a
 * line with `kind`, `sha256` and `verdict`. Only the first eight bytes of each hash are kept. Usage: node
 * scripts/build-known-fakes.mjs LIST.jsonl
 */
import { readFileSync, writeFileSync } from 'node:fs';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Name the list of known fakes');
const groups = { value: new Map(), spki: new Map() };
const kinds = { 'spki-sha256': 'spki', value: 'value', 'p12-password': 'value', 'hmac-verify': 'value' };
const letters = { suppress: 's', 'demo-password': 'd', 'public-by-design': 'p', info: 'i' };

const own = new URL('known-fakes.jsonl', import.meta.url);
for (const line of [file, own].flatMap(list => readFileSync(list, 'utf8').split('\n'))) {
  if (line.trim() === '') continue;
  const { kind, sha256, verdict } = JSON.parse(line);
  const group = groups[kinds[kind]];
  if (group !== undefined) group.set(sha256.slice(0, 16), letters[verdict]);
}
const rows = name =>
  [...groups[name]]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([prefix, letter]) => Buffer.from(prefix, 'hex').toString('base64url') + letter);
writeFileSync(
  new URL('../src/text/known-fakes-data.ts', import.meta.url),
  `/** Written by scripts/build-known-fakes.mjs: first eight bytes of SHA-256 in base64url (11 characters), then a letter of the verdict. */
export const knownValues: string =
  '${rows('value').join('')}';
/** The same of the DER SubjectPublicKeyInfo of public test keys. */
export const knownPublicKeys: string =
  '${rows('spki').join('')}';
`,
);
