import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fullCover, holes, judge, lines } from '../support/guards.ts';
import { createRepo, openRepo } from '../support/repo.ts';

const dotenv = '{"dependencies":{"dotenv":"17"}}';

describe('a .gitignore', () => {
  it('without a hole says nothing', async () => {
    const repo = createRepo();
    repo.commit({ '.gitignore': fullCover, 'package.json': dotenv, '.env.example': 'A=\n' });
    expect(await judge(repo)).toEqual([]);
  });

  it('that leaves .env open stops the commit in a project that uses env files, and names what to add', async () => {
    const repo = createRepo();
    repo.commit({ '.gitignore': 'node_modules\n', '.env.example': 'A=\n', '.env.sample': 'A=\n' });
    const findings = await judge(repo);
    expect(holes(findings, 'error')).toEqual(['.env']);
    const [hole] = findings;
    expect(hole?.detail).toContain('.env');
    expect(hole?.fix).toEqual(['# at the end of .gitignore:', '.env', '.env.*', '!.env.example', '!.env.sample']);
    expect(holes(findings, 'warning')).toContain('.env.local');
  });

  const users: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'a template': { 'docs/.env.sample': 'A=\n' },
    'a dotenv dependency': { 'package.json': dotenv },
    'python-dotenv': { 'requirements.txt': 'python-dotenv==1.0\n' },
    'env_file: in compose': { 'compose.yaml': 'services:\n  a:\n    env_file: .env\n' },
    'Next.js': { 'package.json': '{"dependencies":{"next":"15"}}' },
    Django: { 'pyproject.toml': '[project]\ndependencies = ["django>=5"]\n' },
    Rails: { Gemfile: 'gem "rails", "~> 8"\n' },
    Laravel: { 'composer.json': '{"require":{"laravel/framework":"12"}}' },
    Go: { 'go.mod': 'module x\n' },
  };
  for (const [what, files] of Object.entries(users))
    it(`that leaves .env open stops the commit beside ${what}`, async () => {
      const repo = createRepo();
      repo.commit(files);
      expect(holes(await judge(repo), 'error')).toContain('.env');
    });

  it('of a project without env files gets a warning only', async () => {
    const repo = createRepo();
    repo.commit({ 'package.json': '{"dependencies":{"left-pad":"1"}}' });
    const findings = await judge(repo);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(holes(findings, 'warning')).toContain('.env');
  });

  it('of a Vite project may leave the modes open, but not the local files', async () => {
    const repo = createRepo();
    repo.commit({ '.gitignore': '*.local\n', 'package.json': '{"devDependencies":{"vite":"7"}}' });
    expect(await judge(repo)).toEqual([]);
    repo.commit({ '.gitignore': 'node_modules\n' });
    const findings = await judge(repo);
    expect(holes(findings, 'error')).toEqual([]);
    expect(holes(findings, 'warning').filter(name => !name.includes('/'))).toEqual([
      '.env.local',
      '.env.development.local',
      '.env.test.local',
      '.env.production.local',
    ]);
    expect(findings[0]?.fix).toEqual(['# at the end of .gitignore:', '.env.local', '.env.*.local']);
  });

  it('with /.env alone leaves a package open, which stops the commit', async () => {
    const repo = createRepo();
    repo.commit({ '.gitignore': '/.env\n', 'packages/a/package.json': dotenv });
    expect(holes(await judge(repo), 'error')).toEqual(['packages/a/.env']);
  });

  it('in a package that re-includes gets the lines itself, and the line that wins is named', async () => {
    const repo = createRepo();
    repo.commit({ '.gitignore': fullCover, 'packages/a/.gitignore': '!.env\n', 'packages/a/package.json': dotenv });
    const [hole] = await judge(repo);
    expect(hole?.severity).toBe('error');
    expect(hole?.path).toBe('.gitignore');
    expect(hole?.detail).toContain('packages/a/.gitignore:1 (!.env)');
    expect(hole?.fix[0]).toBe('# at the end of packages/a/.gitignore:');
  });

  it('that loses a line in this very commit stops it, and the line that was lost is named', async () => {
    const repo = createRepo();
    repo.commit({ '.gitignore': fullCover, 'package.json': '{}' });
    repo.stage('.gitignore', '.env\n!.env.example\n');
    const findings = await judge(repo);
    expect(holes(findings, 'error')).toContain('.env.local');
    expect(holes(findings, 'error')).not.toContain('.env');
    expect(findings[0]?.detail).toContain('This commit takes away .gitignore:2 (.env.*)');
  });

  it('that this very commit deletes, or adds with its holes', async () => {
    const repo = createRepo();
    repo.commit({ '.gitignore': fullCover, 'README.md': 'x' });
    repo.git('rm', '--quiet', '.gitignore');
    expect(holes(await judge(repo), 'error')).toContain('.env');
    const fresh = createRepo();
    fresh.stage('.gitignore', 'node_modules\n');
    expect(holes(await judge(fresh), 'error')).toEqual([]);
  });

  it('whose cover is edited but not staged does not count, and that is said', async () => {
    const repo = createRepo();
    repo.commit({ '.gitignore': 'node_modules\n', 'package.json': dotenv });
    repo.write('.gitignore', fullCover);
    const [hole] = await judge(repo);
    expect(holes(hole ? [hole] : [], 'error')).toEqual(['.env']);
    expect(hole?.detail).toContain('.gitignore:1 (.env) in the work tree would cover it, but is not staged.');
  });

  it('that only a personal excludes file stands in for is a hole, and that file is named', async () => {
    const repo = createRepo();
    repo.commit({ 'package.json': dotenv });
    repo.write('../.config/git/ignore', '.env*\n');
    const [hole] = await judge(repo);
    expect(hole?.severity).toBe('error');
    expect(hole?.detail).toMatch(/Only .*\/git\/ignore:1 \(\.env\*\) covers it, on this machine alone\./);
  });

  it('that leaves an existing .env.local open stops the commit', async () => {
    const repo = createRepo();
    repo.commit({ '.gitignore': '.env\n', 'package.json': '{}' });
    repo.write('.env.local', 'A=1\n');
    expect(holes(await judge(repo), 'error')).toEqual(['.env.local']);
  });

  it('that hides the template gets a warning with the line that opens it', async () => {
    const repo = createRepo();
    repo.commit({ '.gitignore': '!.env.example\n.env*\n', 'README.md': 'x' });
    repo.write('.env.example', 'A=\n');
    const findings = await judge(repo);
    expect(lines(findings)).toEqual(['warning gitignore-template .gitignore']);
    expect(findings[0]?.detail).toContain('.env.example is ignored by .gitignore:2 (.env*)');
    expect(findings[0]?.fix).toEqual(['# at the end of .gitignore:', '!.env.example']);
  });

  it('stays as it was, and so does everything else', async () => {
    const repo = createRepo();
    repo.commit({ '.gitignore': 'node_modules\n', 'package.json': dotenv });
    repo.write('.env', 'A=1\n');
    const state = () => repo.git('status', '--porcelain', '--ignored') + repo.git('config', '--local', '--list');
    const before = state();
    await judge(repo);
    expect(state()).toBe(before);
  });

  it('beyond a symbolic link in the work tree is judged by what the index holds', async () => {
    const repo = createRepo();
    repo.commit({ '.gitignore': '/.env\n/.env.*\n', 'packages/a/package.json': dotenv, 'elsewhere/x': '' });
    rmSync(`${repo.dir}/packages`, { recursive: true });
    symlinkSync('elsewhere', `${repo.dir}/packages`);
    expect(holes(await judge(repo), 'error')).toEqual(['packages/a/.env']);
  });
});

describe('an allow comment for coverage', () => {
  const open = { 'package.json': dotenv, '.env.example': 'A=\n' };

  it('counts at any line of the top .gitignore', () => {
    const repo = createRepo();
    repo.commit({ ...open, '.gitignore': 'dist\n# secret-hook: allow gitignore-coverage kept by the image\nbuild\n' });
    repo.stage('a.txt', 'x\n');
    const { code, stderr } = repo.hook('pre-commit', '--verbose');
    expect(stderr.replaceAll(/\s+/g, ' ')).toContain('kept by the image');
    expect(code).toBe(0);
  });

  it('for another rule does not count', () => {
    const repo = createRepo();
    repo.commit({ ...open, '.gitignore': 'dist\n# secret-hook: allow env-file kept by the image\n' });
    repo.stage('a.txt', 'x\n');
    expect(repo.hook('pre-commit').code).toBe(1);
  });

  it('without a reason does not count, and says so', () => {
    const repo = createRepo();
    repo.commit({ ...open, '.gitignore': 'dist\n# secret-hook: allow gitignore-coverage\n' });
    repo.stage('a.txt', 'x\n');
    const { code, stderr } = repo.hook('pre-commit');
    expect(stderr).toContain('.gitignore:2: this allow does not count');
    expect(code).toBe(1);
  });
});

describe('a .gitignore that covers everything and is not staged', () => {
  const repoOf = () => {
    const repo = createRepo();
    repo.commit({ 'package.json': dotenv, '.env.example': 'A=\n' });
    repo.write('.gitignore', fullCover);
    return repo;
  };

  it('is to be staged, not appended to', () => {
    const repo = repoOf();
    repo.stage('a.txt', 'x\n');
    const { code, stderr } = repo.hook('pre-commit');
    expect(stderr).toContain('git add -- .gitignore');
    expect(stderr).not.toContain('at the end of');
    expect(code).toBe(1);
    repo.git('add', '--', '.gitignore');
    expect(repo.hook('pre-commit').code).toBe(0);
  });

  it('is left as it is by install, which says so', () => {
    const repo = repoOf();
    const { stdout } = repo.cli('install', '--manager', 'git', '--fix-gitignore');
    expect(stdout).toContain('git add -- .gitignore');
    expect(readFileSync(join(repo.dir, '.gitignore'), 'utf8')).toBe(fullCover);
  });
});

describe('a .gitignore that this commit deletes', () => {
  const fixOf = (stderr: string): string => /Fix +(git .*)/.exec(stderr)?.[1] ?? '';

  it('is brought back by the command that is named', () => {
    const repo = createRepo();
    repo.commit({ '.gitignore': fullCover, 'a.txt': 'a\n' });
    repo.git('rm', '--quiet', '.gitignore');
    repo.stage('a.txt', 'b\n');
    const { code, stderr } = repo.hook('pre-commit');
    expect([code, fixOf(stderr)]).toEqual([1, 'git restore --staged --worktree -- .gitignore']);
    expect(repo.cli('gitignore', 'fix', '--yes').stdout).toContain(`to bring it back:  ${fixOf(stderr)}`);
    expect(repo.git('status', '--porcelain')).toBe('D  .gitignore\nM  a.txt');
    expect(repo.shell(fixOf(stderr)).code).toBe(0);
    expect(repo.hook('pre-commit').code).toBe(0);
  });

  it('with all else, in a work tree that was made with --no-checkout, is back once the index is filled', () => {
    const main = createRepo();
    main.commit({ '.gitignore': fullCover, 'a.txt': 'a\n' });
    expect(main.cli('install').code).toBe(0);
    main.git('worktree', 'add', '--quiet', '--no-checkout', '../late');
    const late = openRepo(join(main.dir, '../late'));
    late.stage('b.txt', 'b\n');
    const { code, stderr } = late.tryGit('commit', '-m', 'b');
    expect(code).toBe(1);
    expect(stderr).toContain('This commit deletes every file of HEAD');
    expect(fixOf(stderr)).toMatch(/^git reset /);
    expect(late.cli('install', '--fix-gitignore').stdout).toContain(`is deleted in the index:  ${fixOf(stderr)}`);
    expect(late.git('status', '--porcelain')).not.toContain('?? .gitignore');
    expect(late.cli('doctor').code).toBe(0);
    expect(late.shell(fixOf(stderr)).code).toBe(0);
    late.git('add', 'b.txt');
    expect(late.tryGit('commit', '-m', 'b')).toMatchObject({ code: 0 });
    expect(late.git('ls-files')).toBe('.gitignore\na.txt\nb.txt');
  });
});
