import { chmodSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fullCover } from '../support/guards.ts';
import { check, listed, told } from '../support/own-files.ts';
import { createRepo, type TestRepo } from '../support/repo.ts';

const header = '# Placeholders only: never commit real values.\n';
const strong = 'Tr4verse-m0on-Kettle-91';

function withEnv(env: string, template: string | null = null): TestRepo {
  const repo = createRepo();
  repo.commit({ '.gitignore': fullCover, ...(template === null ? {} : { '.env.example': template }) });
  repo.write('.env', env);
  chmodSync(join(repo.dir, '.env'), 0o600);
  return repo;
}

describe('the state of an env file is what git says', () => {
  it('for each of them', async () => {
    const repo = createRepo();
    repo.commit({ '.gitignore': '.env\n.env.local\n.env.forced\n', '.env.production': 'A=1\n' });
    repo.write('.env', 'TAB_PASSWORD=x\n# c\nSMTP_HOST=y\n');
    repo.write('.env.local', 'A=1\n');
    repo.stage('.env.forced', 'A=1\n');
    repo.stage('.env.staging', 'A=1\n');
    repo.write('.env.qa', 'A=1\n');
    repo.write('.env.dev', 'A=1\n');
    repo.write('.env.example', 'A=\n');
    repo.write('.git/info/exclude', '.env.dev\n');
    repo.write('.env.keys.enc', Buffer.concat([Buffer.from('Salted__'), Buffer.alloc(64, 0xf1)]));
    const files = await listed(repo);
    expect(
      files.map(({ path, state, by }) => `${path} ${state}${by === null ? '' : ` ${by.source}:${by.line}`}`),
    ).toEqual([
      '.env ignored .gitignore:1',
      '.env.dev ignored-here .git/info/exclude:1',
      '.env.example exposed',
      '.env.forced force-added .gitignore:3',
      '.env.keys.enc exposed',
      '.env.local ignored .gitignore:2',
      '.env.production tracked',
      '.env.qa exposed',
      '.env.staging staged',
    ]);
    expect(files[0]?.entries.map(({ key, line }) => `${key}:${line}`)).toEqual(['TAB_PASSWORD:1', 'SMTP_HOST:3']);
    expect(files[4]?.content).toBe('encrypted');
  });

  it('and what cannot be read is said', async () => {
    const repo = createRepo();
    repo.commit({ '.gitignore': fullCover });
    symlinkSync('.env.loop', join(repo.dir, '.env.loop'));
    repo.write('.env.bin', Buffer.from([0x41, 0x3d, 0, 0, 1, 2, 3, 0x41, 0x42]));
    repo.write('.env.big', Buffer.alloc(50 * 1024 * 1024, 'A=b\n'));
    const files = await listed(repo);
    expect(files.map(({ path, problem }) => `${path}: ${problem}`)).toEqual([
      '.env.big: 50 MB, too large to read',
      '.env.bin: binary, not read',
      '.env.loop: a symbolic link; what it leads to is not read',
    ]);
    expect((await check(repo)).skipped).toHaveLength(3);
  });
});

describe('a template', () => {
  it('with the same keys, placeholders and a warning is fine', async () => {
    const repo = withEnv(`A_PASSWORD=${strong}\nPORT=3000\n`, `${header}A_PASSWORD=\nPORT=3000\n# OPTIONAL=\n`);
    expect((await check(repo)).findings).toEqual([]);
  });

  it('and the env file name what the other lacks', async () => {
    const repo = withEnv('A=1\nB=2\n', `${header}A=\nC=\n`);
    expect(told((await check(repo)).findings)).toEqual([
      'error env-template-keys .env:1 .env lacks what .env.example names: C.',
      'error env-template-keys .env:2 .env.example lacks keys of .env: B.',
    ]);
  });

  it('that does not exist is told with the keys that it should have', async () => {
    const { findings } = await check(withEnv('A=1\nB=2\n'));
    expect(told(findings)).toEqual([
      'error env-template-keys .env:1 There is no .env.example that names its keys: A, B.',
    ]);
    expect(findings[0]?.fix).toEqual(['npx secret-hook env example .env']);
  });

  it('without a warning, or with a real value, is told by key and line, never by value', async () => {
    const repo = withEnv(
      `A_TOKEN=${strong}\nB=x\n`,
      `A_TOKEN=${strong}\nB=\nC_PASSWORD=Hunt3r-Velvet\nD=s3cr3t-thing\n`,
    );
    repo.write('.env', `A_TOKEN=${strong}\nB=x\nC_PASSWORD=${strong}1\nD=1\n`);
    const { findings } = await check(repo);
    expect(told(findings, 'env-template-header', 'env-template-value')).toEqual([
      'error env-template-value .env.example:1 A_TOKEN holds the value of A_TOKEN (.env:1).',
      'warning env-template-header .env.example:1 Its first lines do not say that real values stay out of it.',
      'error env-template-value .env.example:3 C_PASSWORD holds a value that is no placeholder.',
      'error env-template-value .env.example:4 D holds a value that is no placeholder.',
    ]);
    expect(JSON.stringify(findings)).not.toContain(strong);
  });

  it('of .env stands for .env.local too, unless that has its own', async () => {
    const repo = withEnv('A=1\n', `${header}A=\n`);
    repo.write('.env.local', 'B=1\n');
    expect(told((await check(repo)).findings, 'env-template-keys')).toEqual([
      'error env-template-keys .env.local:1 .env.example lacks keys of .env.local: B.',
    ]);
    repo.stage('.env.local.example', `${header}B=\n`);
    expect(told((await check(repo)).findings, 'env-template-keys')).toEqual([]);
  });

  it('is not wanted where the stack commits .env itself', async () => {
    const repo = createRepo();
    repo.commit({
      '.gitignore': '*.local\n',
      'package.json': '{"devDependencies":{"vite":"7"}}',
      '.env': 'VITE_A=1\n',
    });
    repo.write('.env.local', 'VITE_B=2\n');
    expect(told((await check(repo)).findings, 'env-template-keys')).toEqual([
      'error env-template-keys .env.local:1 .env lacks keys of .env.local: VITE_B.',
    ]);
  });
});

describe('keys that code reads', () => {
  it('are in the template above it, or are told with their first place', async () => {
    const repo = withEnv('A=1\n', `${header}A=\n`);
    repo.commit({
      'src/a.ts': 'export const a = process.env.A;\nexport const b = process.env["B_KEY"] ?? process.env.NODE_ENV;\n',
      'src/b.py': 'import os\nos.environ["B_KEY"]\n',
      'compose.yaml': 'services:\n  db:\n    image: pg:${PG_VERSION:-17}\n',
      'node_modules/x/index.js': 'process.env.NOT_OURS',
    });
    repo.write('src/untracked.ts', 'process.env.NOT_KNOWN');
    expect(told((await check(repo)).findings)).toEqual([
      'error env-template-keys compose.yaml:3 PG_VERSION is read here, and .env.example does not name it.',
      'error env-template-keys src/a.ts:2 B_KEY is read here (and in 1 more place), and .env.example does not name it.',
    ]);
  });

  it('are a note where nobody uses env files', async () => {
    const repo = createRepo();
    repo.commit({ '.gitignore': fullCover, 'a.py': 'os.environ["A_KEY"]\n' });
    expect(told((await check(repo)).findings)).toEqual([
      'note env-template-keys a.py:1 A_KEY is read here, and there is no .env.example that names it.',
    ]);
  });
});

describe('local values', () => {
  const weak = async (env: string) => told((await check(withEnv(env))).findings, 'env-weak-value');

  it('of passwords are long and mixed', async () => {
    expect(
      await weak('TAB_PASSWORD=correct horse 9\nJWT_SECRET=aaaabbbbaaaabbbbcd\nOK_PASSWORD=Tr4verse-m0on-Kettle-91\n'),
    ).toEqual([
      'warning env-weak-value .env:1 TAB_PASSWORD is shorter than 16 characters.',
      'warning env-weak-value .env:2 JWT_SECRET uses too few different kinds of characters.',
    ]);
  });

  it('that are random digits, a long passphrase, an address or a path are fine', async () => {
    expect(
      await weak(
        'A_SECRET=9f86d081884c7d659a2feaa0c55ad015\nB_PASSWORD=lantern meadow quarry violin\nC_PASSWORD=/run/secrets/c\nPASSWORD_MIN=8\n',
      ),
    ).toEqual([]);
  });

  it('that are not filled in yet are a note', async () => {
    expect(await weak('A_PASSWORD=changeme\nB_SECRET=\n')).toEqual([
      'note env-weak-value .env:1 Not filled in yet: A_PASSWORD, B_SECRET.',
    ]);
  });

  it('stand in one place only', async () => {
    const repo = withEnv(`A_PASSWORD=${strong}\nB_PASSWORD=${strong}\nPORT=3000\nX=3000\n`);
    repo.write('services/api/.env', `C_TOKEN=${strong}\n`);
    const { findings } = await check(repo);
    expect(told(findings, 'env-reused-value')).toEqual([
      'warning env-reused-value .env:1 A_PASSWORD has the same value as B_PASSWORD (.env:2), C_TOKEN (services/api/.env:1).',
    ]);
    expect(JSON.stringify(findings)).not.toContain(strong);
  });
});

describe.skipIf(process.platform === 'win32')('permission bits', () => {
  it('of an env file are 0600', async () => {
    const repo = withEnv('A=1\n', `${header}A=\n`);
    chmodSync(join(repo.dir, '.env'), 0o644);
    const { findings } = await check(repo);
    expect(told(findings)).toEqual([
      'warning env-mode .env:1 Mode 0644: every user of this machine can read it; 0600 keeps it to you.',
    ]);
    expect(findings[0]?.fix).toEqual(['chmod 600 .env']);
  });

  it('of its folder count where others get as far', async () => {
    const repo = withEnv('A=1\n', `${header}A=\n`);
    expect((await check(repo)).findings).toEqual([]);
    chmodSync(join(repo.dir, '..'), 0o755);
    expect(told((await check(repo)).findings)).toEqual([
      "note env-mode .env:1 Its folder has mode 0755: every user of this machine can list it, editors' copies of the file included.",
    ]);
    expect(repo.cli('env', 'check')).toMatchObject({ code: 0 });
    repo.cli('env', 'check', '--fix', '--yes');
    expect(statSync(repo.dir).mode & 0o777).toBe(0o755);
    chmodSync(repo.dir, 0o777);
    expect(told((await check(repo)).findings)).toEqual([
      'warning env-mode .env:1 Its folder has mode 0777: every user of this machine can put another file in its place.',
    ]);
    chmodSync(repo.dir, 0o750);
    expect((await check(repo)).findings).toEqual([]);
  });

  it('say nothing where git has them switched off, which is said once', async () => {
    const repo = withEnv('A=1\n', `${header}A=\n`);
    repo.write('services/api/.env', 'B=1\n');
    for (const path of ['.env', 'services/api/.env']) chmodSync(join(repo.dir, path), 0o644);
    repo.git('config', 'core.fileMode', 'false');
    const { findings } = await check(repo);
    expect(told(findings, 'env-mode')).toEqual([expect.stringMatching(/^note env-mode .*core\.fileMode is false/)]);
  });
});
