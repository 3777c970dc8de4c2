/** The sh body that all hooks share, run by real shells with stand-ins for the program and for node. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRepo, openRepo, type Ended, type TestRepo } from '../support/repo.ts';

const hooks = resolve(import.meta.dirname, '../../hooks');
const shells = ['dash', 'bash'].filter(shell => spawnSync(shell, ['-c', ':']).status === 0);

/** Puts the four hooks into `.git/hooks` as `install` does, with lines of a stranger after ours. */
function installHooks(repo: TestRepo, folder = '', after = ''): string {
  const to = resolve(repo.dir, repo.git('rev-parse', '--git-path', 'hooks'));
  mkdirSync(to, { recursive: true });
  cpSync(join(hooks, 'secret-hook.sh'), join(to, 'secret-hook.sh'));
  for (const hook of ['pre-commit', 'commit-msg', 'pre-push']) {
    const block = `hook_guard=${hook} hook_guard_folder='${folder}' #\n. "\${0%/*}/secret-hook.sh" #\n`;
    executable(join(to, hook), `#!/bin/sh\n${block}${after}`);
  }
  return to;
}

function executable(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  chmodSync(path, 0o755);
}

/** A program that says where it lies, so that a test can tell which one was found. */
function entryAt(repo: TestRepo, path: string, code = `process.exitCode = 1`): void {
  repo.write(path, `console.error('ran ${path}', process.argv.slice(2).join(' ')); ${code};\n`);
}

function commit(repo: TestRepo): Ended {
  return repo.tryGit('commit', '--allow-empty', '-m', 'x');
}

describe('where the program is looked for', () => {
  const places = [
    'packages/web/node_modules/secret-hook/dist/hook.cjs',
    'packages/web/node_modules/.bin/secret-hook',
    'node_modules/secret-hook/dist/hook.cjs',
    'node_modules/.bin/secret-hook',
    '.git/secret-hook/hook.cjs',
    '../path/secret-hook',
  ];
  const put = (repo: TestRepo, place: string): void => {
    if (place.endsWith('.cjs')) entryAt(repo, place);
    else executable(join(repo.dir, place), `#!/bin/sh\necho "ran ${place} $*" >&2\nexit 1\n`);
  };

  it.each(places.map((place, index) => [place, places.slice(index)] as const))(
    '%s wins over all below it',
    (place, rest) => {
      const repo = createRepo();
      installHooks(repo, 'packages/web');
      repo.env['PATH'] = `${resolve(repo.dir, '../path')}:${repo.env['PATH']}`;
      for (const other of rest) put(repo, other);
      const { code, stderr } = commit(repo);
      expect(stderr).toContain(`ran ${place} ${place.endsWith('.cjs') ? '' : 'run '}pre-commit`);
      expect(code).not.toBe(0);
    },
  );

  it('a linked work tree without an install uses the one of the main work tree', () => {
    const repo = createRepo();
    repo.commit({ a: 'a' });
    installHooks(repo, 'packages/web');
    entryAt(repo, 'packages/web/node_modules/secret-hook/dist/hook.cjs');
    repo.git('worktree', 'add', '--quiet', '../linked');
    const linked = openRepo(resolve(repo.dir, '../linked'));
    expect(commit(linked).stderr).toContain('ran packages/web/node_modules');
  });

  it('a submodule uses the copy in its own git directory', () => {
    const repo = createRepo();
    repo.commit({ a: 'a' });
    const outer = openRepo(createRepo().dir);
    outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', repo.dir, 'sub');
    const sub = openRepo(join(outer.dir, 'sub'));
    installHooks(sub);
    entryAt(outer, '.git/modules/sub/secret-hook/hook.cjs');
    expect(commit(sub).stderr).toContain('ran .git/modules/sub/secret-hook/hook.cjs');
  });

  it('a git directory far from its work tree is found through GIT_DIR', () => {
    const repo = createRepo();
    const bare = resolve(repo.dir, '../dotfiles.git');
    repo.git('init', '--quiet', '--bare', bare);
    const home = openRepo(repo.dir);
    Object.assign(home.env, { GIT_DIR: bare, GIT_WORK_TREE: repo.dir });
    installHooks(home);
    executable(join(bare, 'secret-hook/hook.cjs'), `console.error('ran the copy'); process.exitCode = 1`);
    expect(commit(home).stderr).toContain('ran the copy');
  });

  it('hooks called where they lie in the package run the program beside them', () => {
    const repo = createRepo();
    cpSync(hooks, join(repo.dir, 'node_modules/secret-hook/hooks'), { recursive: true });
    entryAt(repo, 'node_modules/secret-hook/dist/hook.cjs');
    repo.git('config', 'core.hooksPath', 'node_modules/secret-hook/hooks');
    expect(commit(repo).stderr).toContain('ran node_modules/secret-hook/dist/hook.cjs pre-commit');
  });
});

describe.each(shells)('with %s', shell => {
  /** Runs a hook of the repository with the shell and arguments, as git would. */
  function run(
    repo: TestRepo,
    hook: string,
    options: { readonly args?: string[]; readonly input?: string; readonly flags?: string[] } = {},
  ): Ended {
    const file = `.git/hooks/${hook}`;
    const { status, stdout, stderr } = spawnSync(shell, [...(options.flags ?? []), file, ...(options.args ?? [])], {
      cwd: repo.dir,
      env: repo.env,
      input: options.input ?? '',
      encoding: 'utf8',
    });
    return { code: status, stdout, stderr };
  }

  it.each([0, 1, 2])('ends with the status %i of the program', status => {
    const repo = createRepo();
    installHooks(repo, '', 'echo after\n');
    entryAt(repo, 'node_modules/secret-hook/dist/hook.cjs', `process.exitCode = ${status}`);
    const { code, stdout } = run(repo, 'pre-commit', { flags: ['-e'] });
    expect(code).toBe(status);
    expect(stdout).toBe(status === 0 ? 'after\n' : '');
  });

  it('stops when the program is killed, whatever it printed before', () => {
    const repo = createRepo();
    installHooks(repo, '', 'echo after\n');
    entryAt(
      repo,
      'node_modules/secret-hook/dist/hook.cjs',
      `console.log('0 secrets found'); process.kill(process.pid, 'SIGKILL')`,
    );
    const { code, stdout, stderr } = run(repo, 'pre-commit');
    expect(code).toBe(137);
    expect(stdout).not.toContain('after');
    expect(stderr).toContain('the program died');
    expect(stderr).toContain('git commit --no-verify');
  });

  it('stops with a way out when the package is missing', () => {
    const repo = createRepo();
    installHooks(repo);
    const { code, stderr } = run(repo, 'pre-push', { args: ['origin', 'url'] });
    expect(code).toBe(1);
    expect(stderr).toContain('the package is not installed here');
    expect(stderr).toContain('npm install');
    expect(stderr).toContain('git push --no-verify');
  });

  it('gives what git says on standard input to the program and again to the lines of others', () => {
    const repo = createRepo();
    installHooks(repo, '', 'echo "after: $(cat)"\necho "args: $*"\n');
    entryAt(
      repo,
      'node_modules/secret-hook/dist/hook.cjs',
      `console.log('program: ' + require('fs').readFileSync(0, 'utf8').trim())`,
    );
    const input = `refs/heads/a$HOME\`x\` ${'1'.repeat(40)} refs/heads/a ${'0'.repeat(40)}\nrefs/heads/b 2 refs/heads/b 0`;
    const { stdout } = run(repo, 'pre-push', { args: ['origin', 'a url'], input: `${input}\n` });
    expect(stdout).toBe(`program: ${input}\nafter: ${input}\nargs: origin a url\n`);
    expect(run(repo, 'pre-push').stdout).toBe('program: \nafter: \nargs: \n');
  });

  it('passes on a long input', () => {
    const repo = createRepo();
    installHooks(repo, '', 'cat | wc -l\n');
    entryAt(
      repo,
      'node_modules/secret-hook/dist/hook.cjs',
      `console.log(require('fs').readFileSync(0, 'utf8').split('\\n').length - 1)`,
    );
    const input = Array.from({ length: 5000 }, (_, index) => `refs/heads/${index} 1 refs/heads/${index} 0\n`).join('');
    expect(run(repo, 'pre-push', { input }).stdout.split('\n').map(Number).slice(0, 2)).toEqual([5000, 5000]);
  });

  it('works after a checkout that turned every line end', () => {
    const repo = createRepo();
    const folder = installHooks(repo);
    for (const name of ['secret-hook.sh', 'pre-commit', 'pre-push']) {
      const path = join(folder, name);
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'));
    }
    expect(run(repo, 'pre-commit').stderr).toContain('the package is not installed here');
    entryAt(
      repo,
      'node_modules/secret-hook/dist/hook.cjs',
      `process.stdout.write(require('fs').readFileSync(0, 'utf8'))`,
    );
    expect(run(repo, 'pre-commit', { flags: ['-e'] }).code).toBe(0);
    expect(run(repo, 'pre-push', { input: 'a b c d\n' })).toMatchObject({ code: 0, stdout: 'a b c d\n' });
  });

  it('reads no extra certificates, and leaves the variable to the lines of others', () => {
    const repo = createRepo();
    repo.env['NODE_EXTRA_CA_CERTS'] = '/some/file';
    installHooks(repo, '', 'echo "after: $NODE_EXTRA_CA_CERTS"\n');
    entryAt(
      repo,
      'node_modules/secret-hook/dist/hook.cjs',
      `console.log('program: ' + process.env.NODE_EXTRA_CA_CERTS)`,
    );
    expect(run(repo, 'pre-commit').stdout).toBe('program: \nafter: /some/file\n');
  });

  describe('when node is not in the PATH', () => {
    const bare = (): TestRepo => {
      const repo = createRepo();
      installHooks(repo);
      repo.write('node_modules/secret-hook/dist/hook.cjs', '');
      // A PATH with what git itself needs, but without node: an empty folder will do, the body starts no other program.
      repo.env['PATH'] = '/nonexistent';
      return repo;
    };
    const fakeNode = (repo: TestRepo, folder: string): void =>
      executable(join(repo.env['HOME'] ?? '', folder, 'node'), `#!/bin/sh\necho "node of ${folder}"\n`);
    const runBare = (repo: TestRepo): Ended => {
      const program = spawnSync('/bin/sh', ['-c', `command -v ${shell}`], { encoding: 'utf8' }).stdout.trim();
      const { status, stdout, stderr } = spawnSync(program, ['.git/hooks/pre-commit'], {
        cwd: repo.dir,
        env: repo.env,
        encoding: 'utf8',
      });
      return { code: status, stdout, stderr };
    };

    it.each([
      '.nvm/versions/node/v22.12.0/bin',
      '.local/share/fnm/node-versions/v22.12.0/installation/bin',
      '.volta/tools/image/node/22.12.0/bin',
      '.asdf/installs/nodejs/22.12.0/bin',
      '.local/share/mise/installs/node/22.12.0/bin',
      '.nodenv/versions/22.12.0/bin',
    ])('finds it in %s', folder => {
      const repo = bare();
      fakeNode(repo, folder);
      expect(runBare(repo)).toMatchObject({ code: 0, stdout: `node of ${folder}\n` });
    });

    it('finds the one of Homebrew, wherever that is', () => {
      const repo = bare();
      repo.env['HOMEBREW_PREFIX'] = join(repo.env['HOME'] ?? '', 'brew');
      for (const folder of ['brew/Cellar/node@22/22.12.0_1/bin', 'brew/Cellar/node/23.4.0/bin']) fakeNode(repo, folder);
      expect(runBare(repo)).toMatchObject({ code: 0, stdout: 'node of brew/Cellar/node/23.4.0/bin\n' });
    });

    it('takes the newest by number, and none that is too old', () => {
      const repo = bare();
      const versions = ['v18.20.0', 'v20.9.0', 'v20.19.0', 'v20.100.1'];
      for (const version of versions) fakeNode(repo, `.nvm/versions/node/${version}/bin`);
      fakeNode(repo, '.asdf/installs/nodejs/22.9.0/bin');
      fakeNode(repo, '.asdf/installs/nodejs/22.14.0/bin');
      expect(runBare(repo).stdout).toBe('node of .asdf/installs/nodejs/22.14.0/bin\n');
    });

    it('stops with a way out when there is none', () => {
      const repo = bare();
      fakeNode(repo, '.nvm/versions/node/v16.0.0/bin');
      // This machine may have a node in /usr/bin: the places outside of HOME are taken out.
      const body = join(repo.dir, '.git/hooks/secret-hook.sh');
      writeFileSync(body, readFileSync(body, 'utf8').replace(/^ {2}set -- (?:.* )?\/(?:opt|home)\/.*$/gm, 'set --'));
      const { code, stderr } = runBare(repo);
      expect(stderr).toContain('node is not in the PATH');
      expect(stderr).toContain('--no-verify');
      expect(code).toBe(1);
    });
  });
});

it('needs no program but node on the way of a commit: what else it starts may be missing', () => {
  const repo = createRepo();
  installHooks(repo);
  entryAt(repo, 'node_modules/secret-hook/dist/hook.cjs', 'process.exitCode = 0');
  const bin = resolve(repo.dir, '../only-node');
  mkdirSync(bin);
  symlinkSync(process.execPath, join(bin, 'node'));
  const { status, stderr } = spawnSync('/bin/sh', ['.git/hooks/pre-commit'], {
    cwd: repo.dir,
    env: { PATH: bin },
    encoding: 'utf8',
  });
  expect(stderr).toBe('ran node_modules/secret-hook/dist/hook.cjs pre-commit\n');
  expect(status).toBe(0);
});

it('has a number sign at the end of every line of every hook, so that CRLF changes comments only', () => {
  for (const name of ['secret-hook.sh', 'pre-commit', 'pre-merge-commit', 'commit-msg', 'pre-push']) {
    const lines = readFileSync(join(hooks, name), 'utf8').trimEnd().split('\n');
    for (const line of lines.slice(name.endsWith('.sh') ? 0 : 2)) expect(line).toMatch(/#$/);
  }
});
