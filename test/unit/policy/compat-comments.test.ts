import { expect, test } from 'vitest';
import type { Finding } from '../../../src/model.ts';
import { applyPolicy, type Policy } from '../../../src/policy/apply.ts';
import { allowComments } from '../../../src/policy/allow-comments.ts';
import { compatComments } from '../../../src/policy/compat-comments.ts';
import type { CompatTool } from '../../../src/policy/configuration.ts';
import { finding, path } from '../../support/findings.ts';

const policy = (text: string, tools: readonly CompatTool[]): Policy => ({
  allows: new Map([[path('src/api.ts'), [...allowComments(text), ...compatComments(text, tools)]]]),
  runAllows: [],
  alreadyThere: () => false,
  fingerprint: () => 'a1'.repeat(12),
});

test.each<[CompatTool, string]>([
  ['gitleaks', 'a\nb\nkey = x # gitleaks:allow'],
  ['detect-secrets', 'a\nb\nkey = x  # pragma: allowlist secret'],
  ['detect-secrets', 'a\n// pragma: allowlist nextline secret\nkey = x'],
  ['trufflehog', 'a\nb\nkey = x # trufflehog:ignore'],
  ['kingfisher', 'a\nb\nkey = x # kingfisher:ignore'],
  ['secretlint', 'a\nb\nkey = x // secretlint-disable-line'],
  ['secretlint', 'a\n// secretlint-disable-next-line\nkey = x'],
  ['secretlint', '/* secretlint-disable */\nb\nkey = x\n/* secretlint-enable */'],
  ['secretlint', '// secretlint-disable\nb\nkey = x'],
])('a comment of %s counts when it is listed, and is reported as one of that tool: %j', (tool, text) => {
  const { findings, suppressed } = applyPolicy([finding()], policy(text, [tool]));
  expect(findings).toEqual([]);
  expect(suppressed[0]).toMatchObject({ by: expect.stringMatching(`^comment of ${tool} at src/api.ts:`) });
  expect(applyPolicy([finding()], policy(text, [])).findings).toHaveLength(1);
});

test.each<[CompatTool, string]>([
  ['gitleaks', 'a\n# gitleaks:allow\nkey = x'],
  ['detect-secrets', '# pragma: allowlist nextline secret\nb\nkey = x'],
  ['secretlint', '/* secretlint-disable */\n/* secretlint-enable */\nkey = x'],
  ['secretlint', 'a\n// secretlint-disable-line\nkey = x'],
])('a comment of %s that stands for other lines does not count: %j', (tool, text) => {
  expect(applyPolicy([finding()], policy(text, [tool])).findings).toHaveLength(1);
});

test('a comment of another tool lets no file through', () => {
  const file = finding({ secret: null, span: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 } });
  expect(applyPolicy([file], policy('# gitleaks:allow', ['gitleaks'])).findings).toHaveLength(1);
});

test('an allow that settles nothing is named as stale, one that does is not', () => {
  const text = '// secret-hook: allow sample-token gone\n\nkey = x // secret-hook: allow sample-token recorded\n';
  const { remarks } = applyPolicy([finding()], { ...policy(text, []), mayBeStale: () => true });
  expect(remarks).toEqual(['src/api.ts:1: this allow is stale: nothing of sample-token is found there; take it out']);
});

test('a text that speaks of the form is not named as stale', () => {
  const text = 'Write `secret-hook: allow sample-token reason` into a comment.\n';
  expect(applyPolicy([], { ...policy(text, []), mayBeStale: () => true }).remarks).toEqual([]);
});

test('each comment that opens a stretch stands up to the first one that closes it, however many there are', () => {
  const text = '// secretlint-disable\n'.repeat(200_000) + '/* secretlint-enable */\n// secretlint-disable\nlast';
  const comments = compatComments(text, ['secretlint']);
  expect(comments).toHaveLength(200_001);
  expect(comments[0]?.covers).toEqual({ first: 1, last: 200_001 });
  expect(comments.at(-1)?.covers).toEqual({ first: 200_002, last: 200_003 });
});

test('of stretches inside one another the outer one counts, and of two the one that is open', () => {
  const text = `// secretlint-disable\n// secretlint-disable\n\n/* secretlint-enable */\n\n\n// secretlint-disable\n\n\n`;
  const allows = new Map([[path('src/api.ts'), compatComments(text, ['secretlint'])]]);
  const at = (line: number): Finding =>
    finding({ span: { startLine: line, startColumn: 1, endLine: line, endColumn: 2 } });
  const { suppressed } = applyPolicy([1, 3, 4, 5, 6, 7, 9].map(at), { ...policy('', []), allows });
  expect(suppressed.map(({ finding: one }) => one.span.startLine)).toEqual([1, 3, 4, 7, 9]);
});
