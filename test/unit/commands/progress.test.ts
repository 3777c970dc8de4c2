import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Io } from '../../../src/commands/io.ts';
import { createProgress } from '../../../src/commands/progress.ts';
import type { Fragment } from '../../../src/model.ts';
import { path } from '../../support/findings.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const file: Fragment = {
  kind: 'fragment',
  role: 'content',
  path: path('a.txt'),
  origin: { kind: 'worktree' },
  bytes: new Uint8Array(1_000_000),
  before: [],
  window: null,
};

it('progress never goes back where several paths are scanned, with work that hands on files and work that does not', async () => {
  const said: string[] = [];
  const io: Io = {
    cwd: '/',
    env: {},
    out: () => {},
    err: text => said.push(text),
    outIsTerminal: false,
    errIsTerminal: true,
    inIsTerminal: false,
    columns: 80,
  };
  const progress = createProgress(io);
  async function* work(): AsyncGenerator<Fragment> {
    yield file;
    for (const files of [3, 8, 2, 5]) {
      vi.advanceTimersByTime(1500);
      progress.tell(files, 1000);
      yield file;
    }
  }
  for await (const _ of progress.during(work())) vi.advanceTimersByTime(1500);
  const counts = said.map(text => Number(/: (\d+) files/.exec(text)?.[1])).filter(count => count > 0);
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  expect(counts.at(-1)).toBe(4 + 8 + 5);
});
