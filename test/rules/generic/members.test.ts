import { describe, expect, test } from 'vitest';
import { expandSample } from '../../../src/samples/expand.ts';
import { alarmsIn, findingsIn } from '../../support/detect.ts';

/** Maps and lists with the name of credentials; every value is one. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  'a.ts': [
    "const passwords = { ann: '[[base62:14]]', bob: '[[base62:14]]' };",
    "const apiKeys: Record<string, string> = {\n  mail: '[[base62:32]]',\n  // of the shop\n  'maps': \"[[hex:32]]\",\n};",
    "const API_KEYS = [\n  '[[base62:32]]',\n  '[[base62:32]]',\n];",
    "const tokens = new Map([ ['ci', '[[base62:32]]'], ['cd', '[[base62:32]]'] ]);",
    "passwords['ann'] = '[[base62:14]]';",
  ],
  'a.json': [
    '{"apiKeys": {"mail": "[[hex:32]]", "maps": "[[hex:32]]"}}',
    '{"auth_tokens": [{"id": 1, "value": "[[base62:32]]"}]}',
  ],
  'a.py': [
    "PASSWORDS = ['[[base62:14]]', '[[base62:14]]']",
    "passwords = dict(ann='[[base62:14]]', bob='[[base62:14]]')",
    "SECRETS = {\n    'cookie': '[[base62:32]]',\n    'jwt': '[[base62:32]]',\n}",
  ],
  'a.rb': [
    "API_KEYS = {\n  'mail' => '[[base62:32]]',\n  :maps => '[[base62:32]]',\n}",
    'API_KEYS = %w([[base62:32]] [[base62:32]])',
  ],
  'a.php': ["$apiKeys = array(\n  'mail' => '[[base62:32]]',\n);"],
  'a.go': ['var passwords = map[string]string{\n\t"ann": "[[base62:14]]",\n\t"bob": "[[base62:14]]",\n}'],
  'A.java': ['String[] passwords = {"[[base62:14]]", "[[base62:14]]"};'],
  'A.cs': [
    'var passwords = new Dictionary<string, string> {\n  { "ann", "[[base62:14]]" },\n  { "bob", "[[base62:14]]" },\n};',
  ],
  'a.sh': ["declare -A passwords=( [ann]='[[base62:14]]' [bob]='[[base62:14]]' )"],
  'a.yml': [
    'passwords:\n  ann: [[base62:14]]\n  # of the night shift\n  bob: "[[base62:14]]"\nother: [[base62:14]]x',
    'api_keys:\n- [[base62:32]]\n- [[base62:32]]\n',
    "passwords: {ann: '[[base62:14]]', bob: [[base62:14]]}",
  ],
  'a.toml': ['[app.secrets]\njwt = "[[base62:32]]"\n\ncookie = "[[base62:32]]"\n[other]\nname = "x"'],
  'a.ini': ['[passwords]\nann = [[base62:14]]\nbob = [[base62:14]]\n'],
};

describe.each(Object.entries(FORMS))('%s', (path, templates) => {
  test.each(templates)('finds every value of %s', template => {
    const { text, secrets } = expandSample(`${template}\n`);
    const found = findingsIn(path, text).map(({ secret }) => secret?.reveal());
    expect(found).toEqual(secrets.filter(secret => !text.includes(`other: ${secret}`)));
  });
});

test.each([
  ['a.ts', "const tokens = { plus: '+', identifier: 'IDENTIFIER', arrow: 'arrow-function' };"],
  ['a.ts', "const passwords = { min: 'At least 8 characters', hint: 'Use a digit, e.g. 7' };"],
  ['a.ts', "const passwords = { weak: 'Zu schwach!1' };"],
  ['a.ts', "const credentials = { clientId: '7f3a91c04be2d8567f3a91c0', tenant: 'acme-production' };"],
  ['a.ts', 'const secrets = { jwt: process.env.JWT_SECRET, db: config.get("db_secret_name_1") };'],
  ['a.ts', 'const tokens = lexer.split("let answer4all = 42 + seven");'],
  ['a.ts', "const dkimTokens = ['[[base62:32]]'];"],
  ['a.py', "SECRETS = ['DB_PASSWORD', 'STRIPE_API_KEY']"],
  ['a.py', "COMMON_PASSWORDS = ['password', '123456', 'qwerty', 'letmein']"],
  ['a.yml', 'secrets:\n  - name: registry-login\n  - name: tls-production\n'],
  ['a.yml', 'secrets:\n  db_password:\n    file: ./db_password.txt\n'],
  ['a.yml', 'secrets:\n  NPM_TOKEN: ${{ secrets.NPM_TOKEN }}\n'],
  ['a.toml', '[tokens]\ncolour = "primary-500"\n'],
  ['locales/de.json', '{"passwords": {"reset": "Zuruecksetzen4", "sent": "Gesendet-1x"}}'],
])('%s: %s holds none', (path, template) => {
  expect(alarmsIn(path, expandSample(template).text)).toEqual([]);
});

test('a list of many passwords is a dictionary', () => {
  const listOf = (count: number): number => {
    const { text } = expandSample(`passwords = [${"'[[base62:14]]', ".repeat(count)}]`);
    // The first is found by itself.
    return findingsIn('a.py', text).length;
  };
  expect(listOf(20)).toBe(20);
  expect(listOf(30)).toBeLessThanOrEqual(1);
});

test('a map is read up to what is nested deep in it, so that brackets without end cost little', () => {
  const found = (nested: string): number => {
    const { text } = expandSample(`passwords = { ann: '[[base62:14]]', x: ${nested}, bob: '[[base62:14]]' }\n`);
    return findingsIn('a.py', text).length;
  };
  expect(found('((1))')).toBe(2);
  expect(found('((((((1))))))')).toBe(1);
});

test('a login in a map of credentials is measured like a password', () => {
  const { text } = expandSample('creds = {"admin": "k7X[[base62:6]]"}');
  expect(alarmsIn('a.py', text)).toEqual(['error hardcoded-credential']);
  expect(alarmsIn('a.py', 'creds = {"region": "eu-west-1", "type": "OAuth2Bearer"}')).toEqual([]);
  expect(alarmsIn('a.py', 'creds = {"account": "shop4821"}')).toEqual([]);
});
