/** What lies in the developer's own files is stopped wherever it is about to leave. */
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expandSample } from '../../src/samples/expand.ts';
import {
  boundToModes,
  createRepo,
  type Ended,
  fakeToken,
  openRepo,
  type TestRepo,
  vanishesWhileListed,
} from '../support/repo.ts';

const password = 'correct horse 9';

/** A repository that ignores its env files, with one commit. */
function repoWithEnv(env = `# settings\nPORT=3000\n\nTAB_PASSWORD=${password}\n`): TestRepo {
  const repo = createRepo();
  repo.commit({ '.gitignore': '.env*\n!.env.example\n', 'README.md': '# Shop\n' });
  repo.write('.env', env);
  return repo;
}

function home(repo: TestRepo, path: string, content: string): string {
  const file = join(repo.env['HOME'] ?? '', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

function expectStopped(ended: Ended, name: string, place: string, value: string = password): void {
  const said = ended.stdout + ended.stderr;
  expect(said).toContain(name);
  expect(said).toContain(place);
  expect(said).not.toContain(value);
  expect(ended.code).toBe(1);
}

describe('a value of .env', () => {
  it('stops the commit of a file that holds it, naming the variable and where it lives', () => {
    const repo = repoWithEnv();
    repo.stage('README.md', `# Shop\nlog in with ${password}\n`);
    expectStopped(repo.hook('pre-commit'), 'TAB_PASSWORD', '.env:4');
    expectStopped(repo.cli('scan', '--staged'), 'TAB_PASSWORD', '.env:4');
    expectStopped(repo.cli('scan', 'README.md'), 'TAB_PASSWORD', '.env:4');
  });

  it.each(['literal', 'glob', 'noglob', 'icase'])(
    'stops a commit whose hook inherits --%s-pathspecs (Magit commits with the first), from a folder without tracked files',
    kind => {
      const repo = repoWithEnv('PORT=3000\n');
      repo.write('deep/er/.env', `TAB_PASSWORD=${password}\n`);
      repo.arm();
      repo.stage('README.md', `# Shop\nlog in with ${password}\n`);
      expectStopped(repo.tryGit(`--${kind}-pathspecs`, 'commit', '-m', 'x'), 'TAB_PASSWORD', 'deep/er/.env:1');
    },
  );

  it('that sops keeps beside its ciphertext stops nothing: who can decrypt stands in every file it encrypts', () => {
    const recipient = expandSample('age1[[base36:58]]').text;
    const fingerprint = expandSample('[[HEX:40]]').text;
    const cipher = 'ENC[AES256_GCM,data:xj3k,iv:q,tag:z,type:str]';
    const repo = repoWithEnv(
      [
        `TOKEN=${cipher}`,
        `sops_age__list_0__map_recipient=${recipient}`,
        `sops_pgp__list_0__map_fp=${fingerprint}`,
        `sops_mac=${cipher}`,
        'sops_encrypted_regex=^(data|stringData)$\n',
      ].join('\n'),
    );
    repo.stage(
      'secrets.yaml',
      [
        `token: ${cipher}`,
        'sops:',
        `    age: [{recipient: ${recipient}}]`,
        `    pgp: [{fp: ${fingerprint}}]`,
        '    encrypted_regex: ^(data|stringData)$\n',
      ].join('\n'),
    );
    expect(repo.hook('pre-commit')).toMatchObject({ code: 0 });
  });

  it('stops a merge, a message and a push with its branch and tag names', () => {
    const token = 'blue-Otter-42-lamp';
    const repo = repoWithEnv(`DEPLOY_PHRASE=${token}\n`);
    repo.stage('notes.txt', `${token}\n`);
    expectStopped(repo.hook('pre-merge-commit'), 'DEPLOY_PHRASE', '.env:1', token);
    repo.git('rm', '--quiet', '--cached', '--force', 'notes.txt');
    repo.write('message', `Use ${token} for now\n`);
    expectStopped(repo.hook('commit-msg', 'message'), 'DEPLOY_PHRASE', '.env:1', token);
    const id = repo.git('rev-parse', 'HEAD');
    const zeros = '0'.repeat(40);
    for (const ref of [`refs/heads/try/${token}`, `refs/tags/v1-${token}`]) {
      const push = `printf '%s\\n' '${ref} ${id} ${ref} ${zeros}' | node '${join(import.meta.dirname, '../../dist/hook.cjs')}' pre-push origin x`;
      expectStopped(repo.shell(push), 'DEPLOY_PHRASE', '.env:1', token);
    }
  });

  it('stops a push of a commit that went past the hook: what HEAD holds is not public yet', () => {
    const repo = repoWithEnv();
    repo.commit({ 'README.md': `${password}\n` });
    const id = repo.git('rev-parse', 'HEAD');
    const push = `printf '%s\\n' 'refs/heads/main ${id} refs/heads/main ${'0'.repeat(40)}' | node '${join(import.meta.dirname, '../../dist/hook.cjs')}' pre-push origin x`;
    expectStopped(repo.shell(push), 'TAB_PASSWORD', '.env:4');
  });

  it('is printed in no form of it when it stands encoded in the name of a file or a branch', () => {
    const value = 'blue-Otter-42-lamp/x';
    const forms = [
      Buffer.from(value).toString('base64url'),
      Buffer.from(`a${value}`).toString('base64url'),
      Buffer.from(value).toString('hex'),
      encodeURIComponent(value),
    ];
    for (const form of forms) {
      const repo = repoWithEnv(`DEPLOY_PHRASE=${value}\n`);
      repo.stage(`notes/${form}/a.txt`, 'x\n');
      repo.stage(`notes/${form}.env`, 'PASSWORD=hunter-has-2-dogs\n');
      const id = repo.git('rev-parse', 'HEAD');
      const line = `refs/heads/try/${form} ${id} refs/heads/try/${form} ${'0'.repeat(40)}`;
      const hook = join(import.meta.dirname, '../../dist/hook.cjs');
      const runs = [
        repo.hook('pre-commit'),
        repo.cli('scan', '--staged', '--verbose'),
        repo.cli('scan', '--staged', '--format', 'json'),
        repo.cli('audit', '--format', 'sarif'),
        repo.shell(`printf '%s\\n' '${line}' | node '${hook}' pre-push origin x`),
      ];
      for (const run of runs) {
        expectStopped(run, 'DEPLOY_PHRASE', '.env:1', value);
        expect(run.stdout + run.stderr).not.toContain(form.slice(2, -2));
      }
    }
  });

  it('is found on standard input', () => {
    const repo = repoWithEnv();
    expectStopped(
      repo.shell(`echo 'it says ${password}' | node '${join(import.meta.dirname, '../../dist/cli.js')}' scan -`),
      'TAB_PASSWORD',
      '.env:4',
    );
  });

  it('is no news when HEAD has it in clear', () => {
    const repo = repoWithEnv();
    repo.commit({ 'docs/setup.md': `the demo uses ${password}\n` });
    repo.stage('README.md', `${password}\n`);
    expect(repo.hook('pre-commit')).toMatchObject({ code: 0 });
  });

  it('stops a template that has it, although its name is allowed', () => {
    const repo = repoWithEnv();
    repo.stage('.env.example', `PORT=3000\nTAB_PASSWORD=${password}\n`);
    expectStopped(repo.hook('pre-commit'), 'TAB_PASSWORD', '.env:4');
  });

  it('is not told of in the file that holds it', () => {
    const repo = repoWithEnv();
    repo.git('add', '--force', '.env');
    const { stderr, code } = repo.hook('pre-commit');
    expect(stderr).toContain('.env:1:1');
    expect(stderr).not.toContain('TAB_PASSWORD');
    expect(code).toBe(1);
  });

  it('counts in folders that are ignored as a whole, and not in those of others', () => {
    const repo = createRepo();
    repo.commit({ '.gitignore': 'local/\nnode_modules/\n.env*\n' });
    repo.write('local/deep/.env.staging', 'A_SECRET=mine is here 77\n');
    repo.write('node_modules/thing/.env', 'B_SECRET=theirs is here 88\n');
    repo.write('packages/a/.env', 'C_SECRET=mine as well 99\n');
    repo.stage('a.txt', 'mine is here 77\n');
    expectStopped(repo.hook('pre-commit'), 'A_SECRET', 'local/deep/.env.staging:1', 'mine is here 77');
    repo.stage('a.txt', 'mine as well 99\n');
    expectStopped(repo.hook('pre-commit'), 'C_SECRET', 'packages/a/.env:1', 'mine as well 99');
    repo.stage('a.txt', 'theirs is here 88\n');
    expect(repo.hook('pre-commit')).toMatchObject({ code: 0 });
  });

  it('is told once, though git lists the folders above its file, each with nothing but ignored files', () => {
    const repo = createRepo();
    repo.commit({ '.gitignore': '.env*\n' });
    repo.write('a/b/.env.local', 'A_SECRET=mine is here 77\n');
    repo.stage('a.txt', 'mine is here 77\n');
    const ended = repo.hook('pre-commit');
    expectStopped(ended, 'A_SECRET', 'a/b/.env.local:1', 'mine is here 77');
    expect(ended.stderr.split('a/b/.env.local:1')).toHaveLength(2);
  });

  it('counts in a linked work tree, which has no copy of the ignored file', () => {
    const repo = repoWithEnv();
    repo.write('local/deep/.env.staging', 'A_SECRET=mine is here 77\n');
    repo.commit({ '.gitignore': '.env*\n!.env.example\nlocal/\n' });
    repo.git('worktree', 'add', '--quiet', '../linked');
    const linked = openRepo(join(repo.env['HOME'] ?? '', 'linked'));
    linked.arm();
    linked.stage('notes.txt', `${password}\nmine is here 77\n`);
    const ended = linked.tryGit('commit', '--message', 'say it');
    expectStopped(ended, 'TAB_PASSWORD', '~/repo/.env:4');
    expectStopped(ended, 'A_SECRET', '~/repo/local/deep/.env.staging:1', 'mine is here 77');
    expect(linked.cli('env', 'list').stdout).toContain('~/repo/.env\n  outside of the repository\n');
    // A bare repository has no main work tree.
    repo.git('clone', '--quiet', '--bare', repo.dir, '../bare/.git');
    const bare = openRepo(join(repo.env['HOME'] ?? '', 'bare'));
    bare.write('.env', `TAB_PASSWORD=${password}\n`);
    bare.git('worktree', 'add', '--quiet', '../other', 'main');
    const other = openRepo(join(repo.env['HOME'] ?? '', 'other'));
    other.stage('notes.txt', `${password}\n`);
    expect(other.hook('pre-commit')).toMatchObject({ code: 0 });
  });

  it('is let through by a comment of its own rule, and by the baseline', () => {
    const repo = repoWithEnv();
    repo.stage('notes.md', `<!-- secret-hook: allow own-value a public demo account -->\n${password}\n`);
    expect(repo.hook('pre-commit')).toMatchObject({ code: 0 });
    repo.stage('notes.md', `${password}\n`);
    expect(repo.cli('baseline', 'create', '--reason', 'a public demo account')).toMatchObject({ code: 0 });
    repo.git('add', '--force', '.secret-hook.baseline.json');
    expect(repo.hook('pre-commit')).toMatchObject({ code: 0 });
  });

  it('is one finding with what a rule knows of it', () => {
    const token = fakeToken();
    const repo = repoWithEnv(`UPLOAD=${token}\n`);
    repo.stage('release.sh', `curl -u "__token__:${token}" x\n`);
    const { stderr, code } = repo.hook('pre-commit');
    expect(stderr).toContain('1 finding stops');
    expect(stderr).toContain('UPLOAD (.env:1)');
    expect(stderr).toContain('https://pypi.org/manage/account/token/');
    expect(code).toBe(1);
  });

  it('says nothing when it is no secret', () => {
    const values = ['production', '86400000', 'sunshine', 'https://api.example.com/v1', './data/shop.db', 'changeme'];
    const repo = repoWithEnv(values.map((value, index) => `V${index}=${value}\n`).join(''));
    repo.stage('a.ts', values.map(value => `log(\`${value}\`);\n`).join(''));
    expect(repo.hook('pre-commit')).toMatchObject({ code: 0 });
  });
});

describe('files of the home folder', () => {
  const value = 'Zk7qP2vX9mRt4wLs8bNd';
  const files: readonly (readonly [path: string, content: string, name: string, place: string])[] = [
    ['.npmrc', `registry=https://r.example.com/\n//r.example.com/:_authToken=${value}\n`, '_authToken', '~/.npmrc:2'],
    ['.pypirc', `[pypi]\nusername = __token__\npassword = ${value}\n`, 'pypi.password', '~/.pypirc:3'],
    ['.netrc', `machine h.example.com\n  login me\n  password ${value}\n`, 'h.example.com password', '~/.netrc:3'],
    [
      '.aws/credentials',
      `[work]\naws_secret_access_key = ${value}\n`,
      'work.aws_secret_access_key',
      '~/.aws/credentials:2',
    ],
    [
      '.docker/config.json',
      JSON.stringify({ auths: { 'ghcr.io': { auth: Buffer.from(`me:${value}`).toString('base64') } } }, null, 2),
      'auths ghcr.io auth',
      '~/.docker/config.json:4',
    ],
    ['.git-credentials', `https://me:${value}@h.example.com\n`, 'h.example.com', '~/.git-credentials:1'],
    [
      '.config/gh/hosts.yml',
      `github.com:\n    user: me\n    oauth_token: ${value}\n`,
      'oauth_token',
      '~/.config/gh/hosts.yml:3',
    ],
    [
      '.kube/config',
      `apiVersion: v1\nkind: Config\nusers:\n- name: admin\n  user:\n    token: "${value}"\n`,
      'admin token',
      '~/.kube/config:6',
    ],
  ];
  for (const [path, content, name, place] of files)
    it(`${path} counts`, () => {
      const repo = repoWithEnv();
      home(repo, path, content);
      repo.stage('a.txt', `x ${value} y\n`);
      expectStopped(repo.hook('pre-commit'), name, place, value);
    });

  it('a field of YAML that is no credential says nothing', () => {
    const repo = repoWithEnv();
    home(repo, '.kube/config', `contexts:\n- name: acme-Prod7-x8f3k2q9\nusers: []\n`);
    repo.stage('a.txt', 'acme-Prod7-x8f3k2q9\n');
    expect(repo.hook('pre-commit')).toMatchObject({ code: 0 });
  });

  it('the environment counts when asked', () => {
    const repo = repoWithEnv();
    repo.env['DEPLOY_TOKEN'] = value;
    repo.stage('a.txt', `${value}\n`);
    expect(repo.hook('pre-commit')).toMatchObject({ code: 0 });
    expectStopped(repo.hook('pre-commit', '--own-environment'), 'DEPLOY_TOKEN', 'the environment', value);
    expectStopped(repo.cli('scan', '--own-environment', 'a.txt'), 'DEPLOY_TOKEN', 'the environment', value);
  });
});

describe('what cannot be read is said, and nothing else is lost', () => {
  it('50 MB, binary, a circle of links, a link to nowhere', () => {
    const repo = repoWithEnv();
    repo.write('.env.large', Buffer.alloc(50 * 1024 * 1024, 'A=1\n'));
    repo.write(
      '.env.binary',
      Buffer.from([1, 2, 0, 3, 0x41, 0x3d, 0, 9, ...Buffer.from('some text that is ordinary')]),
    );
    symlinkSync('.env.circle', join(repo.dir, '.env.circle'));
    symlinkSync('nowhere', join(repo.dir, '.env.nowhere'));
    repo.stage('README.md', 'nothing here\n');
    const clean = repo.hook('pre-commit');
    expect(clean.code).toBe(0);
    expect(clean.stderr).toContain('.env.large: is larger than 1 MB (50 MB); its values are not looked for');
    expect(clean.stderr).toContain('.env.binary: is binary; its values are not looked for');
    expect(clean.stderr).toContain('.env.circle: is a link that leads in a circle');
    expect(clean.stderr).toContain('.env.nowhere: is a link that leads nowhere');
    repo.stage('README.md', `${password}\n`);
    expectStopped(repo.hook('pre-commit'), 'TAB_PASSWORD', '.env:4');
  });

  it('a file without the right to read it', () => {
    const repo = repoWithEnv();
    chmodSync(home(repo, '.npmrc', 'x=1\n'), 0);
    repo.stage('README.md', `${password}\n`);
    const ended = boundToModes(repo).hook('pre-commit');
    expect(ended.stderr).toContain('~/.npmrc: cannot be read (EACCES)');
    expectStopped(ended, 'TAB_PASSWORD', '.env:4');
  });

  it('a file that vanishes between its listing and its reading', () => {
    const repo = repoWithEnv();
    repo.write('.env.local', 'OTHER_SECRET=gone in a moment 5\n');
    repo.stage('README.md', `${password}\n`);
    vanishesWhileListed(repo, '.env.local');
    const ended = repo.hook('pre-commit');
    expect(ended.stderr).toContain('.env.local: vanished during the run; its values are not looked for');
    expectStopped(ended, 'TAB_PASSWORD', '.env:4');
  });

  it('a broken credential file tells nothing of what it holds', () => {
    const repo = repoWithEnv();
    home(repo, '.docker/config.json', '{ "auths": { "x": { "auth": "c2VjcmV0OnNlY3JldA==" ');
    home(repo, '.kube/config', 'users: [ { name: "unclosed');
    repo.stage('README.md', `${password} unclosed\n`);
    expectStopped(repo.hook('pre-commit'), 'TAB_PASSWORD', '.env:4');
  });

  it('a link to a file outside is followed', () => {
    const repo = repoWithEnv('');
    const outside = home(repo, 'vault/shop.env', 'A_SECRET=kept elsewhere 12\n');
    rmSync(join(repo.dir, '.env'));
    symlinkSync(outside, join(repo.dir, '.env'));
    repo.stage('a.txt', 'kept elsewhere 12\n');
    expectStopped(repo.hook('pre-commit'), 'A_SECRET', '.env:1', 'kept elsewhere 12');
  });
});

it('env list says what is not looked for, and why', () => {
  const repo = repoWithEnv(
    `PORT=3000\nNODE_ENV=production\nHOST=db.example.com\nTAB_PASSWORD=${password}\nSHARED=known to all 42\n`,
  );
  repo.commit({ 'docs/a.md': 'known to all 42\n' });
  home(
    repo,
    '.kube/config',
    `users:\n- name: admin\n  user:\n    token: Zk7qP2vX9mRt4wLs8bNd\ncurrent-context: somewhere-else\n`,
  );
  home(repo, '.npmrc', `//r.example.com/:_authToken=short\n`);
  const { stdout, code } = repo.cli('env', 'list');
  expect(stdout).toContain(
    '~/.npmrc\n  outside of the repository\n  //r.example.com/:_authToken\n  not looked for in commits: //r.example.com/:_authToken (short)\n',
  );
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
    'not looked for in commits: PORT (short), NODE_ENV (placeholder), HOST (host), SHARED (public)',
  );
  expect(stdout).not.toContain(password);
  expect(code).toBe(0);
  const report: unknown = JSON.parse(repo.cli('env', 'list', '--format', 'json').stdout);
  expect(report).toMatchObject({
    home: [
      { name: '//r.example.com/:_authToken', place: '~/.npmrc:1', reason: 'short' },
      { name: 'admin token', place: '~/.kube/config:4', reason: null },
    ],
  });
});

it('env list says what was not read, and where the walk of ignored folders ended', () => {
  const repo = repoWithEnv();
  repo.commit({ '.gitignore': '.env*\n!.env.example\ndata/\n' });
  for (let number = 0; number < 5001; number++) repo.write(`data/${number}`, '');
  repo.write('.env.binary', Buffer.from([1, 2, 0, 3, 0x41, 0x3d, 0, 9, ...Buffer.from('some text that is ordinary')]));
  const notRead = [
    ['.env.binary', 'is binary; its values are not looked for'],
    ['data/', 'not walked to its end: values of env files deep in it are not looked for'],
  ];
  const { stdout } = repo.cli('env', 'list');
  for (const [file, why] of notRead) expect(stdout).toContain(`${file}: ${why}\n`);
  const report: unknown = JSON.parse(repo.cli('env', 'list', '--format', 'json').stdout);
  expect(report).toMatchObject({ notRead: notRead.map(([file, why]) => ({ file, why })) });
});
