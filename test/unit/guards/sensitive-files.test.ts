import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeSensitiveFile, judgeSensitiveFiles } from '../../../src/guards/sensitive-files.ts';
import { isOrdinaryName, sensitiveNames } from '../../../src/guards/sensitive-names.ts';
import type { FileState, GuardFacts, RepoPath } from '../../../src/model.ts';
import { expandSample } from '../../../src/samples/expand.ts';

const bytes = (content: string | readonly number[]) =>
  typeof content === 'string' ? Buffer.from(content, 'latin1') : Buffer.from(content);
const verdict = (path: string, content: string | readonly number[]) =>
  judgeSensitiveFile(path, bytes(content))?.verdict.severity ?? 'fine';

const PFX = [0x30, 0x82, 0x09, 0x10, 2, 1, 3, 0x30, 0x82, 0, 0];
const JKS = (tag: number) => [
  0xfe,
  0xed,
  0xfe,
  0xed,
  0,
  0,
  0,
  2,
  0,
  0,
  0,
  1,
  0,
  0,
  0,
  tag,
  0,
  1,
  97,
  ...Array<number>(8).fill(0),
  0,
  1,
  88,
  0,
  0,
  0,
  1,
  1,
];
const SQLITE = 'SQLite format 3\0';

const store = (kind: string) => [...Buffer.from(expandSample(`[[key-store:${kind}]]`).text, 'base64')];
/** The same key behind a passphrase: the octet after the public part says so. */
const locked = () => store('pgp').map((byte, at) => (at === 53 ? 254 : byte));

describe('a file is judged by name and content', () => {
  test.each([
    ['deploy/server.p12', PFX, 'error'],
    ['test/fixtures/server.p12', PFX, 'warning'],
    ['docs/logo.p12', 'not a store', 'fine'],
    ['app/release.keystore', JKS(1), 'error'],
    ['app/cacerts.jks', JKS(2), 'fine'],
    ['app/debug.keystore', JKS(1), 'note'],
    ['kickstart/node.ks', 'lang en_US\n', 'fine'],
    ['vault.kdbx', [3, 0xd9, 0xa2, 0x9a, 0x67, 0xfb, 0x4b, 0xb5], 'warning'],
    ['etc/http.keytab', [5, 2, 0, 0, 0, 1], 'error'],
    ['.gnupg/private-keys-v1.d/3F.key', '(11:private-key', 'error'],
    ['keys/3F.key', 'Created: 20260101T000000\nKey: (private-key (ecc', 'error'],
    ['keys/3F.key', 'Key: (protected-private-key (ecc', 'note'],
    ['keys/release.gpg', store('pgp'), 'error'],
    ['keys/release.key', store('pgp'), 'error'],
    ['keys/release.gpg', locked(), 'note'],
    ['keys/release.gpg', store('pgp-public'), 'fine'],
    ['keys/message.pgp', [0x85, 1, 0x0c, 3], 'fine'],
    ['jenkins/secrets/master.key', '0123', 'error'],
    ['ntds/NTDS.dit', 'x', 'warning'],
    ['keys/repo.key', '\0GITCRYPTKEY\0\0', 'error'],
    ['slides/talk.key', 'PK\x03\x04', 'fine'],
    ['Key.snk', '\x07\x02\0\0\0\x24\0\0RSA2....', 'note'],
    ['.ssh/id_rsa', '-----BEGIN OPENSSH PRIVATE KEY-----\n', 'fine'],
    ['.ssh/id_rsa', 'SSH PRIVATE KEY FILE FORMAT 1.1\n\0', 'error'],
    ['.ssh/id_rsa.pub', 'ssh-rsa AAAA', 'fine'],
    ['config/master.key', '0123456789abcdef0123456789abcdef\n', 'error'],
    ['config/credentials/production.key', 'c3a1f0e2d4b5968778695a4b3c2d1e0f', 'error'],
    ['config/app.key', '-----BEGIN PUBLIC KEY-----', 'fine'],
    ['.vault_pass', 'hunter\n', 'error'],
    ['.vault_pass', '#!/bin/sh\npass show vault\n', 'fine'],
    ['.vault_pass', '', 'fine'],
    [
      'infra/terraform.tfstate',
      '{"version":4,"terraform_version":"1.9","lineage":"x","resources":[{"sensitive_attributes":[[{"type":"get_attr"}]]}]}',
      'error',
    ],
    [
      'infra/terraform.tfstate',
      '{"terraform_version":"1.9","lineage":"x","resources":[{"type":"null_resource"}]}',
      'warning',
    ],
    ['infra/terraform.tfstate', '{"lineage":"x","encryption_version":"v0","encrypted_data":"AAAA"}', 'fine'],
    ['profile/key4.db', SQLITE, 'error'],
    ['profile/logins.json', '{"logins":[{"encryptedPassword":"x"}]}', 'error'],
    ['src/cookies', 'export const cookies = 1', 'fine'],
    ['rootfs/etc/shadow', 'root:$6$abcdefgh$ijklmnop:1::\n', 'warning'],
    ['rootfs/etc/shadow', 'root:*:1::\nbin:!:1::\n', 'fine'],
    ['.htpasswd', 'bob:$apr1$abcdefgh$ijklmnop\n', 'warning'],
    ['.htpasswd', '# nobody yet\n', 'fine'],
    ['etc/ppp/chap-secrets', '# client server secret addresses\nbob * "falcon-80361" *\n', 'error'],
    ['etc/ppp/chap-secrets', '# client server secret addresses\nbob * $SECRET *\n', 'fine'],
    ['home/.bash_history', 'ls\n', 'warning'],
    ['home/.bash_history', '\n', 'fine'],
    ['core.1234', `\x7fELF${'\x02'.repeat(12)}\x04\0`, 'warning'],
    ['src/core', 'not a dump', 'fine'],
    ['trace.pcap', [0xd4, 0xc3, 0xb2, 0xa1, 2, 0], 'warning'],
    ['session.har', '{"log":{"entries":[]}}', 'warning'],
    ['src/system', 'text', 'fine'],
  ])('%s', (path, content, expected) => {
    expect(verdict(path, content as string)).toBe(expected);
  });

  test('any bytes under any sensitive name give an answer', () => {
    const names = [
      'a.p12',
      'a.jks',
      'id_rsa',
      'a.tfstate',
      'secring.gpg',
      'a.har',
      'key4.db',
      'config/master.key',
      'shadow',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.uint8Array({ maxLength: 300 }),
        fc.boolean(),
        (name, content, isJks) => {
          const head = isJks ? Buffer.from([0xfe, 0xed, 0xfe, 0xed]) : Buffer.alloc(0);
          expect(() => judgeSensitiveFile(name, Buffer.concat([head, content]))).not.toThrow();
        },
      ),
    );
  });
});

describe('the guard', () => {
  const file = (path: string, fields: Partial<FileState>): FileState => ({
    path: path as RepoPath,
    exists: true,
    tracked: false,
    staged: 'added',
    mode: null,
    sizeBytes: null,
    link: false,
    read: () => Promise.resolve(bytes(PFX)),
    ignored: { here: null, index: null, head: null },
    ...fields,
  });
  const facts = (...files: readonly FileState[]): GuardFacts => ({
    files,
    probes: [],
    envFiles: new Set(),
    deletedIgnores: new Set(),
    keepsNothing: () => Promise.resolve(false),
    manifests: () => Promise.resolve([]),
  });
  test('names the way out of the commit', async () => {
    const [finding] = await judgeSensitiveFiles(facts(file("it's.p12", {})));
    expect(finding).toMatchObject({ severity: 'error', fix: [String.raw`git reset -q -- 'it'\''s.p12'`] });
  });
  test('leaves alone what this commit does not bring', async () => {
    const found = await judgeSensitiveFiles(
      facts(file('a.p12', { staged: null }), file('b.p12', { staged: 'deleted' }), file('c.p12', { link: true })),
    );
    expect(found).toEqual([]);
  });
});

test.each(sensitiveNames.map(({ path }) => ({ path })))(
  'no name that $path matches passes for ordinary',
  ({ path }) => {
    fc.assert(
      fc.property(fc.stringMatching(path), name => {
        expect(isOrdinaryName(name)).toBe(false);
      }),
    );
  },
);
