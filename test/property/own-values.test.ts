/** Whatever a value is and however it is written, it is found; what is not there is not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDetector } from '../../src/detect/detector.ts';
import { stems } from '../../src/detect/generic/index.ts';
import { createOwnDetector } from '../../src/detect/own-values/detect-own.ts';
import { exclusionOf } from '../../src/detect/own-values/exclusions.ts';
import { createGate } from '../../src/detect/own-values/gate.ts';
import { createOwnSearch } from '../../src/detect/own-values/search.ts';
import { compileTable } from '../../src/detect/table.ts';
import type { Finding, RepoPath } from '../../src/model.ts';
import { generic } from '../../src/rules/generic.ts';
import { rules } from '../../src/rules/index.ts';
import { addressPasswords, dotenvFields } from '../../src/own-files/fields.ts';
import { Secret } from '../../src/secret.ts';
import { ownValueRule } from '../../src/guards/own-value.ts';

const table = compileTable([...rules, ...generic], stems);

function ownFindings(values: readonly string[], text: string | Buffer): readonly Finding[] {
  const entries = values.map((value, index) => {
    const secret = new Secret(value);
    return {
      value: secret,
      holders: [{ name: `SECRET_${index}`, file: '.env', place: `.env:${index + 1}`, value: secret }],
    };
  });
  const gate = createGate(() => []);
  for (const text of values) gate.add(Buffer.from(text));
  const own = createOwnDetector(createOwnSearch({ gate, entries: () => entries }), ownValueRule);
  const detect = createDetector(table);
  const bytes = Buffer.from(text);
  const fragment = { kind: 'fragment', path: 'README.md' as RepoPath, origin: { kind: 'worktree' }, bytes } as const;
  return detect({ ...fragment, role: 'content', before: [], window: null }, own)
    .filter(item => item.kind === 'finding')
    .filter(({ rule }) => rule.id === 'own-value');
}

/** What the ways of writing must not depend on: letters, digits, signs, blanks, letters beyond ASCII. */
const value = fc
  .string({
    unit: fc.constantFrom(
      ...Array.from(
        'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!@#$%^&*()-_=+[]{};:,.<>/?|~"\'\\ äß€',
        char => char,
      ),
    ),
    minLength: 8,
    maxLength: 60,
  })
  .filter(
    text => text === text.trim() && exclusionOf('SECRET', text) === null && /(?:[A-Za-z0-9!@#$^*()_=].*){6}/.test(text),
  );

const prose = fc
  .array(
    fc.constantFrom(
      'The',
      'service',
      'reads = 12',
      'from {the}',
      'config;',
      'return null',
      '// see',
      '<a href="#">',
      '\n',
      "it's",
    ),
    {
      maxLength: 30,
    },
  )
  .map(words => words.join(' '));

const all = (text: string, escape: (char: string) => string): string => Array.from(text, escape).join('');
const hexBytes = (char: string): readonly string[] =>
  [...Buffer.from(char)].map(byte => byte.toString(16).padStart(2, '0'));
const percent = (char: string): string =>
  hexBytes(char)
    .map(hex => `%${hex}`)
    .join('');

const spellings: Readonly<Record<string, (value: string) => string>> = {
  'as it is': text => text,
  encodeURIComponent: text => encodeURIComponent(text),
  encodeURI: text => encodeURI(text),
  'percent, signs only, upper case': text =>
    all(text, char => (/[A-Za-z0-9._~-]/.test(char) ? char : percent(char).toUpperCase())),
  'percent, every character': text => all(text, percent),
  form: text => new URLSearchParams({ v: text }).toString().slice(2),
  JSON: text => JSON.stringify(text).slice(1, -1),
  'JSON with escaped slashes': text => JSON.stringify(text).slice(1, -1).replaceAll('/', '\\/'),
  'JSON, ASCII only': text =>
    JSON.stringify(text)
      .slice(1, -1)
      .replace(/[\u0080-\uffff]/g, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`),
  'unicode escapes, every character': text =>
    all(text, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`),
  'single quotes of a shell': text => `'${text.replaceAll("'", "'\\''")}'`,
  'double quotes of a shell': text => `"${text.replace(/["\\$`]/g, '\\$&')}"`,
  'backslashes of a shell': text => text.replace(/[^A-Za-z0-9_]/gu, '\\$&'),
  'single quotes of YAML and SQL': text => `'${text.replaceAll("'", "''")}'`,
  HTML: text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
  hex: text => Buffer.from(text).toString('hex'),
  'hex, upper case': text => Buffer.from(text).toString('hex').toUpperCase(),
  'hex with colons': text => hexBytes(text).join(':'),
  base64: text => Buffer.from(text).toString('base64'),
  base64url: text => Buffer.from(text).toString('base64url'),
  'UTF-8 in base64, one byte before': text => Buffer.from(`u${text}`).toString('base64'),
  'UTF-8 in base64, two bytes before': text => Buffer.from(`u:${text};\n`).toString('base64'),
  'base64url of more': text => Buffer.from(`\u0007x${text}\u0001\u00ff`).toString('base64url'),
  'base64 in percent': text => encodeURIComponent(Buffer.from(`a:${text}`).toString('base64')),
};

describe('an own value is found', () => {
  for (const [name, spell] of Object.entries(spellings))
    it(`written as ${name}`, () => {
      fc.assert(
        fc.property(value, prose, prose, (secret, before, after) => {
          const found = ownFindings([secret], `${before}\n  x: "${spell(secret)}"\n${after}`);
          expect(found.map(({ secret: seen }) => seen?.reveal())).toEqual([secret]);
          expect(found[0]?.span.startLine).toBe(before.split('\n').length + 1);
        }),
        { numRuns: 120 },
      );
    });

  it('split over literals anywhere, however they are joined', () => {
    const joints = [
      '" + "',
      '" +\n      "',
      "' . '",
      '" "',
      '"\n"',
      '" & "',
      '" .. "',
      '` + `',
      '" \\\n    "',
      '", "',
      '" ++ "',
      '""',
    ];
    fc.assert(
      fc.property(value, fc.array(fc.nat(), { maxLength: 3 }), fc.constantFrom(...joints), (secret, cuts, joint) => {
        const places = [...new Set(cuts.map(cut => 1 + (cut % (secret.length - 1))))].toSorted((a, b) => a - b);
        const pieces = [0, ...places].map((start, index) => secret.slice(start, places[index] ?? secret.length));
        const found = ownFindings([secret], `const x = "${pieces.join(joint)}";\n`);
        expect(found.map(({ secret: seen }) => seen?.reveal())).toEqual([secret]);
      }),
      { numRuns: 300 },
    );
  });

  it('with any of its characters escaped, each in a way of its own', () => {
    const escapes: readonly ((char: string) => string)[] = [
      char => char,
      char => char,
      char => all(char, one => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`),
      char =>
        hexBytes(char)
          .map(hex => `\\x${hex}`)
          .join(''),
      percent,
      char => `&#${char.codePointAt(0)};`,
      char => `&#x${char.codePointAt(0)?.toString(16)};`,
    ];
    // Letters beyond ASCII in a mixture are found nearly always, which is no promise.
    const ascii = value.filter(text => !/[^ -~]/.test(text));
    fc.assert(
      fc.property(ascii, fc.infiniteStream(fc.nat(escapes.length - 1)), (secret, choices) => {
        const written = all(secret, char => {
          const choice = choices.next().value ?? 0;
          // A sign that begins an escape is escaped, or what follows it would mean something else.
          return (escapes['\\\\%&'.includes(char) ? Math.max(choice, 2) : choice] ?? String)(char);
        });
        const found = ownFindings([secret], `x ${written} y\n`);
        expect(found.map(({ secret: seen }) => seen?.reveal())).toEqual([secret]);
      }),
      { numRuns: 500 },
    );
  });

  it('in UTF-16, in a name and over wrapped lines of base64', () => {
    fc.assert(
      fc.property(value, prose, (secret, before) => {
        expect(ownFindings([secret], Buffer.from(`\ufeff${before} ${secret}\n`, 'utf16le'))).toHaveLength(1);
        const wrapped = Buffer.from(`${before.padEnd(50, '.')}${secret}${before}`)
          .toString('base64')
          .replace(/.{64}/g, '$&\n');
        expect(ownFindings([secret], wrapped)).toHaveLength(1);
      }),
      { numRuns: 120 },
    );
  });

  it('among a thousand others, all that are there and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(value, { minLength: 20, maxLength: 60 }), fc.nat(), (secrets, seed) => {
        const there = secrets.filter((_, index) => (seed >> (index % 16)) % 2 === 1);
        const rest = secrets.filter(secret => !there.some(other => other.includes(secret) || secret.includes(other)));
        const found = ownFindings(secrets, there.map((secret, index) => `k${index} ${secret}\n`).join(''));
        const seen = new Set(found.map(({ secret }) => secret?.reveal()));
        for (const secret of there) expect([...seen].some(one => one?.includes(secret))).toBe(true);
        for (const secret of rest) expect(seen.has(secret)).toBe(false);
      }),
      { numRuns: 30 },
    );
  });
});

it('case counts, and so does every character', () => {
  fc.assert(
    fc.property(value, fc.nat(), (secret, seed) => {
      const letters = [...secret.matchAll(/[A-Za-z]/g)];
      fc.pre(letters.length > 0);
      const at = letters[seed % letters.length]?.index ?? 0;
      const other = secret[at] === secret[at]?.toUpperCase() ? secret[at]?.toLowerCase() : secret[at]?.toUpperCase();
      expect(ownFindings([secret], `x ${secret.slice(0, at)}${other}${secret.slice(at + 1)} y`)).toEqual([]);
    }),
  );
});

it('the lines of an env file let through whatever a parser reads in it, or leave it to the parser', () => {
  const line = fc.oneof(
    fc.constantFrom('# a comment = here', '', '  ', 'no sign in it', 'EMPTY=', "E=''"),
    fc
      .tuple(
        fc.constantFrom('KEY', 'export A_B', '  x.y', 'Z '),
        fc.constantFrom('=', ' = ', ': ', '=  '),
        fc.constantFrom('', '"', "'", '`'),
        value,
        fc.constantFrom('', ' # note', '#note', ' ', '\r'),
      )
      .map(([key, sign, quote, text, end]) => `${key}${sign}${quote}${text}${quote}${end}`),
    fc.constant('URL=postgres://app:Zk7qP2vX9mRt@db.example.com/app'),
  );
  let plain = 0;
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), lines => {
      const bytes = Buffer.from(lines.join('\n'));
      const gate = createGate(text => addressPasswords(text).map(({ password }) => password));
      if (!gate.addLines(bytes)) return;
      plain++;
      for (const field of dotenvFields(bytes))
        for (const text of [field.value, ...addressPasswords(field.value).map(({ password }) => password)]) {
          if (text.replace(/[^A-Za-z0-9]/g, '').length < 8) continue;
          for (const spell of [
            spellings['as it is'],
            spellings['encodeURIComponent'],
            spellings['base64url of more'],
          ]) {
            const written = Buffer.from(`x ${spell?.(text) ?? ''} y`);
            expect(gate.lets({ bytes: written })).toBe(true);
          }
        }
    }),
    { numRuns: 400 },
  );
  expect(plain).toBeGreaterThan(50);
});
