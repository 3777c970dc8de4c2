import { expect, test } from 'vitest';
import type { Finding } from '../../../src/model.ts';
import { allowComments, speaksFor } from '../../../src/policy/allow-comments.ts';
import { applyPolicy, type Policy } from '../../../src/policy/apply.ts';
import { createFingerprinter } from '../../../src/policy/fingerprint.ts';
import { parseRunAllow } from '../../../src/policy/run-allow.ts';
import { Secret } from '../../../src/secret.ts';
import { UserError } from '../../../src/user-error.ts';
import { cpuMs } from '../../support/cpu.ts';
import { finding, path, randomSecret } from '../../support/findings.ts';

const policy = (over: Partial<Policy> = {}): Policy => ({
  allows: new Map(),
  runAllows: [],
  alreadyThere: () => false,
  fingerprint: createFingerprinter(),
  ...over,
});
const allowed = (text: string): Policy => policy({ allows: new Map([[path('src/api.ts'), allowComments(text)]]) });
const apply = (one: Finding, by: Policy) => applyPolicy([one], by);

test.each([
  ['// secret-hook: allow sample-token a recorded answer'],
  ['# secret-hook: allow sample-token a recorded answer'],
  ['<!-- secret-hook: allow sample-token a recorded answer -->'],
  ['/* secret-hook: allow sample-token a recorded answer */'],
  ['/** secret-hook: allow sample-token: a recorded answer **/  '],
  ['-- secret-hook: allow sample-token a recorded answer'],
  ['; secret-hook: allow sample-token a recorded answer'],
  ['REM secret-hook: allow sample-token a recorded answer'],
  ['{# secret-hook: allow sample-token a recorded answer #}'],
  ['% secret-hook: allow sample-token a recorded answer'],
])('an allow comment on the line above sets the finding aside: %s', comment => {
  const { findings, suppressed } = apply(finding(), allowed(`a\n${comment}\nkey = x`));
  expect(findings).toHaveLength(0);
  expect(suppressed).toMatchObject([{ by: 'comment at src/api.ts:2', reason: 'a recorded answer' }]);
});

test.each([
  ['on the line itself', 'a\nb\nkey = x // secret-hook: allow sample-token sample', 0],
  ['on the line above, after code of its own', 'a\nother = y // secret-hook: allow sample-token sample\nkey = x', 1],
  ['two lines above', '// secret-hook: allow sample-token sample\nb\nkey = x', 1],
  ['of another rule', 'a\n// secret-hook: allow other-token sample\nkey = x', 1],
  ['without a reason', 'a\n// secret-hook: allow sample-token\nkey = x', 1],
  ['whose reason is punctuation', 'a\n// secret-hook: allow sample-token --\nkey = x', 1],
  ['without a rule id', 'a\n// secret-hook: allow\nkey = x', 1],
  ['with CRLF line ends', 'a\r\n# secret-hook: allow sample-token sample\r\nkey = x', 0],
  ['with CR line ends', 'a\r# secret-hook: allow sample-token sample\rkey = x', 0],
])('an allow comment %s', (_, text, left) => {
  expect(apply(finding(), allowed(text)).findings).toHaveLength(left);
});

test('an allow without a reason is said not to count', () => {
  const { remarks } = apply(finding(), allowed('a\n// secret-hook: allow sample-token\nkey = x'));
  expect(remarks.join()).toContain('src/api.ts:2: this allow does not count');
});

test('a former id of a rule still allows', () => {
  const renamed = finding({ rule: { ...finding().rule, id: 'new-name', aliases: ['sample-token'] } });
  expect(apply(renamed, allowed('a\n// secret-hook: allow sample-token sample\nkey = x')).findings).toHaveLength(0);
});

test('SECRET_HOOK_ALLOW sets a rule aside for one run and is listed', () => {
  const runAllows = parseRunAllow('sample-token: recorded answer, revoked');
  expect(apply(finding(), policy({ runAllows })).suppressed).toMatchObject([
    { by: 'SECRET_HOOK_ALLOW', reason: 'recorded answer, revoked' },
  ]);
});

test('SECRET_HOOK_ALLOW that settles nothing is named where something is stopped, and nowhere else', () => {
  const runAllows = parseRunAllow('sample-tokn: recorded answer');
  const said = ['SECRET_HOOK_ALLOW: nothing of sample-tokn is found here'];
  expect(apply(finding(), policy({ runAllows })).remarks).toEqual(said);
  expect(apply(finding({ severity: 'note' }), policy({ runAllows })).remarks).toEqual([]);
});

test('SECRET_HOOK_ALLOW with a fingerprint sets aside that finding and no other of its rule', () => {
  const [one, other] = [finding(), finding({ secret: new Secret(randomSecret()) })];
  const print = createFingerprinter()(one);
  const { findings, suppressed } = applyPolicy(
    [one, other],
    policy({ runAllows: parseRunAllow(`${print.slice(0, 8)}: revoked`) }),
  );
  expect(suppressed.map(({ fingerprint }) => fingerprint)).toEqual([print]);
  expect(findings).toHaveLength(1);
  expect(apply(one, policy({ runAllows: parseRunAllow(`${print.slice(0, 7)}: revoked`) })).suppressed).toEqual([]);
});

test.each([['sample-token'], ['sample-token:'], [': reason'], ['*: all of them'], ['true']])(
  'SECRET_HOOK_ALLOW=%s is an error, not a pass',
  value => {
    expect(() => parseRunAllow(value)).toThrow(UserError);
  },
);

test('what was already there informs and does not block', () => {
  const { findings } = apply(finding(), policy({ alreadyThere: () => true }));
  expect(findings[0]?.finding).toMatchObject({ severity: 'note', reasons: ['already-there'] });
});

test('a secret in a file name is blanked wherever that path is shown', () => {
  const value = randomSecret();
  const file = path(`dump-${value}.txt`);
  const named = finding({ path: file, role: 'name', secret: new Secret(value), redacted: 'smpl_…(32)' });
  const other = finding({ path: file });
  const result = applyPolicy(
    [named, other, { kind: 'skipped', path: file, reason: 'unreadable', detail: '', blocking: true }],
    policy(),
  );
  for (const one of [
    ...result.findings.map(({ finding: { path: shown } }) => shown),
    ...result.skipped.map(skip => skip.path),
  ])
    expect(one).toBe('dump-smpl_…(32).txt');
});

test('the fingerprint hangs on rule and secret, not on place or time', () => {
  const fingerprint = createFingerprinter();
  const value = randomSecret();
  const here = finding({ secret: new Secret(value) });
  const there = finding({
    secret: new Secret(value),
    path: path('b.ts'),
    span: { startLine: 9, startColumn: 1, endLine: 9, endColumn: 2 },
  });
  expect(fingerprint(here)).toBe(fingerprint(there));
  expect(fingerprint(here)).toMatch(/^[0-9a-f]{24}$/);
  expect(fingerprint(here)).not.toBe(fingerprint(finding()));
  expect(fingerprint(here)).not.toBe(createFingerprinter('other salt')(here));
});

test('a file finding is known by its path', () => {
  const fingerprint = createFingerprinter();
  expect(fingerprint(finding({ secret: null }))).not.toBe(fingerprint(finding({ secret: null, path: path('b') })));
});

test('the order does not hang on the order of discovery', () => {
  const many = [3, 1, 2].map(line =>
    finding({ span: { startLine: line, startColumn: 1, endLine: line, endColumn: 2 } }),
  );
  const lines = (items: readonly Finding[]) =>
    applyPolicy(items, policy()).findings.map(({ finding: f }) => f.span.startLine);
  expect(lines(many)).toEqual([1, 2, 3]);
  expect(lines(many.toReversed())).toEqual([1, 2, 3]);
});

test('a comment that follows code speaks for its own line only', () => {
  const [comment] = allowComments('x = 1 # secret-hook: allow sample-token sample');
  expect(comment && speaksFor(comment, 1)).toBe(true);
  expect(comment && speaksFor(comment, 2)).toBe(false);
});

test.each([
  ['brackets before it', `${'('.repeat(1_000_000)}a secret-hook: allow sample-token sample`],
  ['signs that open a comment before it', `${'#'.repeat(1_000_000)}x secret-hook: allow sample-token sample`],
  ['blanks inside it', `// secret-hook: allow sample-token sam${' '.repeat(1_000_000)}ple`],
  ['blanks behind it', `// secret-hook: allow sample-token sample${' '.repeat(1_000_000)}`],
])('a comment is read at once, however many %s', (_name, line) => {
  expect(allowComments(line)).toMatchObject([
    { line: 1, ruleId: 'sample-token', reason: expect.stringMatching(/^sam *ple$/) },
  ]);
});

test('a file may hold as many allow comments as findings', () => {
  const count = 20_000;
  const lines = Array.from({ length: count }, (_, line) => `x // secret-hook: allow sample-token sample ${line}`);
  const one = finding();
  const found = lines.map((_, line): Finding => ({
    ...one,
    span: { ...one.span, startLine: line + 1, endLine: line + 1 },
  }));
  const by = { ...allowed(lines.join('\n')), mayBeStale: () => true };
  let settled = 0;
  const applyAll = (): void => {
    settled = applyPolicy(found, by).suppressed.length;
  };
  expect(cpuMs(applyAll)).toBeLessThan(4000);
  expect(settled).toBe(count);
});
