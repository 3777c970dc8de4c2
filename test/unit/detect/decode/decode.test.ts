import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createDetector } from '../../../../src/detect/detector.ts';
import { stems } from '../../../../src/detect/generic/stems.ts';
import { compileTable } from '../../../../src/detect/table.ts';
import type { Finding, Fragment, RepoPath, Rule } from '../../../../src/model.ts';
import { generic } from '../../../../src/rules/generic.ts';

const acme: Rule = {
  id: 'acme-token',
  title: 'Test token',
  severity: 'error',
  why: 'It opens a door.',
  keywords: ['acme_'],
  pattern: /(?<![A-Za-z0-9_])(?<secret>acme_[A-Za-z0-9]{20})(?![A-Za-z0-9])/dg,
  prefixes: ['acme_'],
  remedy: { revoke: null, steps: [], instead: null },
  references: [],
  examples: { match: [], ignore: [] },
};
const token = `acme_${'k7Gq2Xv9LwR4tYb1NzQm'}`;
const detect = createDetector(compileTable([acme, ...generic], stems), { gunzip: unzip });

function unzip(bytes: Uint8Array, bytesMax: number): Uint8Array | null {
  try {
    return gunzipSync(bytes, { maxOutputLength: bytesMax });
  } catch {
    return null;
  }
}

function look(text: string, path = 'a.txt'): ReturnType<typeof detect> {
  const fragment: Fragment = {
    kind: 'fragment',
    path: path as RepoPath,
    origin: { kind: 'index' },
    bytes: Buffer.from(text),
    role: 'content',
    before: [],
    window: null,
  };
  return detect(fragment);
}

function find(text: string, path?: string): readonly Finding[] {
  return look(text, path).filter(item => item.kind === 'finding');
}

const base64 = (text: string | Buffer): string => Buffer.from(text as string).toString('base64');
const wrap = (text: string, width: number, join: string): string =>
  (text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join(join);
const escaped = (text: string, write: (code: number) => string): string =>
  text.replaceAll(/./g, char => write(char.charCodeAt(0)));
const hex2 = (code: number): string => code.toString(16).padStart(2, '0');
const prose = 'The quick brown fox jumps over the lazy dog, again and again. ';

const carriers: readonly (readonly [name: string, text: string, via: string])[] = [
  ['base64', base64(`use ${token} here`), 'base64'],
  ['base64 of the token alone', base64(token), 'base64'],
  ['base64url', Buffer.from(`>>>???${token}~~~`).toString('base64url'), 'base64'],
  ['base64 of UTF-16, as PowerShell takes it', base64(Buffer.from(`login ${token}`, 'utf16le')), 'base64'],
  ['wrapped base64', `data:\n  ${wrap(base64(prose + prose + token), 64, '\n  ')}\n`, 'base64'],
  ['base64 wrapped by escaped line ends', `"${wrap(base64(prose + prose + token), 76, '\\n')}"`, 'base64'],
  ['hex', Buffer.from(token).toString('hex'), 'hex'],
  ['percent', escaped(token, code => `%${hex2(code)}`), 'percent'],
  ['unicode escapes', `"${escaped(token, code => `\\u00${hex2(code)}`)}"`, 'unicode escapes'],
  ['one unicode escape', `"${token.replace('_', '\\u005f')}"`, 'unicode escapes'],
  ['hexadecimal escapes', `"${escaped(token, code => `\\x${hex2(code)}`)}"`, 'unicode escapes'],
  ['HTML entities', escaped(token, code => `&#${code};`), 'HTML entities'],
  ['joined literals', `'acme_k7Gq2Xv9' + '${token.slice(13)}'`, 'joined literals'],
  ...['+', '.', '||', '<>', '&'].map((join): [string, string, string] => [
    `literals joined by ${join} at the beginning of the next line`,
    `String k = 'acme_k7Gq2Xv9'\n    ${join} '${token.slice(13)}';`,
    'joined literals',
  ]),
  ['literals joined over lines', `("acme_k7Gq2Xv9"\n   "${token.slice(13)}")`, 'joined literals'],
  ['gzip inside base64', base64(gzipSync(prose + token)), 'base64 > gzip'],
  ['base64 inside base64', base64(`outer ${base64(`inner ${token}`)}`), 'base64 > base64'],
  ['percent inside base64', base64(`q=${escaped(token, code => `%${hex2(code)}`)}`), 'base64 > percent'],
];

describe('decodings', () => {
  test.each(carriers)('a token in %s is found', (_name, text, via) => {
    const found = find(`first line\nsome = [${text}]\nlast`);
    expect(found.map(finding => [finding.rule.id, finding.secret?.reveal(), finding.via.join(' > ')])).toEqual([
      ['acme-token', token, via],
    ]);
  });

  test('the span of a decoded secret holds exactly its encoded characters', () => {
    const encoded = escaped(token, code => `%${hex2(code)}`);
    expect(find(`a\nx=${encoded}&y`)[0]?.span).toEqual({
      startLine: 2,
      startColumn: 3,
      endLine: 2,
      endColumn: 3 + encoded.length,
    });
    const text = base64(`abc ${token} de`);
    // Byte 4 begins in character 5, byte 29 ends in character 38.
    expect(find(text)[0]?.span).toEqual({ startLine: 1, startColumn: 6, endLine: 1, endColumn: 40 });
  });

  test('settings in base64 are judged like settings', () => {
    const settings = `DB_HOST=db.internal\nDB_PASSWORD=${'vR7-kq2Lx9!wTz4'}\n`;
    expect(find(`blob: ${base64(settings)}`).map(finding => finding.rule.id)).toEqual(['hardcoded-password']);
  });

  test('the third level is read, the fourth is not', () => {
    const levels = (count: number): string => (count === 0 ? token : base64(`level ${count} ${levels(count - 1)}`));
    expect(find(levels(3))).toHaveLength(1);
    expect(find(levels(4))).toHaveLength(0);
  });

  test('pictures in base64 are left alone', () => {
    expect(find(`url(data:image/svg+xml;base64,${base64(`<svg><!-- ${token} --></svg>`)})`)).toEqual([]);
  });

  test('a decoding bomb is given up, and said so', () => {
    const bomb = base64(gzipSync(Buffer.alloc(200 << 20, 0x20)));
    expect(look(`x ${bomb} y`).map(item => item.kind === 'skipped' && [item.reason, item.blocking])).toEqual([
      ['decoding-limit', false],
    ]);
  });
});
