import { describe, expect, test } from 'vitest';
import { expandSample } from '../../../src/samples/expand.ts';
import { alarmsIn } from '../../support/detect.ts';

/** Class of ordinary text → path and line (a template) in which nothing may be seen. */
const QUIET: Readonly<Record<string, readonly (readonly [path: string, text: string])[]>> = {
  'names of keys, folders, patterns and pictures': [
    ['pom.xml', '<commons.releaseManagerKey>[[hex:16]]</commons.releaseManagerKey>'],
    ['Dockerfile', 'ENV GPG_KEY [[hex:40]]'],
    ['a.d.ts', "PWD: '/Users/maciej',"],
    ['globs', '50:application/x-pw:*.pw'],
    ['a.vim', String.raw`let s:bracket_pair_pat = '\(\[\|{\)\|\(\]\|}\)'`],
    ['README.md', '![coverage](https://codecov.io/gh/a/b/graph/badge.svg?token=[[base62:10]])'],
    ['README.md', '![build](https://circleci.com/gh/a/b.svg?style=svg&circle-token=[[hex:40]])'],
    ['copyright', 'cvs://:pserver:anoncvs@sources.redhat.com:/cvs/src'],
  ],
  'what a page shows or asks where a password stands': [
    ['a.yml', 'db:\n  user: shop\n  password: btn btn-primary'],
    ['a.ts', "const c = { user: 'shop', password: 'fa fa-lock' };"],
    ['a.py', "password = 'Wachtwoord'"],
    ['a.py', 'user_login = connect(user="shop", password="geben sie bitte ihr passwort ein")'],
    ['a.py', "password = 'reset your forgotten password now'"],
    ['a.py', "password = 'abcd-efgh-ijkl-mnop'"],
    ['a.py', "password = 'changeme2024'"],
    ['a.test.ts', "const login = { user: 'shop', password: 'Password123!' };"],
    ['README.md', 'user: shop\npassword: Admin@123'],
    ['a.test.js', "t.pass('onRequest 2 called')"],
    ['a.py', "if password_mechanism == 'ssh_askpass2':"],
    ['a.sh', 'tool --password-command "/opt/bin/get-2fa.sh"'],
    ['Makefile', '\tdocker run -v `pwd`:/src -w /src "image-$(1)"'],
    ['a.html', '<p>plex_password = *** ENCRYPTED ***</p>'],
    ['a.json', '"password": "md5$seasalt$[[hex:32]]"'],
    ['a.yml', 'ChangePassword: "cognito-idp:ChangePassword"'],
  ],
  'what is called a token or a key and opens nothing': [
    ['a.ts', "const quoteToken = '0x[[hex:40]]';"],
    ['a.ts', "const l2_token_address = '0x[[hex:63]]';"],
    ['a.ts', "const h = { Authorization: 'Client-ID [[hex:64]]' };"],
    ['README.md', '- Release GPG key: [[HEX:40]]'],
    ['a.ts', "client.write('Sec-WebSocket-Key: [[base64:22]]==')"],
    ['a.yaml', 'checksum/secrets: [[hex:64]]'],
    ['a.py', "token='UUID=[[uuid]]'"],
    ['a.rsp', 'token: "%DB.ROLE2%"'],
  ],
  'names, folders and constants of few bytes where a key stands': [
    ['a.h', String.raw`#define Alg_Token "\xC1\xD3\xC7\xC4\xF0\xF1\xF0\xF0"`],
    [
      'a.yml',
      'DATABASE_URL: mysql://localhost/shop?ssl-ca=.%2Fcerts%2Fca1.crt&ssl-key=.%2Fcerts%2Fkeys%2Fclient9.key&a=1',
    ],
    ['a.py', 'user["rules"] = [ ["password", "totp"], ["password", "webauthn"] ]'],
    ['a.py', 'user = 1; command.append(f"--password={self.svnpasswd}")'],
  ],
  'what goes into a credential and lies in the open': [
    ['key.json', '{ "kdf": "scrypt", "kdfparams": { "n": 8192,\n "salt": "[[hex:64]]" } }'],
    ['users.json', '{ "hash": "[[hex:64]]", "salt": "[[hex:32]]", "iterations": 1000 }'],
    ['a.py', 'random_seed = 20240115'],
    ['a.py', 'seed = "the quick brown fox"'],
    ['a.ts', "const cookie = 'sessionPreference';"],
    ['a.ts', "seed: 'https://example.com/seeds/a1b2c3',"],
    ['a.ts', 'const otp = "000000";'],
  ],
  'what only looks like a value': [
    ['a.json', '"refresh_token_grant_access_token_lifespan": "41h0m0s",'],
    ['a.go', "//   KeyEncKey := HMAC-SHA256(MasterKey, IV || 'SSE-S3' || 'DAREv2-HMAC-SHA256' || bucket)"],
    ['a.go', 'OAuthGrant *OAuth2Grant `xorm:"-"`'],
    ['a.yaml', 'IdentityToken: "9cbaf023786cd7..."'],
    ['a.yaml', '"identitytoken": "9cbaf023786cd7..."'],
    ['policies.json', '"Resource":"arn:aws:secretsmanager:*:*:secret:rds!*",'],
    ['a.json', String.raw`"pattern":"arn:.*:secretsmanager:[a-zA-Z0-9\\-]+:\\d{12}:secret:[a-zA-Z0-9\\-/_+=.@!]+"`],
    ['a.json', String.raw`"pattern":"(wallet-auth:)?[a-zA-Z0-9+/=\\-_\\s]*",`],
    ['a.py', "salt '*' cp.cache_dir salt://path/to/dir include_pat='E@*.py$'"],
    ['pyproject.toml', 'auth = ["Flask-WTF<2"]'],
    ['a.py', '"reset_password": "20/m/ip,5/m/key",'],
    ['a.py', String.raw`TOKEN_SPECIALS = r"!#$%&'*+-.^_|~"`],
    ['a.py', 'ret["changes"]["password"] = "XXX-REDACTED-XXX"'],
    ['a.py', `escaped_password = "'{}'".format(`],
    ['a.py', "prompt_formats['prompt_ask_vault_pass'] = ['Vault password: ']"],
    ['a.rs', 'let fake = FakeRefresher::new(s3_creds("AKIA1"));'],
    [
      'a.psm1',
      '$auth_value = [System.Convert]::ToBase64String([System.Text.Encoding]::ASCII.GetBytes(("{0}:{1}" -f $User, $Pass)))',
    ],
    ['a.py', '&X-Amz-Credential=__test_call__%2F20220513%2Fus-east-1%2Fsqs%2Faws4_request'],
    ['nmea.py', 'unitKey="heightOfGeoidAboveWGS84Units"'],
    ['a.js', 'var f0={"dismiss-button":"awsui_dismiss-button_dm8gx_dpjap_9",token:"awsui_token_dm8gx_dpjap_10"}'],
    ['a.js', 'x = {"in-inline-token":"awsui_in-inline-token_xjuzf_85n7e_530"}'],
    [
      'a.js',
      "` with ${input('ionic login <email> <password>')}. See ${(0, color_1.input)('ionic login --help')} for more details.`",
    ],
    ['a.js', "* - computeHMACSignature('', 'test_secret') => '[[hex:64]]'"],
    ['a.js', '// {"access_token": "abc123def456ghi789"}'],
    ['dist.sh', 'gpg --default-key 348FFC4C --detach-sig ./consul_SHA256SUMS'],
    ['a.go', '//    * USER_PASSWORD_AUTH: Non-SRP authentication flow; user name and password'],
    ['a.json', String.raw`"credentialData": "{\"hashIterations\":27500,\"algorithm\":\"pbkdf2-sha256\"}"`],
    ['a.json', String.raw`"pattern":"^arn:[a-z-]*:secretsmanager:[a-z0-9-]*:\\d{12}:secret:[0-9A-Za-z_/+=.@!-]*$"`],
  ],
  'bytes of pictures and archives': [
    ['a.gif', '\x1e%\x1f\x1f&!!##A>?C@@EAA[[base62:120]]\x01'],
    ['a.png', '\0tEXtSource\0http://jimmac.musichall.cz\x03\x1b@\x8b\x8c1'],
    [
      'a.js',
      'atob("A8AAAAPAABkL2c8Qw4AAEkPAABsDwAAiA8AAIwP/EAA[[base62:180]]/AAAUBAAAFUQAABaEAAAXRAAAGEQAABhEAAAZR1")',
    ],
  ],
  'R1 references and templates': [
    ['a.sh', 'PASSWORD=$DB_PASSWORD'],
    ['a.yml', 'password: ${DB_PASSWORD}'],
    ['a.yml', 'password: "{{ vault_db_password }}"'],
    ['a.bat', 'set PASSWORD=%DB_PASSWORD%'],
    ['a.py', 'dsn = "password=%(password)s"'],
    ['a.html.erb', '<input name="token" value="<%= form_token %>">'],
    ['a.ini', 'password = @DB_PASSWORD@'],
    ['a.xml', '<password>#{db.password}</password>'],
    ['a.md', 'Set `API_KEY=<your-api-key>` first'],
    ['a.properties', 'db.password=###DB_PASSWORD###'],
    ['a.ini', 'secret = __APP_SECRET__'],
  ],
  'R3 reads of the environment and of configuration': [
    ['a.ts', 'const token = process.env.API_TOKEN;'],
    ['a.ts', "const token = process.env['API_TOKEN'];"],
    ['a.py', 'token = os.environ["API_TOKEN"]'],
    ['a.py', "password = config.get('database', 'password')"],
    ['a.rb', "password: ENV.fetch('DB_PASSWORD')"],
    ['a.go', 'token := os.Getenv("API_TOKEN")'],
    ['A.java', 'String password = System.getenv("DB_PASSWORD");'],
    ['a.php', "$password = $_POST['password'];"],
    ['a.php', "$password = env('DB_PASSWORD');"],
  ],
  'what stands where a value may stand further from its name': [
    ['a.yml', 'tokens:\n  - name: [[base62:20]]\n    id: 1'],
    ['a.yml', 'keys:\n  - { name: a }'],
    ['a.yml', 'secrets:\n  - DB_PASSWORD_1\n  - source: server-cert'],
    ['a.pl', "$seen{'token'} = 'number1';"],
    ['a.js', 'const token = next() // "the [[base62:20]] one"'],
    ['a.js', 'cols = [ ["token", "Number1"], ["key", "primary"]]'],
    ['a.js', 'if (["token1", "secret2"].includes(token)) {}'],
    ['a.py', 'if token in ("INDENT2", "DEDENT2"): pass'],
    ['a.el', '(setq token "value1")'],
    ['a.md', '| Token | Meaning |\n|---|---|\n| `__proto__2` | x |\n| accessTokenLifetime2 | y |'],
    ['a.csv', 'word,access_token\nred,none\nblue,yourtoken1'],
    ['a.sh', 'TOKEN=${1:-default1}'],
    ['a.sh', 'TOKEN=${1:-$2}'],
  ],
  'R4 secret managers': [
    ['a.env', 'API_TOKEN=op://vault/item/field'],
    ['a.yml', 'password: vault:secret/data/db#password'],
    ['a.yml', 'secret: arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf'],
    ['a.yml', "password: '{{resolve:secretsmanager:db:SecretString:password}}'"],
    ['a.json', '{"password": "@Microsoft.KeyVault(SecretUri=https://x.vault.azure.net/secrets/db)"}'],
    ['a.tf', 'password = var.db_password'],
    ['a.yml', 'password: !vault encrypted_db'],
    ['a.yml', 'secretName: shop-tls-2024'],
  ],
  'R5 and R6 files and ciphertext': [
    ['compose.yml', 'POSTGRES_PASSWORD_FILE: /run/secrets/db_password'],
    ['a.yml', 'password: ENC[AES256_GCM,data:[[base64:24]],iv:[[base64:43]]=,tag:[[base64:22]]==,type:str]'],
    ['a.yml', "password: '{cipher}[[hex:64]]'"],
    ['a.properties', 'db.password=ENC([[base64:44]])'],
    ['a.yml', 'secret: vault:v1:[[base64:60]]'],
  ],
  'R7 calls and joined texts': [
    ['a.js', 'const token = createToken(user) + suffix;'],
    ['a.py', 'token = f"{user}-{stamp}"'],
    ['a.sh', 'PASSWORD=`awk \'{print $1}\' $FILE | grep password | cut -d "=" -f2`'],
    ['a.sh', 'PASSWORD=$(openssl rand -hex 16)'],
    ['a.py', 'password = "prefix" + secrets.token_hex(8)'],
  ],
  'P1 and P2 placeholders and instructions': [
    ['a.ts', 'const password = "changeme";'],
    ['a.env', 'API_KEY=your-api-key-here'],
    ['a.env', 'API_KEY=YOUR_API_KEY'],
    ['a.py', 'client_secret = "my_client_secret"'],
    ['a.yml', 'password: enter-password'],
    ['a.js', "apiKey: 'INSERT_YOUR_KEY'"],
    ['a.env', 'SECRET_KEY=replace_me_with_a_secret'],
    ['a.js', "token: 'some-token'"],
    ['test/a.js', "password: 'test-user-password'"],
  ],
  'P3 masks': [
    ['a.log', 'password=********'],
    ['a.md', 'token: xxxxxxxxxxxxxxxxxxxxxxxx'],
    ['a.md', 'api_key = "sk-...abcd"'],
    ['a.log', 'password=[REDACTED]'],
    ['a.log', 'token: <hidden>'],
    ['a.md', '--secret-key StF0q...'],
  ],
  'P4 sequences': [
    ['a.js', "const apiKey = '1234567890abcdef'"],
    ['a.js', "const apiKey = 'abcdef0123456789abcdef0123456789'"],
    ['a.js', "const secret = 'deadbeefdeadbeefdeadbeefdeadbeef'"],
    ['a.js', "const token = 'a1b2c3d4e5f6g7h8'"],
    ['a.js', "password: 'qwertyuiop'"],
    ['a.js', "const secret = 'AAAAAAAAAAAAAAAAAAAAAAAA'"],
    ['a.js', "const key = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'"],
    ['a.js', 'const validKeyChars = "0123456789abcdefghijklmnopqrstuvwxyz_-."'],
    ['a.env', 'API_KEY=00000000-0000-0000-0000-000000000000'],
    ['a.env', 'API_KEY=12345678-1234-1234-1234-123456789012'],
  ],
  'P7 prose and S3 texts of a user interface': [
    ['a.js', "password: 'Please enter your password'"],
    ['i18n/es.json', '{"LABEL_PASSWORD_REPEAT": "Repetir a nova senha"}'],
    ['i18n/gl.json', '{"signup_form_confirm_password": " Confirmar contrasinal"}'],
    ['locale/hi.json', '{"Authenticate": "प्रमाणित करना"}'],
    ['i18n/sv.json', '{"LABEL_PASSWORD_REPEAT": "Bekräfta lösenord"}'],
    ['a.json', '{"INVALID_PASSWORD": "Das Kennwort ist ungültig"}'],
    ['a.html', '<input type="password" placeholder="Password">'],
  ],
  'S1 types and S13 schemas': [
    ['a.ts', 'password: string;'],
    ['a.ts', 'token?: string | undefined;'],
    ['a.py', 'secret: Optional[str] = None'],
    ['a.sql', 'password VARCHAR(255) NOT NULL'],
    ['a.rs', 'pub password: &str,'],
    ['openapi.yml', 'password:\n  type: string\n  format: password'],
    ['schema.json', '{"password": {"type": "string", "description": "The password"}}'],
  ],
  'S2 identifiers': [
    ['A.java', 'static final String PASSWORD = "spring.datasource.password";'],
    ['a.py', 'TOKEN_SESSION = "oauth2_refresh_token_session"'],
    ['a.js', "const secret = 'defaultOAuth2RequestValidator'"],
    ['a.yml', 'secret: web_requests#handle_request'],
    ['a.py', '"net_ipv4_tcp_max": {"key": "netIpv4TcpMaxSynBacklog", "type": "int"}'],
    ['a.js', "token: 'user:profile:v2'"],
    ['a.py', 'unitKey="widthOfGlomeruloidCompartmentUnits"'],
    ['a.env', 'API_TOKEN=shop.settings.apiTokenOfToday'],
  ],
  'S5 and S6 other shapes': [
    ['a.js', "const authUrl = 'https://acme.io/oauth/authorize'"],
    ['a.js', "auth: 'https://auth.acme.io/v2/token'"],
    ['a.yml', 'token: 4096'],
    ['a.py', 'max_tokens=2048'],
    ['a.json', '{"token_type": "Bearer"}'],
    ['a.json', '{"passport-auth": "^5.0.24"}'],
    ['a.js', "alg: 'A256KW', key: 'A128CBC-HS256'"],
    ['a.js', "const secretAlgorithm = 'HMAC-SHA1'"],
    ['a.go', 'passwordModifyOID = "1.3.6.1.4.1.4203.1.11.1"'],
    ['a.yml', 'auth: scram-sha-256'],
    ['a.js', "if (event.key === 'ArrowDown') return"],
    ['a.jsx', '<Item key="item-1" />'],
    ['a.json', '{"key": "ctrl+cmd+e", "command": "workbench.action"}'],
    ['a.sh', 'docker run -p 8080:80 nginx'],
    [
      'a.d.ts',
      '{"key": "Authorization", "value": "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20300815/eu-west-1/s3/aws4_request, SignedHeaders=host;x-amz-date, Signature=[[hex:64]]"}',
    ],
    ['a.js', 'class A{constructor(r){this._auth=r.getImmediate({optional:!0}),this._auth||r.onInit()}}'],
    ['a.js', 'password: /^(?=.*[a-z])(?=.*\\d).+$/'],
    ['passwd.5', 'hesap:parola:UID:GID:GECOS:dizin:kabuk'],
    ['a.yml', 'password: user_*'],
  ],
  'S11 entity ids and S12 public halves': [
    ['a.js', "key: 'price_[[base62:24]]'"],
    ['a.json', '{"key_id": "[[hex:32]]"}'],
    ['a.yml', 'publicKey: "[[base64:60]]"'],
    ['a.pub', 'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAB[[base64:80]] dev@acme'],
    ['a.cs', 'PublicKeyToken=b77a5c561934e089'],
    ['a.html', '<input name="csrf_token" value="[[base64:43]]=">'],
  ],
  'S14 and H digests': [
    ['package-lock.json', '{"integrity": "sha512-[[base64:86]]=="}'],
    ['a.yml', 'sha256_token: [[hex:64]]'],
    ['a.nix', 'cargoHash = "sha256-[[base64:43]]=";'],
    ['.github/workflows/ci.yml', 'uses: actions/auth@[[hex:40]]'],
    ['a.py', "password_hash = '$2b$12$[[base62:53]]'"],
    ['a.json', '{"hashed_token": "[[base64:43]]="}'],
    ['Pipfile.lock', '{"token": "[[hex:64]]"}'],
    ['yarn.lock', 'auth-token "[[base62:40]]"'],
  ],
  'what published code holds': [
    ['a.php', "'password' => 'required|min:8|confirmed',"],
    ['a.yml', 'kind: Secret\ndata:\n  password: Cg=='],
    ['a.js', 'this._auth=r.getImmediate({optional:!0}),this._password=t'],
    ['a.ts', '{"key": "Authorization", "value": "AWS4-HMAC-SHA256+Credential=$credential,+Signature=$signature"}'],
    ['a.py', 'oauth_nonce="[[hex:30]]"'],
    ['a.json', '{"WebIdentityToken": "Atza|[[base62:60]]XXXXXXXX[[base62:200]]"}'],
    ['a.go', 'var sbox = []byte{[[hex-list:32]]}'],
  ],
  'T the pitfalls of others': [
    ['a.js', 'password = "bm90IG15IHJlYWwgcGFzc3dvcmQ="'],
    ['a.js', "const a = { secret: 'this_is_a_secret_abc123abc123abc' }"],
    ['a.sh', 'curl -u user:$PASSWORD https://acme.io'],
    ['a.md', 'Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=='],
    ['a.ts', "secret: process.env.LINKEDIN_SECRET || 'APP_SECRET'"],
    ['a.sh', 'linux=NOPASSWD:/sbin/apache start,/sbin/apache restart'],
    ['a.md', 'resources that are identified by `OCID` or identified by name'],
    ['a.js', 'monkey = "[[base62:32]]"; author = "[[base62:32]]"; tokenizer = "[[base62:32]]"'],
  ],
};

describe.each(Object.entries(QUIET))('%s', (_name, rows) => {
  test.each(rows)('%s: %s', (path, template) => {
    expect(alarmsIn(path, expandSample(template).text)).toEqual([]);
  });
});

test('bytes of an archive that look like an assignment are none', () => {
  const bytes = Buffer.from('\xa4Pw:,\xfb\xe5b\xe9\x8c]\xed:1w\x92|/\x04', 'latin1');
  expect(alarmsIn('a.jar', bytes)).toEqual([]);
  // A password in a file of an old encoding is one.
  expect(alarmsIn('a.ini', Buffer.from('password=Gr\xfc\xdfe7zK4qLw', 'latin1'))).not.toEqual([]);
});

test('S8 minified code is quiet, and a token of a provider in it is not', () => {
  const code = (secret: string) =>
    `${'var a=function(b){return b.c(d)};'.repeat(80)}x.apiKey="${secret}";${'e(f,g);h=i[j];'.repeat(150)}`;
  expect(alarmsIn('dist/app.js', code(expandSample('[[base62:32]]').text))).toEqual([]);
  expect(alarmsIn('dist/app.js', code(expandSample('AKIA[[base32:16]]').text))).not.toEqual([]);
});

test('a key between control characters is found all the same, as in a dump of an environment', () => {
  const text = expandSample('A=1\0AWS_ACCESS_KEY_ID=AKIA[[base32:16]]\0\x01B=2').text;
  expect(alarmsIn('environ', text)).toEqual(['error aws-access-key-id']);
  const address = expandSample('ftp://anonymous:[[base62:24]]@ftp.shop.io/').text;
  expect(alarmsIn('a.py', address)).toEqual(['error url-credentials']);
});
