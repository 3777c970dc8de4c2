import { expect, it } from 'vitest';
import { ignoreBlock } from '../../../src/guards/ignore-block.ts';
import { path } from '../../support/findings.ts';

const none = { sharedModes: false, templates: [], others: [] };

it('the block keeps every existing template open, each once and after what covers it', () => {
  const templates = ['.env.example', 'a/.env.sample', 'b/.env.sample', 'example.env'].map(path);
  expect(ignoreBlock({ ...none, templates })).toEqual(['.env', '.env.*', '!.env.example', '!.env.sample']);
});

it('the block of a stack that shares its modes covers the local files only', () =>
  expect(ignoreBlock({ ...none, sharedModes: true, templates: [path('.env.example')] })).toEqual([
    '.env.local',
    '.env.*.local',
  ]));

it('files under other names get a line of their own, with signs of patterns escaped', () =>
  expect(ignoreBlock({ ...none, others: ['.env.bak.1', 'docker.env', 'a/[x]*.env'].map(path) })).toEqual([
    '.env',
    '.env.*',
    '!.env.example',
    '/docker.env',
    String.raw`/a/\[x\]\*.env`,
  ]));
