import { describe, expect, it } from 'vitest';
import { parseRawChanges } from '../../../src/git/staged-changes.ts';

const [old, fresh] = ['1'.repeat(40), '2'.repeat(40)];
const record = `:100644 120000 ${old} ${fresh} T\0a\nb\0`;

describe('a raw listing', () => {
  it('gives modes, ids, status and any name', () => {
    const [change] = parseRawChanges(Buffer.from(record));
    expect(change).toMatchObject({
      oldMode: '100644',
      newMode: '120000',
      oldId: old,
      newId: fresh,
      status: 'T',
      path: 'a\nb',
    });
  });

  it('takes ids of SHA-256 repositories', () => {
    const text = `:000000 100644 ${'0'.repeat(64)} ${'3'.repeat(64)} A\0x\0`;
    expect(parseRawChanges(Buffer.from(text))[0]?.newId).toBe('3'.repeat(64));
  });

  it('that stops anywhere in a record throws', () => {
    for (let end = 1; end < record.length; end++)
      expect(() => parseRawChanges(Buffer.from(record.slice(0, end)))).toThrow(/stopped in the middle/);
  });

  it('shows bytes that are not UTF-8 as \\xHH', () => {
    const bytes = Buffer.concat([
      Buffer.from(record.slice(0, -4)),
      Buffer.from([0x66, 0xff, 0xc3, 0xa9]),
      Buffer.from('\0'),
    ]);
    expect(parseRawChanges(bytes)[0]?.path).toBe('f\\xFFé');
  });
});
