import { describe, expect, test } from 'vitest';
import { patternEdge } from '../../../src/detect/pattern-places.ts';
import { patternShape } from '../../../src/detect/pattern-shape.ts';

test.each([
  [/ab{2,3}c/, 5, 4, 0, ['abb']],
  [/(?<![\w-])(?<secret>ghp_[A-Za-z0-9]{36})/, 40, 40, 1, ['ghp_']],
  [/(?:sk|rk)_live_\w{4}/, 12, 12, 0, ['sk_live_', 'rk_live_']],
  [/[rs]k_\d/, 4, 4, 0, ['rk_', 'sk_']],
  [/a?b+/, Infinity, 1, 0, ['ab', 'b']],
  [/\x41\u0042\/\n(?=.{10})/, 4, 4, 10, ['AB/\n']],
  [/^x{2}(?:y|)$/, 3, 2, 0, ['xxy', 'xx']],
  [/(?<a>..)\k<a>/, 66, 2, 0, ['']],
])('%s', (pattern, max, min, look, starts) => {
  expect(patternShape(pattern.source)).toEqual({ max, min, look, starts });
});

describe('what may stand before a match', () => {
  const mayStand = (source: string, before: string): boolean | null => {
    const set = patternEdge({ source, flags: '' });
    const code = before.charCodeAt(0);
    return set === null ? null : (((set[code >> 3] ?? 0) >> (code & 7)) & 1) === 1;
  };

  test.each([
    [String.raw`(?<![\w-])ghp_`, '-', false],
    [String.raw`(?<![\w-])ghp_`, '=', true],
    [String.raw`\b(?<secret>(?<=[=:])ghp_)`, '=', true],
    [String.raw`\b(?<secret>(?<=[=:])ghp_)`, ' ', false],
    // Alternatives, several characters and nothing at all ask for no single one.
    [String.raw`(?<!x)a|b`, 'x', null],
    [String.raw`(?<!ab)c`, 'b', null],
    ['(?=a)a', 'x', null],
    ['a', 'x', null],
  ])('of %s: %s is %s', (source, before, expected) => expect(mayStand(source, before)).toBe(expected));
});
