import { describe, expect, test } from 'vitest';
import { expandSample } from '../../../src/samples/expand.ts';
import { alarmsIn, findingsIn } from '../../support/detect.ts';

/** Ways in which more than an operator stands between a name and its value; each holds one secret. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  'a.ts': [
    'if ("[[base62:32]]" === apiKey) {}',
    'const apiKey = x != "" ? x : "[[base62:32]]";',
    'new Map([ ["apiKey", "[[base62:32]]"]])',
    'new Map([ ["host", "h"], ["apiKey", "[[base62:32]]"]])',
    'if (["[[base62:32]]"].includes(user.apiKey)) next();',
  ],
  // Code in a text of which nothing says what language it is.
  'README.md': [
    'api_key = os.getenv("SHOP", "[[base62:32]]")',
    'const apiKey = process.env.SHOP || "[[base62:32]]"',
    'apiKey = new Buffer("[[base62:32]]")',
    'val apiKey: String = "[[base62:32]]"',
    'let api_key: &str = "[[base62:32]]";',
  ],
  pasted: [
    'api_key: str = "[[base62:32]]"',
    'api_key = ENV.fetch("SHOP", "[[base62:32]]")',
    'apiKey -> "[[base62:32]]"',
    '$api_key .= "[[base62:32]]"',
    '$shop_key .= "[[base62:32]]"',
    'api_key :::= "[[base62:32]]"',
    '"api_key", "[[base62:32]]"',
  ],
  'a.el': ['(setq api-key "[[base62:32]]")', '(defvar my-secret-token "[[base62:32]]")'],
  'a.sbt': ['credentials += Credentials("Realm", "nexus.internal.net", "deploy", "[[<]][[base62:14]][[>]]")'],
  'a.csv': ['service,api_key\nmail,[[<]][[hex:32]][[>]]', 'name,access_token,x\nmail,"[[<]][[base62:32]][[>]]",1'],
  'a.py': [
    'if "[[base62:32]]" == api_key: pass',
    'if access_token in ("[[base62:32]]", ""): pass',
    '(user, api_key) = ("joe", "[[base62:32]]")',
    'setattr(o, "api_key", "[[base62:32]]")',
    'api_key = (\n    "[[base62:32]]"\n)',
    'api_key = \\\n    "[[base62:32]]"',
    'api_key = x if x else "[[base62:32]]"',
    'x = config("API_KEY", default="[[base62:32]]", cast=str)',
    'api_key = config("SHOP", default="[[base62:32]]", cast=str)',
    'api_key = os.environ["SHOP"] if "SHOP" in os.environ else "[[base62:32]]"',
    'api_key: str = Field(default="[[base62:32]]")',
    'parser.add_argument("--api-key", default="[[base62:32]]")',
  ],
  'A.java': [
    'Optional.ofNullable(apiKey).orElse("[[base62:32]]")',
    'Objects.equals(apiKey, "[[base62:32]]")',
    'new Client().withApiKey("[[base62:32]]")',
  ],
  'a.kt': [
    'mapOf("api_key" to "[[base62:32]]")',
    'apiKey.set("[[base62:32]]")',
    'val apiKey by lazy { "[[base62:32]]" }',
  ],
  'a.scala': ['"api_key" -> "[[base62:32]]"'],
  'a.cs': [
    'public string ApiKey { get; set; } = "[[base62:32]]";',
    'new Dictionary<string, string> { { "ApiKey", "[[base62:32]]" } }',
    'string.Equals(apiKey, "[[base62:32]]")',
  ],
  'a.go': [
    'flag.StringVar(&apiKey, "api-key", "[[base62:32]]", "usage")',
    'subtle.ConstantTimeCompare([]byte(apiKey), []byte("[[base62:32]]"))',
  ],
  'a.rs': [
    'static API_KEY: &\'static str = "[[base62:32]]";',
    'let api_key = r#"[[base62:32]]"#;',
    'let api_key = concat!("[[base62:32]]");',
  ],
  'a.rb': [
    'api_key = %q([[base62:32]])',
    'attribute :api_key, default: "[[base62:32]]"',
    'Shop::Application.config.secret_token = "[[base62:32]]"',
    'set :api_key, "[[base62:32]]"',
    "api_key '[[base62:32]]'",
  ],
  'a.php': ["if ('[[base62:32]]' === $api_key) {}", "hash_equals($api_key, '[[base62:32]]')"],
  'a.c': ['if (strcmp(api_key, "[[base62:32]]") == 0) {}', '#define API_KEY ("[[base62:32]]")'],
  'a.cpp': ['const std::string kApiKey{"[[base62:32]]"};', 'std::string token{"[[base62:32]]"};'],
  'a.m': [
    '#define API_KEY @"[[base62:32]]"',
    'if ([apiKey isEqualToString:@"[[base62:32]]"]) {}',
    '[d setObject:@"[[base62:32]]" forKey:@"api_key"];',
  ],
  'a.swift': ['defaults.set("[[base62:32]]", forKey: "api_key")', 'var apiKey: String { return "[[base62:32]]" }'],
  'a.dart': ["String.fromEnvironment('API_KEY', defaultValue: '[[base62:32]]')"],
  'a.ex': ['@api_key "[[base62:32]]"', 'def f(api_key \\\\ "[[base62:32]]")'],
  'a.clj': ['(let [api-key "[[base62:32]]"] x)', '(or (System/getenv "API_KEY") "[[base62:32]]")'],
  'a.pl': [
    "$api_key //= '[[base62:32]]';",
    "$cfg{'api_key'} = '[[base62:32]]';",
    'my $token = $ENV{API_TOKEN} // "[[base62:32]]";',
    "$opt->{'secret_token'} //= '[[base62:32]]';",
    "$x{api_secret} = '[[base62:32]]';",
    "$self->{api_secret} = '[[base62:32]]';",
    "my $api_key = $ENV{API_KEY} || '[[base62:32]]';",
    "if ($api_key eq '[[base62:32]]') {}",
    'my $api_key = q{[[base62:32]]};',
  ],
  'a.sh': [
    'API_TOKEN=${1:-[[<]][[base62:32]][[>]]}',
    'X=${API_KEY-[[<]][[base62:32]][[>]]}',
    'gh secret set API_KEY --body [[base62:32]]',
    "export API_KEY=$(cat <<'EOF'\n[[base62:32]]\nEOF\n)",
    'aws ssm put-parameter --name api_key --value [[base62:32]]',
  ],
  'a.ps1': ["if ($apiKey -eq '[[base62:32]]') {}"],
  'a.nix': ["apiKey = ''[[<]][[base62:32]][[>]]'';", "apiKey = ''\n  [[<]][[base62:32]][[>]]\n'';"],
  'a.sql': ["DECLARE @api_key varchar(99) = '[[base62:32]]';"],
  'a.yml': [
    'api_keys:\n  - [[base62:32]]',
    'tokens:\n- "[[base62:32]]"\n- x',
    'api_key: &key [[base62:32]]',
    'api_key: !!str [[base62:32]]',
    'env:\n  - value: [[base62:32]]\n    name: API_KEY',
    'api_key:\n  value: [[base62:32]]',
    'api_key:\n  [[base62:32]]\nhost: x',
    'api_key: "{{ x | default(\'[[base62:32]]\') }}"',
    "api_key: ${{ secrets.X || '[[base62:32]]' }}",
    '- name: API_KEY\n  description: of the shop\n  value: [[base62:32]]',
  ],
  'a.json': [
    '{"value": "[[base62:32]]", "key": "api_key"}',
    '{"ParameterKey": "ApiKey", "ParameterValue": "[[base62:32]]"}',
    '{"key": "api_key", "type": "string", "value": "[[base62:32]]"}',
  ],
  'a.toml': ['api_key = """\n[[base62:32]]"""'],
  'a.properties': ['api.key=\\\n  [[base62:32]]', 'app.api.key=${X:[[base62:32]]}'],
  'a.xml': [
    '<add value="[[base62:32]]" key="ApiKey"/>',
    '<apiKey>\n  [[base62:32]]\n</apiKey>',
    '<ns:apiKey>[[base62:32]]</ns:apiKey>',
    '<apiKey type="string">[[base62:32]]</apiKey>',
    '<param-name>apiKey</param-name>\n<param-value>[[base62:32]]</param-value>',
    '<setting name="ApiKey" serializeAs="String"><value>[[base62:32]]</value></setting>',
  ],
  'a.adb': ['Api_Key : constant String := "[[base62:32]]";'],
  'a.tf': ['api_key = coalesce(var.x, "[[base62:32]]")', 'api_key = <<EOT\n[[base62:32]]\nEOT'],
  'a.md': [
    '**api_secret**: [[base62:32]]',
    '**deploy_key**: [[hex:32]]',
    '- **Client secret:** [[base62:32]]',
    'The API key:\n\n    [[base62:32]]\n\nKeep it.',
    'API key:\n```\n[[base62:32]]\n```',
    '### The API key\n\n`[[base62:32]]`',
    'API token:\n\n```text\n[[base62:32]]\n```',
    '| Service | API key |\n|---|---|\n| mail | `[[<]][[hex:32]][[>]]` |',
  ],
};

describe.each(Object.entries(FORMS))('%s', (path, templates) => {
  test.each(templates)('%s', template => {
    const { text, secrets } = expandSample(`${template}\n`);
    const found = findingsIn(path, text).filter(finding => finding.severity !== 'note');
    expect(found.map(finding => finding.secret?.reveal())).toEqual(secrets.slice(-1));
  });
});

test('of CDATA the text alone is the secret', () => {
  const { text } = expandSample('[[base62:32]]');
  const found = findingsIn('a.xml', `<apiKey><![CDATA[${text}]]></apiKey>\n`);
  expect(found.map(({ secret }) => secret?.reveal())).toEqual([text]);
  const named = findingsIn('a.xml', `<variable name="apiKey"><![CDATA[${text}]]></variable>\n`);
  expect(named.map(({ secret }) => secret?.reveal())).toEqual([text]);
});

test.each([
  ['a.ts', 'if ("ArrowDown" === key) {}'],
  ['a.ts', 'const x = `${apiKey}", "two words`;'],
  ['a.py', 'x = config("API_KEY", default="")'],
  ['a.py', 'parser.add_argument("--password", default="", help="the password of the user")'],
  ['a.cs', 'public string Password { get; set; } = "";'],
  ['a.cs', 'public string PasswordHash { get; set; } = "none";'],
  ['a.kt', 'mapOf("token" to "token_type")'],
  ['a.kt', 'val read = { token -> "x${token}" }'],
  ['a.md', 'const apiKey = process.env.SHOP || "your-api-key"'],
  ['a.md', 'The token: see the chapter ("Signing in v2") of the manual'],
  ['a.md', 'password = getpass("Password of the account: ")'],
  ['a.md', 'val apiKey: String = "${config.key}"'],
  ['a.rb', "expect(page).to have_content 'Password'"],
  ['a.clj', '(let [token "id"] x)'],
  ['a.yml', 'api_key: "{{ vault_key | default(omit) }}"'],
  ['a.yml', 'password:\n  description: The one of the shop\n  value: ${DB_PASSWORD}'],
  ['a.xml', '<password type="string">${db.password}</password>'],
  ['a.md', '**Password**: the one of your account'],
  ['a.md', 'The key:\n\n```\nconfiguration.of.the.shop\n```'],
  ['a.md', '## Token\n\nhttps://acme.io/docs/tokens-of-the-shop'],
  ['a.md', '## Secrets\n\nkubernetes-sealed-secrets-2024'],
  ['a.yml', 'secrets:\n  database_password_of_shop:\n    external: true'],
  ['a.sh', '# The token\nfoo4bar-baz7qux-quux9corge'],
  ['a.m', '[self setValue:@"Enter it" forKey:@"passwordPlaceholder"];'],
])('%s: %s says nothing', (path, text) => {
  expect(alarmsIn(path, text)).toEqual([]);
});

test.each([
  ['tabs', 'user\tpassword\nann\t[[<]][[base62:14]][[>]]\n'],
  ['semicolons', 'user;Passwort;role\nann;[[<]][[base62:14]][[>]];admin\n'],
  ['bars', 'host|login|password\ndb1|ann|[[<]][[base62:14]][[>]]\n'],
  ['names in quotes', '"id","token"\n"1","[[<]][[base62:32]][[>]]"\n'],
  ['a comma between quotes', 'name,api_key\n"Smith, Ann",[[<]][[hex:32]][[>]]\n'],
  ['names in capitals', 'SERVICE,ACCESS KEY,SECRET\nmail,none,[[<]][[base62:40]][[>]]\n'],
])('the values below the name of a credential are found, between columns with %s', (_, template) => {
  const { text } = expandSample(template);
  expect(findingsIn('a.txt', text)).toHaveLength(1);
});

test('the values of every column with the name of a credential are found', () => {
  const { text } = expandSample('user;db_password;token\nann;[[base62:14]];[[base62:32]]\n');
  expect(findingsIn('a.csv', text)).toHaveLength(2);
});

test.each([
  ['parts of speech', 'word\ttoken\nrunning\tVBG-PROGRESSIVE\n'],
  ['prose with semicolons', 'It takes user; password; role\nand then; it checks4them; all\n'],
  ['fields of an object', '\tuser,\tpassword,\n\tlogin4user,\tlogin4password,\n'],
  ['a table of Markdown', 'field|password\n---|---\ntype|string\n'],
])('%s are no columns of credentials', (_, text) => {
  expect(findingsIn('a.txt', text)).toEqual([]);
});

test('columns are read below twenty names, and a line of hundreds is no header', () => {
  const names = (count: number): string => Array.from({ length: count }, (_, at) => `c${at}`).join(',');
  const found = (count: number): number => {
    const { text } = expandSample(`${names(count)},password\n${names(count)},[[<]][[base62:14]][[>]]\n`);
    return findingsIn('a.csv', text).length;
  };
  expect(found(20)).toBe(1);
  expect(found(900)).toBe(0);
});
