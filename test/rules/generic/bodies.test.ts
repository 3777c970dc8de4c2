import { describe, expect, test } from 'vitest';
import { expandSample } from '../../../src/samples/expand.ts';
import { alarmsIn, findingsIn } from '../../support/detect.ts';

/** Literals that a name is asked about or stands for; each holds one secret. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  'a.py': [
    'if api_key in ("[[base62:32]]", "none"):\n    pass',
    'match api_key:\n    case "[[base62:32]]":\n        pass',
    'def api_key(self) -> str:\n    return "[[base62:32]]"',
    'api_key = lambda: "[[base62:32]]"',
  ],
  'a.js': [
    'switch (apiKey) {\n  case "[[base62:32]]":\n    go();\n}',
    'get apiKey() { return "[[base62:32]]"; }',
    'const apiKey = () => "[[base62:32]]";',
  ],
  'a.ts': ['static apiKey?: string = "[[base62:32]]";', 'protected apiKey!: string = "[[base62:32]]";'],
  'A.java': ['public String getApiKey() {\n    return "[[base62:32]]";\n}'],
  'a.kt': [
    'fun getApiKey(): String = "[[base62:32]]"',
    'val apiKey get() = "[[base62:32]]"',
    'val apiKey: String by lazy { "[[base62:32]]" }',
  ],
  'a.scala': ['apiKey match { case "[[base62:32]]" => 1 }'],
  'a.cs': ['public string ApiKey { get { return "[[base62:32]]"; } }'],
  'a.go': [
    'switch apiKey {\ncase "[[base62:32]]":\n\treturn\n}',
    'func (c C) ApiKey() string { return "[[base62:32]]" }',
    'ApiKey string `json:"api_key" default:"[[base62:32]]"`',
    'Token *string `env:"T" env-default:"[[base62:32]]"`',
    'strings.EqualFold(apiKey, "[[base62:32]]")',
  ],
  'a.rs': [
    '#[arg(long, default_value = "[[base62:32]]")]\npub api_key: String,',
    'fn default_api_key() -> String { "[[base62:32]]".to_string() }',
    'assert_eq!(api_key, "[[base62:32]]");',
  ],
  'a.rb': [
    'def api_key\n  "[[base62:32]]"\nend',
    'let(:api_key) { "[[base62:32]]" }',
    'fill_in :api_key, with: "[[base62:32]]"',
  ],
  'a.php': ["in_array($api_key, ['[[base62:32]]'])", '$api_key = <<<EOT\n[[base62:32]]\nEOT;'],
  'a.pl': ["sub api_key { return '[[base62:32]]'; }"],
  'a.ex': ['def api_key, do: "[[base62:32]]"', 'Application.put_env(:a, :api_key, "[[base62:32]]")'],
  'a.clj': ['(defn api-key [] "[[base62:32]]")'],
  'a.hs': ['apiKey = T.pack "[[base62:32]]"'],
  'a.jl': ['api_key::String = "[[base62:32]]"'],
  'a.tf': ['variable "api_key" {\n  type = string\n  description = "of the shop"\n  default = "[[base62:32]]"\n}'],
  'a.json': ['{"api_keys": [\n  "[[base62:32]]",\n  "none"\n]}'],
  'a.conf': [
    'set $api_key [[base62:32]];',
    'proxy_set_header X-Api-Key [[base62:32]];',
    'fastcgi_param API_KEY [[base62:32]];',
  ],
};

describe.each(Object.entries(FORMS))('%s', (path, templates) => {
  test.each(templates)('%s', template => {
    const { text, secrets } = expandSample(`${template}\n`);
    const found = findingsIn(path, text).filter(finding => finding.severity !== 'note');
    expect(found.map(finding => finding.secret?.reveal())).toEqual(secrets.slice(-1));
  });
});

test.each(['mdp', 'db_mdp', 'psw', 'mot_de_passe', 'pwd1'])('%s is the name of a password', name => {
  const { text, secrets } = expandSample(`${name} = "[[base62:14]]"\n`);
  expect(findingsIn('a.py', text).map(finding => finding.secret?.reveal())).toEqual(secrets);
});

test.each([
  ['a.py', 'if token in ("(", ")"):\n    pass'],
  ['a.py', 'PASSWORD_HASHERS = [\n    "auth.hashers.PBKDF2PasswordHasher",\n]'],
  ['a.py', 'if password in ("", None, "password"):\n    pass'],
  ['a.py', 'def get_token(self):\n    return "access_token"'],
  ['a.js', 'switch (token) {\n  case "identifier":\n    go();\n}'],
  ['a.js', 'get passwordLabel() { return "Your password"; }'],
  ['a.js', 'switch (key) {\n  case "ArrowDown":\n    go();\n}'],
  ['A.java', 'public String getPassword() {\n    return "";\n}'],
  ['A.java', 'public String getPasswordHint() {\n    return "At least 8 characters";\n}'],
  ['a.ts', 'static token?: string = "";'],
  ['a.ts', 'const x = token ?: "none";'],
  ['a.go', 'switch token {\ncase "EOF":\n\treturn\n}'],
  ['a.go', 'Password string `json:"password" default:"password"`'],
  ['a.rs', '#[arg(long, default_value = "8080")]\npub token: String,'],
  ['a.rb', 'fill_in "Password", with: password'],
  ['a.php', "in_array($key, ['id', 'name'])"],
  ['a.tf', 'variable "password" {\n  description = "The password of 1st user"\n  default = ""\n}'],
  ['a.conf', 'proxy_set_header Authorization $http_authorization;'],
  ['a.conf', 'set $token "";'],
  ['a.conf', 'fastcgi_param AUTH_TOKEN $token;'],
])('%s: %s says nothing', (path, text) => {
  expect(alarmsIn(path, text)).toEqual([]);
});
