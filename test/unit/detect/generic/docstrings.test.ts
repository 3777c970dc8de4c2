import { expect, test } from 'vitest';
import { isInDocstring } from '../../../../src/detect/generic/docstrings.ts';

const TEXT = `A = 1
def f():
    """B = 1"""
    C = """D = 1"""
    return '''E'''
class G:
    r'''H "" I'''
J = 1
"""K`;

test('what lies between three quotes at the start of a line is a docstring, and what is bound to a name is none', () => {
  const inside = [...TEXT.matchAll(/[A-Z]/g)]
    .filter(({ index }) => isInDocstring(TEXT, index))
    .map(([letter]) => letter);
  expect(inside.join('')).toBe('BHIK');
});

test('another text is read anew', () => {
  expect(isInDocstring('"""A"""', 3)).toBe(true);
  expect(isInDocstring('x = 1\nA', 6)).toBe(false);
});
