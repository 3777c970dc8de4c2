import { expect, test } from 'vitest';
import { exitCode, statusOf } from '../../../src/exit-code.ts';
import { checklist, groupsOf, verdict } from '../../../src/report/audit-groups.ts';
import { renderAuditHtml } from '../../../src/report/audit-html.ts';
import { renderAuditText } from '../../../src/report/audit-text.ts';
import { Secret } from '../../../src/secret.ts';
import { finding, outcome, path, randomSecret, reported, ruleInfo } from '../../support/findings.ts';

const facts = { name: 'app', version: '1.2.3', date: '2026-11-26' };
const view = { colour: false, columns: 80, verbose: false };
const file = (id: string, severity: 'error' | 'warning' | 'note', at: string) =>
  reported({ rule: { ...ruleInfo, id }, severity, secret: null, path: path(at) });

test('only here a warning blocks, and notes never do', () => {
  const code = (severity: 'error' | 'warning' | 'note', strict: boolean) =>
    exitCode(statusOf(outcome({ findings: [file('a-b', severity, 'a')], strict })));
  expect([code('error', true), code('warning', true), code('note', true)]).toEqual([1, 1, 0]);
  expect([code('error', false), code('warning', false), code('note', false)]).toEqual([1, 0, 0]);
});

test('groups stand in the order of danger, and so do findings in them', () => {
  const findings = [
    file('large-file', 'warning', 'big'),
    file('file-mode', 'note', 'a'),
    file('file-mode', 'warning', 'b'),
    file('guard-env-grep', 'note', 'c'),
    reported({ path: path('src/x.ts') }),
    reported({ path: path('.env'), severity: 'warning', reasons: ['git-leaves-alone'] }),
    file('ships-secret', 'error', '.env'),
  ];
  const groups = groupsOf(outcome({ findings })).map(({ title, entries }) => [
    title,
    ...entries.map(entry => entry.finding.path),
  ]);
  expect(groups).toEqual([
    ['What would be published', '.env'],
    ['Secrets', 'src/x.ts'],
    ['Permissions', 'b', 'a'],
    ['Secrets in files that git leaves alone', '.env'],
    ['Large files', 'big'],
    ['Other guards', 'c'],
  ]);
});

test('the list of what to do has each task once, revocation first', () => {
  const secret = () => reported({ path: path('src/x.ts') });
  const fix = { secret: null, severity: 'warning', fix: ['chmod 600 a'] } as const;
  const tasks = checklist(outcome({ findings: [reported(fix), reported(fix), secret(), secret()] }));
  expect(tasks.map(({ text }) => text.replace(/\(.*/s, '').trim())).toEqual([
    'Revoke and replace it: Sample upload token',
    'Sample upload token: src/api.ts',
  ]);
  expect(checklist(outcome({ findings: [reported({ severity: 'note' })] }))).toEqual([]);
});

test('lines stay with the file that the comment above them names, and the worst comes first', () => {
  const lines = (severity: 'error' | 'warning', at: string, ...fix: readonly string[]) =>
    reported({ secret: null, severity, path: path(at), fix });
  const mode = reported({
    secret: null,
    severity: 'warning',
    rule: { ...ruleInfo, id: 'file-mode' },
    fix: ['chmod 600 a'],
  });
  const tasks = checklist(
    outcome({
      findings: [
        mode,
        lines('warning', 'a', '# at the end of .dockerignore:', 'a'),
        lines('error', 'a', '# at the end of .npmignore:', '/a'),
        lines('warning', 'b', '# at the end of .dockerignore:', 'b'),
      ],
    }),
  );
  expect(tasks.map(({ commands }) => commands)).toEqual([
    ['# at the end of .dockerignore:', 'a', 'b', '# at the end of .npmignore:', '/a'],
    ['chmod 600 a'],
  ]);
});

test('a value of the developer and what its provider calls it are revoked in one task', () => {
  const own = {
    rule: { ...ruleInfo, id: 'own-value', title: 'Value of your own' },
    reasons: ['own=TOKEN .env:1', 'rule=sample-token'],
    detail: 'Sample upload token (sample-token). It is the value of TOKEN (.env:1).',
  };
  const kept = { path: path('.env'), severity: 'warning', reasons: ['git-leaves-alone'] } as const;
  const texts = (findings: readonly ReturnType<typeof reported>[]) =>
    checklist(outcome({ findings })).map(({ text }) => text);
  expect(texts([reported(own), reported(kept)])).toEqual([
    'Revoke and replace it: Sample upload token (src/api.ts:3, .env:3). Remove the token on the account page; Create a new one.',
  ]);
  expect(texts([reported(own)])[0]).toMatch(/^Revoke and replace it: Sample upload token \(src/);
});

test('the verdict is one line for each end', () => {
  const line = (findings: Parameters<typeof outcome>[0]) => verdict(outcome({ strict: true, ...findings }));
  expect(line({})).toBe('Nothing to do: 3 files');
  expect(line({ findings: [reported({ severity: 'note' })] })).toBe('Nothing to do: 3 files, 1 note');
  expect(line({ findings: [reported({ severity: 'warning' })] })).toMatch(/^Something to mend/);
  expect(line({ findings: [reported()] })).toBe('Act now: 3 files, 1 error');
  const skipped = [{ kind: 'skipped', path: path('a'), reason: 'unreadable', detail: '', blocking: true }] as const;
  expect(line({ skipped })).toMatch(/^Not everything could be read/);
});

const hostile = '<script>alert(1)</script>"\' &amp; \u001b[31m\u202e';

test('the page holds no value, runs nothing, loads nothing, and shows names of the repository as text', () => {
  const value = randomSecret();
  const bad = finding({
    secret: new Secret(value),
    path: path(`${hostile}.txt`),
    detail: hostile,
    fix: [hostile],
    rule: { ...ruleInfo, title: hostile, remedy: { ...ruleInfo.remedy, revoke: 'javascript:alert(1)' } },
  });
  const page = renderAuditHtml(
    outcome({
      strict: true,
      findings: [{ finding: bad, fingerprint: '' }],
      suppressed: [{ ...reported(), by: hostile, reason: hostile, until: null }],
      skipped: [{ kind: 'skipped', path: path(hostile), reason: 'unreadable', detail: hostile, blocking: true }],
      remarks: [hostile],
      help: { text: hostile, url: 'https://example.org/"onmouseover="alert(1)' },
    }),
    { ...facts, name: hostile },
  );
  expect(page).not.toContain(value);
  expect(page).not.toMatch(/<script|\son\w+=|javascript:[^<]*"|<img|<iframe|<link|url\(|@import|\u001b|\u202e/);
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'`);
  const addresses = [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(match => match[1]);
  expect(addresses.every(address => address?.startsWith('https://'))).toBe(true);
  const tags = [...page.matchAll(/<\/?([a-z][a-z0-9]*)/g)].map(match => match[1]);
  const known =
    'html head meta title style body header p h1 h2 main section ul li span div pre table thead tr th tbody td strong code footer br a';
  expect([...new Set(tags)].filter(tag => !known.split(' ').includes(tag ?? ''))).toEqual([]);
});

test('the text holds no value and no escape sequence, and names what was passed over', () => {
  const value = randomSecret();
  const bad = finding({ secret: new Secret(value), path: path(`${hostile}.txt`), detail: hostile, fix: [hostile] });
  const text = renderAuditText(
    outcome({
      findings: [{ finding: bad, fingerprint: '' }],
      skipped: [
        { kind: 'skipped', path: path('node_modules/'), reason: 'dependency-folder', detail: '', blocking: false },
      ],
      remarks: [hostile],
    }),
    view,
  );
  expect([text.includes(value), text.includes('\u001b'), text.includes('\u202e')]).toEqual([false, false, false]);
  expect(text).toContain('Passed over (--all enters them): node_modules/');
});
