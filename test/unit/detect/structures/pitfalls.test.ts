/** Situations in which scanners go wrong, each with what is right. */
import { createPrivateKey } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { expandSample } from '../../../../src/samples/expand.ts';
import { findAll } from './all-rules.ts';

type Verdict = 'silent' | 'note' | 'warning' | 'error' | 'found';
const at = '@';

function verdict(text: string | Uint8Array, path?: string): Verdict {
  const severities = findAll(text, path).map(({ severity }) => severity);
  return (['error', 'warning', 'note'] as const).find(severity => severities.includes(severity)) ?? 'silent';
}

/** `found`: reported at all above a note. */
const holds = (actual: Verdict, expected: Verdict) =>
  actual === expected ||
  (expected === 'found' && (actual === 'error' || actual === 'warning')) ||
  (expected === 'silent' && actual === 'note');

const cases: readonly (readonly [name: string, template: string, path: string, expected: Verdict])[] = [
  ['a translated label', '"signup_form_confirm_password": " Confirmar contrasinal"', 'locale/gl.json', 'silent'],
  ['a broker with a mixed password', `mqtt://u:a7[[base62:10]]${at}m10.cloudmqtt.com:13858`, 'agents/mqtt.rb', 'error'],
  ['the stock login of a local database', `postgres://postgres:postgres${at}localhost`, 'a.py', 'silent'],
  ['an address inside a query', `http://h:9000/sso/auth?redirect=http://x${at}y.com`, 'a.java', 'silent'],
  ['a DSN with names for parts', `mailgun+api://KEY:DOMAIN${at}default`, '.env.dist', 'silent'],
  ['a default inside a reference', '${DB_PASS:-Tr0ub4dor&3x}', 'docker-compose.yml', 'found'],
  ['a default under a name', 'DB_PASS=${DB_PASS:-Tr0ub4dor&3x[[base62:4]]}', 'docker-compose.yml', 'found'],
  ['an Ed25519 key, the shortest there is', '[[pem:ed25519]]', 'deploy/key.pem', 'error'],
  ['a key that says it is for tests', '[[pem:testing-key]]', 'a.go', 'silent'],
  ['a list of characters', 'const validKeyChars = "0123456789abcdefghijklmnopqrstuvwxyz_-."', 'a.js', 'silent'],
  ['a key of 32 hexadecimal digits', 'api_key = "[[hex:32]]"', 'a.py', 'found'],
  ['an integrity hash', '"integrity": "sha512-[[base64-bytes:64]]"', 'package-lock.json', 'silent'],
  [
    'a token in a lock file',
    `"resolved": "https://ci:[[base62:24]]${at}npm.shop.io/a.tgz"`,
    'package-lock.json',
    'found',
  ],
  ['the name of an algorithm', 'secret_algorithm = "A256KW"; auth = "aws4-hmac-sha256"', 'a.py', 'silent'],
  [
    'a kubeconfig with a certificate only',
    'kind: Config\nclusters:\n- cluster:\n    server: https://k8s.shop.io\nusers:\n- user:\n    client-certificate-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t\n',
    'kubeconfig',
    'silent',
  ],
  ['a limit of tokens', 'max_tokens=2048\ntokens: 4096', 'a.yml', 'silent'],
  ['a type of token', '{"token_type":"Bearer"}', 'a.json', 'silent'],
  ['a key of the keyboard', "if (event.key === 'ArrowDown') {}", 'a.ts', 'silent'],
  ['the example of RFC 7617', 'Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==', 'a.md', 'silent'],
  ['a comparison', 'if (password == "letmein-9f3K![[base62:4]]") {}', 'a.js', 'found'],
  ['a variable behind curl -u', 'curl -u user:$PASS https://api.shop.io', 'a.sh', 'silent'],
  ['a password behind curl -u', 'curl -u user:[[base62:16]] https://api.shop.io', 'a.sh', 'found'],
  ['a key in a patch', '+[[pem:ed25519]]', 'a.patch', 'found'],
  ['a port', 'docker run -p 8080:80 nginx', 'a.sh', 'silent'],
  ['a public SSH key', 'ssh-rsa [[base64-bytes:279]] a@b', 'authorized_keys', 'silent'],
  ['a public key without frame', 'PUBLIC_KEY=[[der:rsa-2048-public]]', '.env.example', 'silent'],
  ['an expression of a pattern', '/-----BEGIN (?:RSA )?PRIVATE KEY-----[^-]+/', 'a.ts', 'silent'],
];

test.each(cases)('%s: %s', (_name, template, path, expected) => {
  const sample = expandSample(template).text;
  const text = path.endsWith('.patch') ? sample.replaceAll('\n', '\n+') : sample;
  const actual = verdict(text, path);
  expect(holds(actual, expected), `${actual} instead of ${expected}`).toBe(true);
});

describe('carriers', () => {
  const text = expandSample(`DATABASE_URL=postgres://app:[[base62:16]]${at}db.shop.io/x\n`).text;
  test('UTF-16 is read', () => {
    expect(verdict(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]), '.env')).toBe('error');
  });
  test('CRLF and a byte order mark are read', () => {
    expect(verdict(`\u{feff}${text.replaceAll('\n', '\r\n')}`, '.env')).toBe('error');
  });
  test('base64 of a key is read', () => {
    expect(verdict(expandSample('KEY=[[base64-of:[[pem:rsa-1024]]]]').text, '.env')).toBe('error');
  });
});

test('a key that a standard prints is known in every frame', () => {
  // RFC 8032, section 7.1, test 1; also the key of RFC 8037.
  const seed = ['9d61b19deffd5a60ba844af492ec2cc4', '4449c5697b326919703bac031cae7f60'].join('');
  const key = createPrivateKey({
    key: Buffer.from(`302e020100300506032b657004220420${seed}`, 'hex'),
    format: 'der',
    type: 'pkcs8',
  });
  expect(verdict(key.export({ type: 'pkcs8', format: 'pem' }).toString(), 'key.pem')).toBe('silent');
  expect(verdict(JSON.stringify(key.export({ format: 'jwk' })), 'key.json')).toBe('silent');
});
