import { expect, test } from 'vitest';
import { parseOptions, renderHelp, type Spec } from '../../../src/commands/options.ts';
import { overview } from '../../../src/commands/help.ts';
import { UserError } from '../../../src/user-error.ts';

const spec: Spec = {
  name: 'scan',
  summary: 'Look for secrets',
  usage: '[PATH...]',
  options: [
    { name: 'staged', help: 'Judge what is staged' },
    { name: 'exclude', value: 'GLOB', multiple: true, help: 'Leave out paths that match' },
    { name: 'format', value: 'FORMAT', choices: ['text', 'json'], help: 'text or json' },
  ],
  positionals: [0, 9],
};

const failure = (args: readonly string[]): UserError => {
  try {
    parseOptions(spec, args);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('was accepted');
};

test('flags, values and paths are told apart', () => {
  const parsed = parseOptions(spec, ['--staged', '--exclude', 'a/**', '--exclude=b', '--', '-odd-name']);
  expect(parsed.has('staged')).toBe(true);
  expect(parsed.all('exclude')).toEqual(['a/**', 'b']);
  expect(parsed.get('format')).toBeNull();
  expect(parsed.positionals).toEqual(['-odd-name']);
});

test('a lone dash is a path: standard input', () => {
  expect(parseOptions(spec, ['-']).positionals).toEqual(['-']);
});

test('an unknown flag is an error that names the nearest spelling', () => {
  expect(failure(['--stagd']).message).toBe('Unknown option --stagd; did you mean --staged?');
  expect(failure(['--frobnicate']).message).toBe('Unknown option --frobnicate');
  expect(failure(['-x']).code).toBe('usage');
});

test('a value outside the choices is an error that lists them', () => {
  expect(failure(['--format', 'xml']).message).toBe('--format takes text, json, not xml');
  expect(failure(['--format', 'jsno']).message).toBe('--format takes text, json, not jsno; did you mean json?');
});

test('a missing value is an error in words of ours', () => {
  expect(failure(['--exclude']).message).toMatch(/--exclude/);
  expect(failure(['--staged=yes']).message).toMatch(/--staged/);
});

test('help names every option and fits into the width', () => {
  const help = renderHelp(spec, 60);
  for (const word of ['--staged', '--exclude GLOB', '--format FORMAT', '--help']) expect(help).toContain(word);
  for (const line of help.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
});

test('a misspelt option in the place of the verb is answered with an option', async () => {
  const io = {} as Parameters<typeof overview>[0]['io'];
  await expect(overview({ verb: '--versoin', rest: [], commands: {}, io })).rejects.toThrow(
    'Unknown option --versoin; did you mean --version?',
  );
});
