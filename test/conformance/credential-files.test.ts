/** What the loaders of the field read from env, ini and netrc files is among what is looked for in commits. */
import { spawnSync } from 'node:child_process';
import dotenv from 'dotenv';
import fc from 'fast-check';
import ini from 'ini';
import { describe, expect, it } from 'vitest';
import { awsFields, dotenvFields, npmrcFields, pypircFields, type Field } from '../../src/own-files/fields.ts';

/** The readings of every key, the last assignment first. */
function readings(fields: readonly Field[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { name, value } of fields.toReversed()) found.set(name, [...(found.get(name) ?? []), value]);
  return found;
}

function expectAsDotenv(text: string | Buffer): void {
  const found = readings(dotenvFields(Buffer.from(text)));
  const read = Object.entries(dotenv.parse(text)).filter(([, value]) => value !== '');
  const expected = read.map(([key, value]) => [key, expect.arrayContaining([value])]);
  expect(read.map(([key]) => [key, found.get(key)])).toEqual(expected);
}

describe('an env file, as the package dotenv reads it', () => {
  const files: Readonly<Record<string, string>> = {
    quotes: `A="one two"\nB='one two'\nC=\`it's "so"\`\nD= " a " # c\nE="a"b\nF='a' "b"\nG="unclosed\nH='a\\'b'\n`,
    'exports and blanks': `export A=1234\n export  B = two words \n\tC=3\n1PASSWORD=five\nD.E-F=six\nG: seven\n`,
    'several lines': `A="one\ntwo\n# three"\nB='one\ntwo'\nC=\`one\ntwo\`\nD=last\n`,
    'escapes in double quotes':
      String.raw`A="one\ntwo"` + '\n' + String.raw`B="a\"b\tc\\d\$e"` + '\n' + String.raw`C='a\nb'` + '\n',
    comments: `# A=no\nB=yes # why\nC=pass#word\nD="pass#word" # why\nE=#nothing\n  # F=no\nG='a # b'\n`,
    'CRLF line ends': `A=1234\r\nB="one\r\ntwo"\r\nC='x' # y\r\nD=last`,
    'line ends of old': 'A=1234\rB=two\rC=3\r',
    'the same key twice': `A=first\nA=second\n`,
    'nothing of use': `A\nB=\n=c\n D\n\n`,
  };
  for (const [what, text] of Object.entries(files)) it(`with ${what}`, () => expectAsDotenv(text));

  it('with a folder of Windows in quotes, whose last backslash ends no quote for dotenv', () => {
    const text = 'DIR="C:\\keys\\"\nPASSWORD="blue otter 9"\nLAST=x\n';
    expectAsDotenv(text);
    expect(dotenvFields(Buffer.from(text))).toContainEqual({ name: 'PASSWORD', value: 'blue otter 9', line: 2 });
  });

  it('in time, with thousands of blank lines in quotes, which take dotenv quadratic time', () => {
    const start = performance.now();
    const entry = `A="x\nq !\n${' \n'.repeat(30_000)}"y\n`;
    expect(dotenvFields(Buffer.from(entry.repeat(4))).length).toBeGreaterThan(3);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('with a byte order mark, which dotenv takes for a part of the first key', () => {
    expect(dotenvFields(Buffer.from('\u{feff}A=1234\nB=two\n')).map(({ name }) => name)).toEqual(['A', 'B']);
  });

  it('whatever stands in it', () => {
    const piece = fc.constantFrom(
      'a',
      'B7',
      ' ',
      '#',
      '"',
      "'",
      '`',
      '\\',
      '\\n',
      '=',
      ':',
      '$X',
      '\n',
      '\r\n',
      'ä',
      '\t',
      'KEY=',
      '\nOTHER: ',
    );
    const value = fc.array(piece, { maxLength: 14 }).map(pieces => pieces.join(''));
    const line = fc
      .tuple(fc.constantFrom('A', 'export B', ' C', 'D.e-f'), fc.constantFrom('=', ' = ', ': '), value)
      .map(parts => parts.join(''));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), lines => {
        // What dotenv makes of quotes that are closed lines below hangs on all that stands between them.
        const text = lines.map(one => `${one}\n`).join('');
        fc.pre(lines.every(one => !/[\r\n]/.test(one)) && !/\\["'`]/.test(text) && lines.every(hasClosedQuotes));
        expectAsDotenv(text);
      }),
      { numRuns: 2000 },
    );
  });
});

function hasClosedQuotes(line: string): boolean {
  return ['"', "'", '`'].every(quote => (line.split(quote).length - 1) % 2 === 0);
}

describe('an ini file', () => {
  it('.npmrc as the package ini reads it, which npm uses', () => {
    const text =
      '; mine\nregistry=https://r.example.com/\n//r.example.com/:_authToken=npm_Zk7qP2vX9mRt4wLs\n' +
      '//s.example.com/:_authToken = "npm_quoted" \n//t.example.com/:_password=cGFzcw==\n' +
      "//u.example.com/:_authToken='npm_single' \n//v.example.com/:_authToken=npm_before # after\n//w.example.com/:_authToken=a;b\n# end\n";
    const read = ini.parse(text) as Readonly<Record<string, string>>;
    const found = readings(npmrcFields(Buffer.from(text)));
    const tokens = Object.entries(read).filter(([key]) => /_authToken|_password/.test(key));
    expect(tokens).toHaveLength(6);
    for (const [key, value] of tokens) expect([key, found.get(key)]).toEqual([key, expect.arrayContaining([value])]);
  });

  it('~/.aws/credentials and .pypirc as Python reads them', () => {
    const aws =
      '[default]\naws_access_key_id=AKIA1\naws_secret_access_key = a/b+c#d ; e\n[work]\naws_session_token: long\n  er\n';
    const names = awsFields(Buffer.from(aws)).map(({ name, value }) => [name, value]);
    expect(names).toContainEqual(['default.aws_secret_access_key', 'a/b+c#d ; e']);
    expect(names).toContainEqual(['work.aws_session_token', 'long']);
    const pypi = '[distutils]\nindex-servers =\n    pypi\n[pypi]\nusername = __token__\npassword = pypi-AgEI%%x\n';
    expect(pypircFields(Buffer.from(pypi)).map(({ name, value }) => [name, value])).toEqual([
      ['pypi.password', 'pypi-AgEI%%x'],
    ]);
  });
});

it('values with references are the ones that a shell makes of them', () => {
  const text = 'HOST=db.example.com\nUSER_NAME=app\nURL="postgres://$USER_NAME:pw-${MISSING:-blue otter}@${HOST}/x"\n';
  const { stdout } = spawnSync('sh', ['-c', `${text}printf %s "$URL"`], { encoding: 'utf8' });
  expect(dotenvFields(Buffer.from(text)).map(({ value }) => value)).toContain(stdout);
});
