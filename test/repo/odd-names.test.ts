/** Names that other tools trip over: in folders with findings, where configurations of ours are looked for, and on the command line. */
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { boundToModes, createRepo, fakeToken, openRepo, type TestRepo } from '../support/repo.ts';

const line = `token = "${fakeToken()}"\n`;

function foundIn(json: string): readonly string[] {
  const { findings } = JSON.parse(json) as { readonly findings: readonly { readonly file: string }[] };
  return findings.map(({ file }) => file);
}

describe('a finding in a folder', () => {
  const folders = ['my folder', 'x missing', 'a blob 3', '😀', '-x', ':(top)', 'a"b'];
  it.each(folders)('called %s is told by a scan, a commit, a message and a push', folder => {
    const repo = createRepo();
    repo.commit({ '.gitignore': '.env*\n' });
    repo.stage(`${folder}/a.txt`, line);
    expect(foundIn(repo.cli('scan', '--format', 'json', '.').stdout)).toEqual([`${folder}/a.txt`]);
    for (const [hook, ...args] of [['pre-commit'], ['commit-msg', '.git/COMMIT_EDITMSG']] as const) {
      const { code, stderr } = repo.hook(hook, ...args);
      expect(stderr).toContain(`${folder}/a.txt:1:10`);
      expect(code).toBe(1);
    }
    repo.git('commit', '--quiet', '--no-verify', '--message', 'x');
    mkdirSync(join(repo.dir, '../far'));
    openRepo(join(repo.dir, '../far')).git('init', '--quiet', '--bare');
    repo.arm('pre-push');
    const { code, stderr } = repo.tryGit('push', '../far', 'main');
    expect(stderr).toContain(`${folder}/a.txt:1:10`);
    expect(code).toBe(1);
  });

  it('with a configuration of its own follows it, a blank in its name or none', () => {
    const repo = createRepo();
    repo.commit({ 'my folder/.secret-hook.json': '{ "rules": { "pypi-token": "note" } }' });
    repo.write('my folder/a.txt', line);
    expect(repo.cli('scan', '.').code).toBe(0);
  });
});

it('members of archives with names that no file can have are told', () => {
  const repo = createRepo();
  const name = Array.from({ length: 30 }, () => 'n'.repeat(200)).join('/');
  repo.write('a.zip', zipOf(`${name}/a.txt`, line));
  repo.write('b.zip', zipOf('nul\0in/a.txt', line));
  const files = foundIn(repo.cli('scan', '--format', 'json', '.').stdout);
  expect(files.map(file => file.slice(0, 9))).toEqual(['a.zip!nnn', 'b.zip!nul']);
});

it('a path that is too long for a file is one that is not there', () => {
  const { code, stderr } = createRepo().cli('scan', 'a'.repeat(300));
  expect(stderr).toContain('Cannot look at aaa');
  expect(stderr).not.toContain('bug');
  expect(code).toBe(2);
});

it('the command that shows all findings can be typed as it is', () => {
  const repo = createRepo();
  for (let count = 0; count < 20; count++) repo.write(`it's here/${count}.txt`, `token = "${fakeToken(count)}"\n`);
  expect(repo.cli('scan', "it's here").stdout).toContain(String.raw`npx secret-hook scan 'it'\''s here' --all`);
});

describe('what nobody may read or write', () => {
  function closing(): TestRepo {
    const repo = createRepo();
    repo.commit({ '.gitignore': '.env*\n', 'd/.secret-hook.json': '{}', 'd/a.txt': 'x\n' });
    repo.stage('d/a.txt', line);
    return repo;
  }

  it('in the work tree does not matter to a commit, which is judged by the index', () => {
    const repo = closing();
    chmodSync(join(repo.dir, 'd'), 0);
    const { code, stderr } = boundToModes(repo).hook('pre-commit');
    chmodSync(join(repo.dir, 'd'), 0o755);
    expect(stderr).toContain('d/a.txt:1:10');
    expect(code).toBe(1);
  });

  it('in the git directory does not keep a finding from being told', () => {
    const repo = closing();
    repo.write('.git/secret-hook/scanned', 'x');
    chmodSync(join(repo.dir, '.git/secret-hook'), 0o555);
    const { code, stderr } = boundToModes(repo).hook('pre-commit');
    expect(stderr).toContain('d/a.txt:1:10');
    expect(code).toBe(1);
  });
});

/** A zip file with one member that is stored as it is. */
function zipOf(name: string, content: string): Buffer {
  const [nameBytes, bytes] = [Buffer.from(name), Buffer.from(content)];
  const sizes = Buffer.alloc(22);
  sizes.writeUInt32LE(bytes.length, 12);
  sizes.writeUInt32LE(bytes.length, 16);
  sizes.writeUInt16LE(nameBytes.length, 20);
  const local = Buffer.concat([Buffer.from('PK\x03\x04\x14\0'), sizes, Buffer.alloc(2), nameBytes, bytes]);
  const directory = Buffer.concat([Buffer.from('PK\x01\x02\x14\0\x14\0'), sizes, Buffer.alloc(16), nameBytes]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, directory, end]);
}
