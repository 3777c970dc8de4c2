import { expect, test } from 'vitest';
import { createLineIndex } from '../../../src/text/lines.ts';
import { cpuMs } from '../../support/cpu.ts';

test('lines end with LF, CRLF or CR, and columns count UTF-16 code units', () => {
  const index = createLineIndex(Buffer.from('a\r\nb\r😀c\nd'));
  expect(index.lineCount).toBe(4);
  expect(index.positionAt(9)).toEqual({ line: 3, column: 3 });
  expect(index.positionAt(100)).toEqual({ line: 4, column: 2 });
});

test('the order of the questions does not change the answers', () => {
  const index = createLineIndex(Buffer.from('äöü = "ß"\nnext'));
  const ask = (): readonly number[] => [0, 2, 12, 4, 2, 12, 12, 0].map(at => index.positionAt(at).column);
  expect(ask()).toEqual([1, 2, 9, 3, 2, 9, 9, 1]);
  expect(ask()).toEqual([1, 2, 9, 3, 2, 9, 9, 1]);
});

test('the start and the end of one long run may be asked for again and again', () => {
  const index = createLineIndex(Buffer.alloc(2_000_000, 0x61));
  const askAll = (): void => {
    for (let count = 0; count < 20_000; count++) for (const at of [12, 1_999_990]) index.positionAt(at);
  };
  expect(cpuMs(askAll)).toBeLessThan(2000);
});
