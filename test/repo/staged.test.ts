import { describe, expect, it } from 'vitest';
import { createRepo, fakeToken } from '../support/repo.ts';

describe('pre-commit', () => {
  it('says that nothing was scanned when nothing is staged, and passes', () => {
    const repo = createRepo();
    repo.write('unstaged.txt', fakeToken());
    const { code, stderr } = repo.hook('pre-commit');
    expect(stderr).toMatch(/nothing (is )?staged/i);
    expect(code).toBe(0);
  });

  it('says of a commit that only deletes that nothing in it has content', () => {
    const repo = createRepo();
    repo.commit({ '.gitignore': '.env*\n', 'a.txt': 'a\n' });
    repo.git('rm', '--quiet', 'a.txt');
    const { code, stderr } = repo.hook('pre-commit');
    expect(stderr).toContain('nothing with content staged, so nothing was scanned');
    expect(code).toBe(0);
  });

  it('stops a token that is staged before the first commit', () => {
    const repo = createRepo();
    repo.stage('config.py', `token = "${fakeToken()}"\n`);
    const { code, stderr } = repo.hook('pre-commit');
    expect(stderr).toContain('config.py:1:10');
    expect(code).toBe(1);
  });

  it('stops a token behind a dash in the name of a file, and prints it nowhere', () => {
    const repo = createRepo();
    repo.stage(`dump-${fakeToken()}.txt`, 'x\n');
    const { code, stderr } = repo.hook('pre-commit');
    expect(stderr).toMatch(/^dump-pypi-AgEIcHlwaS5vcmc…\(140\)\.txt:1:\d+ +error/m);
    expect(stderr).not.toContain(fakeToken());
    expect(code).toBe(1);
  });
});
