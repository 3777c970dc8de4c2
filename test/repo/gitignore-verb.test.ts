import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRepo, openRepo, type TestRepo } from '../support/repo.ts';

const text = (repo: TestRepo, path = '.gitignore'): string => readFileSync(join(repo.dir, path), 'utf8');

/** What a fresh clone ignores, as git says. */
function ignoredInClone(repo: TestRepo, paths: readonly string[]): readonly string[] {
  repo.git('add', '-A');
  repo.git('commit', '-qm', 'x', '--no-verify');
  repo.git('clone', '--quiet', repo.dir, '../clone');
  const clone = openRepo(join(repo.dir, '../clone'));
  return paths.filter(path => clone.tryGit('check-ignore', '-q', '--no-index', path).code === 0);
}

describe('gitignore fix', () => {
  it('appends what is missing once, keeps every line in its place, and a fresh clone is covered', () => {
    const repo = createRepo();
    repo.commit({ '.gitignore': '# ours\n.env\nnode_modules', 'main.tf': '', '.env.sample': '# no real values\n' });
    expect(repo.cli('gitignore', 'check').code).toBe(1);
    expect(repo.cli('gitignore', 'fix')).toMatchObject({ code: 2 });
    expect(text(repo)).toBe('# ours\n.env\nnode_modules');
    const fixed = repo.cli('gitignore', 'fix', '--yes');
    expect(fixed).toMatchObject({ code: 0 });
    expect(fixed.stdout).toContain('+.env.*');
    expect(text(repo)).toBe(
      '# ours\n.env\nnode_modules\n.env.*\n!.env.example\n!.env.sample\n*.tfstate\n*.tfstate.*\n*.auto.tfvars\n.terraform/\n.terraformrc\ncrash.log\n*.tfplan\n',
    );
    const after = text(repo);
    expect(repo.cli('gitignore', 'fix', '--yes').stdout).toContain('no line is missing');
    expect(text(repo)).toBe(after);
    expect(ignoredInClone(repo, ['.env', 'a/b/.env.local', 'x.tfstate', '.env.sample', '.env.example'])).toEqual([
      '.env',
      'a/b/.env.local',
      'x.tfstate',
    ]);
    expect(repo.cli('gitignore', 'check')).toMatchObject({ code: 0 });
  });

  it('has done its part when its lines are there: what is left is to stage them, and no advice appends them again', () => {
    const repo = createRepo();
    repo.commit({ 'a.txt': 'words\n' });
    repo.write('.env', 'PORT=3000\n');
    repo.cli('gitignore', 'fix', '--yes');
    const { stdout } = repo.cli('gitignore', 'check');
    expect(stdout).toContain('git add -- .gitignore');
    expect(stdout).not.toMatch(/^ *\.env$/m);
    repo.git('add', '.gitignore');
    expect(repo.cli('gitignore', 'check')).toMatchObject({ code: 0 });
  });

  it('writes no line that check takes for a wrong one, where a stack commits .env on purpose', () => {
    for (const manifest of [
      { 'package.json': '{"devDependencies":{"vite":"7"}}' },
      { 'composer.json': '{"require":{"symfony/framework-bundle":"7"}}' },
    ]) {
      const repo = createRepo();
      repo.commit(manifest);
      expect(repo.cli('gitignore', 'fix', '--yes')).toMatchObject({ code: 0 });
      repo.git('add', '.gitignore');
      expect(text(repo)).toContain('.env.local\n');
      expect(repo.cli('gitignore', 'check')).toMatchObject({ code: 0 });
    }
  });

  it('keeps CRLF, and says it again at the end where a later line takes it back', () => {
    const repo = createRepo();
    repo.commit({ '.gitignore': '.env\r\n.env.*\r\n!.env*\r\n' });
    expect(repo.cli('gitignore', 'fix', '--yes')).toMatchObject({ code: 0 });
    expect(text(repo)).toBe('.env\r\n.env.*\r\n!.env*\r\n.env\r\n.env.*\r\n!.env.example\r\n');
  });

  it('opens a template that an order of lines hides, in the file that hides it', () => {
    const repo = createRepo();
    repo.commit({ '.gitignore': '!.env.example\n.env*\n' });
    expect(repo.cli('gitignore', 'fix', '--yes')).toMatchObject({ code: 0 });
    expect(text(repo)).toBe('!.env.example\n.env*\n!.env.example\n');
  });

  it('writes into the package whose own file re-includes', () => {
    const repo = createRepo();
    repo.commit({
      '.gitignore': '.env\n.env.*\n!.env.example\n',
      'packages/a/.gitignore': '!.env\n',
      'packages/a/package.json': '{}',
    });
    expect(repo.cli('gitignore', 'fix', '--yes')).toMatchObject({ code: 0 });
    expect(text(repo)).toBe('.env\n.env.*\n!.env.example\n');
    expect(text(repo, 'packages/a/.gitignore')).toContain('!.env\n.env\n');
  });

  it('touches neither a UTF-16 file nor a link, and says why', () => {
    const repo = createRepo();
    const wide = Buffer.from('\u{feff}.env\r\n', 'utf16le');
    repo.commit({ '.gitignore': wide });
    const { code, stdout } = repo.cli('gitignore', 'fix', '--yes');
    expect(code).toBe(1);
    expect(stdout).toContain('UTF-16');
    expect(readFileSync(join(repo.dir, '.gitignore')).equals(wide)).toBe(true);
    const linked = createRepo();
    linked.commit({ 'rules.txt': '.env\n' });
    symlinkSync('rules.txt', join(linked.dir, '.gitignore'));
    linked.git('add', '-A');
    expect(linked.cli('gitignore', 'fix', '--yes')).toMatchObject({ code: 1 });
    expect(text(linked, 'rules.txt')).toBe('.env\n');
  });

  it('that is not staged yet is said, not appended again', () => {
    const repo = createRepo();
    repo.commit({ '.gitignore': 'x\n' });
    repo.write('.gitignore', 'x\n.env\n.env.*\n!.env.example\n');
    const { code, stdout } = repo.cli('gitignore', 'fix', '--yes');
    expect(code).toBe(0);
    expect(stdout).toContain('git add -- .gitignore');
    expect(text(repo)).toBe('x\n.env\n.env.*\n!.env.example\n');
  });
});

it('gitignore check says as data which name is covered by which line', () => {
  const repo = createRepo();
  repo.commit({ '.gitignore': '/.env\n', Gemfile: 'gem "rails"\n' });
  const { coverage, status } = JSON.parse(repo.cli('gitignore', 'check', '--format', 'json').stdout);
  expect(status).toBe('blocked');
  expect(coverage).toContainEqual({
    file: '.env',
    of: 'env files',
    covered: true,
    by: { source: '.gitignore', line: 1, pattern: '/.env' },
    here: { source: '.gitignore', line: 1, pattern: '/.env' },
  });
  expect(coverage).toContainEqual({ file: 'config/master.key', of: 'Rails', covered: false, by: null, here: null });
});
