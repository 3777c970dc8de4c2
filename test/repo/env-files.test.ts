import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fullCover, judge, lines } from '../support/guards.ts';
import { createRepo, openRepo, type TestRepo } from '../support/repo.ts';

function covered(files: Readonly<Record<string, string>> = {}): TestRepo {
  const repo = createRepo();
  repo.commit({ '.gitignore': fullCover, 'README.md': 'x\n', ...files });
  return repo;
}

const secretFile = 'PASSWORD=s3cr3t\n';

describe('an env file', () => {
  it('that is staged over .gitignore by force is stopped, naming the line that ignores it', async () => {
    const repo = covered();
    repo.stage('.env', 'PORT=3000\n');
    const findings = await judge(repo);
    expect(lines(findings)).toEqual(['error env-file .env staged force-added']);
    expect(findings[0]?.detail).toContain('.gitignore:1 (.env)');
    expect(findings[0]?.fix).toEqual(['git reset -q -- .env']);
  });

  for (const path of ['.env', 'a/b/.env.local', 'prod.env', '.ENV', '.envrc', '.env.bak.1752650000', 'x y/.env'])
    it(`named ${path} that is staged without cover is stopped, with the lines to add`, async () => {
      const repo = createRepo();
      repo.commit({ '.gitignore': 'node_modules/\n' });
      repo.stage(path, 'PORT=3000\n');
      const found = (await judge(repo)).filter(({ rule }) => rule.id === 'env-file');
      expect(lines(found)).toEqual([`error env-file ${path} staged`]);
      expect(found[0]?.fix).toContain('# at the end of .gitignore:');
    });

  it('that is tracked and changed is stopped, with the command that untracks it', async () => {
    const repo = covered({ '.env': 'A=1\n' });
    repo.stage('.env', 'A=2\n');
    const findings = await judge(repo);
    expect(lines(findings)).toEqual(['error env-file .env changed']);
    expect(findings[0]?.fix).toEqual(['git rm --cached .env']);
  });

  it('that is tracked and left alone is a warning with the command that untracks it', async () => {
    const repo = covered({ 'packages/a/.env': 'A=1\n' });
    repo.stage('README.md', 'y\n');
    const findings = await judge(repo);
    expect(lines(findings)).toEqual(['warning env-file packages/a/.env tracked']);
    expect(findings[0]?.fix).toEqual(['git rm --cached packages/a/.env']);
  });

  it('that is tracked and left alone without cover does not stop the commit either', async () => {
    const repo = createRepo();
    repo.commit({ '.env': 'A=1\n', 'README.md': 'x\n' });
    repo.stage('README.md', 'y\n');
    expect((await judge(repo)).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('that lies untracked and not ignored is stopped at any depth', async () => {
    const repo = covered({ 'deep/.gitignore': '!.env\n' });
    repo.write('deep/er/.env', 'A=1\n');
    const found = (await judge(repo)).find(({ rule }) => rule.id === 'env-file');
    expect(found?.reasons).toEqual(['exposed']);
    expect(found?.detail).toContain('deep/.gitignore:1 (!.env)');
    expect(found?.fix[0]).toBe('# at the end of deep/.gitignore:');
  });

  it('that a .gitignore re-includes which is not committed yet is exposed here, although teammates are covered', async () => {
    const repo = covered();
    repo.write('api/.gitignore', '!.env\n');
    repo.write('api/.env', 'A=1\n');
    const found = (await judge(repo)).find(({ rule }) => rule.id === 'env-file');
    expect(found?.severity).toBe('error');
    expect(found?.detail).toContain('api/.gitignore:1 (!.env), which is not committed, re-includes it');
    expect(found?.fix).toEqual(['# delete this line again: api/.gitignore:1 (!.env)']);
  });

  it('that a line would ignore which was taken away and not committed is told with the line to write again', async () => {
    const repo = covered();
    repo.write('.gitignore', 'node_modules\n');
    repo.write('.env', 'A=1\n');
    const found = (await judge(repo)).find(({ rule }) => rule.id === 'env-file');
    expect(found?.severity).toBe('error');
    expect(found?.fix).toHaveLength(1);
    expect(found?.fix[0]).toMatch(/^# write this line again: \.gitignore:\d+ \(.*env.*\)$/);
  });

  it('that only a personal excludes file ignores is exposed, and the file is named', async () => {
    const repo = createRepo();
    repo.commit({ 'README.md': 'x\n' });
    repo.write('../.config/git/ignore', '.env\n');
    repo.write('.env', 'A=1\n');
    const found = (await judge(repo)).find(({ rule }) => rule.id === 'env-file');
    expect(found?.severity).toBe('error');
    expect(found?.detail).toMatch(/only .*\.config\/git\/ignore:1 \(\.env\) ignores it/);
  });

  it('that only .git/info/exclude ignores is exposed', async () => {
    const repo = createRepo();
    repo.commit({ '.gitignore': 'node_modules\n' });
    repo.write('.git/info/exclude', '.env\n');
    repo.write('.env', 'A=1\n');
    const found = (await judge(repo)).find(({ rule }) => rule.id === 'env-file');
    expect(found?.detail).toContain('.git/info/exclude:1 (.env)');
    expect(found?.severity).toBe('error');
  });

  it('that is ignored is a note that names the line', async () => {
    const repo = covered();
    repo.write('.env', secretFile);
    repo.write('packages/a/.env.local', secretFile);
    const findings = await judge(repo);
    expect(lines(findings)).toEqual(['note env-file .env ignored', 'note env-file packages/a/.env.local ignored']);
    expect(findings[0]?.detail).toContain('.gitignore:1 (.env)');
  });

  it('that is taken out of git and stays ignored in the work tree does not stop the commit', async () => {
    const repo = covered({ '.env': 'A=1\n' });
    repo.git('rm', '--cached', '--quiet', '.env');
    expect(lines(await judge(repo))).toEqual(['note env-file .env ignored']);
  });

  it('that is deleted is no longer anybody’s business', async () => {
    const repo = covered({ '.env': 'A=1\n' });
    repo.git('rm', '--quiet', '.env');
    expect(await judge(repo)).toEqual([]);
  });

  it('that is announced by git add -N counts as untracked', async () => {
    const repo = createRepo();
    repo.commit({ 'README.md': 'x\n' });
    repo.write('.env.local', 'A=1\n');
    repo.git('add', '-N', '.env.local');
    const found = (await judge(repo)).find(({ rule }) => rule.id === 'env-file');
    expect(found?.reasons).toEqual(['exposed']);
  });

  it('that a compose file names counts under any name', async () => {
    const repo = covered();
    const compose =
      'services:\n  a:\n    env_file:\n      - infra/settings.conf\n      - path: ./b.vars\n        required: false\n';
    repo.stage('docker-compose.yml', compose);
    repo.write('infra/settings.conf', 'A=1\n');
    repo.stage('b.vars', 'A=1\n');
    const findings = await judge(repo);
    expect(lines(findings)).toEqual(['error env-file b.vars staged', 'error env-file infra/settings.conf exposed']);
    expect(findings[1]?.fix).toContain('/infra/settings.conf');
  });

  it('that a compose file gives a name that no file of the repository can have is passed over', async () => {
    const names = ['..', '.', './', '../up.vars', 'sub/', '.git/x.vars', 'a'.repeat(300), '"a\0b"', 'b.vars'];
    for (const name of names) {
      const repo = covered();
      repo.stage('compose.yaml', `services:\n  a:\n    env_file: ${name}\n`);
      repo.stage('b.vars', 'A=1\n');
      const expected = name === 'b.vars' ? ['error env-file b.vars staged'] : [];
      expect([name, lines(await judge(repo))]).toEqual([name, expected]);
    }
  });

  it('that is a symbolic link holds no value', async () => {
    const repo = covered();
    symlinkSync('../.env', join(repo.dir, 'x.env'));
    repo.git('add', '-f', 'x.env');
    expect(await judge(repo)).toEqual([]);
  });
});

describe('fine are', () => {
  const cases: Readonly<Record<string, readonly [path: string, content: string]>> = {
    'a template': ['.env.example', secretFile],
    'an empty file': ['.env', ''],
    'a file of comments': ['.env', '# nothing yet\n\n'],
    'a dotenvx file': [
      '.env.production',
      `DOTENV_PUBLIC_KEY_PRODUCTION="03${'ab'.repeat(32)}"\nA="encrypted:${'Ab0+'.repeat(20)}"\n`,
    ],
    'a sops file': ['.env', `A=ENC[AES256_GCM,data:abc=,iv:x=,tag:y=,type:str]\nsops_version=3.9.0\n`],
    'a git-crypt file': ['.env', '\0GITCRYPT\0\u{1}\u{2}\u{3}'],
    'a .flaskenv': ['.flaskenv', 'FLASK_APP=app\n'],
    'an .envrc without literal values': ['.envrc', 'use flake\nexport A=$(pass show a)\nPATH_add bin\n'],
  };
  for (const [what, [path, content]] of Object.entries(cases))
    it(`${what}`, async () => {
      const repo = covered();
      repo.stage(path, content);
      expect(await judge(repo)).toEqual([]);
    });

  it('but not an .envrc with a literal value, nor one plain value among encrypted ones', async () => {
    const repo = covered();
    repo.stage('.envrc', 'export A=abc\n');
    repo.stage('.env.production', `A="encrypted:${'Ab0+'.repeat(20)}"\nPASSWORD=hunter2-and-more\n`);
    expect(lines(await judge(repo))).toEqual([
      'error env-file .env.production staged force-added',
      'error env-file .envrc staged',
    ]);
  });

  const stacks: Readonly<Record<string, readonly [manifest: string, content: string, fine: readonly string[]]>> = {
    Vite: ['package.json', '{"devDependencies":{"vite":"^7"}}', ['.env', '.env.production']],
    Astro: ['package.json', '{"dependencies":{"astro":"5"}}', ['.env', '.env.staging']],
    'Create React App': ['package.json', '{"dependencies":{"react-scripts":"5"}}', ['.env', '.env.development']],
    Symfony: ['composer.json', '{"require":{"symfony/framework-bundle":"7"}}', ['.env', '.env.test']],
    'Next.js': ['package.json', '{"dependencies":{"next":"15"}}', ['.env.test']],
  };
  for (const [stack, [manifest, content, fine]] of Object.entries(stacks)) {
    it(`what ${stack} commits on purpose, but not with a secret in it`, async () => {
      const repo = covered({ [`app/${manifest}`]: content });
      for (const name of fine) repo.stage(`app/${name}`, 'VITE_TITLE=Shop\n');
      expect(await judge(repo)).toEqual([]);
      repo.stage(`app/${fine[0]}`, secretFile);
      const findings = await judge(repo);
      expect(findings.map(({ severity, path }) => [severity, path])).toEqual([['error', `app/${fine[0]}`]]);
      expect(findings[0]?.detail).toContain('.env.local');
    });

    it(`but not a .local file of ${stack}, nor a .env beside its folder`, async () => {
      const repo = covered({ [`app/${manifest}`]: content, 'package.json': '{}' });
      repo.stage('app/.env.local', 'A=1\n');
      repo.stage('.env', 'A=1\n');
      expect((await judge(repo)).map(({ path }) => path)).toEqual(['.env', 'app/.env.local']);
    });
  }

  it('not .env of Laravel, although it brings Vite', async () => {
    const repo = covered({
      'package.json': '{"devDependencies":{"vite":"^7"}}',
      'composer.json': '{"require":{"laravel/framework":"12"}}',
    });
    repo.stage('.env', 'A=1\n');
    expect(lines(await judge(repo))).toEqual(['error env-file .env staged force-added']);
  });
});

describe('the same answers come', () => {
  it('in a linked work tree', async () => {
    const repo = covered();
    repo.git('worktree', 'add', '--quiet', '../linked');
    const linked = openRepo(join(repo.dir, '../linked'));
    linked.stage('.env', 'A=1\n');
    linked.write('.env.local', 'A=1\n');
    expect(lines(await judge(linked))).toEqual([
      'error env-file .env staged force-added',
      'note env-file .env.local ignored',
    ]);
  });

  it('in a submodule, and its files are not those of the outer repository', async () => {
    const inner = covered();
    const outer = covered();
    outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.dir, 'lib');
    const lib = openRepo(join(outer.dir, 'lib'));
    lib.write('sub/.env', 'A=1\n');
    lib.stage('.env.local', 'A=1\n');
    expect(lines(await judge(lib))).toEqual([
      'error env-file .env.local staged force-added',
      'note env-file sub/.env ignored',
    ]);
    expect((await judge(outer)).filter(({ path }) => path.startsWith('lib/'))).toEqual([]);
  });

  it('before the first commit and in a SHA-256 repository', async () => {
    const repo = createRepo({ objectFormat: 'sha256' });
    repo.stage('.gitignore', fullCover);
    repo.stage('.env', 'A=1\n');
    expect(lines(await judge(repo))).toEqual(['error env-file .env staged force-added']);
  });
});
