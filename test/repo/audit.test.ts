import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { audit, cover, told } from '../support/audit.ts';
import { boundToModes, createRepo, fakeToken, type TestRepo, vanishesWhileListed } from '../support/repo.ts';

/** A repository whose `.gitignore` is committed and whose hooks are in place. */
function guarded(): TestRepo {
  const repo = createRepo();
  chmodSync(repo.dir, 0o700);
  repo.commit({ '.gitignore': cover, 'README.md': 'words\n' });
  const { code, stderr } = repo.cli('install', '--manager', 'git');
  if (code !== 0) throw new Error(stderr);
  return repo;
}

describe('an audit', () => {
  it('of a repository with nothing wrong ends at 0 and says so', () => {
    const repo = guarded();
    const report = audit(repo);
    expect([report.code, report.status, told(report)]).toEqual([0, 'clean', []]);
    const { stdout } = repo.cli('audit');
    expect(stdout.trim().split('\n').at(-1)).toMatch(/^Nothing to do: 3 files/);
  });

  it('finds tokens in an ignored .env: what lies where, by name and never by value', () => {
    const repo = guarded();
    const token = fakeToken();
    repo.write('.env', `# mine\nPYPI_API_TOKEN=${token}\nPORT=3000\n`);
    chmodSync(join(repo.dir, '.env'), 0o600);
    const report = audit(repo);
    expect([report.code, ...told(report)]).toEqual([1, 'warning .env:1 env-file', 'warning .env:2 pypi-token']);
    expect(report.findings[0]?.why).toContain('It holds secrets in clear: PYPI_API_TOKEN (line 2).');
    for (const format of ['text', 'json', 'sarif', 'html'])
      expect(repo.cli('audit', '--format', format).stdout).not.toContain(token.slice(30));
    const { stdout } = repo.cli('audit');
    for (const said of ['https://pypi.org/manage/account/token/', 'secret-hook env example', 'secret-hook env move'])
      expect(stdout).toContain(said);
  });

  it('takes an ignored .env for what the team says: inside is where it belongs, outside makes every one an error', () => {
    const repo = guarded();
    repo.write('.env', `TOKEN=${fakeToken()}\n`);
    repo.write('private/.env', 'PORT=3000\n');
    for (const path of ['.env', 'private/.env']) chmodSync(join(repo.dir, path), 0o600);
    repo.commit({ '.secret-hook.json': '{"env":{"location":"inside"}}' });
    expect(told(audit(repo), 'file-mode')).toEqual([
      'note .env:1 env-file',
      'note .env:1 pypi-token',
      'note private/.env:1 env-file',
    ]);
    repo.commit({ '.secret-hook.json': '{"env":{"location":"outside"}}' });
    expect(told(audit(repo), 'file-mode')).toEqual([
      'error .env:1 env-file',
      'warning .env:1 pypi-token',
      'error private/.env:1 env-file',
    ]);
  });

  it('notes an ignored .env without a secret, and ends at 0', () => {
    const repo = guarded();
    repo.write('.env', 'PORT=3000\n');
    repo.write('.env.example', '# Copy to .env and fill in. Never put real values here.\nPORT=3000\n');
    chmodSync(join(repo.dir, '.env'), 0o600);
    const report = audit(repo);
    expect([report.code, ...told(report)]).toEqual([0, 'note .env:1 env-file']);
  });

  it('sees env files in ignored folders, which git does not list', () => {
    const repo = guarded();
    repo.write('private/deep/.env', `TOKEN=${fakeToken()}\n`);
    expect(told(audit(repo), 'file-mode')).toEqual([
      'warning private/deep/.env:1 env-file',
      'warning private/deep/.env:1 pypi-token',
    ]);
  });

  it('tells a secret that git would take from one in a file that git leaves alone', () => {
    const repo = guarded();
    repo.commit({ 'tracked.txt': fakeToken(1) });
    repo.write('untracked.txt', fakeToken(2));
    repo.write('private/ignored.txt', fakeToken(3));
    chmodSync(join(repo.dir, 'private/ignored.txt'), 0o600);
    expect(told(audit(repo), 'file-mode')).toEqual([
      'warning private/ignored.txt:1 pypi-token',
      'error tracked.txt:1 pypi-token',
      'error untracked.txt:1 pypi-token',
    ]);
  });

  it('finds key stores by name and content wherever they lie', () => {
    const repo = guarded();
    repo.write('private/id_rsa', 'bytes that are no public key\n');
    repo.write('id_ed25519', 'bytes that are no public key\n');
    expect(told(audit(repo), 'file-mode')).toEqual([
      'error id_ed25519:1 sensitive-file',
      'warning private/id_rsa:1 sensitive-file',
    ]);
  });

  it('judges modes of env and key files, and of the folders around them', () => {
    const repo = guarded();
    repo.write('private/deep/.env', 'PORT=3000\n');
    repo.write('private/id_rsa', 'bytes that are no public key\n');
    for (const [path, mode] of [
      ['private/deep/.env', 0o640],
      ['private/id_rsa', 0o644],
      ['private', 0o777],
    ] as const)
      chmodSync(join(repo.dir, path), mode);
    const modes = (): readonly string[] =>
      audit(repo).findings.flatMap(({ ruleId, severity, file, remedy }) =>
        ruleId === 'file-mode' || ruleId === 'env-mode' ? [`${severity} ${file} ${remedy.steps[0] ?? ''}`] : [],
      );
    expect(modes()).toEqual([
      'warning private/ chmod o-rwx private/',
      'warning private/deep/.env chmod 600 private/deep/.env',
      'warning private/id_rsa chmod 600 private/id_rsa',
    ]);
    repo.git('config', 'core.fileMode', 'false');
    expect(modes()).toEqual(['note private/deep/.env Take the bits of group and others away']);
  });

  it('warns of large files that git would take, and notes those that it has', () => {
    const repo = guarded();
    const large = (seed: string): string => seed.repeat(600 * 1024);
    repo.commit({ 'tracked.bin': large('a'), 'grown.bin': 'small', '.gitattributes': '*.psd filter=lfs\n' });
    repo.stage('grown.bin', large('b'));
    for (const path of ['new.bin', 'private/ignored.bin', 'art.psd']) repo.write(path, large('c'));
    expect(told(audit(repo))).toEqual([
      'warning grown.bin:1 large-file',
      'warning new.bin:1 large-file',
      'note tracked.bin:1 large-file',
    ]);
  });

  it('says when the hooks do not work here, on a build machine as a note', () => {
    const repo = createRepo();
    repo.commit({ '.gitignore': cover });
    repo.env['CI'] = '';
    expect(told(audit(repo))).toEqual(['warning .git/hooks/:1 hook-inactive']);
    repo.env['CI'] = 'true';
    expect(told(audit(repo))).toEqual(['note .git/hooks/:1 hook-inactive']);
  });

  it('notes what a stack may come to write, and ends at 0 as long as none of it is here', () => {
    const repo = guarded();
    repo.commit({ 'main.tf': 'terraform {}\n' });
    const levels = () =>
      audit(repo)
        .findings.filter(({ ruleId }) => ruleId === 'gitignore-stack')
        .map(({ severity }) => severity);
    expect([audit(repo).code, ...levels()]).toEqual([0, 'note', 'note']);
    expect(repo.cli('gitignore', 'check').code).toBe(0);
    repo.write('terraform.tfstate', '{"version":4}\n');
    expect(levels()).toEqual(['error', 'note']);
    expect(repo.cli('gitignore', 'fix', '--yes').code).toBe(0);
    repo.git('add', '.gitignore');
    expect(repo.shell('git check-ignore terraform.tfstate plan.tfplan').stdout).toBe(
      'terraform.tfstate\nplan.tfplan\n',
    );
  });

  it('judges the other guards of the repository, with the line', () => {
    const repo = guarded();
    repo.write('check.sh', "#!/bin/sh\ngrep -q '.env' .gitignore && echo Safe\n");
    repo.write('private/check.sh', "#!/bin/sh\ngrep -q '.env' .gitignore && echo Safe\n");
    expect(told(audit(repo))).toEqual(['warning check.sh:2 guard-env-grep']);
  });

  it('runs no program of the repository and leaves no trace in it', () => {
    const repo = guarded();
    repo.git('config', 'core.hooksPath', 'evil');
    repo.write('evil/pre-commit', '#!/bin/sh\ntouch "$HOME/ran"\n');
    chmodSync(join(repo.dir, 'evil/pre-commit'), 0o755);
    const before = repo.shell('find . -type f -newer .gitignore | sort; git status --porcelain; ls ..').stdout;
    audit(repo);
    expect(repo.shell('find . -type f -newer .gitignore | sort; git status --porcelain; ls ..').stdout).toBe(before);
  });

  it('works in a folder that is no repository', () => {
    const repo = createRepo({ init: false });
    repo.write('.env', `TOKEN=${fakeToken()}\n`);
    const report = audit(repo);
    expect(told(report, 'file-mode')).toEqual(['warning .env:1 env-file', 'warning .env:1 pypi-token']);
    expect(report.remarks.join(' ')).toContain('not a git repository');
  });

  it('prints what the policy switches off or lowers', () => {
    const repo = guarded();
    repo.write('.secret-hook.json', '{"rules":{"jwt":"off","pypi-token":"note"},"exclude":["docs/**"]}');
    expect(audit(repo).remarks).toEqual([
      'Off in .secret-hook.json: rule jwt',
      'Lowered in .secret-hook.json: rule pypi-token from error to note',
      'Off in .secret-hook.json: every rule in docs/**',
    ]);
    repo.git('add', '.secret-hook.json');
    const { stdout } = repo.cli('doctor');
    expect(stdout).toContain('Off in .secret-hook.json: rule jwt');
  });

  it('names dependency folders once, and enters them with --all', () => {
    const repo = guarded();
    repo.write('node_modules/a/.env', `TOKEN=${fakeToken()}\n`);
    repo.write('dist/a.txt', fakeToken(2));
    const report = audit(repo);
    expect(report.skipped).toEqual([{ file: 'node_modules/', reason: 'a dependency or build folder' }]);
    // Git does not ignore it, so the next `git add` takes it.
    expect(told(report)).toEqual(['error dist/a.txt:1 pypi-token']);
    expect(told(audit(repo, '--all'), 'file-mode')).toContain('warning node_modules/a/.env:1 pypi-token');
  });

  it('reads what lies in an address of a remote', () => {
    const repo = guarded();
    repo.git('remote', 'add', 'origin', `https://someone:${fakeToken()}@git.acme-corp.dev/a.git`);
    const [finding] = audit(repo).findings;
    expect([finding?.severity, finding?.file]).toEqual(['warning', '.git/config']);
  });
});

describe('audit --fix', () => {
  it('shows a diff, asks, and changes nothing where nobody can be asked', () => {
    const repo = guarded();
    repo.write('.env', `TOKEN=${fakeToken()}\n`);
    chmodSync(join(repo.dir, '.env'), 0o644);
    const { code, stdout, stderr } = repo.cli('audit', '--fix');
    expect([code, statSync(join(repo.dir, '.env')).mode & 0o777]).toEqual([2, 0o644]);
    for (const said of ['+++ .env', '-mode 0644', '+mode 0600', '--yes']) expect(stdout + stderr).toContain(said);
  });

  it('closes files and appends to .gitignore with --yes, once', () => {
    const repo = guarded();
    repo.write('.gitignore', '/.env\nprivate/\n');
    repo.git('add', '.gitignore');
    repo.write('private/id_rsa', 'bytes that are no public key\n');
    repo.write('private/run.sh', `TOKEN=${fakeToken()}\n`);
    chmodSync(join(repo.dir, 'private/run.sh'), 0o755);
    const { stdout } = repo.cli('audit', '--fix', '--yes');
    expect(stdout).toContain('+++ .gitignore\n');
    const modes = ['id_rsa', 'run.sh'].map(name => statSync(join(repo.dir, 'private', name)).mode & 0o777);
    expect(modes).toEqual([0o600, 0o700]);
    const text = readFileSync(join(repo.dir, '.gitignore'), 'utf8');
    expect(text.startsWith('/.env\nprivate/\n')).toBe(true);
    expect(repo.shell('git check-ignore sub/.env.local').stdout).toBe('sub/.env.local\n');
    repo.git('add', '.gitignore');
    repo.cli('audit', '--fix', '--yes');
    expect(readFileSync(join(repo.dir, '.gitignore'), 'utf8')).toBe(text);
  });
});

it('a value of an env file that stands elsewhere is named by its variable, and not in the file itself', () => {
  const repo = guarded();
  repo.write('.env', 'A=1\n\n\nTAB_PASSWORD=correct horse 9\n');
  chmodSync(join(repo.dir, '.env'), 0o600);
  repo.write('notes.md', 'The words are correct horse 9.\n');
  const own = audit(repo).findings.filter(({ ruleId }) => ruleId === 'own-value');
  expect(own.map(({ file, why }) => [file, /TAB_PASSWORD.*\.env:4/s.test(why)])).toEqual([['notes.md', true]]);
});

describe('a value of an ignored .env that HEAD has already', () => {
  const own = (repo: TestRepo): readonly string[] =>
    audit(repo).findings.flatMap(({ ruleId, severity, file, startLine, why }) =>
      ruleId === 'own-value'
        ? [`${severity} ${file}:${startLine} ${/It is the value of (.+?)\. /.exec(why)?.[1] ?? ''}`]
        : [],
    );

  it('has leaked: an audit says so, although no commit is stopped for it any more', () => {
    const repo = guarded();
    repo.write('.env', 'DB_PASSWORD=qF7-wLm2-Zt9x-Rk4p\nAPI_KEY=blue otter 42 lamp\n');
    chmodSync(join(repo.dir, '.env'), 0o600);
    repo.commit({ 'docs/old.md': 'log in with qF7-wLm2-Zt9x-Rk4p\nor blue otter 42 lamp\n' });
    expect(own(repo)).toEqual(['error docs/old.md:1 DB_PASSWORD (.env:1)', 'warning docs/old.md:2 API_KEY (.env:2)']);
    expect(audit(repo).findings.find(({ ruleId }) => ruleId === 'own-value')?.why).toContain('HEAD has it in clear');
    repo.stage('docs/new.md', 'log in with qF7-wLm2-Zt9x-Rk4p\n');
    expect(repo.hook('pre-commit')).toMatchObject({ code: 0 });
  });

  it('is nothing where it opens nothing: what template, code and .env have in common', () => {
    const repo = guarded();
    const common =
      'APP_TITLE=The Acme Shop 2\nAWS_DEFAULT_REGION=eu-central-1\nMODEL=gpt-4o-mini-2024\nQUEUE_CONNECTION=redis-cluster-1\n';
    repo.write('.env', common);
    chmodSync(join(repo.dir, '.env'), 0o600);
    repo.commit({
      '.env.example': `# never real values\n${common}`,
      'src/a.ts': `export const shop = 'The Acme Shop 2';\n`,
    });
    expect(own(repo)).toEqual([]);
  });

  it('is nothing where the env file itself is committed on purpose', () => {
    const repo = guarded();
    repo.commit({
      'composer.json': '{"require":{"symfony/framework-bundle":"^7"}}',
      '.env': 'APP_SECRET=qF7-wLm2-Zt9x-Rk4p\n',
      'compose.yaml': 'services:\n  app:\n    environment:\n      APP_SECRET: qF7-wLm2-Zt9x-Rk4p\n',
    });
    expect(own(repo)).toEqual([]);
  });
});

describe('what would be published', () => {
  const shipped = (repo: TestRepo): readonly string[] =>
    audit(repo).findings.flatMap(({ ruleId, severity, file, reasons }) =>
      ruleId === 'ships-secret' ? [`${severity} ${file} ${(reasons ?? []).join(' ')}`] : [],
    );

  it('takes an ignored env file along when .npmignore takes the place of .gitignore', () => {
    const repo = guarded();
    repo.write('.env', `TOKEN=${fakeToken()}\n`);
    repo.write('package.json', '{"name":"a","version":"1.0.0"}');
    expect(shipped(repo)).toEqual([]);
    repo.write('.npmignore', 'docs/\n');
    expect(shipped(repo)).toEqual(['error .env by=npm']);
    repo.write('package.json', '{"name":"a","version":"1.0.0","private":true}');
    expect(shipped(repo)).toEqual([]);
  });

  it('is the image that COPY . makes, until .dockerignore names the file', () => {
    const repo = guarded();
    repo.write('.env', `TOKEN=${fakeToken()}\n`);
    repo.write('Dockerfile', 'FROM node:24\nCOPY --chown=node . /app\n');
    expect(shipped(repo)).toEqual(['warning .env by=docker']);
    repo.write('.dockerignore', '**/.env*\n');
    expect(shipped(repo)).toEqual([]);
  });

  it('is a source distribution by its backend, and what cannot be decided is said', () => {
    const repo = guarded();
    repo.write('conf/a.env', `TOKEN=${fakeToken()}\n`);
    repo.write('pyproject.toml', '[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n');
    expect(shipped(repo)).toEqual(['error conf/a.env by=sdist']);
    repo.write('pyproject.toml', '[build-system]\nrequires = ["flit_core"]\nbuild-backend = "flit_core.buildapi"\n');
    expect(shipped(repo)).toEqual(['note conf/a.env by=unknown']);
    repo.write('pyproject.toml', '[project]\nname = "a"\n');
    expect(shipped(repo)).toEqual([]);
    repo.write('MANIFEST.in', 'graft conf\n');
    expect(shipped(repo)).toEqual(['error conf/a.env by=sdist']);
    repo.write('MANIFEST.in', 'graft conf\nglobal-exclude *.env\n');
    expect(shipped(repo)).toEqual([]);
  });
});

describe('a file that is hard to read', () => {
  it('of 50 MB is looked through in windows', () => {
    const repo = guarded();
    repo.write('.env', `${'FILLER=3000\n'.repeat((50 * 1024 * 1024) / 12)}TOKEN=${fakeToken()}\n`);
    chmodSync(join(repo.dir, '.env'), 0o600);
    expect(told(audit(repo))).toEqual(['warning .env:1 env-file', 'warning .env:4369067 pypi-token']);
  });

  it('of binary bytes is named and does no harm', () => {
    const repo = guarded();
    repo.write('.env', Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256)));
    chmodSync(join(repo.dir, '.env'), 0o600);
    expect(audit(repo).code).toBe(0);
  });

  it('is a loop of links, a pipe or a name of strange bytes', () => {
    const repo = guarded();
    mkdirSync(join(repo.dir, 'private'));
    symlinkSync('..', join(repo.dir, 'private/up'));
    symlinkSync('.env', join(repo.dir, 'private/.env'));
    repo.shell('mkfifo private/pipe; printf x > "private/$(printf \'\\377\')"');
    const report = audit(repo);
    expect([report.code, told(report)]).toEqual([0, ['note private/.env:1 env-file']]);
    expect(report.skipped).toEqual([
      {
        file: 'private/.env',
        reason: 'could not be read (is a link that leads in a circle; its values are not looked for)',
      },
      { file: 'private/pipe', reason: 'not a regular file' },
    ]);
  });

  it('vanishes before it is read: it is named, and the rest is looked at', () => {
    const repo = guarded();
    repo.write('private/a.txt', 'gone in a moment\n');
    repo.write('private/b.txt', fakeToken());
    chmodSync(join(repo.dir, 'private/b.txt'), 0o600);
    vanishesWhileListed(repo, 'private/a.txt');
    const report = audit(repo);
    expect(told(report, 'file-mode')).toEqual(['warning private/b.txt:1 pypi-token']);
    expect(report.skipped).toEqual([{ file: 'private/a.txt', reason: 'vanished while it was read' }]);
  });

  it('is closed to us: it is named, and the audit is incomplete', () => {
    const repo = guarded();
    repo.write('private/a/closed.txt', 'a');
    repo.write('private/closed.txt', 'a');
    chmodSync(join(repo.dir, 'private/a'), 0);
    chmodSync(join(repo.dir, 'private/closed.txt'), 0);
    const report = audit(boundToModes(repo));
    chmodSync(join(repo.dir, 'private/a'), 0o700);
    expect([report.code, report.status]).toEqual([2, 'incomplete']);
    expect(report.skipped.map(({ file, blocking }) => [file, blocking])).toEqual([
      ['private/a', true],
      ['private/closed.txt', true],
    ]);
  });
});
