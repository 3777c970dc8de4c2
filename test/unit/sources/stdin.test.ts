import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { overlapBytes, wholeBytesMax, windowBytes } from '../../../src/git/batch-parser.ts';
import type { Fragment, Skipped } from '../../../src/model.ts';
import { stdinFragments } from '../../../src/sources/stdin.ts';

/** What comes out when these bytes are piped in. */
async function read(bytes: Uint8Array): Promise<readonly (Fragment | Skipped)[]> {
  const folder = mkdtempSync(join(tmpdir(), 'secret-hook-stdin-'));
  writeFileSync(join(folder, 'input'), bytes);
  const descriptor = openSync(join(folder, 'input'), 'r');
  try {
    const items: (Fragment | Skipped)[] = [];
    for await (const item of stdinFragments(descriptor)) items.push(item);
    return items;
  } finally {
    closeSync(descriptor);
    rmSync(folder, { recursive: true });
  }
}

const LINE = 1024;

/** Lines that are all different. */
function lines(size: number): Buffer {
  const all: string[] = [];
  for (let [number, length] = [1, 0]; length < size; number++) {
    const line = `${String(number).padStart(LINE - 1, '0')}\n`;
    all.push(line);
    length += line.length;
  }
  return Buffer.from(all.join('')).subarray(0, size);
}

test('an empty input is none', async () => {
  expect(await read(Buffer.alloc(0))).toEqual([]);
});

test.each([1, windowBytes, windowBytes + 1, wholeBytesMax - 1])(
  'an input of %i bytes is one whole, as a file of that size is',
  async size => {
    const input = lines(size);
    const [only, ...rest] = await read(input);
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ kind: 'fragment', window: null });
    expect(only?.kind === 'fragment' && input.equals(only.bytes)).toBe(true);
  },
);

test.each([wholeBytesMax + 1, wholeBytesMax + windowBytes - 1, 2 * wholeBytesMax])(
  'an input of %i bytes comes in windows that overlap and know where they stand, and what is left out is said',
  async size => {
    const input = lines(size);
    const [said, ...windows] = await read(input);
    expect(said).toMatchObject({ kind: 'skipped', reason: 'decoding-limit', blocking: false });
    let seen = 0;
    for (const item of windows) {
      if (item.kind !== 'fragment' || item.window === null) throw new Error('no window');
      const { startOffset, startLine } = item.window;
      expect(startOffset).toBe(seen === 0 ? 0 : seen - overlapBytes);
      expect(startLine).toBe(1 + Math.floor(startOffset / LINE));
      expect(input.subarray(startOffset, startOffset + item.bytes.length).equals(item.bytes)).toBe(true);
      seen = startOffset + item.bytes.length;
    }
    expect(seen).toBe(size);
  },
);
