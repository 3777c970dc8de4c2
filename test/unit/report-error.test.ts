import { mkdirSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { reportError } from '../../src/report-error.ts';
import { UserError } from '../../src/user-error.ts';

describe('what the machine refuses', () => {
  it.each([
    ['EACCES', 'permission denied'],
    ['EROFS', 'the file system is read-only'],
    ['ENOSPC', 'no space is left'],
  ])('%s is told with the path and what to do, and not as a bug', (code, what) => {
    const error = Object.assign(new Error(`${code}: x`), {
      code,
      path: '/repo/.git/hooks/pre-commit',
      syscall: 'open',
    });
    const lines = reportError(error).split('\n');
    expect(lines[0]).toBe(`secret-hook: /repo/.git/hooks/pre-commit: ${what}`);
    expect(lines[1]).toMatch(/^ {2}\w/);
    expect(lines.join('\n')).not.toContain('bug');
  });

  it('shows no escape sequence of a path', () => {
    const error = Object.assign(new Error('x'), { code: 'EACCES', path: '/a\u001b[31m' });
    expect(reportError(error)).not.toContain('\u001b');
  });
});

test('a fault of the file system that we should have expected keeps its stack', () => {
  let thrown: unknown = null;
  try {
    mkdirSync('/dev/null/x');
  } catch (error) {
    thrown = error;
  }
  expect(reportError(thrown)).toMatch(/bug in secret-hook[^]*ENOTDIR/);
});

test('an expected failure is one line and its hint', () =>
  expect(reportError(new UserError('usage', 'No such verb', { hint: 'See --help' }))).toBe(
    'secret-hook: No such verb\n  See --help\n',
  ));
