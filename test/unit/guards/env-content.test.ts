import { describe, expect, it } from 'vitest';
import { envContent, hasLiteralValues } from '../../../src/guards/env-content.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('envContent', () => {
  const contents: Readonly<Record<string, readonly string[]>> = {
    empty: ['', '\n\n', '# one\r\n  # two\r\n', '\u{ef}\u{bb}\u{bf}\n'],
    encrypted: [
      '\0GITCRYPT\0abc',
      '-----BEGIN PGP MESSAGE-----\n',
      'age-encryption.org/v1\n',
      '$ANSIBLE_VAULT;1.1;AES256\n',
      'eyJpdiI6IjEyMyIsInZhbHVlIjoi',
      `A="encrypted:${'Ab0+'.repeat(20)}"\nNODE_ENV=production\nPORT=3000\nDEBUG=\n`,
      'A=ENC[AES256_GCM,data:x,iv:y]\nsops_mac=ENC[AES256_GCM,data:z]\nsops_lastmodified=2026-01-01T00:00:00Z\n',
      Array.from({ length: 200 }, (_, i) => String.fromCharCode(0x80 + ((i * 37) % 0x80))).join(''),
    ],
    plain: [
      'A=1\n',
      'A=\n',
      `A="encrypted:${'Ab0+'.repeat(20)}"\nB=correct-horse-battery\n`,
      'just words\n',
      '\u{ff}\u{fe}A\0=\x001\0',
      'NAME=\u{c3}\u{a9}t\u{c3}\u{a9}\n',
    ],
  };
  for (const [kind, texts] of Object.entries(contents))
    texts.forEach((text, index) =>
      it(`calls sample ${index + 1} ${kind}`, () => expect(envContent(bytes(text))).toBe(kind)),
    );
});

describe('hasLiteralValues', () => {
  for (const text of [
    'use flake\n',
    'export A=$(pass show a)\n',
    'export A="$B"\n',
    'A=\n',
    'layout python\nPATH_add bin',
    '# export A=b\n',
    'export A=`op read x`',
  ])
    it(`sees none in ${JSON.stringify(text)}`, () => expect(hasLiteralValues(bytes(text))).toBe(false));
  for (const text of [
    'export A=b\n',
    "A='$literal'\n",
    'use flake; export A=b',
    'if true; then export A="b c"; fi',
    'declare -x A=b',
  ])
    it(`sees one in ${JSON.stringify(text)}`, () => expect(hasLiteralValues(bytes(text))).toBe(true));
});
