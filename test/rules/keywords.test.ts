import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { stems } from '../../src/detect/generic/index.ts';
import { createScan } from '../../src/detect/prefilter/scan.ts';
import { compileTable } from '../../src/detect/table.ts';
import { generic } from '../../src/rules/generic.ts';
import { rules } from '../../src/rules/index.ts';

/** Most places per megabyte of ordinary code that may be looked at, all keywords and stems together. */
const HITS_PER_MB_MAX = 1500;
/** Most for a single one; names in code are not all alike, and a file about keys speaks of keys. */
const HITS_PER_MB_OF_ONE = 300;

/** Keywords of three characters, and why there is no longer one. */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  'the published beginning is no longer; counts only where a word begins': [
    'pk_',
    'cr-',
    'cg-',
    'cio',
    'sl.',
    'sk_',
    'fc-',
    'fw_',
    'hf_',
    'pk.',
    'nf-',
    'oy2',
    'a3-',
    '00d',
    'r8_',
    're_',
    'sg.',
    'vf.',
    'cs_',
    't1.',
    'y0_',
    'y1_',
    'y2_',
    'y3_',
    'eyj',
  ],
  'the mark in the middle of the secret is no longer': ['7q~', '8q~', ':fx', 'jsn', ':aa'],
  'the beginning of a hash is no longer': ['$1$', '$5$', '$6$', '$y$', ':::'],
  'an address of any scheme may hold a password': ['://'],
  'a field that the format names so': ['kty', 'pwd', ':*:'],
};

const table = compileTable([...new Set([...rules, ...generic])], stems);

/** Source of this package without its rules, and the declarations of a public library that it is built with. */
function ordinaryCode(): readonly Buffer[] {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const under = (folder: string, isWanted: (name: string) => boolean): readonly Buffer[] =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(isWanted)
      .toSorted()
      .map(name => readFileSync(join(root, folder, name)));
  return [
    ...under('src', name => name.endsWith('.ts') && !name.startsWith('rules') && !name.includes('generic')),
    ...under('node_modules/@types/node', name => name.endsWith('.d.ts') && !name.startsWith('crypto')),
  ];
}

test('ordinary code has few places that need a second look', () => {
  const scan = createScan(table.dfa);
  const counts = new Map<string, number>();
  let bytes = 0;
  for (const file of ordinaryCode()) {
    bytes += file.length;
    scan(file, number => {
      const keyword = table.keyword(number);
      counts.set(keyword, (counts.get(keyword) ?? 0) + 1);
    });
  }
  const perMegabyte = [...counts].map(([keyword, count]) => [keyword, Math.round((count / bytes) * 1e6)] as const);
  expect(perMegabyte.filter(([, rate]) => rate > HITS_PER_MB_OF_ONE)).toEqual([]);
  expect(perMegabyte.reduce((sum, [, rate]) => sum + rate, 0)).toBeLessThan(HITS_PER_MB_MAX);
});

test('a keyword has at least four characters, or a reason', () => {
  const short = rules
    .filter(rule => rule.context === undefined)
    .flatMap(rule => rule.keywords.filter(keyword => keyword.length < 4));
  expect([...new Set(short)].toSorted()).toEqual(Object.values(SHORT).flat().toSorted());
});

test('one step of the automaton reads a row of 64 columns', () => {
  expect(table.dfa().shift).toBeLessThanOrEqual(6);
});
