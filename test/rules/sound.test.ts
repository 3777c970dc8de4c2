/** The prefilter may not decide anything: whatever text a pattern matches, a keyword of its rule stands in it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';

/** The pattern without its look-arounds and names: a superset of its language, which fast-check can write strings of. */
function widened(pattern: RegExp): RegExp {
  const { source } = pattern;
  let out = '';
  for (let at = 0; at < source.length; at += 1) {
    const rest = source.slice(at);
    const around = /^\(\?<?[=!]/u.exec(rest);
    if (around) {
      at = closing(source, at);
      continue;
    }
    const named = /^\(\?<[^>=!]+>/u.exec(rest);
    if (named) {
      out += '(?:';
      at += named[0].length - 1;
      continue;
    }
    if (source[at] === '\\') out += source[at++] ?? '';
    else if (source[at] === '[') {
      const end = classEnd(source, at);
      out += source.slice(at, end);
      at = end;
    }
    out += source[at] ?? '';
  }
  return new RegExp(out, pattern.flags.replace(/[dgiy]/gu, ''));
}

function classEnd(source: string, from: number): number {
  let at = from + 1;
  while (source[at] !== ']') at += source[at] === '\\' ? 2 : 1;
  return at;
}

function closing(source: string, from: number): number {
  let depth = 0;
  for (let at = from; ; at += 1) {
    if (source[at] === '\\') at += 1;
    else if (source[at] === '[') at = classEnd(source, at);
    else if (source[at] === '(') depth += 1;
    else if (source[at] === ')' && --depth === 0) return at;
  }
}

/** Few, for there are hundreds of patterns; exploring takes many. */
const RUNS = process.env['EXPLORE'] ? 2000 : 40;

const searched = rules.filter(rule => rule.keywords.length > 0);

test.each(searched.map(rule => ({ id: rule.id, rule })))('every text that $id matches holds a keyword', ({ rule }) => {
  fc.assert(
    fc.property(fc.stringMatching(widened(rule.pattern), { size: 'xsmall' }), text => {
      for (const [match] of text.matchAll(rule.pattern)) {
        const lower = match.toLowerCase();
        expect(rule.keywords.some(keyword => lower.includes(keyword))).toBe(true);
      }
    }),
    { numRuns: RUNS },
  );
});
