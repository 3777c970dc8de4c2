import { expect, it } from 'vitest';
import { composeEnvFiles } from '../../../src/text/compose-env-files.ts';

const cases: readonly (readonly [what: string, text: string, names: readonly string[]])[] = [
  ['one name', 'services:\n  a:\n    env_file: .env\n', ['.env']],
  ['a quoted name with a comment', '    env_file: "a b.env" # why\n', ['a b.env']],
  ['a flow list', "    env_file: [docker.env, 'infra/.secrets.env']\n", ['docker.env', 'infra/.secrets.env']],
  ['a block list', '    env_file:\n      - a.env\n      - b.env\n    image: x\n', ['a.env', 'b.env']],
  ['a list at the indentation of its key', '    env_file:\n    - a.env\n    image: x\n', ['a.env']],
  [
    'entries with a path',
    '    env_file:\n      - path: ./a.env\n        required: false\n      - path: b.env\n',
    ['./a.env', 'b.env'],
  ],
  ['flow entries with a path', '    env_file: [{ path: a.env, required: false }, b.env]\n', ['a.env', 'b.env']],
  ['two services', 'a:\n  env_file: x.env\nb:\n  env_file:\r\n  - y.env\r\n', ['x.env', 'y.env']],
  ['nothing that hangs on a variable or lies elsewhere', '    env_file: [$HOME/.env, ~/.env, /etc/env]\n', []],
  ['nothing from other lists', '    environment:\n      - A=1\n    volumes:\n      - ./x:/x\n', []],
];
for (const [what, text, names] of cases) it(`reads ${what}`, () => expect(composeEnvFiles(text)).toEqual(names));
