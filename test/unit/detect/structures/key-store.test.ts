import { describe, expect, test } from 'vitest';
import { keyStore } from '../../../../src/rules/key-store.ts';
import { expandSample } from '../../../../src/samples/expand.ts';
import { findingsIn } from '../../../support/detect.ts';
import { judge, ruleOf } from './judge.ts';

const store = ruleOf(keyStore, 'key-store-base64');
const openpgp = ruleOf(keyStore, 'key-store-openpgp');
const sample = (kind: string) => expandSample(`[[key-store:${kind}]]`).text;
const wrapped = (text: string, width = 76) => text.replace(new RegExp(`.{${width}}`, 'g'), '$&\n');

describe('a key store in base64 is found', () => {
  const carriers: Readonly<Record<string, (body: string) => string>> = {
    'in a variable': body => `KEYSTORE=${body}\nOTHER=abcdef\n`,
    'wrapped in a file of its own': body => `${wrapped(body)}\n`,
    'wrapped by a tool of Windows': body => wrapped(body, 64).replaceAll('\n', '\r\n'),
    'in a block of YAML': body => `store: |\n${wrapped(body).replace(/^/gm, '    ')}\nnext: value\n`,
    'in a literal with line ends of its own': body => `const store = "${wrapped(body).replaceAll('\n', '\\n')}";`,
    'in literals that are joined': body => `const store =\n  '${wrapped(body).replaceAll('\n', "' +\n  '")}';`,
  };
  test.each(Object.entries(carriers))('%s', (_, carry) => {
    for (const kind of ['pkcs12', 'jks', 'jceks']) expect(judge(store, carry(sample(kind)))).toHaveLength(1);
    expect(judge(openpgp, carry(sample('pgp')))).toHaveLength(1);
  });

  test('and reported as what it is wherever it is wrapped', () => {
    const body = sample('pkcs12');
    const [plain] = judge(store, `a: ${body}`);
    expect(plain).not.toHaveProperty('value');
    expect(judge(store, wrapped(body))[0]?.value).toBe(body.replace(/=+$/, ''));
  });
});

describe('what begins like a key store and is none is left alone', () => {
  test.each([
    ['a store that was cut off', () => sample('pkcs12').slice(0, 400)],
    ['one that goes on', () => sample('pkcs12').replace(/=*$/, 'AAAAAAAA')],
    ['a few bytes of one', () => sample('jks').slice(0, 120)],
  ])('%s', (_, make) => {
    expect(judge(store, make())).toEqual([]);
  });

  test('a store of Java with a certificate alone', () => {
    const field = (text: string) => Buffer.concat([Buffer.from([0, text.length]), Buffer.from(text)]);
    const certificate = Buffer.concat([Buffer.from([0, 0, 2, 0]), Buffer.alloc(512, 'abcdefgh')]);
    const entry = Buffer.concat([
      Buffer.from([0, 0, 0, 2]),
      field('root'),
      Buffer.alloc(8),
      field('X.509'),
      certificate,
    ]);
    const bytes = Buffer.concat([Buffer.from('feedfeed0000000200000001', 'hex'), entry, Buffer.alloc(20, 7)]);
    expect(judge(store, bytes.toString('base64'))).toEqual([]);
  });

  test('a public OpenPGP key, and a secret one of which only a stub was exported', () => {
    expect(judge(openpgp, sample('pgp-public'))).toEqual([]);
    const bytes = Buffer.from(sample('pgp'), 'base64');
    // Octets of usage and kind as GnuPG writes them for a key that lies elsewhere.
    bytes.set([0xff, 0, 101], 53);
    expect(judge(openpgp, bytes.toString('base64'))).toEqual([]);
  });

  test('a public OpenPGP key under the name of a key', () => {
    expect(findingsIn('ci.env', `GPG_SIGNING_KEY=${sample('pgp-public')}\n`)).toEqual([]);
    expect(findingsIn('ci.env', `GPG_SIGNING_KEY=${sample('pgp')}\n`)).toHaveLength(1);
  });

  test('a secret OpenPGP key behind a passphrase is told and does not block', () => {
    const bytes = Buffer.from(sample('pgp'), 'base64');
    bytes.set([254, 7], 53);
    expect(judge(openpgp, bytes.toString('base64'))).toMatchObject([{ severity: 'note' }]);
  });
});
