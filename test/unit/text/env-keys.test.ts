import { describe, expect, it } from 'vitest';
import { isProvided, keysRead, mayReadKeys } from '../../../src/text/env-keys.ts';

const keys = (path: string, text: string) => keysRead(path, text).map(({ key, line }) => `${key}:${line}`);

describe('variables that code reads', () => {
  const table: readonly (readonly [string, string, readonly string[]])[] = [
    ['a.ts', 'a\nprocess.env.SMTP_HOST; process.env["A_B"] ?? process.env[`C`]', ['SMTP_HOST:2', 'A_B:2', 'C:2']],
    ['a.vue', 'import.meta.env.VITE_KEY', ['VITE_KEY:1']],
    ['a.mjs', 'const {\n  A_KEY,\n  B = 3,\n  C: c,\n} = process.env;', ['A_KEY:1', 'B:2', 'C:3']],
    ['a.ts', "Deno.env.get('D'); Bun.env.E; process.env?.F", ['D:1', 'E:1', 'F:1']],
    ['a.py', 'os.environ["A"]\nos.environ.get(\'B\', 1)\nos.getenv("C")\nenviron["D"]', ['A:1', 'B:2', 'C:3', 'D:4']],
    ['a.rb', "ENV['A'] ENV.fetch('B') { 1 }\nENV.fetch \"C\"", ['A:1', 'B:1', 'C:2']],
    ['a.go', 'os.Getenv("A"); v, ok := os.LookupEnv("B")', ['A:1', 'B:1']],
    ['a.php', "getenv('A'); env('B', 1); $_ENV['C']", ['A:1', 'B:1', 'C:1']],
    ['a.c', 'getenv("A")', ['A:1']],
    ['A.java', 'System.getenv("A")', ['A:1']],
    ['a.rs', 'std::env::var("A")', ['A:1']],
    ['a.cs', 'Environment.GetEnvironmentVariable("A")', ['A:1']],
    ['a.exs', 'System.fetch_env!("A")', ['A:1']],
    ['compose.yaml', 'a: ${A}\nb: ${B:-x}\nc: $C\nd: $$D $${E}', ['A:1', 'B:2', 'C:3']],
    ['.github/workflows/ci.yml', 'run: echo ${A_B} ${{ secrets.B }} ${CD}\nenv:\n  CD: 1\n', ['A_B:1']],
    ['a.ts', '// process.env.OLD\nx(); // process.env.OLD\n/*\n * process.env.OLD\n */', []],
    ['a.py', '# os.environ["OLD"]', []],
    ['a.md', 'process.env.NOT_CODE', []],
    ['a.ts', 'process.env[name]; process.environment.X; myprocess_env.X', []],
  ];
  for (const [path, text, expected] of table)
    it(`of ${path}: ${JSON.stringify(text)}`, () => expect(keys(path, text)).toEqual(expected));

  it('are looked for in code, compose files and workflows only', () => {
    for (const path of ['a.ts', 'x/compose.prod.yml', '.github/workflows/a.yaml', 'Gemfile'])
      expect(mayReadKeys(path)).toBe(true);
    for (const path of ['README.md', 'k8s/a.yaml', 'a.min.js', 'a.d.ts']) expect(mayReadKeys(path)).toBe(false);
  });

  it('are not demanded when a platform provides them', () => {
    for (const key of ['PATH', 'HOME', 'NODE_ENV', 'CI', 'GITHUB_TOKEN', 'npm_package_version', 'Path'])
      expect(isProvided(key)).toBe(true);
    for (const key of ['DATABASE_URL', 'API_KEY', 'CITY', 'HOME_URL']) expect(isProvided(key)).toBe(false);
  });
});
