import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createDetector } from '../../src/detect/detector.ts';
import { compileTable } from '../../src/detect/table.ts';
import { stems } from '../../src/detect/generic/index.ts';
import { checkRules } from '../../src/rules-check/check-rules.ts';
import { generic } from '../../src/rules/generic.ts';
import { rules } from '../../src/rules/index.ts';
import type { Rule } from '../../src/model.ts';

const folder = new URL('../../src/rules/', import.meta.url);
const files = readdirSync(folder).filter(name => name.endsWith('.ts') && name !== 'index.ts');

/** `onePassword` is what `one-password.ts` exports. */
const kebab = (name: string) => name.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);

/** A provider that is too large for one file has several: `azure-keys` holds ids that begin with `azure`, too. */
const beginnings = (name: string) => name.split('-').map((_, index, words) => words.slice(0, index + 1).join('-'));

/** Judged rules (`generic.ts`) belong to the detector and stand in no list. */
const hasPattern = (rule: unknown) => typeof rule === 'object' && rule !== null && 'pattern' in rule;

describe('the set of rules', () => {
  test('every self-test holds for every rule', () => {
    const all = [...rules, ...generic];
    const problems = [...checkRules(all, createDetector(compileTable(all, stems)))];
    const lines = problems.map(({ ruleId, test, detail }) => `${ruleId} [${test}] ${detail}`);
    expect(lines).toEqual([]);
  });

  test.each(files)('%s: the ids begin with the name of an array, and the list holds them all', async name => {
    const module = (await import(new URL(name, folder).href)) as Record<string, readonly Rule[]>;
    const arrays = Object.entries(module).filter(([, value]) => Array.isArray(value) && value.some(hasPattern));
    if (!arrays.length) return;
    expect(arrays.map(([exported]) => kebab(exported))).toContain(name.replace(/\.ts$/, ''));
    for (const [exported, array] of arrays) {
      for (const rule of array) {
        const named = beginnings(kebab(exported)).some(name => `${rule.id}-`.startsWith(`${name}-`));
        expect([rule.id, named]).toEqual([rule.id, true]);
        expect(rules).toContain(rule);
      }
    }
  });

  test('the list holds nothing but what stands in the folder', async () => {
    const modules = await Promise.all(files.map(name => import(new URL(name, folder).href)));
    const known = modules
      .flatMap(module => Object.values(module as Record<string, unknown>).filter(Array.isArray))
      .flat();
    for (const rule of rules) expect(known).toContain(rule);
  });
});
