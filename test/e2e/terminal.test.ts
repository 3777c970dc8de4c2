/** Questions at a real terminal: a pseudo-terminal made by Python, which the tests of pre-commit need as well. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cliFile, createRepo, fakeToken, type TestRepo } from '../support/repo.ts';

/** Waits for each question before it types the answer; prints what the program wrote, and ends with its code. */
const terminal = `
import os, pty, sys, select, time
answers = [part.split('=>') for part in sys.argv[1].split('|') if part]
pid, fd = pty.fork()
if pid == 0:
    os.execvp(sys.argv[2], sys.argv[2:])
seen = b''
end = time.time() + 240
while time.time() < end:
    ready, _, _ = select.select([fd], [], [], 1)
    if ready:
        try:
            got = os.read(fd, 65536)
        except OSError:
            break
        if not got:
            break
        seen += got
        sys.stdout.buffer.write(got)
        sys.stdout.flush()
    if answers and answers[0][0].encode() in seen:
        seen = b''
        os.write(fd, answers[0][1].encode() + b'\\n')
        answers.pop(0)
_, status = os.waitpid(pid, 0)
sys.exit(os.waitstatus_to_exitcode(status))
`;

/** Runs the command line at a terminal. \`answers\`: \`question=>answer|…\`. */
function atTerminal(repo: TestRepo, answers: string, ...args: string[]): { code: number | null; shown: string } {
  return run(repo, answers, process.execPath, cliFile, ...args);
}

function run(repo: TestRepo, answers: string, ...program: string[]): { code: number | null; shown: string } {
  const { status, stdout, stderr } = spawnSync('python3', ['-c', terminal, answers, ...program], {
    cwd: repo.dir,
    env: { ...repo.env, TERM: 'xterm' },
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return { code: status, shown: stdout };
}

const open = '*.log\n';

it('install asks before it appends to .gitignore: no leaves the file, yes appends', () => {
  const repo = createRepo();
  repo.commit({ '.gitignore': open, '.env.example': 'PORT=\n' });
  const no = atTerminal(repo, '[y/N]=>n', 'install', '--manager', 'git');
  expect(no.shown).toContain('.gitignore leaves env files open. Append these lines?');
  expect(no.shown).toContain('--fix-gitignore appends');
  expect(no.code).toBe(0);
  expect(readFileSync(join(repo.dir, '.gitignore'), 'utf8')).toBe(open);
  const yes = atTerminal(repo, '[y/N]=>y', 'install', '--manager', 'git');
  expect(yes.shown).toContain('Appended to .gitignore');
  expect(yes.code).toBe(0);
  expect(readFileSync(join(repo.dir, '.gitignore'), 'utf8')).toContain('.env');
});

it('an empty answer is a no', () => {
  const repo = createRepo();
  repo.commit({ '.gitignore': open, '.env.example': 'PORT=\n' });
  expect(atTerminal(repo, '[y/N]=>', 'install', '--manager', 'git').code).toBe(0);
  expect(readFileSync(join(repo.dir, '.gitignore'), 'utf8')).toBe(open);
});

it('migrate asks before it writes: no writes nothing and ends with 2, yes writes', () => {
  const repo = createRepo();
  repo.commit({
    '.gitignore': '.env\n.env.*\n!.env.example\n',
    'a.py': `token = '${fakeToken()}'\n`,
    '.gitleaksignore': 'a.py:pypi-upload-token:1\n',
  });
  const no = atTerminal(repo, 'Write this?=>n', 'migrate');
  expect(no.shown).toContain('Nothing was written');
  expect(no.code).toBe(2);
  expect(existsSync(join(repo.dir, '.secret-hook.baseline.json'))).toBe(false);
  const yes = atTerminal(repo, 'Write this?=>yes', 'migrate');
  expect(yes.shown).toContain('Written: .secret-hook.baseline.json');
  expect(yes.code).toBe(0);
  expect(existsSync(join(repo.dir, '.secret-hook.baseline.json'))).toBe(true);
});

it('baseline audit walks through what is not judged, saves each answer at once, and goes on where it was left', () => {
  const repo = createRepo();
  const files = Object.fromEntries([1, 2, 3].map(seed => [`src/${seed}.ts`, `const a = '${fakeToken(seed)}';\n`]));
  repo.commit({ '.gitignore': '.env\n.env.*\n!.env.example\n', ...files });
  repo.cli('baseline', 'create', '--reason', 'before we had a hook');
  const verdicts = () =>
    readFileSync(join(repo.dir, '.secret-hook.baseline.json'), 'utf8').match(/"verdict":"[\w-]+"/g);
  const first = atTerminal(repo, '(q)uit?=>k|(q)uit?=>what|(q)uit?=>r|(q)uit?=>q', 'baseline', 'audit');
  expect(first.shown).toContain('[1/3] pypi-token: before we had a hook');
  expect(first.shown).toContain('2 of 3 judged; the next audit goes on from here');
  expect(first.shown).toContain('1 real: revoke them');
  expect(first.code).toBe(0);
  expect(verdicts()?.toSorted()).toEqual(['"verdict":"keep"', '"verdict":"real"']);
  const second = atTerminal(repo, '(q)uit?=>f', 'baseline', 'audit');
  expect(second.shown).toContain('[1/1] pypi-token');
  expect(second.shown).toContain('1 of 1 judged');
  expect(verdicts()).toHaveLength(3);
  expect(`${first.shown}${second.shown}`).not.toContain(fakeToken(1).slice(30, 60));
});

it.each([
  ['the overview', '--help'],
  ['the help of install', 'install --help'],
  ['what install did', 'install'],
  ['what doctor found', 'doctor'],
  ['what uninstall did', 'install >/dev/null; node cli uninstall'],
  ['a rule', 'rules show pypi-token'],
  ['a misspelt manager', 'install --manager huskey'],
])('%s breaks no word at 60 columns', (_, args) => {
  const repo = createRepo();
  repo.commit({ '.gitignore': '*.log\n' });
  const line = `stty cols 60; node cli ${args}`.replaceAll('node cli', `'${process.execPath}' '${cliFile}'`);
  const { shown } = run(repo, '[y/N]=>n', 'sh', '-c', line);
  // The prompt begins with the control sequences of readline.
  const lines = shown.replaceAll(/\r|\u001b\[\d*[A-Z]/g, '').split('\n');
  expect(lines.length).toBeGreaterThan(1);
  // Commands and paths stay in one piece, however long.
  expect(lines.filter(text => text.length > 60 && !/:  |\/\S{20}/.test(text))).toEqual([]);
});
