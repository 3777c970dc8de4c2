import { describe, expect, test } from 'vitest';
import { createDetector } from '../../../src/detect/detector.ts';
import { compileTable } from '../../../src/detect/table.ts';
import type { Finding, Fragment, RepoPath, Rule } from '../../../src/model.ts';

const rule = (id: string, keywords: string[], pattern: RegExp, more: Partial<Rule> = {}): Rule => ({
  id,
  title: 'Test token',
  severity: 'error',
  why: 'It opens a door.',
  keywords,
  pattern,
  remedy: { revoke: null, steps: [], instead: null },
  references: [],
  examples: { match: [], ignore: [] },
  ...more,
});

const anchored = rule('acme-token', ['acme_'], /(?<![A-Za-z0-9_])(?<secret>acme_[A-Za-z0-9]{20})(?![A-Za-z0-9])/dg, {
  prefixes: ['acme_'],
});
const searching = rule('zeta-key', ['.zeta.example'], /(?<secret>[a-z0-9]{16})\.zeta\.example/dg);
const detect = createDetector(compileTable([anchored, searching]));
const token = `acme_${'k7Gq2Xv9LwR4tYb1NzQm'}`;

function fragment(content: string | Uint8Array, more: Partial<Fragment> = {}): Fragment {
  return {
    kind: 'fragment',
    path: 'a.txt' as RepoPath,
    origin: { kind: 'index' },
    bytes: Buffer.from(content as string),
    role: 'content',
    before: [],
    window: null,
    ...more,
  };
}

function find(content: string | Uint8Array, more: Partial<Fragment> = {}): readonly Finding[] {
  return detect(fragment(content, more)).filter(item => item.kind === 'finding');
}

function summary({ rule: { id }, span, secret, redacted }: Finding): string {
  return `${id} ${span.startLine}:${span.startColumn}-${span.endLine}:${span.endColumn} ${redacted} ${secret?.reveal()}`;
}

describe('detector', () => {
  test('finds a secret whose pattern begins with its keyword', () => {
    expect(find(`x\nkey = '${token}'\n`).map(summary)).toEqual([`acme-token 2:8-2:33 acme_…(25) ${token}`]);
  });

  test('finds a secret whose keyword stands behind it', () => {
    expect(find('https://k7gq2xv9lwr4tyb1.zeta.example/').map(summary)).toEqual([
      'zeta-key 1:9-1:25 …(16) k7gq2xv9lwr4tyb1',
    ]);
  });

  test('respects the edges of a pattern', () => {
    expect(find(`x${token}`)).toEqual([]);
    expect(find(`${token}x`)).toEqual([]);
  });

  test('counts columns in UTF-16 code units and ends lines at LF, CRLF and CR', () => {
    expect(find(`a\r\nb\rc\nä😀 ${token}`).map(summary)).toEqual([`acme-token 4:5-4:30 acme_…(25) ${token}`]);
  });

  test('sees the same secret at every place where it stands', () => {
    expect(find(`${token}\n${token} ${token}`).map(finding => finding.span.startColumn)).toEqual([1, 1, 27]);
  });

  test('counts lines and columns of a window from where it starts in the whole', () => {
    const window = { startOffset: 1000, startLine: 7, startColumn: 11 };
    const spans = find(`x ${token}\n${token}`, { window }).map(finding => finding.span);
    expect(spans).toEqual([
      { startLine: 7, startColumn: 13, endLine: 7, endColumn: 38 },
      { startLine: 8, startColumn: 1, endLine: 8, endColumn: 26 },
    ]);
  });

  test.each(['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])('reads %s with and without byte order mark', encoding => {
    const text = `first ä\r\nkey: ${token}\r\n`;
    for (const mark of ['\ufeff', '']) {
      const expected = [`acme-token 2:6-2:31 acme_…(25) ${token}`];
      expect(find(encode(mark + text, encoding)).map(summary)).toEqual(expected);
    }
  });

  test('finds a secret across the borders of the streams and chunks of the prefilter', () => {
    const text = 'x '.repeat(1 << 20);
    for (const at of [0, 511, 600, (1 << 20) - 12, 1 << 20, (1 << 21) - 30]) {
      const content = `${text.slice(0, at)} ${token} ${text.slice(at)}`;
      expect(find(content)).toHaveLength(1);
    }
  });

  test('a custom rule is searched beside the built-in ones', () => {
    const custom = compileTable([rule('mine', ['mine-'], /(?<secret>mine-[0-9]{8})/dg)]);
    const both = createDetector(compileTable([anchored]), { custom });
    expect(both(fragment(`mine-73918264 ${token}`)).map(item => item.kind === 'finding' && item.rule.id)).toEqual([
      'mine',
      'acme-token',
    ]);
  });

  test.each(['log("a\\nTOKEN")', 'q%3DTOKEN', '\x1b[32mTOKEN\x1b[0m', '"\\u003dTOKEN"'])(
    'an escape before a secret is no part of a word: %j',
    template => {
      const before = template.indexOf('TOKEN');
      expect(find(template.replace('TOKEN', token)).map(finding => finding.span.startColumn)).toContain(before + 1);
    },
  );

  test('a custom rule that takes too long is named, and stops the run', () => {
    const slow = rule('slow-rule', ['slow'], /slow(?<secret>(?:a+)+)!/dg);
    const custom = compileTable([slow, rule('mine', ['mine-'], /(?<secret>mine-[0-9]{8})/dg)]);
    const both = createDetector(compileTable([anchored]), { custom, customTimeoutMs: 50 });
    const seen = both(fragment(`slow${'a'.repeat(60)} mine-73918264 ${token}`));
    expect(seen.map(item => (item.kind === 'finding' ? item.rule.id : `${item.reason} ${item.blocking}`))).toEqual([
      'mine',
      'acme-token',
      'rule-timeout true',
    ]);
    expect(seen.at(-1)).toMatchObject({ detail: expect.stringContaining('slow-rule') });
  });
});

function encode(text: string, encoding: string): Uint8Array {
  if (encoding.startsWith('utf-16')) {
    const bytes = Buffer.from(text, 'utf16le');
    return encoding === 'utf-16be' ? bytes.swap16() : bytes;
  }
  const codes = Array.from(text, char => char.codePointAt(0) ?? 0);
  const bytes = Buffer.alloc(codes.length * 4);
  for (const [index, code] of codes.entries())
    if (encoding === 'utf-32le') bytes.writeUInt32LE(code, index * 4);
    else bytes.writeUInt32BE(code, index * 4);
  return bytes;
}
