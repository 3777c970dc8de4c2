import { expect, test } from 'vitest';
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
