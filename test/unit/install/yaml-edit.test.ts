import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { insertYaml, withoutFences } from '../../../src/install/yaml-edit.ts';
import { UserError } from '../../../src/user-error.ts';

const piece = { path: ['pre-commit', 'commands'], lines: ['secret-hook:', '  run: ours'] };

const texts = {
  'an empty file': '',
  'other hooks only': '# mine\npre-push:\n  commands:\n    test:\n      run: npm test # all\n',
  'a hook without commands': 'pre-commit:\n  parallel: true # fast\n',
  'a hook with commands':
    'pre-commit:\n  # lint\n  commands:\n      lint:\n        run: "npm run lint"\n\n\nmin_version: 1.0.0\n',
  'no line feed at the end': 'colors: false',
  'a hook with nothing below it': 'pre-commit: # later\n\npre-push:\n  parallel: true\n',
  'commands with nothing below them': 'pre-commit:\n  parallel: true\n  commands:\nmin_version: 1.0.0\n',
};

describe.each(Object.entries(texts))('into %s', (_name, text) => {
  const edited = insertYaml(text, piece, 'lefthook.yml');

  it('puts our entry first and changes no other value', () => {
    const before = parse(text) ?? {};
    const commands = { 'secret-hook': { run: 'ours' }, ...before['pre-commit']?.commands };
    expect(parse(edited)).toEqual({ ...before, 'pre-commit': { ...before['pre-commit'], commands } });
    expect(Object.keys(parse(edited)['pre-commit'].commands)[0]).toBe('secret-hook');
  });

  it('takes it out again', () => {
    expect(withoutFences(edited).trimEnd()).toBe(text.trimEnd());
  });
});

it('puts an item first in a list, indented or not', () => {
  for (const indent of ['', '  ']) {
    const text = `repos:\n${indent}- repo: meta\n${indent}  hooks:\n${indent}  - id: identity\n`;
    const edited = insertYaml(text, { path: ['repos'], lines: ['- repo: local', '  hooks: []'] }, 'x');
    expect(parse(edited).repos.map((entry: { repo: string }) => entry.repo)).toEqual(['local', 'meta']);
    expect(withoutFences(edited)).toBe(text);
  }
});

it('puts an item into a list with nothing in it', () => {
  const text = '# none yet\nrepos:\nfail_fast: true\n';
  const edited = insertYaml(text, { path: ['repos'], lines: ['- repo: local'] }, 'x');
  expect(parse(edited)).toEqual({ repos: [{ repo: 'local' }], fail_fast: true });
  expect(withoutFences(edited)).toBe(text);
});

it.each([
  'pre-commit: { commands: { lint: { run: x } } }\n',
  'pre-commit: {}\n',
  'pre-commit: []\n',
  'pre-commit:\n  commands: {}\n',
  'pre-commit:',
  'a: [\n',
])('says what to add by hand to %j', text => {
  expect(() => insertYaml(text, piece, 'lefthook.yml')).toThrow(UserError);
});
