import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { privateKey } from '../../../../src/rules/private-key.ts';
import { expandSample } from '../../../../src/samples/expand.ts';
import { judge, ruleOf } from './judge.ts';

const rule = ruleOf(privateKey, 'private-key');
const pemOf = (kind: string) => expandSample(`[[pem:${kind}]]`).text;

describe('a private key is found in', () => {
  const pem = pemOf('ed25519');
  const rsa = pemOf('rsa-1024');
  const carriers: Readonly<Record<string, (key: string) => string>> = {
    'a file of its own': key => key,
    'a file with CRLF': key => key.replaceAll('\n', '\r\n'),
    'a JSON string': key => JSON.stringify({ private_key: `${key}\n` }),
    'JSON inside JSON': key => JSON.stringify({ json: JSON.stringify({ private_key: key }) }),
    'a JSON string with escaped slashes': key => JSON.stringify(key).replaceAll('/', '\\/'),
    'a quoted .env value of several lines': key => `KEY="${key}"\n`,
    'a YAML block': key => `tls:\n  key: |\n${key.replace(/^/gm, '    ')}\nnext: 1\n`,
    'a Terraform heredoc': key => `key = <<-EOT\n${key.replace(/^/gm, '\t')}\nEOT\n`,
    'concatenated string literals': key =>
      key
        .split('\n')
        .map(line => `  "${line}\\n"`)
        .join(' +\n'),
    'leading plus signs': key =>
      key
        .split('\n')
        .map(line => `"${line}\\n"`)
        .join('\n    + '),
    'adjacent C literals': key =>
      key
        .split('\n')
        .map(line => `  "${line}\\n"`)
        .join('\n'),
    'PHP concatenation': key =>
      key
        .split('\n')
        .map(line => `'${line}' .`)
        .join('\n'),
    'literals of Visual Basic': key =>
      `Const Pem = ${key
        .split('\n')
        .map(line => `"${line}"`)
        .join(' & vbCrLf & _\n    ')}`,
    'a log': key =>
      key
        .split('\n')
        .map((line, at) => `2026-01-02 10:00:0${at % 10} INFO deploy: ${line}`)
        .join('\n'),
    'an array of lines': key =>
      `[\n${key
        .split('\n')
        .map(line => `  '${line}',`)
        .join('\n')}\n]`,
    'a line comment': key => key.replace(/^/gm, '// '),
    'a hash comment': key => key.replace(/^/gm, '# '),
    'a block comment': key => `/*\n${key.replace(/^/gm, ' * ')}\n */`,
    'a patch': key => key.replace(/^/gm, '+'),
    'a quoted mail': key => key.replace(/^/gm, '> '),
    'an XML element': key => `<Key>${key.replaceAll('\n', '&#10;')}</Key>`,
    'one line with blanks': key => `KEY=${key.replaceAll('\n', ' ')}`,
    'lines with a remark behind the first': key => key.replace('KEY-----\n', 'KEY----- fake\n'),
    'lines of 76 columns': key => {
      const [begin, ...rest] = key.split('\n');
      const end = rest.pop();
      return [begin, ...(rest.join('').match(/.{1,76}/g) ?? []), end].join('\n');
    },
  };
  test.each(Object.entries(carriers))('%s', (_name, carry) => {
    for (const key of [pem, rsa]) {
      const text = carry(key);
      const [hit, ...others] = judge(rule, text);
      expect(others).toEqual([]);
      expect(hit?.severity).toBeUndefined();
      const slice = text.slice(hit?.start, hit?.end);
      expect(slice.startsWith('-----BEGIN')).toBe(true);
      expect(slice.endsWith('-----END PRIVATE KEY-----')).toBe(true);
      expect(hit?.value ?? slice).toBe(key);
    }
  });
});

describe('every kind of key is told apart', () => {
  const made = (type: 'ed448' | 'x448' | 'x25519' | 'ec', format: 'pkcs8' | 'sec1', namedCurve = 'P-521') =>
    generateKeyPairSync(type as 'ec', { namedCurve })
      .privateKey.export({ type: format, format: 'pem' })
      .toString();
  test.each([
    ['Ed448', made('ed448', 'pkcs8')],
    ['X448', made('x448', 'pkcs8')],
    ['X25519', made('x25519', 'pkcs8')],
    ['P-521 SEC1', made('ec', 'sec1')],
    ['secp256k1', made('ec', 'pkcs8', 'secp256k1')],
    ['P-256 SEC1', pemOf('p256-sec1')],
    ['RSA PKCS#1', pemOf('rsa-2048-pkcs1')],
    ['OpenSSH', pemOf('openssh-ed25519')],
  ])('%s is plain', (_name, pem) => {
    expect(judge(rule, pem).map(hit => hit.reasons[0])).toEqual(['key-plain']);
  });
  test.each([['ed25519-encrypted'], ['legacy-encrypted']])('%s is a note', kind => {
    expect(judge(rule, pemOf(kind)).map(hit => hit.severity)).toEqual(['note']);
    expect(judge(rule, JSON.stringify(pemOf(kind))).map(hit => hit.severity)).toEqual(['note']);
  });
  test('digits that were changed leave a warning', () => {
    const body = pemOf('rsa-1024').split('\n');
    const changed = body.map((line, at) =>
      at > 2 && at < body.length - 2 ? line.split('').toReversed().join('') : line,
    );
    expect(judge(rule, changed.join('\n')).map(hit => hit.severity)).toEqual(['warning']);
  });
  test('a real key under PBES2 is a note', () => {
    const { privateKey: key } = generateKeyPairSync('ed25519');
    const pem = key.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' }).toString();
    expect(judge(rule, pem).map(hit => hit.severity)).toEqual(['note']);
  });
  test('the detail names bits and the public half', () => {
    expect(judge(rule, pemOf('rsa-1024'))[0]?.detail).toMatch(
      /RSA-1024, not encrypted, public key SHA-256 [0-9a-f]{8}\./,
    );
  });
});

describe('no key is seen in', () => {
  const key = pemOf('rsa-1024');
  const lines = key.split('\n');
  test.each([
    ['a public key', pemOf('rsa-2048-public')],
    ['a key that says it is for tests', pemOf('testing-key')],
    ['an ellipsis', '-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----'],
    ['a key with a cut', [...lines.slice(0, 4), '...', ...lines.slice(-2)].join('\n')],
    ['a key with a missing line', [...lines.slice(0, 4), ...lines.slice(6)].join('\n')],
    ['a mask', `-----BEGIN PRIVATE KEY-----\n${'x'.repeat(64)}\n-----END PRIVATE KEY-----`],
    [
      'a BEGIN line in source',
      "text.startsWith('-----BEGIN RSA PRIVATE KEY-----') && MIICdwIBADANBgkqhkiG9w0BAQEFAASCAmEw",
    ],
    ['a regex', '/-----BEGIN PRIVATE KEY-----[\\s\\S]+?-----END PRIVATE KEY-----/'],
    ['a short prefix', '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkq\n'],
  ])('%s', (_name, text) => {
    expect(judge(rule, text)).toEqual([]);
  });
  test('a key whose tail a patch cut off is reported with less certainty', () => {
    const cut = lines.slice(0, 8).join('\n');
    expect(judge(rule, `${cut}\n@@ -1 +1 @@\n`).map(hit => [hit.severity, hit.end])).toEqual([['warning', cut.length]]);
  });
});

test('a line of a patched key that begins with a plus sign of its own keeps it', () => {
  let pem = '';
  for (let seed = 1; !pem.includes('\n+'); seed++) pem = expandSample('[[pem:openssh-ed25519]]', seed).text;
  expect(judge(rule, pem.replace(/^/gm, '+'))).toHaveLength(1);
});
