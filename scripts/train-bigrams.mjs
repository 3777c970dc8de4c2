/**
 * Learns how ordinary code and prose looks: a table of adjacent characters and a list of words, written to `src/text/`.
 * Usage: node scripts/train-bigrams.mjs [CACHE]. Same list in, same bytes out.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { archiveFiles, fetchPackages } from './packages.mjs';

const SIZE = 96; // characters 0x20..0x7f
const STEP = 16; // one unit of the table is a sixteenth of a bit
const WORD_COUNT = 5200;
const TEXT = /\.(?:[cm]?[jt]sx?|py|md|rst|txt|json|ya?ml|html|css|scss|po|toml|cfg|ini|sh|c|h|vue)$/i;
const LEFT_OUT =
  /\.min\.|\.map$|(?:^|\/)(?:package-lock|yarn\.lock)|\/(?:dist|umd|fesm2022|bundles?)\/.*(?:prod|min|umd)/i;

const list = JSON.parse(readFileSync(new URL('training-packages.json', import.meta.url), 'utf8'));
const cache = process.argv[2] ?? 'node_modules/.cache/training';
const { tokens, words } = collect(fetchPackages(list, cache));
write('bigram-table.ts', bigramModule(bigramTable(tokens)));
write('word-list.ts', wordModule(commonWords(words)));

/** Counts in how many files each token and in how many packages each word occurs. */
function collect(packages) {
  const [tokens, words] = [new Map(), new Map()];
  for (const { archive } of packages) {
    const inPackage = new Map();
    for (const { path, bytes } of archiveFiles(archive)) {
      if (!TEXT.test(path) || LEFT_OUT.test(path) || bytes.length > 2_000_000) continue;
      const text = bytes.toString('latin1');
      if (text.split('\n').some(line => line.length > 2000)) continue; // minified
      for (const token of new Set(text.match(/[!#-&(-;=?-_a-~]{2,60}/g)))
        tokens.set(token, (tokens.get(token) ?? 0) + 1);
      const found = text.match(/[A-Z]?[a-z]{2,17}|[A-Z]{3,17}/g) ?? [];
      for (const word of new Set(found.map(each => each.toLowerCase()))) {
        inPackage.set(word, (inPackage.get(word) ?? 0) + 1);
      }
    }
    for (const [word, files] of inPackage) {
      const seen = words.get(word) ?? { packages: 0, files: 0 };
      words.set(word, { packages: seen.packages + 1, files: seen.files + Math.min(files, 50) });
    }
  }
  return { tokens, words };
}

/** Surprise of `next` after `prev` in sixteenths of a bit, one byte a pair. A token that only one file has may be a key. */
function bigramTable(tokens) {
  const counts = new Float64Array(SIZE * SIZE).fill(0.02);
  for (const [token, files] of tokens) {
    if (files < 2) continue;
    const weight = Math.log2(1 + files);
    for (let at = 1; at < token.length; at++) {
      counts[(token.charCodeAt(at - 1) - 32) * SIZE + token.charCodeAt(at) - 32] += weight;
    }
  }
  const table = new Uint8Array(SIZE * SIZE);
  for (let row = 0; row < SIZE; row++) {
    const total = counts.subarray(row * SIZE, (row + 1) * SIZE).reduce((sum, count) => sum + count, 0);
    for (let column = 0; column < SIZE; column++) {
      const bits = -Math.log2(counts[row * SIZE + column] / total);
      table[row * SIZE + column] = Math.min(255, Math.round(bits * STEP));
    }
  }
  return table;
}

/** The words that most packages use, alphabetically. */
function commonWords(words) {
  return [...words]
    .filter(([word, { packages }]) => word.length >= 3 && packages >= 3 && /[aeiouy]/.test(word))
    .sort(([a, x], [b, y]) => y.packages * 100 + y.files - (x.packages * 100 + x.files) || (a < b ? -1 : 1))
    .slice(0, WORD_COUNT)
    .map(([word]) => word)
    .sort((a, b) => (a < b ? -1 : 1));
}

function bigramModule(table) {
  return `/** Written by scripts/train-bigrams.mjs: surprise of a character after another in sixteenths of a bit, 96 x 96, base64. */
export const bigramBase64: string =
  '${Buffer.from(table).toString('base64')}';
`;
}

/** Each word as one digit (in base 36) of letters shared with the word before, then the rest in lower case; rest ends at the next digit or capital. */
function wordModule(words) {
  let [packed, before] = ['', ''];
  for (const word of words) {
    let shared = 0;
    while (shared < 25 && shared < before.length && word[shared] === before[shared]) shared++;
    packed += String.fromCharCode(65 + shared) + word.slice(shared);
    before = word;
  }
  return `/** Written by scripts/train-bigrams.mjs: the ${words.length} commonest words of code, each as a capital (A = 0 letters shared with the word before) and its rest. */
export const packedWords: string =
  '${packed}';
`;
}

function write(name, text) {
  writeFileSync(new URL(`../src/text/${name}`, import.meta.url), text);
}
