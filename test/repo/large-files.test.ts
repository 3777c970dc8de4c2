import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createRepo, type TestRepo } from '../support/repo.ts';

const kb = (count: number): string => `${'x'.repeat(1023)}\n`.repeat(count);

/** What the hook says of large files: `warning big.csv 501 KB; ...`. */
function said(repo: TestRepo): readonly string[] {
  const { code, stdout } = repo.cli('scan', '--staged', '--format', 'json');
  expect(code).toBe(0);
  const report = JSON.parse(stdout) as { findings: { ruleId: string; severity: string; file: string; why: string }[] };
  return report.findings
    .filter(({ ruleId }) => ruleId === 'large-file')
    .map(({ severity, file, why }) => `${severity} ${file} ${why.split(';')[0] ?? ''}`);
}

describe('a commit', () => {
  it('that adds a file above 500 KB goes through with a warning', () => {
    const repo = createRepo();
    repo.commit({ '.gitignore': '.env\n.env.*\n!.env.example\n' });
    repo.arm();
    repo.stage('at-the-limit.csv', kb(500));
    repo.stage('big.csv', `${kb(500)}x`);
    expect(said(repo)).toEqual(['warning big.csv 501 KB']);
    const { code, stderr } = repo.tryGit('commit', '--message', 'data');
    expect([code, stderr.includes('big.csv: large-file: 501 KB; the limit is 500 KB.')]).toEqual([0, true]);
  });

  it('that grows a file beyond the limit is warned, one that changes a large file is not', () => {
    const repo = createRepo();
    repo.commit({ 'grows.csv': kb(499), 'was-large.csv': kb(600) });
    repo.stage('grows.csv', kb(700));
    repo.stage('was-large.csv', kb(650));
    expect(said(repo)).toEqual(['warning grows.csv 700 KB, grown from 499 KB']);
  });

  it('that grows a large file by more than the limit is warned, and an audit names one that grows by less', () => {
    const repo = createRepo();
    repo.commit({ 'dump.csv': kb(600), 'log.csv': kb(600) });
    repo.stage('dump.csv', kb(1101));
    repo.stage('log.csv', kb(1100));
    expect(said(repo)).toEqual(['warning dump.csv 1101 KB, grown from 600 KB']);
    const { stdout } = repo.cli('audit');
    expect(stdout).toContain('1101 KB, grown from 600 KB');
    expect(stdout).toContain('Tracked already: log.csv (1100 KB).');
  });

  it('is judged by the staged blob, whatever lies in the work tree', () => {
    const repo = createRepo();
    repo.stage('small.csv', 'a');
    repo.write('small.csv', kb(900));
    repo.stage('large.csv', kb(900));
    repo.write('large.csv', 'a');
    expect(said(repo)).toEqual(['warning large.csv 900 KB']);
  });

  it('of more than 20 MB in one file is told its size', () => {
    const repo = createRepo();
    repo.stage('huge.csv', kb(21 * 1024));
    expect(said(repo)).toEqual(['warning huge.csv 21 MB']);
  });

  it('of a Git LFS pointer is light, however large the object is', () => {
    const repo = createRepo();
    const content = kb(900);
    const id = createHash('sha256').update(content).digest('hex');
    repo.write(`.git/lfs/objects/${id.slice(0, 2)}/${id.slice(2, 4)}/${id}`, content);
    repo.stage('asset.bin', `version https://git-lfs.github.com/spec/v1\noid sha256:${id}\nsize ${content.length}\n`);
    expect(said(repo)).toEqual([]);
  });

  it('of every file again (--all-files of the pre-commit framework) warns of none', () => {
    const repo = createRepo();
    repo.commit({ 'big.csv': kb(900) });
    repo.env['PRE_COMMIT'] = '1';
    const { code, stderr } = repo.hook('pre-commit');
    expect([code, stderr.includes('large-file')]).toEqual([0, false]);
  });
});

describe('one very long line', () => {
  it('that is read part by part names once what holds for each of its parts', () => {
    const repo = createRepo();
    const nested = 'token='.repeat(40_000);
    repo.write('long.txt', `${nested}${' '.repeat(21 << 20)}${nested}`);
    const { code, stdout } = repo.cli('scan', '--format', 'json', '.');
    const { status, skipped } = JSON.parse(stdout) as { status: string; skipped: { file: string; reason: string }[] };
    expect([code, status]).toEqual([2, 'incomplete']);
    expect(skipped.map(({ file, reason }) => `${file} ${reason.split(' (')[0] ?? ''}`)).toEqual([
      'long.txt has more encoded content than is decoded',
      'long.txt has more than is read of one file',
    ]);
  });
});
