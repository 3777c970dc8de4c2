/** Every rule with a structure: its own examples, by pattern and structure alone. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { structures } from '../../../../src/detect/structures/index.ts';
import { rules } from '../../../../src/rules/index.ts';
import { expandSample } from '../../../../src/samples/expand.ts';
import { judge, viewOf } from './judge.ts';
import { unlimited } from '../../../support/detect.ts';

const proven = rules.filter(rule => rule.structure !== undefined);
const cases = (kind: 'match' | 'ignore') =>
  proven.flatMap(rule => rule.examples[kind].map(template => ({ id: rule.id, template, rule })));

test('every named structure exists and every structure is named', () => {
  expect(new Set(proven.map(rule => rule.structure))).toEqual(new Set(Object.keys(structures)));
});

test.each(cases('match'))('$id sees one secret in $template', ({ rule, template }) => {
  const sample = expandSample(template);
  const text = Buffer.from(sample.text).toString('latin1');
  const hits = judge(rule, sample.text);
  expect(hits.map(hit => text.slice(hit.start, hit.end))).toEqual(sample.secrets);
  expect(hits.map(hit => hit.severity ?? rule.severity)).not.toContain('note');
});

test.each(cases('ignore'))('$id sees nothing in $template', ({ rule, template }) => {
  expect(judge(rule, expandSample(template).text)).toEqual([]);
});

describe('structures are total', () => {
  test.each(proven.map(rule => ({ id: rule.id, rule })))('$id', ({ rule }) => {
    const structure = structures[rule.structure ?? ''];
    const seeds = rule.examples.match.map(template => expandSample(template).text);
    const damaged = fc
      .tuple(fc.constantFrom(...seeds), fc.nat(3000), fc.string({ maxLength: 6 }), fc.nat(3000), fc.boolean())
      .map(([text, at, put, end, cut]) => {
        const place = at % (text.length + 1);
        const changed = text.slice(0, place) + put + text.slice(place + put.length);
        return cut ? changed.slice(0, end % (changed.length + 1)) : changed;
      });
    fc.assert(
      fc.property(damaged, fc.nat(2000), fc.nat(60), (text, start, length) => {
        const view = viewOf(text);
        const from = start % (view.text.length + 1);
        const end = Math.min(view.text.length, from + length);
        const context = { now: null, ...unlimited };
        const hits = structure?.(view, { ruleId: rule.id, start: from, end, groups: {} }, context) ?? [];
        for (const hit of [...hits, ...judge(rule, text)]) {
          expect(hit.start).toBeLessThanOrEqual(hit.end);
          expect(hit.end).toBeLessThanOrEqual(view.text.length);
        }
      }),
      { numRuns: 150 },
    );
  });
});
