/** What the staged bytes may hide behind: each is a way in which the text of `git diff` or the work tree would be blind. */
import { describe, expect, it } from 'vitest';
import { createRepo, fakeToken, type TestRepo } from '../support/repo.ts';

const token = fakeToken();
const line = `api_token = "${token}"\n`;

/** UTF-16 or UTF-32 with its byte order mark. */
function encode(text: string, unit: 2 | 4, order: 'LE' | 'BE'): Buffer {
  const points = Array.from(`\uFEFF${text}`, character => character.codePointAt(0) ?? 0);
  const bytes = Buffer.alloc(points.length * unit);
  for (const [index, point] of points.entries()) {
    const at = index * unit;
    if (order === 'LE') bytes.writeUIntLE(point, at, unit);
    else bytes.writeUIntBE(point, at, unit);
  }
  return bytes;
}

const blocked: Readonly<Record<string, (repo: TestRepo) => void>> = {
  'a plain file': repo => repo.stage('a.txt', line),
  'a name with a line break': repo => repo.stage('a\nb.txt', line),
  'a name with a quote': repo => repo.stage('a"b.txt', line),
  'a name with a tab': repo => repo.stage('a\tb.txt', line),
  'a name with a leading dash': repo => repo.stage('-x', line),
  'a name with pathspec magic': repo => repo.stage(':(top)x', line),
  'a UTF-8 byte order mark': repo => repo.stage('a.txt', `\uFEFF${line}`),
  'lines that end with CR': repo => repo.stage('a.txt', `one\rtwo\r${line.replace('\n', '\r')}`),
  'a line of 3 MB': repo => repo.stage('a.js', `var x = "${'lorem ipsum '.repeat(250_000)}";${line}`),
  'a NUL byte': repo => repo.stage('a.bin', `\0\x01\x02\n${line}`),
  'UTF-16 LE': repo => repo.stage('a.txt', encode(line, 2, 'LE')),
  'UTF-16 BE': repo => repo.stage('a.txt', encode(line, 2, 'BE')),
  'UTF-32 LE': repo => repo.stage('a.txt', encode(line, 4, 'LE')),
  'UTF-32 BE': repo => repo.stage('a.txt', encode(line, 4, 'BE')),
  'the attribute -diff': repo => {
    repo.commit({ '.gitattributes': '*.txt -diff\n' });
    repo.stage('a.txt', line);
  },
  'the attribute binary in info/attributes': repo => {
    repo.write('.git/info/attributes', '*.txt binary\n');
    repo.stage('a.txt', line);
  },
  'a textconv driver': repo => {
    repo.git('config', 'diff.hide.textconv', 'true');
    repo.commit({ '.gitattributes': '*.txt diff=hide\n' });
    repo.stage('a.txt', line);
  },
  'diff.hide.binary': repo => {
    repo.git('config', 'diff.hide.binary', 'true');
    repo.commit({ '.gitattributes': '*.txt diff=hide\n' });
    repo.stage('a.txt', line);
  },
  'an external diff': repo => {
    repo.git('config', 'diff.external', 'true');
    repo.env['GIT_EXTERNAL_DIFF'] = 'true';
    repo.stage('a.txt', line);
  },
  'colour, prefixes, order and relative settings': repo => {
    repo.git('config', 'color.ui', 'always');
    repo.git('config', 'diff.noprefix', 'true');
    repo.git('config', 'diff.mnemonicPrefix', 'true');
    repo.git('config', 'diff.relative', 'true');
    repo.git('config', 'diff.orderFile', '/does/not/exist');
    repo.git('config', 'core.abbrev', '4');
    repo.git('config', 'core.bigFileThreshold', '1');
    repo.stage('a.txt', line);
  },
  'a work tree that was cleaned after staging': repo => {
    repo.stage('a.txt', line);
    repo.write('a.txt', 'clean\n');
  },
  'skip-worktree': repo => {
    repo.stage('a.txt', line);
    repo.git('update-index', '--skip-worktree', 'a.txt');
    repo.write('a.txt', 'clean\n');
  },
  'a clean filter that puts it in': repo => {
    repo.git('config', 'filter.put.clean', `printf '%s' '${line}'`);
    repo.commit({ '.gitattributes': '*.txt filter=put\n' });
    repo.stage('a.txt', 'clean\n');
  },
  'working-tree-encoding': repo => {
    repo.commit({ '.gitattributes': '*.txt working-tree-encoding=UTF-16\n' });
    repo.stage('a.txt', encode(line, 2, 'LE'));
  },
  'an edit that keeps size and time': repo => {
    // Git takes the work tree for unchanged then, and `git diff --cached` shows the harmless version.
    repo.git('config', 'core.trustctime', 'false');
    repo.write('a.txt', line);
    repo.shell('touch -d 2020-01-01T00:00:00 a.txt && git add a.txt');
    repo.write('a.txt', `${'x'.repeat(line.length - 1)}\n`);
    repo.shell('touch -d 2020-01-01T00:00:00 a.txt');
  },
  'a split index': repo => {
    repo.git('update-index', '--split-index');
    repo.stage('a.txt', line);
  },
  'a symbolic link with the secret as its target': repo => {
    repo.git('update-index', '--add', '--cacheinfo', `120000,${blobOf(repo, line.trim())},link`);
  },
  'a file that becomes a link': repo => {
    repo.commit({ link: 'plain\n' });
    repo.git('update-index', '--cacheinfo', `120000,${blobOf(repo, line.trim())},link`);
  },
  'a multi-line secret whose first line is in HEAD': repo => {
    repo.commit({ 'a.txt': 'token:\n' });
    repo.stage('a.txt', `token:\n  ${token}\n`);
  },
  'the secret in the name of the file': repo => repo.stage(`notes ${token}.txt`, 'nothing\n'),
  'a replaced HEAD': repo => {
    repo.commit({ 'a.txt': 'clean\n' });
    repo.stage('a.txt', line);
    const tree = repo.git('write-tree');
    const fake = repo.git('commit-tree', tree, '-m', 'same tree as the index');
    repo.git('replace', 'HEAD', fake);
  },
  'a replaced blob': repo => {
    repo.stage('a.txt', line);
    repo.git('replace', repo.git('rev-parse', ':a.txt'), blobOf(repo, 'clean\n'));
    repo.git('update-index', '--skip-worktree', 'a.txt');
  },
};

function blobOf(repo: TestRepo, content: string): string {
  repo.write('../blob', content);
  return repo.git('hash-object', '-w', '--no-filters', '../blob');
}

describe('a staged token is stopped', () => {
  for (const [carrier, prepare] of Object.entries(blocked)) {
    it(`behind ${carrier}`, () => {
      const repo = createRepo();
      prepare(repo);
      const { code, stderr } = repo.hook('pre-commit');
      expect(stderr).toContain('PyPI upload token');
      expect(stderr).not.toContain(token);
      expect(code).toBe(1);
    });
  }

  it('with a name that is not UTF-8, which is shown with \\xHH', () => {
    const repo = createRepo();
    const record = Buffer.concat([
      Buffer.from(`100644 ${blobOf(repo, line)}\t`),
      Buffer.from([0x66, 0xff, 0x6f]),
      Buffer.from('\0'),
    ]);
    repo.write('../record', record);
    repo.shell('git update-index -z --index-info < ../record');
    const { code, stderr } = repo.hook('pre-commit');
    expect(stderr).toContain('f\\xFFo:1:');
    expect(code).toBe(1);
  });

  it('in a SHA-256 repository', () => {
    const repo = createRepo({ objectFormat: 'sha256' });
    repo.commit({ 'a.txt': 'clean\n' });
    repo.stage('a.txt', line);
    expect(repo.hook('pre-commit').code).toBe(1);
  });
});

describe('a clean commit', () => {
  const clean: Readonly<Record<string, (repo: TestRepo) => void>> = {
    'with the token in the work tree only': repo => {
      repo.stage('a.txt', 'clean\n');
      repo.write('a.txt', line);
    },
    'with git-crypt content': repo => repo.stage('a.key', Buffer.from('\0GITCRYPT\0\x01\x02\x03', 'latin1')),
    'with a git-crypt file whose textconv would decrypt it': repo => {
      repo.git('config', 'diff.git-crypt.textconv', `printf '%s' '${line}' #`);
      repo.commit({ '.gitattributes': '*.key diff=git-crypt\n' });
      repo.stage('a.key', Buffer.from('\0GITCRYPT\0\x01\x02\x03', 'latin1'));
    },
    'with sops content': repo =>
      repo.stage(
        'secrets.yaml',
        [
          'db_password: ENC[AES256_GCM,data:Tr7oDhM=,iv:1vX+YTZjDw0Yl5jBxxmCE0x8xkk=,tag:pZkS3x3jAe3mAaMZ3g==,type:str]',
          'sops:',
          '    lastmodified: "2026-01-01T00:00:00Z"',
          '    mac: ENC[AES256_GCM,data:kq4Yw6sYb8k5Yq9T,iv:Z1mYw1qv1w0=,tag:0vJ4h9M1qf0=,type:str]',
          '    version: 3.9.0',
          '',
        ].join('\n'),
      ),
    'with a clean filter that encrypts it': repo => {
      repo.git('config', 'filter.seal.clean', 'tr a-zA-Z0-9 x');
      repo.commit({ '.gitattributes': '*.txt filter=seal\n' });
      repo.stage('a.txt', line);
    },
    'with an intent to add': repo => {
      repo.stage('b.txt', 'clean\n');
      repo.write('a.txt', line);
      repo.git('add', '--intent-to-add', 'a.txt');
    },
  };
  for (const [situation, prepare] of Object.entries(clean)) {
    it(`goes on ${situation}`, () => {
      const repo = createRepo();
      prepare(repo);
      const { code, stderr } = repo.hook('pre-commit');
      expect(stderr).toContain('clean');
      expect(code).toBe(0);
    });
  }
});
