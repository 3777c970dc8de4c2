import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMatcher } from '../../../src/migrate/matcher.ts';
import { emit } from '../../../src/migrate/pattern-emit.ts';
import { requiredTexts } from '../../../src/migrate/pattern-facts.ts';
import { parsePattern } from '../../../src/migrate/pattern-parse.ts';
import { isPatternProblem, type Dialect } from '../../../src/migrate/pattern.ts';
import { ignoreGlobs, pathGlobs } from '../../../src/migrate/path-globs.ts';
import { toCustomRule } from '../../../src/migrate/to-rule.ts';

function matcher(source: string, dialect: Dialect = 'go') {
  const made = createMatcher(source, dialect, 'here');
  if (isPatternProblem(made)) throw new Error(made.problem);
  return made;
}

function problem(source: string, dialect: Dialect = 'go'): string {
  const made = parsePattern(source, dialect);
  return isPatternProblem(made) ? made.problem : '';
}

test.for([
  ['(?i)acme', 'xACME', 'acm'],
  ['a(?i:b)c', 'aBc', 'aBC'],
  ['a(?i)b|c', 'C', 'A'],
  ['^a.c$', 'abc', 'a\nc'],
  ['(?s)^a.c$', 'a\nc', 'ac'],
  ['(?m)^b$', 'a\nb\nc', 'abc'],
  ['\\Aab\\z', 'ab', 'ab\n'],
  ['\\bkey\\b', 'a key.', 'monkey'],
  ['[[:alpha:]]+-[[:^digit:]]$', 'ab-c', '1-2'],
  ['[^\\]a-c]x', 'dx', ']x'],
  ['\\Q.*\\E', 'a.*b', 'aab'],
  ['\\x41{2}', 'AA', 'A'],
  ['\\x{e9}t\u00e9', '\u00e9t\u00e9', 'ete'],
  ['a{,2}', 'a{,2}', 'aa'],
  ['(?P<n>a|b){2,3}?c', 'abc', 'ac'],
  ['\\s\\d\\w\\S\\D\\W', ' 1a*b ', ' 1a*1 '],
] as const)('RE2 %s matches what Go matches', ([source, yes, no]) => {
  expect([matcher(source).test(yes), matcher(source).test(no)]).toEqual([true, false]);
});

test.for([
  ['a|b', 'xb', 'xc'],
  ['[\\.]x', '\\x', 'ax'],
  ['[]x]+$', ']x', 'y'],
  ['^b$', 'a\nb', 'ab'],
  ['\\<key\\>', 'a key', 'monkey'],
  ['a{2}', 'aa', 'a'],
  ['*a', '*a', 'a'],
  ['[[:space:]]*=', ' =', ' '],
] as const)('POSIX %s matches what egrep matches', ([source, yes, no]) => {
  expect([matcher(source, 'egrep').test(yes), matcher(source, 'egrep').test(no)]).toEqual([true, false]);
});

test('what has no counterpart is a reason', () => {
  expect(problem('\\p{Greek}')).toContain('Unicode class');
  expect(problem('(?U)a+')).toContain('(?U)');
  expect(problem('(?=a)')).toContain('looks around');
  expect(problem('(a)\\1', 'egrep')).toContain('refers back');
  expect(problem('\\d', 'egrep')).toContain('\\d');
  expect(problem('[é]')).toContain('beyond ASCII');
  expect(problem('a**')).toContain('repeats a repetition');
  expect(problem('(a')).toContain('( has no )');
  expect(problem('a)')).toContain(') has no (');
  expect(problem('[a')).toContain('[ has no ]');
  expect(problem('a\\')).toContain('backslash');
});

test('any text is read or refused, and what is read is JavaScript that means the same with bounds', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 40 }),
      fc.constantFrom<Dialect>('go', 'egrep', 'python', 'javascript'),
      (source, dialect) => {
        const parsed = parsePattern(source, dialect);
        if (isPatternProblem(parsed)) return;
        void new RegExp(emit(parsed.node, { secret: null, bound: null, ignoreCase: false }));
        void new RegExp(emit(parsed.node, { secret: parsed.node, bound: (_, min) => min + 10, ignoreCase: true }));
      },
    ),
    { numRuns: 2000 },
  );
});

test('a plain text means itself in every dialect', () => {
  const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme-ascii', minLength: 1 }),
      fc.constantFrom<Dialect>('go', 'egrep', 'python'),
      (text, dialect) => {
        expect(matcher(`^${escaped(text)}$`, dialect).test(text)).toBe(true);
      },
    ),
  );
});

test('required texts stand in every match', () => {
  const required = (source: string): readonly string[] | undefined => {
    const parsed = parsePattern(source, 'go');
    return isPatternProblem(parsed) ? [] : requiredTexts(parsed.node)[0];
  };
  expect(required('(?i)acme[_-]?key_[0-9]+')).toEqual(['acme']);
  expect(required('(?:ghp|gho)_[a-z]{36}')).toEqual(['ghp_', 'gho_']);
  expect(required('(abc)?[0-9]')).toBeUndefined();
  expect(required('abc|[0-9]')).toBeUndefined();
});

test.for([
  ['^vendor/', ['vendor/**']],
  ['vendor/.*', ['**/*vendor/**']],
  ['(^|/)fixtures/', ['**/fixtures/**']],
  ['(?:^|/)go\\.sum$', ['**/go.sum']],
  ['^go\\.sum$', ['{go.sum,go.sum/**}']],
  ['\\.(png|jpe?g)$', ['**/*.png', '**/*.jpg', '**/*.jpeg']],
  ['^src/.*\\.test\\.ts$', ['src/**/*.test.ts']],
  ['^src/[^/]*\\.ts$', ['src/*.ts']],
  ['package-lock.json', ['**/*package-lock?json*']],
  ['(?i)readme', null],
  ['^a{3}$', null],
  ['.*', null],
  ['[a-z]+', null],
] as const)('the path pattern %s is %s as globs', ([source, globs]) => {
  expect(pathGlobs(matcher(source).pattern)).toEqual(globs);
});

test('lines of an ignore file are globs, but for those that take something back', () => {
  const { globs, left } = ignoreGlobs(['# a', '', '/build/', 'dist/', 'docs/*.md', '*.snap ', '!keep.snap', 'a\\ b']);
  expect(globs).toEqual(['{build,build/**}', 'dist', 'docs/*.md', '*.snap']);
  expect(left.map(({ line }) => line)).toEqual([7, 8]);
});

test('a rule that is carried over has edges, bounds, one group and keywords of its own', () => {
  const made = toCustomRule(
    {
      name: 'Acme Token!',
      description: 'Acme token. ',
      pattern: '(?i)acme[_-]?secret\\s*=\\s*"?([a-z0-9+]{20,})"?',
      dialect: 'go',
      secret: 1,
      wholeWord: false,
      paths: null,
      at: 'a:1',
    },
    { tool: 'gitleaks', isTaken: id => id === 'acme-token', isCommon: word => word === 'secret' },
  );
  if (isPatternProblem(made)) throw new Error(made.problem);
  expect(made.rule).toMatchObject({
    id: 'gitleaks-acme-token',
    title: 'Acme token',
    keywords: ['acme'],
    ignoreCase: true,
    pattern:
      'acme[\\-_]?secret[\\t\\n\\f\\r ]{0,32}=[\\t\\n\\f\\r ]{0,32}"?(?<secret>[+0-9a-z]{20,420})"?(?![A-Za-z0-9])',
  });
  expect(made.adapted).toHaveLength(2);
});
