import { expect, test } from 'vitest';
import { defaultConfiguration, whatIsOff, type Configuration } from '../../../src/policy/configuration.ts';
import { applyLevels } from '../../../src/policy/levels.ts';
import { loosenedFindings } from '../../../src/policy/loosened-rule.ts';
import { finding, path, ruleInfo } from '../../support/findings.ts';

const configured = (over: Partial<Configuration>) => ({
  configuration: { ...defaultConfiguration, source: '.secret-hook.json', ...over },
  matches: (file: string, globs: readonly string[]) => globs.some(glob => file.startsWith(glob)),
});

test('a level moves the severity and leaves a reason', () => {
  const levelled = applyLevels(finding(), configured({ rules: { 'sample-token': 'warning' } }));
  expect(levelled).toMatchObject({ kind: 'counts', finding: { severity: 'warning', reasons: ['level=warning'] } });
});

test('off sets aside and says where that stands', () => {
  expect(applyLevels(finding(), configured({ rules: { 'sample-token': 'off' } }))).toMatchObject({
    by: { by: 'level', reason: 'rules.sample-token is off in .secret-hook.json' },
  });
});

test('the last override that matches beats the ones before it, and rules', () => {
  const by = configured({
    rules: { 'sample-token': 'off' },
    overrides: [
      { paths: ['src/'], rules: { 'sample-token': 'note' } },
      { paths: ['src/api'], rules: { 'sample-token': 'warning' } },
      { paths: ['test/'], rules: { 'sample-token': 'error' } },
    ],
  });
  expect(applyLevels(finding(), by)).toMatchObject({ finding: { severity: 'warning' } });
  expect(applyLevels(finding({ path: path('lib/a.ts') }), by)).toMatchObject({ kind: 'settled' });
});

test('an excluded path is set aside with its glob', () => {
  expect(applyLevels(finding(), configured({ exclude: ['src/'] }))).toMatchObject({
    by: { by: 'exclude', reason: 'exclude "src/" in .secret-hook.json' },
  });
});

test('what evidence has lowered is not raised to the level of the rule, and can be lowered more', () => {
  const lowered = finding({ severity: 'note', reasons: ['checksum-mismatch'] });
  expect(applyLevels(lowered, configured({ rules: { 'sample-token': 'error' } }))).toMatchObject({
    finding: { severity: 'note' },
  });
  const warned = finding({ severity: 'warning' });
  expect(applyLevels(warned, configured({ rules: { 'sample-token': 'note' } }))).toMatchObject({
    finding: { severity: 'note' },
  });
});

test('a former id of a rule keeps its level', () => {
  const renamed = finding({ rule: { ...ruleInfo, id: 'new-name', aliases: ['sample-token'] } });
  expect(applyLevels(renamed, configured({ rules: { 'sample-token': 'off' } }))).toMatchObject({ kind: 'settled' });
});

test('nothing silences the word that the policy was loosened', () => {
  const [loosened = finding()] = loosenedFindings('.secret-hook.json', ['exclude: nothing → **']);
  expect(applyLevels(loosened, configured({ exclude: ['.secret'] }))).toMatchObject({ kind: 'counts' });
});

test('what is off is said in a few words', () => {
  const { configuration } = configured({
    rules: { a: 'off', b: 'off', c: 'note' },
    overrides: [{ paths: ['x'], rules: { a: 'off' } }],
    exclude: ['docs/**'],
  });
  expect(whatIsOff(configuration)).toEqual(['2 rules off', '1 override with rules off', '1 exclude']);
});

test('many changes of one file are counted, not told one by one', () => {
  const changes = Array.from({ length: 500 }, (_, n) => `entry ${n}`);
  const findings = loosenedFindings('.secret-hook.baseline.json', changes);
  expect(findings).toHaveLength(11);
  expect(findings.at(-1)?.detail).toBe('and 490 more changes in the same file.');
  expect(loosenedFindings('.secret-hook.json', changes.slice(0, 11))).toHaveLength(11);
});
