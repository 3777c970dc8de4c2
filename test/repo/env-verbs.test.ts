import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fullCover } from '../support/guards.ts';
import { boundToModes, createRepo, fakeToken, type TestRepo } from '../support/repo.ts';

const strong = 'Tr4verse-m0on-Kettle-91';
const mode = (repo: TestRepo, path: string): string => (statSync(join(repo.dir, path)).mode & 0o7777).toString(8);
const text = (repo: TestRepo, path: string): string => readFileSync(join(repo.dir, path), 'utf8');

function withEnv(env = `# Tab\nTAB_PASSWORD=${strong}\nPORT=3000\n`): TestRepo {
  const repo = createRepo();
  repo.commit({ '.gitignore': fullCover, 'package.json': '{}' });
  repo.write('.env', env);
  return repo;
}

describe('env list', () => {
  it('says the state, the mode, the age and the keys of every env file, and no value', () => {
    const repo = withEnv();
    chmodSync(join(repo.dir, '.env'), 0o640);
    repo.stage('.env.production', `A=${strong}\n`);
    const { stdout, code } = repo.cli('env', 'list');
    expect(code).toBe(0);
    expect(stdout).toBe(
      '.env\n  ignored by .gitignore:1 (.env)\n  mode 0640, changed today, 2 keys\n  TAB_PASSWORD, PORT\n' +
        '  not looked for in commits: PORT (short)\n\n' +
        '.env.production\n  force-added although .gitignore:2 (.env.*) ignores it: the next commit adds it\n' +
        `  mode 0${mode(repo, '.env.production')}, changed today, 1 key\n  A\n`,
    );
    const json = repo.cli('env', 'list', '--format', 'json').stdout;
    expect(json).not.toContain(strong);
    expect(JSON.parse(json)).toMatchObject({
      version: 1,
      files: [
        {
          file: '.env',
          state: 'ignored',
          ignoredBy: { source: '.gitignore', line: 1 },
          mode: '0640',
          ageDays: 0,
          keys: [
            { key: 'TAB_PASSWORD', line: 2 },
            { key: 'PORT', line: 3 },
          ],
        },
        { file: '.env.production', state: 'force-added' },
      ],
    });
  });
});

it('env list does not say of bytes without a mark that they are encrypted', () => {
  const repo = withEnv();
  repo.write('.env', Buffer.from(Array.from({ length: 512 }, (_, index) => (index * 97 + 131) % 256)));
  expect(repo.cli('env', 'list').stdout).toContain('binary, taken for encrypted');
  repo.write('.env', `A="encrypted:${'Ab0+'.repeat(20)}"\n`);
  expect(repo.cli('env', 'list').stdout).toMatch(/^ {2}encrypted, ignored by/m);
});

it('env list finds a file in a folder that is ignored as a whole, but none of dependencies and builds', () => {
  const repo = createRepo();
  repo.commit({ '.gitignore': `${fullCover}private/\nnode_modules/\ndist/\n` });
  for (const folder of ['private/deep', 'node_modules/x', 'dist']) repo.write(`${folder}/.env`, 'A=1\n');
  expect(repo.cli('env', 'list').stdout).toMatch(/^private\/deep\/\.env\n {2}ignored by \.gitignore:/);
});

describe('env example', () => {
  it('writes a template without a value, which the hook lets through, and changes nothing the second time', () => {
    const repo = withEnv(
      `# Tab\nTAB_PASSWORD="${strong}"\nPYPI_API_TOKEN=${fakeToken()}\nDB=postgres://me:${strong}@db/x\n# OLD=${strong}\n`,
    );
    const made = repo.cli('env', 'example');
    expect(made).toMatchObject({ code: 0 });
    expect(made.stdout).toContain('+TAB_PASSWORD=your-tab-password');
    expect(made.stdout + text(repo, '.env.example')).not.toMatch(new RegExp(`${strong}|pypi-Ag`));
    repo.git('add', '.env.example');
    expect(repo.hook('pre-commit')).toMatchObject({ code: 0 });
    const before = text(repo, '.env.example');
    expect(repo.cli('env', 'example').stdout).toContain('is up to date');
    expect(text(repo, '.env.example')).toBe(before);
  });

  it('shows a real value of the old template nowhere, and takes it out', () => {
    const repo = withEnv();
    repo.write('.env.example', `TAB_PASSWORD=${strong}\n`);
    const { stdout } = repo.cli('env', 'example');
    expect(stdout).toContain(`-TAB_PASSWORD=…(${strong.length})`);
    expect(stdout).not.toContain(strong);
    expect(text(repo, '.env.example')).not.toContain(strong);
  });

  it('names an env file that cannot be read, as env check does, and does not say that there is none', () => {
    const repo = withEnv();
    chmodSync(join(repo.dir, '.env'), 0);
    const bound = boundToModes(repo);
    expect(bound.cli('env', 'example')).toMatchObject({ code: 2, stderr: 'secret-hook: .env cannot be read\n' });
    const check = bound.cli('env', 'check');
    expect([check.code, check.stdout]).toEqual([2, expect.stringContaining('.env: could not be read\n')]);
  });

  it('shows with --dry-run what it would write, and refuses to write through a link', () => {
    const repo = withEnv();
    expect(repo.cli('env', 'example', '--dry-run').stdout).toContain('would be written');
    expect(existsSync(join(repo.dir, '.env.example'))).toBe(false);
    repo.write('elsewhere', 'keep\n');
    symlinkSync('elsewhere', join(repo.dir, '.env.example'));
    expect(repo.cli('env', 'example').code).toBe(2);
    expect(text(repo, 'elsewhere')).toBe('keep\n');
  });
});

it('env move tells how a shell reads the file only where a shell reads it as dotenv does', () => {
  for (const [line, isShell] of [
    ['A=plain', true],
    ['A="two words"', true],
    ["A='it costs $5'", true],
    ['A=two words', false],
    ['A.B=1', false],
    ['A=a&b', false],
  ] as const) {
    const repo = withEnv(`${line}\n`);
    expect([line, /^ {2}Shell/m.test(repo.cli('env', 'move').stdout)]).toEqual([line, isShell]);
  }
});

describe('env init', () => {
  it('makes .env at 0600, where `cp` makes it readable by everybody', () => {
    const repo = createRepo();
    repo.commit({
      '.gitignore': fullCover,
      '.env.example':
        '# real values stay out\nA_TOKEN=your-a-token\nPORT=3000\nDB_PASSWORD=password\nHOST=localhost\nURL=http://${HOST}\nEMPTY=\n',
    });
    repo.shell('umask 022; cp .env.example .env');
    expect(mode(repo, '.env')).toBe('644');
    expect(repo.cli('env', 'init')).toMatchObject({ code: 2 });
    repo.shell('rm .env');
    const { code, stdout } = repo.cli('env', 'init');
    expect(code).toBe(0);
    expect(stdout).toContain('Fill in: A_TOKEN, DB_PASSWORD, EMPTY\n');
    expect(mode(repo, '.env')).toBe('600');
    expect(text(repo, '.env')).toBe(text(repo, '.env.example'));
  });

  it('refuses while git does not ignore it, where `cp` does not ask', () => {
    const repo = createRepo();
    repo.commit({ '.gitignore': '# .env is fine\n', '.env.example': 'A=\n' });
    const { code, stderr } = repo.cli('env', 'init');
    expect(code).toBe(2);
    expect(stderr).toContain('git does not ignore .env');
    expect(existsSync(join(repo.dir, '.env'))).toBe(false);
  });

  it('refuses where git tracks it, although the file is gone and a line ignores it', () => {
    const repo = createRepo();
    repo.commit({ '.gitignore': fullCover, '.env': 'A=1\n', '.env.example': 'A=\n' });
    repo.shell('rm .env');
    expect(repo.cli('env', 'init').stderr).toContain('git tracks .env');
  });
});

describe('env move', () => {
  it('takes it out at 0600 in a folder of 0700, and list and check know where it is', () => {
    const repo = withEnv();
    repo.cli('env', 'example');
    const { code, stdout } = repo.cli('env', 'move');
    expect(code).toBe(0);
    const to = /\.env is at (\S+) now/.exec(stdout)?.[1] ?? '';
    expect(to.startsWith(join(repo.env['HOME'] ?? '', '.config/secret-hook/env/'))).toBe(true);
    expect(stdout).toContain(`node --env-file=${to}`);
    expect(existsSync(join(repo.dir, '.env'))).toBe(false);
    expect(readFileSync(to, 'utf8')).toContain(strong);
    expect((statSync(to).mode & 0o777).toString(8)).toBe('600');
    expect((statSync(join(to, '..')).mode & 0o777).toString(8)).toBe('700');
    expect(repo.cli('env', 'list').stdout).toContain('outside of the repository, at');
    expect(repo.cli('env', 'check')).toMatchObject({ code: 0 });
    expect(repo.cli('env', 'init').stderr).toContain('was moved out of the repository');
    expect(repo.git('status', '--porcelain')).toBe('?? .env.example');
  });

  it('to a folder that others can enter makes a private one in it, and changes no mode', () => {
    const repo = withEnv();
    repo.shell('mkdir -m 755 ../shared');
    expect(repo.cli('env', 'move', '../shared')).toMatchObject({ code: 0 });
    expect(mode(repo, '../shared')).toBe('755');
    expect(mode(repo, '../shared/repo')).toBe('700');
    expect(mode(repo, '../shared/repo/.env')).toBe('600');
  });

  it('loses nothing: not over a file, not inside the repository, not what git has, not through a link', () => {
    const repo = withEnv();
    repo.shell('mkdir -m 700 ../safe && echo mine > ../safe/.env');
    expect(repo.cli('env', 'move', '../safe')).toMatchObject({ code: 2 });
    expect(text(repo, '../safe/.env')).toBe('mine\n');
    expect(repo.cli('env', 'move', 'sub')).toMatchObject({ code: 2 });
    repo.stage('.env.production', 'A=1\n');
    expect(repo.cli('env', 'move', '--file', '.env.production').stderr).toContain('git has .env.production');
    symlinkSync('.env', join(repo.dir, '.env.local'));
    expect(repo.cli('env', 'move', '--file', '.env.local').code).toBe(2);
    expect(text(repo, '.env')).toContain(strong);
  });

  it('may be undone by the command that it prints', () => {
    const repo = withEnv();
    const { stdout } = repo.cli('env', 'move');
    expect(repo.shell(stdout.trimEnd().split('\n').at(-1) ?? '').code).toBe(0);
    expect(repo.cli('env', 'list').stdout).toContain('ignored by .gitignore:1');
    expect(repo.cli('env', 'list').stdout).not.toContain('outside');
  });
});

describe('env check --fix', () => {
  it('shows the changes and makes none without --yes where there is no terminal', () => {
    const repo = withEnv();
    chmodSync(join(repo.dir, '.env'), 0o644);
    const refused = repo.cli('env', 'check', '--fix');
    expect(refused.code).toBe(2);
    expect(refused.stdout).toContain('+TAB_PASSWORD=your-tab-password');
    expect(refused.stdout).not.toContain(strong);
    expect(refused.stderr).toContain('env check --fix --yes');
    expect(existsSync(join(repo.dir, '.env.example'))).toBe(false);
    expect(mode(repo, '.env')).toBe('644');
  });

  it('writes the template, the warning and the keys that code reads, and sets the mode', () => {
    const repo = withEnv();
    chmodSync(join(repo.dir, '.env'), 0o644);
    repo.commit({ 'src/a.ts': 'process.env.SENTRY_DSN;\n' });
    expect(repo.cli('env', 'check').code).toBe(1);
    expect(repo.cli('env', 'check', '--fix', '--yes')).toMatchObject({ code: 0 });
    expect(text(repo, '.env.example')).toContain('# Read in src/a.ts:1\n# SENTRY_DSN=\n');
    expect(mode(repo, '.env')).toBe('600');
    expect(repo.cli('env', 'check')).toMatchObject({ code: 0, stdout: 'secret-hook: env files: in order\n' });
  });

  it('leaves the env file itself alone: a key that is missing there is still an error', () => {
    const repo = withEnv();
    repo.write('.env.example', '# never real values\nTAB_PASSWORD=\nPORT=3000\nMISSING=\n');
    chmodSync(join(repo.dir, '.env'), 0o600);
    const before = text(repo, '.env');
    const { code, stdout } = repo.cli('env', 'check', '--fix', '--yes');
    expect(code).toBe(1);
    expect(stdout).toContain('.env lacks what .env.example names: MISSING.');
    expect(text(repo, '.env')).toBe(before);
  });

  it('reports as JSON of the public shape, with a level of the team', () => {
    const repo = withEnv();
    chmodSync(join(repo.dir, '.env'), 0o644);
    repo.write('.secret-hook.json', '{"rules":{"env-mode":"off"}}');
    const report = JSON.parse(repo.cli('env', 'check', '--format', 'json').stdout);
    expect(report).toMatchObject({
      version: 1,
      status: 'blocked',
      findings: [{ ruleId: 'env-template-keys', file: '.env', startLine: 2 }],
    });
  });
});

it('an action, an option or an argument that env does not have is an error that names the nearest', () => {
  const repo = withEnv();
  expect(repo.cli('env', 'lst').stderr).toContain('did you mean list?');
  expect(repo.cli('env', 'list', '--fix').stderr).toContain('env list takes no --fix');
  expect(repo.cli('env', 'list', 'x').code).toBe(2);
});
