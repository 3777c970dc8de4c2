import { describe, expect, test } from 'vitest';
import { expandSample } from '../../../src/samples/expand.ts';
import { alarmsIn } from '../../support/detect.ts';

/** Keys of vendors of which there is no rule, by the names that people give them. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  'a.env': [
    'MESSAGE_MEDIA_API_KEY=[[base62:32]]',
    'MSG91_AUTH_KEY=[[base62:24]]',
    'MAP_QUEST_ACCESS_KEY=[[base62:32]]',
    'PAGE_SPEED_API_KEY=[[base62:40]]',
    'EVENT_REGISTRY_API_KEY=[[uuid]]',
    'GOOGLE_SEARCH_API_KEY=[[base62:39]]',
    'CACHE_FLY_API_TOKEN=[[hex:32]]',
  ],
  'a.properties': ['acme.api.key=[[uuid]]', 'acme.access.token = [[uuid]]'],
  'a.xml': ['<entry key="acme.auth.token">[[uuid]]</entry>'],
  'AndroidManifest.xml': [
    '<meta-data\n    android:name="io.acme.API_KEY"\n    android:value="[[base62:32]]" />',
    '<meta-data android:name="io.acme.ACME_TOKEN" android:value="[[hex:40]]"/>',
  ],
  'a.cs': [
    'new KeyValuePair<string, string?>("Acme:ApiKey", "[[base62:32]]"),',
    '    { "Vendors:Acme:ApiKey", "[[base62:32]]" },',
    'new("Acme:Token", "[[hex:32]]"),',
  ],
  'a.swift': ['Acme.start(withApiKey: "[[base62:32]]")', 'Acme.configure(withKey: "[[hex:32]]")'],
  'a.m': ['[Acme startWithKey:@"[[hex:32]]"];', '[Acme initWithAppToken:@"[[base62:24]]"];'],
};

/** Forms between a name and its value that languages and tools of their own have. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  'a.py': ['# acme_api_key = [[base62:32]]', 'h = {"Authorization": "Bearer " + "[[base62:40]]"}'],
  'a.go': ['req.Header.Set("Authorization", "Bearer "+"[[base62:40]]")'],
  '.tmux.conf': ['set-environment -g ACME_API_KEY [[base62:32]]', 'setenv -g ACME_TOKEN [[hex:40]]'],
  'fluent.conf': ['<match **>\n  @type acme\n  api_key [[base62:32]]\n</match>', 'acme_access_token "[[hex:40]]"'],
  Caddyfile: ['  header_up X-Acme-Token [[base62:32]]'],
  'a.sh': [
    'aws ssm put-parameter --name /prod/acme_api_key --value "[[base62:32]]" --type SecureString',
    'aws ssm put-parameter --name "/acme/prod/api_key" --type String --value [[hex:32]]',
    'curl -u [[base62:32]]: https://api.acme.io/v1',
    'curl -u "[[hex:40]]:x" https://api.acme.io/v1',
    'curl -u [[hex:32]]:api_token https://api.acme.io/v1',
    'set -gx ACME_APIKEY [[base62:32]]',
    'vercel env add ACME_TOKEN production <<< "[[base62:32]]"',
  ],
  'a.sql': [
    "UPDATE settings SET value = '[[base62:32]]' WHERE name = 'acme_api_key';",
    "UPDATE `wp_options` SET `option_value` = '[[hex:32]]' WHERE `option_name` = 'acme_api_key';",
  ],
  'serverless.yml': ["    ACME_API_KEY: ${env:ACME_API_KEY, '[[base62:32]]'}"],
  'a.ino': ['const char acme_api_key[] PROGMEM = "[[base62:32]]";'],
  'hardhat.config.js': ['etherscan: { apiKey: { mainnet: "[[base36:34]]" } },'],
  'a.config': ['{people_data_labs_access_token, <<"[[hex:40]]">>},', '{acme_apikey, "[[base62:32]]"}.'],
  'a.csv': ['vendor,api_secret\nacme,[[base62:32]]\n'],
  'deploy.yaml': ['args:\n  - --apikey\n  - [[base62:32]]\n'],
  'a.log': [
    '[INFO] Response received: 200 OK, token [[base62:32]]',
    '2024-01-02 INFO calling acme with api key [[hex:32]]',
  ],
};

describe.each([...Object.entries(NAMED), ...Object.entries(FORMS)])('%s', (path, lines) => {
  test.each(lines)('%s is told', line => {
    for (let seed = 1; seed <= 5; seed++) expect(alarmsIn(path, expandSample(line, seed).text)).toHaveLength(1);
  });
});

test('a UUID in a variable that is called the token of somebody is a warning', () => {
  for (const [path, line] of [
    ['a.env', 'ACME_TOKEN=[[uuid]]'],
    ['ci.yml', 'env:\n  ACME_TOKEN: [[uuid]]'],
  ] as const)
    expect(alarmsIn(path, expandSample(line, 3).text)).toEqual(['warning hardcoded-credential']);
});

describe('what only sounds like one is quiet', () => {
  test.each([
    ['a.ts', 'const searchApiKey = "[[base62:32]]";'],
    ['a.env', 'ALGOLIA_SEARCH_API_KEY=[[hex:32]]'],
    ['a.env', 'PUBLIC_API_KEY=[[base62:32]]'],
    ['a.env', 'CACHE_KEY=[[base62:32]]'],
    ['a.json', '{"next_page_token": "[[base62:32]]"}'],
    ['a.properties', 'object.key=[[uuid]]'],
    ['a.env', 'ACME_KEY=[[uuid]]'],
    ['a.ts', 'const deviceToken = "[[uuid]]";'],
    ['a.m', '[Acme startWithKey:@"users/42"];'],
    ['a.swift', 'Acme.start(withKey: "[[uuid]]")'],
    ['a.py', '# key = sha1_of_the_file1'],
    ['a.ts', '// apiKey = process.env.ACME_API_KEY2'],
    ['a.ts', 'const h = "Bearer " + token1;'],
    ['a.ts', 'const s = { apiKey: { type: "string", description: "The key 1 of the account" } };'],
    ['a.sh', 'curl -u "$ACME_KEY": https://api.acme.io/v1'],
    ['a.sh', 'curl -u deploy-user-2024-eu: https://api.acme.io/v1'],
    ['a.sh', 'docker run -u [[hex:32]]: alpine'],
    ['a.sh', 'aws ssm get-parameter --name /prod/acme_api_key --region eu-central-1'],
    ['a.sql', "UPDATE settings SET value = 'on' WHERE name = 'acme_api_key_1';"],
    ['serverless.yml', "    ACME_API_KEY: ${env:ACME_API_KEY, 'your-api-key-1'}"],
    ['a.log', 'INFO built with key [[hex:40]]'],
    ['fluent.conf', '  api_key your_api_key_1'],
    ['fluent.conf', '  api_key "#{ENV[\'ACME_API_KEY\']}"'],
    ['fluent.conf', 'the api_key [[base62:32]]'],
    ['a.yml', 'text: |\n  api_key [[base62:32]]'],
    ['a.cs', 'new("Acme:Name", "[[base62:32]]"),'],
  ])('%s: %s', (path, line) => expect(alarmsIn(path, expandSample(line, 3).text)).toEqual([]));
});
