import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { rules } from '../../../../src/rules/index.ts';
import { expandSample } from '../../../../src/samples/expand.ts';
import { judge, ruleOf } from './judge.ts';

const b64 = (text: string) => Buffer.from(text).toString('base64');
const pem = (kind: string) => expandSample(`[[pem:${kind}]]`).text;
const lineOf = (text: string, at: number) => text.slice(0, at).split('\n').length;

describe('a Kubernetes Secret', () => {
  const rule = ruleOf(rules, 'kubernetes-secret');
  const lines = (text: string) => judge(rule, text).map(hit => [hit.ruleId, lineOf(text, hit.start)]);

  test('whose kind comes last names the private keys and not the certificates', () => {
    const certificate = b64('-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n');
    const text = [
      'apiVersion: v1',
      'data:',
      `  ca.crt: ${certificate}`,
      `  tls.crt: ${certificate}`,
      `  client.pem: ${b64(pem('ed25519'))}`,
      `  server.pem: ${b64(pem('rsa-1024'))}`,
      'kind: Secret',
      'metadata:',
      '  name: client-certs',
    ].join('\n');
    expect(lines(text)).toEqual([
      ['private-key', 5],
      ['private-key', 6],
    ]);
  });

  test('in a file of several documents and in a list is read for itself', () => {
    const secret = (value: string) => `kind: Secret\ndata:\n  password: ${b64(value)}`;
    const text = [
      'kind: ConfigMap\ndata:\n  password: bm90LWhlcmUtYnV0LXRoZXJl',
      '---',
      secret('hT5kQ9wZ2m'),
      '---',
      `kind: List\nitems:\n- kind: Secret\n  stringData:\n    token: pL8vR3xN6t\n- kind: ConfigMap\n  data:\n    token: cL8vR3xN6t`,
    ].join('\n');
    expect(lines(text)).toEqual([
      ['kubernetes-secret', 7],
      ['kubernetes-secret', 13],
    ]);
  });

  test('with CRLF, quotes and comments is read, too', () => {
    const text = `kind: "Secret"\r\n# note\r\ndata:\r\n  # one\r\n  "api_key": "${b64('hT5kQ9wZ2m4Lc7Rb')}" # x\r\n`;
    expect(lines(text)).toEqual([['kubernetes-secret', 5]]);
  });

  test.each([
    ['empty values', 'kind: Secret\ndata:\n  password: ""\n  token: Cg==\n'],
    [
      'references',
      'kind: Secret\nstringData:\n  password: ref+vault://secret/db#password\n  token: <path:kv/data#token>\n',
    ],
    ['names and hosts', `kind: Secret\ndata:\n  username: ${b64('orders')}\n  host: ${b64('db7.shop.io')}\n`],
    ['placeholders', `kind: Secret\ndata:\n  password: ${b64('your-password')}\n`],
    ['a reference to a Secret', 'secretKeyRef:\n  name: x\nkind: SecretStore\ndata:\n  a: b\n'],
  ])('with %s is silent', (_name, text) => {
    expect(judge(rule, text)).toEqual([]);
  });
});

describe('a client configuration of Kubernetes', () => {
  const rule = ruleOf(rules, 'kubernetes-client-config');
  const config = (server: string, user: string) =>
    `apiVersion: v1\nkind: Config\nclusters:\n- cluster:\n    server: ${server}\nusers:\n- name: a\n  user:\n    ${user}\n`;
  test.each([
    ['a key', config('https://k8s.shop.io', `client-key-data: ${b64(pem('ed25519'))}`), ['error']],
    ['a key for this machine', config('https://127.0.0.1:6443', `client-key-data: ${b64(pem('ed25519'))}`), ['note']],
    ['a certificate', config('https://k8s.shop.io', 'client-certificate-data: LS0tLS1CRUdJTiBDRVJU'), []],
    ['a token file', config('https://k8s.shop.io', 'tokenFile: /var/run/token'), []],
  ])('with %s', (_name, text, expected) => {
    expect(judge(rule, text).map(hit => hit.severity ?? 'error')).toEqual(expected);
  });
});

describe('a JSON Web Key', () => {
  const rule = ruleOf(rules, 'private-key-jwk');
  test.each(['RSA', 'EC', 'OKP'])('of type %s is private only with its private member', kty => {
    const { privateKey, publicKey } =
      kty === 'RSA'
        ? generateKeyPairSync('rsa', { modulusLength: 1024 })
        : kty === 'EC'
          ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
          : generateKeyPairSync('ed25519');
    const whole = privateKey.export({ format: 'jwk' });
    const text = JSON.stringify({ keys: [{ kid: '1', ...whole }] });
    expect(judge(rule, text).map(hit => text.slice(hit.start, hit.end))).toEqual([whole.d]);
    expect(judge(rule, JSON.stringify({ ...publicKey.export({ format: 'jwk' }) }))).toEqual([]);
    const literal = `const key = { kty: '${kty}', ${Object.entries(whole)
      .map(([k, v]) => `${k}: '${String(v)}'`)
      .join(', ')} };`;
    expect(judge(rule, literal)).toHaveLength(1);
  });
});
