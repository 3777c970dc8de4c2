import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { configurationShape } from '../../../src/config/configuration-shape.ts';
import { loosenings } from '../../../src/config/loosened.ts';
import { readConfiguration } from '../../../src/config/read-configuration.ts';
import { toJsonSchema } from '../../../src/config/shape.ts';
import type { Known } from '../../../src/config/validate.ts';
import type { Configuration } from '../../../src/policy/configuration.ts';
import { UserError } from '../../../src/user-error.ts';

const ids = ['pypi-token', 'hardcoded-credential', 'env-file'];
const known: Known = { isRuleId: id => ids.includes(id), isPresentId: id => ids.includes(id), ruleIds: () => ids };
const own = (text: string | object) => ({
  own: Buffer.from(typeof text === 'string' ? text : JSON.stringify(text)),
  manifest: null,
});
const read = (text: string | object): Configuration => readConfiguration(own(text), known).configuration;

function problemsOf(text: string | object): readonly string[] {
  try {
    read(text);
  } catch (error) {
    if (error instanceof UserError && error.code === 'config-invalid')
      return [error.message, ...(error.hint ?? '').split('\n')];
    throw error;
  }
  return [];
}

const rule = {
  id: 'acme-token',
  title: 'Acme token',
  why: 'Anyone holding it can deploy.',
  keywords: ['acme_'],
  pattern: '(?<secret>acme_[a-z0-9]{32})',
  examples: { match: ['acme_[[hex:32]]'], ignore: ['acme_your-token'] },
};

test('without a file nothing is configured', () => {
  expect(readConfiguration({ own: null, manifest: null }, known).configuration.source).toBeNull();
  expect(
    readConfiguration({ own: null, manifest: Buffer.from('{ "name": "shop" }') }, known).configuration.source,
  ).toBeNull();
});

test('secretHook of package.json counts, and beside a file of its own it is an error', () => {
  const manifest = Buffer.from('{ "name": "shop", "secretHook": { "rules": { "pypi-token": "off" } } }');
  expect(readConfiguration({ own: null, manifest }, known).configuration).toMatchObject({
    source: 'package.json',
    rules: { 'pypi-token': 'off' },
  });
  expect(() => readConfiguration({ own: Buffer.from('{}'), manifest }, known)).toThrow(/two configurations/);
});

test('every problem is said at once, with its place, the nearest spelling and an example', () => {
  const text = `{
  "allowlst": ["README.md"],
  "exclud": ["docs/**"],
  // levels
  "rules": { "pypi-tokn": "warning", "env-file": "warn" },
  "overrides": [{ "paths": "test/**", "rules": {} }, { "rules": {} }],
  "help": { "text": "ask us", "url": "http://wiki" },
  "help": { "text": "" }
}`;
  const said = problemsOf(text);
  expect(said[0]).toBe('.secret-hook.json has 9 problems, so nothing was checked and nothing passes');
  const places = said.slice(1).map(line => line.split('  ')[0]);
  expect(places).toEqual(
    ['2:3', '3:3', '5:14', '5:50', '6:28', '6:54', '7:38', '8:3', '8:21'].map(place => `.secret-hook.json:${place}`),
  );
  expect(said[1]).toContain('allowlst is no known key. Known: $schema, extends, rules');
  expect(said[2]).toContain('exclud is no known key; did you mean "exclude"? Example: "exclude": ["docs/**"]');
  expect(said[3]).toContain('rules."pypi-tokn" is no rule; did you mean "pypi-token"?');
  expect(said[4]).toContain('rules."env-file" must be one of "error", "warning", "note", "off"');
  expect(said[5]).toContain('overrides[0].paths must be a list. Example: "paths": ["docs/**"]');
  expect(said[6]).toContain('overrides[1] needs the key paths');
  expect(said[8]).toContain('help stands here twice');
});

test.each([
  ['broken', '{\n  "rules": {\n', /\.secret-hook\.json:3:1 {2}a comma or }|\.secret-hook\.json:3:1 {2}a key/],
  ['a list', '[]', /must be an object/],
  ['empty', '', /a value is expected here/],
])('a file that is %s is refused', (_, text, message) => {
  expect(problemsOf(text).join('\n')).toMatch(message);
});

test('a file that is not UTF-8 is refused', () => {
  expect(() => readConfiguration({ own: Buffer.from([0x7b, 0xff, 0x7d]), manifest: null }, known)).toThrow(/not UTF-8/);
});

test.each([
  ['the id of a built-in rule', { id: 'pypi-token' }, 'has the id of another rule'],
  ['a broken pattern', { pattern: '(?<secret>a' }, 'no JavaScript regular expression'],
  ['no group', { pattern: 'acme_[a-z]{9}' }, 'without a group'],
  ['a pattern that matches nothing', { pattern: '(?<secret>a{0,3})' }, 'matches an empty text'],
  ['a short keyword', { keywords: ['ac'] }, 'small ASCII of at least 3'],
  ['no keyword', { keywords: [] }, 'needs keywords'],
  ['no example', { examples: { match: [], ignore: ['x'] } }, 'a list of at least 1'],
])('a custom rule with %s is refused', (_, over, message) => {
  expect(problemsOf({ customRules: [{ ...rule, ...over }] }).join('\n')).toContain(message);
});

test('a custom rule in its shape is accepted', () => {
  expect(problemsOf({ customRules: [rule] })).toEqual([]);
});

test('the schema for editors is the one that is checked, and says the same about a file', () => {
  const file = new URL('../../../schema/config.json', import.meta.url);
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://unpkg.com/secret-hook/schema/config.json',
    title: 'Configuration of secret-hook (.secret-hook.json)',
    ...toJsonSchema(configurationShape),
  };
  if (process.env['UPDATE_SCHEMA']) writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
  const accepts = new Ajv2020({ strictTypes: false }).compile(schema);
  for (const [value, isRight] of [
    [{}, true],
    [{ rules: { 'pypi-token': 'off' }, exclude: ['docs/**'], customRules: [rule] }, true],
    [{ allowlst: [] }, false],
    [{ rules: { 'pypi-token': 'warn' } }, false],
    [{ help: { url: 'https://a.example' } }, false],
    [{ detection: 'strict', gitignore: 'all', env: { location: 'outside', names: ['a'], templates: ['b'] } }, true],
    [{ env: { allowed: ['deploy/a.env'] }, limits: { largeFileKb: 2000 } }, true],
    [{ limits: { largeFileKb: 0 } }, false],
    [{ limits: { scanMb: 20 } }, true],
    [{ limits: { scanMb: 19 } }, false],
    [{ env: { location: 'elsewhere' } }, false],
  ] as const) {
    expect(accepts(value)).toBe(isRight);
    expect(problemsOf(value).length === 0).toBe(isRight);
  }
});

const severity = () => 'error' as const;

test.each([
  ['a lower level', {}, { rules: { 'pypi-token': 'warning' } }, 'rules: pypi-token error → warning'],
  ['a level that goes', { rules: { 'pypi-token': 'error' } }, { rules: { 'pypi-token': 'off' } }, 'error → off'],
  ['an exclude', {}, { exclude: ['docs/**'] }, 'exclude: nothing → docs/**'],
  [
    'an override',
    {},
    { overrides: [{ paths: ['a/**'], rules: { 'env-file': 'off' } }] },
    'overrides for a/**: env-file error → off',
  ],
  ['comments of a tool', {}, { compat: ['gitleaks'] }, 'comments of gitleaks'],
  ['an env file that is allowed', {}, { env: { allowed: ['a.env'] } }, 'env.allowed: nothing → a.env'],
  ['a name for templates', {}, { env: { templates: ['.env.team'] } }, 'env.templates: nothing → .env.team'],
  ['a name for env files that goes', { env: { names: ['a.cfg'] } }, {}, 'env.names: a.cfg → removed'],
  ['env files inside again', { env: { location: 'outside' } }, {}, 'env.location: outside → default'],
  ['holes that only warn', { gitignore: 'all' }, { gitignore: 'needed' }, 'gitignore: all → needed'],
  ['larger files', {}, { limits: { largeFileKb: 900 } }, 'limits.largeFileKb: 500 KB → 900 KB'],
  ['less of large files', {}, { limits: { scanMb: 50 } }, 'limits.scanMb: files of every size → 50 MB'],
  ['detection that is strict no more', { detection: 'strict' }, {}, 'detection: strict → normal'],
  ['a rule of its own that goes', { customRules: [rule] }, {}, 'acme-token → removed'],
  [
    'a pattern that changes',
    { customRules: [rule] },
    { customRules: [{ ...rule, pattern: '(?<secret>acme_x{9})' }] },
    'acme-token → changed',
  ],
])('%s loosens the policy', (_, before, after, said) => {
  expect(loosenings(read(before), read(after), severity).join()).toContain(said);
});

test.each([
  ['a higher level', { rules: { 'pypi-token': 'off' } }, {}],
  ['an exclude that goes', { exclude: ['docs/**'] }, {}],
  [
    'another title of a rule of its own',
    { customRules: [rule] },
    { customRules: [{ ...rule, title: 'Token of Acme' }] },
  ],
  ['help', {}, { help: { text: 'ask us' } }],
  ['smaller files', {}, { limits: { largeFileKb: 100 } }],
  ['more of large files', { limits: { scanMb: 50 } }, { limits: { scanMb: 60 } }],
  ['a name for env files', {}, { env: { names: ['a.cfg'] } }],
  ['every hole and strict detection', {}, { gitignore: 'all', detection: 'strict', env: { location: 'outside' } }],
])('%s does not loosen it', (_, before, after) => {
  expect(loosenings(read(before), read(after), severity)).toEqual([]);
});
