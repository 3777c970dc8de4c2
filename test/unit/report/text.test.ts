import { expect, test } from 'vitest';
import { renderText, type TextView } from '../../../src/report/text.ts';
import { summaryLine } from '../../../src/report/summary.ts';
import { Secret } from '../../../src/secret.ts';
import { outcome, path, randomSecret, reported } from '../../support/findings.ts';

const view: TextView = {
  colour: false,
  columns: 80,
  verbose: false,
  limit: 10,
  stops: 'this commit',
  showAll: 'npx secret-hook scan --staged',
  bypass: 'git commit --no-verify',
  hasHead: true,
  up: '',
};

test('one finding says where, what, why and the way out in at most a dozen lines', () => {
  const text = renderText(outcome({ findings: [reported()] }), view);
  expect(text).toContain('secret-hook: 1 finding stops this commit');
  expect(text).toContain('src/api.ts:3:15  error  Sample upload token  smpl_…(32)');
  expect(text).toContain('git restore --staged src/api.ts');
  expect(text).toContain('secret-hook: allow sample-token <reason>');
  expect(text).toContain('https://example.org/account/tokens');
  const [, block = ''] = text.split('\n\n');
  expect(block.split('\n').length).toBeLessThanOrEqual(12);
});

test('on a narrow terminal no line is broken by it, and a finding stays at a dozen lines', () => {
  const [, block = ''] = renderText(outcome({ findings: [reported()] }), { ...view, columns: 44 }).split('\n\n');
  const lines = block.split('\n');
  expect(lines.slice(0, 2)).toEqual(['src/api.ts:3:15  error', '  Sample upload token  smpl_…(32)']);
  expect(lines.length).toBeLessThanOrEqual(12);
  for (const line of lines.filter(text => !/https:|allow|git /.test(text))) expect(line.length).toBeLessThanOrEqual(44);
});

test('what a finding says ends with a whole sentence, or says that there is more', () => {
  const said = (detail: string): readonly string[] => {
    const text = renderText(outcome({ findings: [reported({ detail })] }), view);
    const [, ...rest] = (text.split('\n\n')[1] ?? '').split('\n');
    return rest.slice(
      0,
      rest.findIndex(line => line.startsWith('  Unstage')),
    );
  };
  const long = 'Not ignored for teammates: .env, .env.local and sixteen more of that kind, which are many. '.repeat(2);
  expect(said(`${long}It counts. Nobody reads this far any more, and it would not be whole`).at(-1)).toMatch(
    /counts\.$/,
  );
  const endless = said('one sentence that does not come to an end '.repeat(20));
  expect([endless.length, endless.at(-1)?.endsWith(' …')]).toEqual([4, true]);
  for (const line of endless) expect(line.length).toBeLessThanOrEqual(view.columns);
});

test('before the first commit the command to unstage is the one that works there', () => {
  expect(renderText(outcome({ findings: [reported()] }), { ...view, hasHead: false })).toContain(
    'git reset -q -- src/api.ts',
  );
});

test('in a sub-folder commands of git are for the top, from which paths count', () => {
  const findings = [reported(), reported({ severity: 'warning', fix: ['git rm --cached a', '# at the end of x:'] })];
  const text = renderText(outcome({ findings }), { ...view, up: '../..' });
  expect(text).toContain('  git -C ../.. restore --staged src/api.ts\n');
  expect(text).toContain('  git -C ../.. rm --cached a\n  # at the end of ../../x:\n');
});

test('the same lines are written out once for all findings that they mend', () => {
  const fix = ['# at the end of .gitignore:', '.env', '.env.*'];
  const secret = null;
  const findings = [
    reported({ secret, fix, path: path('.env') }),
    reported({ secret, fix, path: path('.gitignore') }),
    reported({ secret, fix, severity: 'warning' }),
    reported({ secret, fix: ['# at the end of .gitignore:', '/a.env'], severity: 'warning' }),
  ];
  const text = renderText(outcome({ findings }), view);
  expect(text.match(/^ +\.env\.\*$/gm)).toHaveLength(1);
  expect(text.match(/# the same lines as above$/gm)).toHaveLength(2);
  expect(text).toContain('  /a.env');
});

test('nobody is told to move a value into .env that stands in an env file', () => {
  const move = 'keep the value in an ignored .env';
  expect(renderText(outcome({ findings: [reported()] }), view)).toContain(move);
  expect(renderText(outcome({ findings: [reported({ path: path('.env.example') })] }), view)).toContain(move);
  expect(renderText(outcome({ findings: [reported({ path: path('api/.env.local') })] }), view)).not.toContain(move);
});

test('where the format has no comments the way out is the variable', () => {
  const text = renderText(outcome({ findings: [reported({ path: path('fixtures/answer.json') })] }), view);
  expect(text).toContain("SECRET_HOOK_ALLOW='sample-token: <reason>' git commit");
  expect(text).not.toContain('comment');
});

test('many findings: the first ten, then a count and the command that shows all', () => {
  const findings = Array.from({ length: 23 }, (_, index) => reported({ path: path(`f${index}.ts`) }));
  const text = renderText(outcome({ findings }), view);
  expect(text.match(/^f\d+\.ts:3:15/gm)).toHaveLength(10);
  expect(text).toContain('… and 13 more. All of them: npx secret-hook scan --staged');
});

test('nothing of the repository reaches the terminal as an escape sequence', () => {
  const evil = path('a\u001b[2J\u202eb.ts');
  const text = renderText(
    outcome({
      findings: [reported({ path: evil, detail: 'x\u001b]0;t\u0007' })],
      skipped: [{ kind: 'skipped', path: evil, reason: 'unreadable', detail: 'EIO\u001b[1m', blocking: true }],
    }),
    { ...view, verbose: true },
  );
  // eslint-disable-next-line no-control-regex
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
});

test('a report fits into 60 columns, except commands and addresses', () => {
  const text = renderText(outcome({ findings: [reported()] }), { ...view, columns: 60 });
  const wide = text.split('\n').filter(line => line.length > 60 && !/https:|git |:3:15|npx /.test(line));
  expect(wide).toEqual([]);
});

test('without colour there is no escape sequence, with colour there is', () => {
  const escape = '\u001b[';
  expect(renderText(outcome({ findings: [reported()] }), view)).not.toContain(escape);
  expect(renderText(outcome({ findings: [reported()] }), { ...view, colour: true })).toContain(escape);
});

test('no found value is in the text, verbose or not', () => {
  const value = randomSecret();
  const secret = new Secret(value);
  const all = outcome({
    findings: [reported({ secret }), reported({ secret, severity: 'warning' }), reported({ secret, severity: 'note' })],
    suppressed: [{ ...reported({ secret }), by: 'comment at src/api.ts:2', reason: 'sample', until: '2027-01-31' }],
  });
  for (const verbose of [true, false]) expect(renderText(all, { ...view, verbose })).not.toContain(value);
  expect(renderText(all, { ...view, verbose: true, columns: 120 })).toContain(
    'by comment at src/api.ts:2: sample (until 2027-01-31)',
  );
});

test('the summary counts what was looked at and what was not reported', () => {
  expect(summaryLine(outcome())).toBe('secret-hook: 3 files, 412 rules, clean');
  expect(summaryLine(outcome({ scanned: { files: 0, blobs: 0, bytes: 0, rules: 412 } }))).toBe(
    'secret-hook: nothing to scan',
  );
  expect(
    summaryLine(
      outcome({ scanned: { files: 5000, blobs: 1, bytes: 1, rules: 1 }, findings: [reported({ severity: 'note' })] }),
    ),
  ).toBe('secret-hook: 5,000 files, 1 rule, clean (1 note)');
  expect(summaryLine(outcome({ scope: 'commit message', scanned: { files: 0, blobs: 0, bytes: 9, rules: 412 } }))).toBe(
    'secret-hook: commit message, 412 rules, clean',
  );
});
