/** What `.secret-hook.json` says about env files counts for every verb that looks at them, not for hooks alone. */
import { chmodSync, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { audit, told } from '../support/audit.ts';
import { fullCover } from '../support/guards.ts';
import { createRepo, type TestRepo } from '../support/repo.ts';

const strong = 'Tr4verse-m0on-Kettle-91';

function repoWith(configuration: object, files: Readonly<Record<string, string>> = {}): TestRepo {
  const repo = createRepo();
  chmodSync(repo.dir, 0o700);
  repo.commit({ '.gitignore': fullCover, '.secret-hook.json': JSON.stringify(configuration), ...files });
  return repo;
}

interface Found {
  readonly ruleId: string;
  readonly severity: string;
  readonly file: string;
  readonly why: string;
}

function found(repo: TestRepo, ...args: readonly string[]): readonly string[] {
  const { stdout } = repo.cli(...args, '--format', 'json');
  const { findings } = JSON.parse(stdout) as { findings: readonly Found[] };
  return findings.map(({ severity, ruleId, file }) => `${severity} ${ruleId} ${file}`);
}

describe('names of the team', () => {
  const naming = { env: { names: ['settings.secret'], templates: ['.env.team'] } };
  const files = {
    '.gitignore': `${fullCover}settings.secret\nlocal/\n!.env.team\n`,
    '.env.team': '# never real values\nTAB_PASSWORD=\n',
  };

  it('are listed by env list, in folders that are ignored as a whole, too', () => {
    const repo = repoWith(naming, files);
    repo.write('app/settings.secret', 'A=1\n');
    repo.write('local/settings.secret', 'A=1\n');
    const { stdout } = repo.cli('env', 'list', '--format', 'json');
    const { files: listed } = JSON.parse(stdout) as { files: readonly { file: string; kind: string; state: string }[] };
    expect(listed.map(({ file, kind, state }) => `${file} ${kind} ${state}`)).toEqual([
      '.env.team template tracked',
      'app/settings.secret plain ignored',
      'local/settings.secret plain ignored',
    ]);
  });

  it('are compared by env check and brought up to date by env example', () => {
    const repo = repoWith(naming, files);
    repo.write('settings.secret', `TAB_PASSWORD=${strong}\nOTHER_TOKEN=${strong}x\n`);
    chmodSync(join(repo.dir, 'settings.secret'), 0o600);
    expect(found(repo, 'env', 'check')).toEqual(['error env-template-keys settings.secret']);
    expect(repo.cli('env', 'example', 'settings.secret').stdout).toContain('.env.team is written from settings.secret');
    expect(readFileSync(join(repo.dir, '.env.team'), 'utf8')).toBe(
      '# never real values\nTAB_PASSWORD=\nOTHER_TOKEN=your-other-token\n',
    );
    expect(found(repo, 'env', 'check')).toEqual([]);
  });

  it('are what gitignore check and fix cover and keep open', () => {
    const repo = repoWith(naming, { ...files, '.gitignore': '*\n!/.gitignore\n' });
    repo.git('rm', '--quiet', '--cached', '.env.team');
    expect(found(repo, 'gitignore', 'check')).toContain('warning gitignore-template .gitignore');
    const open = repoWith(naming, { '.gitignore': fullCover });
    open.write('app/settings.secret', `TAB_PASSWORD=${strong}\n`);
    expect(found(open, 'gitignore', 'check')).toContain('error env-file app/settings.secret');
    expect(open.cli('gitignore', 'fix', '--yes').code).toBe(0);
    expect(open.shell('git check-ignore app/settings.secret').stdout).toBe('app/settings.secret\n');
  });

  it('are where own values are collected from, and templates are not', () => {
    const repo = repoWith(naming, { ...files, '.env.team': '# never real values\nSAMPLE=blue otter lamp 42\n' });
    repo.write('local/settings.secret', 'TAB_PASSWORD=correct horse 9\n');
    repo.write('message', 'It is correct horse 9, or blue otter lamp 42.\n');
    for (const run of [
      repo.hook('commit-msg', 'message'),
      repo.cli('scan', 'message'),
      repo.shell(`git hash-object -w --stdin < message > id; ${push(repo)}`),
    ]) {
      expect([run.code, run.stdout + run.stderr]).toEqual([
        1,
        expect.stringMatching(/TAB_PASSWORD\s+\(local\/settings.secret:1\)/),
      ]);
      expect(run.stdout + run.stderr).not.toContain('SAMPLE');
    }
    expect(
      audit(repo)
        .findings.filter(({ ruleId }) => ruleId === 'own-value')
        .map(({ file }) => file),
    ).toEqual(['message', 'notes.txt']);
  });

  /** A push of a commit that holds the message. */
  function push(repo: TestRepo): string {
    const hook = join(import.meta.dirname, '../../dist/hook.cjs');
    repo.commit({ 'notes.txt': 'It is correct horse 9.\n' });
    const id = repo.git('rev-parse', 'HEAD');
    return `printf '%s\\n' 'refs/heads/main ${id} refs/heads/main ${'0'.repeat(40)}' | node '${hook}' pre-push origin x`;
  }

  it('are env files for an audit', () => {
    const repo = repoWith(naming, files);
    repo.write('local/settings.secret', 'PORT=3000\n');
    expect(told(audit(repo))).toContain('note local/settings.secret:1 env-file');
  });
});

describe('env.location', () => {
  it('outside: env check says so of every plaintext env file, hidden ones too, and the hook stops', () => {
    const repo = repoWith({ env: { location: 'outside' } }, { '.gitignore': `${fullCover}private/\n` });
    for (const path of ['.env', 'private/.env']) {
      repo.write(path, `PORT=3000\n`);
      chmodSync(join(repo.dir, path), 0o600);
    }
    expect(found(repo, 'env', 'check').filter(line => line.includes('env-file'))).toEqual([
      'error env-file .env',
      'error env-file private/.env',
    ]);
    repo.stage('a.txt', 'a\n');
    const { code, stderr } = repo.hook('pre-commit');
    expect([code, stderr.match(/^\S*\.env:1:1/gm)]).toEqual([1, ['.env:1:1', 'private/.env:1:1']]);
  });

  it('outside: env init makes the file out of the repository', () => {
    const repo = repoWith({ env: { location: 'outside' } }, { '.env.example': '# never real values\nA_TOKEN=\n' });
    const { code, stdout } = repo.cli('env', 'init', '--format', 'json');
    expect([code, existsSync(join(repo.dir, '.env'))]).toEqual([0, false]);
    const { location } = JSON.parse(stdout) as { location: string };
    expect(statSync(location).mode & 0o777).toBe(0o600);
    expect(repo.cli('env', 'list').stdout).toContain('outside of the repository, at');
    expect(repo.cli('env', 'init').code).toBe(2);
  });

  it('inside: an ignored env file is where it belongs, for an audit and for env check', () => {
    const repo = repoWith({ env: { location: 'inside' } });
    repo.write('.env', `A_TOKEN=${strong}\n`);
    chmodSync(join(repo.dir, '.env'), 0o600);
    expect(found(repo, 'env', 'check')).toEqual(['error env-template-keys .env']);
  });
});

it('env.allowed: what is committed on purpose is no hole, no weak local file and nothing to untrack', () => {
  const repo = repoWith({ env: { allowed: ['deploy/.env.ci'] } });
  repo.commit({ 'deploy/.env.ci': 'CI_PASSWORD=short\n' });
  expect(found(repo, 'env', 'check')).toEqual([]);
  expect(found(repo, 'gitignore', 'check').filter(line => line.includes('tracked-although'))).toEqual([
    'note tracked-although-ignored deploy/.env.ci',
  ]);
});

it('gitignore: all makes every hole an error for gitignore check and an audit', () => {
  const holes = (configuration: object) => {
    const repo = repoWith(configuration, { '.gitignore': '.env\n' });
    const inAudit = audit(repo).findings.filter(({ ruleId }) => ruleId === 'gitignore-coverage');
    return [
      ...found(repo, 'gitignore', 'check').filter(line => line.includes('coverage')),
      ...inAudit.map(({ severity }) => severity),
    ];
  };
  expect(holes({})).toEqual(['warning gitignore-coverage .gitignore', 'warning']);
  expect(holes({ gitignore: 'all' })).toEqual(['error gitignore-coverage .gitignore', 'error']);
});

it('a mistake in the configuration ends env and gitignore verbs with exit code 2', () => {
  const repo = repoWith({ env: { locaton: 'outside' } });
  repo.write('.env', 'A=1\n');
  for (const args of [
    ['env', 'list'],
    ['env', 'check'],
    ['env', 'example'],
    ['env', 'move'],
    ['gitignore', 'check'],
    ['gitignore', 'fix'],
  ]) {
    const { code, stderr } = repo.cli(...args);
    expect([code, stderr]).toEqual([2, expect.stringContaining('locaton')]);
  }
});
