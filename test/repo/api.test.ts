import { expect, test } from 'vitest';
import { rules, scanText, statusOf } from '../../src/index.ts';
import { expandSample } from '../../src/samples/expand.ts';

test('the example of the documentation: a text is scanned and the place is told, never the value', async () => {
  const { text, secrets } = expandSample('a\ntoken = "pypi-AgEIcHlwaS5vcmc[[base64url:120]]"\n');
  const outcome = await scanText(text, { path: 'notes.txt' });
  expect(statusOf(outcome)).toBe('blocked');
  const [first] = outcome.findings;
  expect(first?.finding).toMatchObject({
    rule: { id: 'pypi-token' },
    span: { startLine: 2, startColumn: 10 },
    path: 'notes.txt',
  });
  expect(secrets.length).toBeGreaterThan(0);
  expect(JSON.stringify(outcome)).not.toContain(text.slice(40, 80));
});

test('an allow comment in the text counts, and an empty text is clean', async () => {
  const { text } = expandSample(
    '# secret-hook: allow pypi-token a sample of the documentation\ntoken = "pypi-AgEIcHlwaS5vcmc[[base64url:120]]"\n',
  );
  expect((await scanText(text)).suppressed).toHaveLength(1);
  expect(statusOf(await scanText(''))).toBe('clean');
});

test('the rules are exported as data', () => {
  expect(rules.find(rule => rule.id === 'pypi-token')?.remedy.revoke).toMatch(/^https:/);
});
