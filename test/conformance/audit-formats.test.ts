/** What a real audit writes for machines and for people: valid SARIF 2.1.0, JSON as its schema says, a page of its own. */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { default as AjvDraft04 } from 'ajv-draft-04';
import { default as addFormats } from 'ajv-formats';
import { expect, it } from 'vitest';
import { createRepo, fakeToken, type TestRepo } from '../support/repo.ts';

const require = createRequire(import.meta.url);
const read = (file: string | URL): object => JSON.parse(readFileSync(file, 'utf8')) as object;

const draft04 = new AjvDraft04.default({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats.default(draft04);
const isSarif = draft04.compile(read(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')));
const isReport = new Ajv({ allErrors: true, allowUnionTypes: true, strictTypes: false }).compile(
  read(new URL('../../schema/report.json', import.meta.url)),
);

/** One of everything that an audit tells of, under names that are hard to write. */
function messy(): TestRepo {
  const repo = createRepo();
  repo.commit({
    '.gitignore': '.env\nprivate/\nnode_modules/\n',
    'package.json': '{"name":"a","version":"1.0.0","main":"a b.js"}',
    'a b.js': `export const token = process.env.OTHER_TOKEN;\n`,
    'docs/50%#1 "quoted".md': `token ${fakeToken(1)}\n`,
    'allowed.md': `<!-- secret-hook: allow pypi-token a sample of the docs -->\n${fakeToken(2)}\n`,
    'check.sh': "grep -q '.env' .gitignore && echo Safe\n",
    'old.md': 'log in with qF7-wLm2-Zt9x-Rk4p\n',
    'big.bin': 'x'.repeat(600 * 1024),
    '.env.example': 'TAB_PASSWORD=qF7-wLm2-Zt9x-Rk4p\n',
  });
  repo.write('.env', `PYPI_API_TOKEN=${fakeToken(3)}\nDB_PASSWORD=qF7-wLm2-Zt9x-Rk4p\nWEAK_PASSWORD=short\n`);
  repo.write('private/id_rsa', 'bytes that are no public key\n');
  repo.write('Dockerfile', 'FROM node:24\nCOPY . /app\n');
  mkdirSync(join(repo.dir, 'node_modules/x'), { recursive: true });
  writeFileSync(Buffer.concat([Buffer.from(`${repo.dir}/`), Buffer.from([0xff, 0x0a, 0x41])]), fakeToken(4));
  repo.shell('mkfifo private/pipe');
  chmodSync(join(repo.dir, '.env'), 0o644);
  return repo;
}

const values = [1, 2, 3, 4].map(seed => fakeToken(seed).slice(30)).concat('qF7-wLm2-Zt9x-Rk4p');

/** The audit in a format. */
function audited(repo: TestRepo, format: string): string {
  const { code, stdout } = repo.cli('audit', '--format', format);
  expect([format, code]).toEqual([format, 1]);
  return stdout;
}

it('SARIF is valid against the 2.1.0 schema, with every finding of the JSON report', () => {
  const repo = messy();
  const log = JSON.parse(audited(repo, 'sarif')) as { runs: { results: object[] }[] };
  expect([isSarif(log), isSarif.errors]).toEqual([true, null]);
  const { findings, suppressed } = JSON.parse(audited(repo, 'json')) as { findings: object[]; suppressed: object[] };
  expect(findings.length).toBeGreaterThan(12);
  expect(log.runs[0]?.results).toHaveLength(findings.length + suppressed.length);
});

it('JSON holds to schema/report.json, for the checks of env files and .gitignore, too', () => {
  const repo = messy();
  for (const args of [['audit'], ['env', 'check'], ['gitignore', 'check']]) {
    const { stdout } = repo.cli(...args, '--format', 'json');
    expect([args, isReport(JSON.parse(stdout)), isReport.errors]).toEqual([args, true, null]);
  }
});

it('no format holds a value', () => {
  const repo = messy();
  for (const format of ['text', 'json', 'sarif', 'html']) {
    const text = audited(repo, format);
    expect([format, values.filter(value => text.includes(value))]).toEqual([format, []]);
  }
});

it('the page is one file that asks nobody for anything', () => {
  const page = audited(messy(), 'html');
  expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
  expect(page).not.toMatch(/<script|<link|<img|<iframe|\bsrc=|@import|url\(/);
  expect(page).toContain('name="viewport"');
  // What file names hold is text.
  expect(page).toContain('docs/50%#1 &quot;quoted&quot;.md');
});
