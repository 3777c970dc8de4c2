import { expect, it } from 'vitest';
import { ignoreBlock, linesThatCover } from '../../../src/guards/ignore-block.ts';
import { path } from '../../support/findings.ts';

const none = { sharedModes: false, templates: [] };

it('the block keeps every existing template open, each once and after what covers it', () => {
  const templates = ['.env.example', 'a/.env.sample', 'b/.env.sample', 'example.env'].map(path);
  expect(ignoreBlock({ ...none, templates })).toEqual(['.env', '.env.*', '!.env.example', '!.env.sample']);
});

it('the block of a stack that shares its modes covers the local files only', () =>
  expect(ignoreBlock({ ...none, sharedModes: true, templates: [path('.env.example')] })).toEqual([
    '.env.local',
    '.env.*.local',
  ]));

it('a file that the block matches gets the block, one under another name a line of its own with signs of patterns escaped', () => {
  expect(linesThatCover(path('a/.env.bak.1'), [])).toEqual(['.env', '.env.*', '!.env.example']);
  expect(linesThatCover(path('docker.env'), [])).toEqual(['/docker.env']);
  expect(linesThatCover(path('a/[x]*.env'), [])).toEqual([String.raw`/a/\[x\]\*.env`]);
});
