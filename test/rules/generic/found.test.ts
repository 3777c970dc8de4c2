import { describe, expect, test } from 'vitest';
import { expandSample } from '../../../src/samples/expand.ts';
import { findingsIn } from '../../support/detect.ts';

/** Ways to write a value behind a name, by language; each holds one secret. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  'a.ts': [
    'const apiKey = "[[base62:32]]";',
    "const opts = { 'client-secret': '[[base62:32]]' };",
    'o["api_key"] = `[[base62:32]]`;',
    'const pass = `[[base62:14]]`;',
    'const apiKey: string = "[[base62:32]]";',
    'function f({ apiKey = "[[base62:32]]" }) {}',
    "const token = process.env.API_TOKEN || '[[base62:32]]';",
    "const token = process.env.API_TOKEN ?? '[[base62:32]]';",
    "if (req.headers.apiKey === '[[base62:32]]') next();",
    'client.setApiKey("[[base62:32]]");',
    "headers.set('Authorization', 'Bearer [[base62:32]]');",
    "const secretKey = Buffer.from('[[base64:43]]=', 'base64');",
    '// const apiKey = "[[base62:32]]";',
    "const jiraPat = '[[base62:32]]';",
    'const f = { tokens: ["[[base62:32]]"] };',
  ],
  'a.py': [
    'API_KEY = "[[base62:32]]"',
    'GITHUB_PAT = "[[base62:32]]"',
    'pass_phrase = "[[base62:14]]"',
    'OUT = {"db_password": {"value": "[[base62:14]]"}}',
    'api_key: str = "[[base62:32]]"',
    'config["api_key"] = "[[base62:32]]"',
    'def connect(host, api_key="[[base62:32]]"): pass',
    'key = os.environ.get("API_KEY", "[[base62:32]]")',
    'key = os.getenv("API_KEY") or "[[base62:32]]"',
    'if secret == "[[base62:32]]": pass',
    'client = Client(api_key=b"[[base62:32]]")',
    'os.environ["API_KEY"] = "[[base62:32]]"',
  ],
  'A.java': [
    'String apiKey = "[[base62:32]]";',
    '@Value("${api.key:[[base62:32]]}") String apiKey;',
    'props.setProperty("api.key", "[[base62:32]]");',
    'char[] secret = "[[base62:32]]".toCharArray();',
    'Token token = new Token("[[base62:32]]");',
  ],
  'a.go': [
    'apiKey := "[[base62:32]]"',
    'var apiKey string = "[[base62:32]]"',
    'os.Setenv("API_KEY", "[[base62:32]]")',
    'key := []byte("x"); secret := []byte("[[base62:32]]")',
  ],
  'a.rs': ['const API_KEY: &str = "[[base62:32]]";', 'let secret = "[[base62:32]]".to_string();'],
  'a.rb': [
    "api_key: '[[base62:32]]'",
    ":api_key => '[[base62:32]]'",
    "ENV['API_KEY'] ||= '[[base62:32]]'",
    "ENV.fetch('API_KEY', '[[base62:32]]')",
    "ENV.fetch('API_KEY') { '[[base62:32]]' }",
  ],
  'a.php': [
    "$apiKey = '[[base62:32]]';",
    "'api_key' => '[[base62:32]]',",
    "define('API_KEY', '[[base62:32]]');",
    "env('API_KEY', '[[base62:32]]')",
    "$x = getenv('API_KEY') ?: '[[base62:32]]';",
  ],
  'a.vb': ['Dim password As String = "[[base62:14]]"'],
  'a.clj': ['{:api-key "[[base62:32]]"}'],
  'b.http': ['GET / HTTP/1.1\nAuthorization: Token [[hex:40]]'],
  'a.c': ['#define API_KEY "[[base62:32]]"', 'const char api_key[] = "[[base62:32]]";'],
  'a.cs': [
    'string apiKey = "[[base62:32]]";',
    'var x = new { ApiKey = @"[[base62:32]]" };',
    'd.Add("ApiKey", "[[base62:32]]");',
  ],
  'a.swift': ['let apiKey = "[[base62:32]]"', 'let apiKey: String = "[[base62:32]]"'],
  'a.sh': [
    'API_KEY=[[base62:32]]',
    "export API_KEY='[[base62:32]]'",
    ': "${API_KEY:=[[base62:32]]}"',
    'KEY="${API_KEY:-[[<]][[base62:32]][[>]]}"',
    'tool --api-key [[base62:32]] run',
    'tool --api-key=[[base62:32]]',
    'curl -H "X-Api-Key: [[base62:32]]" https://acme.io',
    'curl -u shop:[[base62:24]] https://acme.io',
    'mysql -u shop -p[[<]][[base62:24]][[>]] shop',
    'sshpass -p [[base62:24]] ssh shop@db',
  ],
  'a.ps1': [
    "$apiKey = '[[base62:32]]'",
    "$env:API_KEY = '[[base62:32]]'",
    "ConvertTo-SecureString '[[base62:24]]' -AsPlainText -Force",
  ],
  Dockerfile: ['ENV API_KEY=[[base62:32]]', 'ENV API_KEY [[base62:32]]', 'ARG API_KEY="[[base62:32]]"'],
  'a.sql': ["ALTER USER shop IDENTIFIED BY '[[base62:24]]';", "CREATE ROLE shop WITH PASSWORD '[[base62:24]]';"],
  'a.yml': [
    'api_key: [[base62:32]]',
    "api_key: '[[base62:32]]'",
    'env:\n  - name: API_KEY\n    value: [[base62:32]]',
    '{ api_key: [[base62:32]], x: 1 }',
    'api_key: |\n  [[base62:32]]',
    'Parameters:\n  ApiKey:\n    Type: String\n    Default: [[base62:32]]',
  ],
  'a.json': [
    '{"apiKey": "[[base62:32]]"}',
    '{"name": "API_KEY", "value": "[[base62:32]]"}',
    '{"x": "{\\"apiKey\\":\\"[[base62:32]]\\"}"}',
  ],
  'a.toml': ['api_key = "[[base62:32]]"'],
  'a.ini': ['api_key = [[base62:32]]', 'password = [[punct:27]]'],
  'a.properties': ['api.key=[[base62:32]]'],
  '.env': [
    'API_KEY=[[base62:32]]',
    'API_KEY="[[base62:32]]"',
    'export API_KEY=[[base62:32]]',
    'SHOP_API_KEY=x[[base62:20]].[[letters:1]][[base62:5]].[[letters:1]][[base62:24]]',
  ],
  'a.xml': [
    '<apiKey>[[base62:32]]</apiKey>',
    '<add key="ApiKey" value="[[base62:32]]"/>',
    '<property name="apiKey" value="[[base62:32]]"/>',
    '<entry key="apiKey">[[base62:32]]</entry>',
    '<x apiKey="[[base62:32]]"/>',
  ],
  'a.plist': ['<key>ApiKey</key>\n<string>[[base62:32]]</string>'],
  'a.tf': ['api_key = "[[base62:32]]"', 'variable "api_key" {\n  default = "[[base62:32]]"\n}'],
  'a.md': ['API_KEY=[[base62:32]]', 'GET /x?api_key=[[base62:32]]&y=1'],
  'a.http': ['Authorization: Bearer [[base62:40]]', 'X-Api-Key: [[base62:32]]'],
};

describe.each(Object.entries(FORMS))('%s', (path, templates) => {
  test.each(templates)('%s', template => {
    const { text, secrets } = expandSample(template);
    const found = findingsIn(path, text).filter(finding => finding.severity !== 'note');
    expect(found.map(finding => finding.secret?.reveal())).toEqual(secrets.slice(-1));
  });
});

/** What passes as random is lowered in a test, a document or an example, and never hidden. */
test.each(['test/a.py', 's3tests/run.sh', 'docs/a.md', 'examples/a.py', '.env.example'])(
  '%s: a key is a warning and not silence',
  path => {
    const found = findingsIn(path, expandSample('API_KEY="[[hex:40]]"').text);
    expect(found.map(finding => finding.severity)).toEqual(['warning']);
  },
);

test.each([
  ['a.ts', 'logger.info(process.env.STRIPE_TOKEN)', 'secret-in-log'],
  ['a.ts', ['console', "log('t', process.env.API_TOKEN)"].join('.'), 'secret-in-log'],
  ['a.py', 'print(os.environ["DB_PASSWORD"])', 'secret-in-log'],
  ['a.sh', 'echo "$DB_PASSWORD"', 'secret-in-log'],
  ['a.sh', 'set -x\ncurl -H "X: $API_TOKEN" https://acme.io', 'secret-in-log'],
  ['a.sh', 'echo "token: $API_TOKEN"', 'secret-in-log'],
  ['a.ps1', 'Write-Host $env:API_TOKEN\n', 'secret-in-log'],
  ['a.php', 'error_log($_ENV["API_KEY"]);', 'secret-in-log'],
  ['a.php', 'echo getenv("DB_PASSWORD");', 'secret-in-log'],
  ['a.php', 'print_r($_ENV);', 'secret-in-log'],
  ['a.pl', 'print $ENV{API_TOKEN};', 'secret-in-log'],
  ['a.go', 'log.Println(os.Environ())', 'secret-in-log'],
  ['A.java', 'System.out.println(System.getenv());', 'secret-in-log'],
  ['A.cs', 'Console.WriteLine(Environment.GetEnvironmentVariable("API_KEY"));', 'secret-in-log'],
  ['a.rs', 'info!("{}", std::env::var("DB_PASSWORD")?);', 'secret-in-log'],
  ['a.ex', 'IO.inspect(System.get_env("API_TOKEN"))', 'secret-in-log'],
  ['a.rb', 'render json: ENV.to_h', 'secret-in-response'],
  ['a.ts', 'return NextResponse.json({ key: process.env.OPENAI_API_KEY })', 'secret-in-response'],
  ['a.ts', 'res.json(process.env)', 'secret-in-response'],
  ['a.ts', 'res.send(process.env.SESSION_SECRET)', 'secret-in-response'],
])('%s: %s is a warning', (path, text, ruleId) => {
  expect(findingsIn(path, text).map(finding => [finding.severity, finding.rule.id])).toEqual([['warning', ruleId]]);
});

test.each([
  ['a.sh', 'echo "$DB_PASSWORD" | docker login --password-stdin'],
  ['a.sh', 'echo "$DB_PASSWORD" > file'],
  ['a.ps1', 'Connect-Service -Token $env:API_TOKEN'],
  ['a.php', '$token = getenv("API_TOKEN");'],
  ['a.pl', 'connect($ENV{API_TOKEN});'],
  ['A.java', 'run(System.getenv());'],
  ['a.rb', 'spawn(ENV.to_h)'],
  ['a.rs', 'connect(std::env::var("DB_PASSWORD")?);'],
  ['a.ts', 'logger.info(process.env.NODE_ENV)'],
  ['a.ts', 'start(process.env.API_TOKEN)'],
])('%s: %s is none', (path, text) => {
  expect(findingsIn(path, text)).toEqual([]);
});

test('a secret made up like a password is no identifier', () => {
  const text = "app.use(session({ secret: 'Harbour_767Xx' }));";
  expect(findingsIn('a.ts', text).map(({ rule }) => rule.id)).toEqual(['hardcoded-credential']);
});

test('a password between braces is no field of a format', () => {
  expect(findingsIn('a.py', 'password = "{9f#k2!Qz-7w}"').map(({ rule }) => rule.id)).toEqual(['hardcoded-password']);
  expect(findingsIn('a.py', 'password = "{0}:{user}"')).toEqual([]);
});

test.each(["password = 'Autumn<3Kq9!x'", "gpg_passphrase = '[[hex:40]]'"])(
  'a password is no requirement and no id of a key: %s',
  text => {
    expect(findingsIn('a.py', expandSample(text).text).map(({ rule }) => rule.id)).toEqual(['hardcoded-password']);
  },
);

test.each([
  ['a.py', "password = 'Falcon80361*'"],
  ['a.sql', "CREATE USER 'app'@'%' IDENTIFIED BY 'Falcon80361*';"],
  ['a.ini', 'remotepass = falcon-80361-Rx'],
  ['a.ini', 'imappass = falcon-80361-Rx'],
  ['a.yml', 'wachtwoord: Falcon80361!'],
  ['a.py', "adgangskode = 'Falcon80361!'"],
])('a star at the end, and a name of another word or language: %s: %s', (path, text) => {
  expect(findingsIn(path, text).map(({ rule }) => rule.id)).toEqual(['hardcoded-password']);
});

test.each([
  ['a.conf', 'secret = Maple-60469!'],
  ['a.h', '#define SECRET_PASS "Meadow-65914*"'],
])('a secret made up like a password is one, whatever its name: %s: %s', (path, text) => {
  expect(findingsIn(path, text).map(({ severity }) => severity)).toEqual(['error']);
});

test('a password in a column of a table is found though it holds a word', () => {
  const table = '| User | Password |\n| --- | --- |\n| admin | Velvet-2293# |\n';
  expect(findingsIn('notes.md', table).map(({ rule }) => rule.id)).toEqual(['code-forms-columns']);
});

test.each([
  ['a.py', "password = 'orange1847'"],
  ['a.py', "password = 'Falcon1997'"],
  ['a.py', "db_password = 'winter@881'"],
  ['a.yml', 'password: garten42'],
  ['a.java', 'String adminPassword = "schule2019!";'],
  ['a.php', "$smtp_pass = '42castle';"],
  ['a.py', "password = 'harbor violin cactus walnut'"],
  ['a.ts', "const c = { user: 'shop', password: 'Harbour_Violin42' };"],
  ['a.yml', 'user: shop\npassword: admin@847'],
  ['a.yml', 'user: shop\npassword: Welcome27'],
  ['a.yml', 'user: shop\npassword: q1w2e3r4'],
  ['a.py', "password = 'Adm1n@Pass12'"],
])('a password that people make up of words and numbers is found: %s: %s', (path, text) => {
  expect(findingsIn(path, text).map(({ rule }) => rule.id)).toEqual(['hardcoded-password']);
});

test('four words with blanks between them warn and do not block', () => {
  const text = "connect(host='db1', user='shop', password='harbor violin cactus walnut')";
  expect(findingsIn('a.py', text).map(({ severity }) => severity)).toEqual(['warning']);
});

test.each([
  ['a.js', '// "hosts": [\n//   ],\n//   "refresh_token": "[[base62:40]]",\n// }'],
  ['a.js', '// {\n//   "id": 4,\n//   "refresh_token": "[[base62:40]]",\n// }'],
  ['a.c', '/*\n *  https://acme.io/oauth?oauth_token=[[base62:32]]\n */'],
  ['a.py', 'def login():\n    """Logs in.\n\n    curl -H \'X-Auth-Token: [[hex:40]]\'\n    """\n'],
])('an answer written down in a comment warns and does not block: %s', (path, text) => {
  expect(findingsIn(path, expandSample(text).text).map(({ severity }) => severity)).toEqual(['warning']);
});

test('a key beside the vector that it starts from is found', () => {
  const { text } = expandSample('KEY = [[<]][[hex:32]][[>]]\nIV = [[hex:32]]\nMODE = cbc\n');
  expect(findingsIn('cipher.conf', text).map(({ rule }) => rule.id)).toEqual(['hardcoded-credential']);
});

test('the default that stands below a parameter is found, however deep', () => {
  const { text } = expandSample(
    'parameters:\n  RedisPassword:\n    type: string\n    default: "[[base62:14]]"\n  Other:\n    type: string\n',
  );
  expect(findingsIn('a.yaml', text).map(({ rule }) => rule.id)).toEqual(['hardcoded-password']);
});

test.each([
  ['a.sql', '-- org.shop.dataSource.password = [[base62:14]]\n'],
  ['a.py', '# default password = [[base62:14]]\n'],
  ['a.js', '// db.password = [[base62:14]]\n'],
])('a setting in a comment is found with blanks around its sign, too: %s: %s', (path, text) => {
  expect(findingsIn(path, expandSample(text).text).map(({ rule }) => rule.id)).toEqual(['hardcoded-password']);
});

test('a password in a query is found though an object stands further on', () => {
  const { text } = expandSample(`body = 'auth_user=bob&auth_pwd=[[base62:14]]&data={ "class": "Software" }';`);
  expect(findingsIn('a.m', text).map(({ rule }) => rule.id)).toEqual(['hardcoded-password']);
});

test.each([
  ["{ user: 'bob', client_secret: '7296153408' }", 1],
  ["{ user: 'bob', client_secret: '1714398000' }", 0],
  ["{ user: 'bob', client_secret: '2500000000' }", 0],
  ["{ user: 'bob', group_key: '7296153408' }", 0],
])('a secret beside a user may be a number, and no time and no round one: %s', (text, count) => {
  expect(findingsIn('a.rb', text).length).toBe(count);
});

test.each([
  ['a.py', '# password = getpass.getpass()\n'],
  ['a.py', '# password = user_password2\n'],
  ['a.js', '// password = await ask7Times(user);\n'],
])('code and sentences in a comment are none: %s: %s', (path, text) => {
  expect(findingsIn(path, text)).toEqual([]);
});

test.each([
  ['a.md', 'The password is `orchid4821`.', 1],
  ['a.md', 'The password is `hwxzkqrtb`.', 1],
  ['a.html', '<td>Password</td><td>hwxzkqrtb</td>', 1],
  ['a.html', '<td>Password</td><td>harbour2024</td>', 0],
  ['a.md', 'The password is orchid4821.', 0],
  ['a.md', 'The password is `geheimwort`.', 0],
  ['a.html', '<td>Password</td><td>obligatorio</td>', 0],
])('what is told between marks may be letters alone, or a word and a number: %s: %s', (path, text, count) => {
  expect(findingsIn(path, text).length).toBe(count);
});

test('a text of several lines that is bound to a name is no comment', () => {
  const { text } = expandSample('CALL = """\ncurl -H \'X-Auth-Token: [[hex:40]]\'\n"""\n');
  expect(findingsIn('a.py', text).map(({ severity }) => severity)).toEqual(['error']);
});

test('a key without a digit is found among translations, too', () => {
  const { text } = expandSample('"apiKey": "[[letters:40]]"');
  expect(findingsIn('i18n/de.json', text).map(finding => finding.rule.id)).toEqual(['hardcoded-credential']);
});

test('a token with a bar in it is found between the backticks of running text', () => {
  const { text } = expandSample('Set `FACEBOOK_APP_TOKEN` to `[[<]][[digits:15]]|[[base64url:27]][[>]]` first.');
  expect(findingsIn('notes.md', text).map(finding => finding.rule.id)).toEqual(['facebook-app-access-token']);
});

describe('words that are joined', () => {
  const severities = (path: string, text: string): readonly string[] =>
    findingsIn(path, text).map(({ severity }) => severity);

  test('warn as the password of a variable in an env file', () => {
    expect(severities('.env', 'DB_PASSWORD=brown_house_happy\n')).toEqual(['warning']);
    expect(severities('docker-compose.yml', 'services:\n  db:\n    SMTP_PASSWORD: blue-river\n')).toEqual(['warning']);
  });

  test.each([
    ['.env', 'DB_PASSWORD=my-db-password\n'],
    ['.env', 'DB_PASSWORD_POLICY=brown_house_happy\n'],
    ['src/a.py', 'DB_PASSWORD = "brown_house_happy"\n'],
  ])('in %s: %s are none', (path, text) => {
    expect(severities(path, text)).toEqual([]);
  });
});
