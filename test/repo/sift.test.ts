/** A large folder is looked at by several threads, and nobody can tell by the report. */
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createRepo, fakeToken, temporaryFolder, type TestRepo } from '../support/repo.ts';

const dist = resolve(import.meta.dirname, '../../dist');

/** Forty megabytes of ordinary code, and a file of everything that a scan has something to say about. */
function largeRepository(): TestRepo {
  const repo = createRepo();
  const line = 'export const area = (width: number, height: number): number => width * height; // no more than that\n';
  for (let n = 0; n < 80; n++) repo.write(`src/part-${n % 7}/file-${n}.ts`, line.repeat(5200));
  repo.write('.gitignore', '.env\n/ignored/\n');
  repo.write('ignored/a.txt', `${fakeToken(9)}\n`);
  repo.write('.env', 'DOOR_PHRASE=nineteen green umbrellas 7\n');
  repo.write('docs/own.md', 'The door opens to nineteen green umbrellas 7.\n');
  repo.write('src/part-3/token.ts', `${line.repeat(50)}const token = '${fakeToken(1)}';\n`);
  repo.write(`names/${fakeToken(2)}.txt`, 'nothing in it\n');
  repo.write('src/allowed.ts', `// secret-hook: allow pypi-token revoked long ago\nconst a = '${fakeToken(3)}';\n`);
  repo.write('src/stale.ts', '// secret-hook: allow pypi-token there was one\nconst a = 1;\n');
  repo.write('src/wide.txt', Buffer.from(`\uFEFFtoken ${fakeToken(4)}\n`, 'utf16le'));
  repo.write('packed.txt.gz', gzipSync(`${fakeToken(5)}\n`));
  repo.write('keys/id_rsa', 'not a key\n');
  repo.write('empty.txt', '');
  repo.write('huge.log', Buffer.concat([Buffer.alloc(21 << 20, 'a line of a log\n'), Buffer.from(fakeToken(6))]));
  repo.write('service/.secret-hook.json', '{ "rules": { "pypi-token": "warning" } }\n');
  repo.write('service/main.py', `TOKEN = "${fakeToken(7)}"\n`);
  repo.write('custom.txt', 'the zebra-7302948164 is ours\n');
  repo.write(
    '.secret-hook.json',
    JSON.stringify({
      customRules: [
        {
          id: 'zebra',
          title: 'A zebra',
          why: 'Whoever has it rides.',
          keywords: ['zebra-'],
          pattern: '(?<secret>zebra-[0-9]{10})(?![0-9])',
          examples: { match: ['zebra-[[digits:10]]'], ignore: ['zebra-1'] },
        },
      ],
    }),
  );
  symlinkSync('src/stale.ts', join(repo.dir, 'link.ts'));
  repo.shell('mkfifo pipe');
  repo.git('add', 'src', 'docs');
  return repo;
}

test.each([
  ['all names are plain', 'docs/area.md'],
  ['a name has other letters', 'docs/fläche.md'],
])('the report of several threads is that of one where %s', (_, name) => {
  const repo = largeRepository();
  repo.write(name, `token ${fakeToken(8)}\n`);
  const together = repo.cli('scan', '--format', 'json');
  // Who excludes something has every file listed, and so read one after the other.
  const alone = repo.cli('scan', '--format', 'json', '--exclude', 'no-such-file');
  const report = JSON.parse(together.stdout) as { findings: { file: string }[]; scanned: unknown };
  expect(report).toEqual(JSON.parse(alone.stdout));
  expect(together.code).toBe(alone.code);
  const files = report.findings.map(({ file }) => file);
  for (const file of [
    name,
    'docs/own.md',
    'src/part-3/token.ts',
    'src/wide.txt',
    'huge.log',
    'service/main.py',
    'custom.txt',
  ])
    expect(files).toContain(file);
});

test('a thread that dies leaves the scan incomplete', () => {
  const repo = largeRepository();
  const broken = temporaryFolder();
  cpSync(dist, join(broken, 'dist'), { recursive: true });
  symlinkSync(resolve(dist, '../node_modules'), join(broken, 'node_modules'));
  writeFileSync(join(broken, 'package.json'), readFileSync(resolve(dist, '../package.json')));
  writeFileSync(join(broken, 'dist/sift-worker.cjs'), 'process.exit(0);\n');
  const ended = repo.shell(`'${process.execPath}' '${join(broken, 'dist/cli.js')}' scan`);
  expect(ended).toMatchObject({ code: 2, stdout: '' });
  expect(ended.stderr).toContain('A thread of the scan died');
});
