/** The house in ARCHITECTURE.md, as a test: who may import whom, what the core may touch, how large a file may be. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../src', import.meta.url));

interface Row {
  /** Parts of `src/` it may import at run time, besides itself. */
  readonly from: readonly string[];
  /** Packages and node builtins it may import. */
  readonly outside: readonly string[];
}

const shell = ['model.ts', 'user-error.ts'];
const core = ['model.ts', 'text', 'secret.ts', 'formats'];

/** Part → what it may import. A folder that is missing here fails the suite. Types may be imported from anywhere lower. */
const layers: Readonly<Record<string, Row>> = {
  'model.ts': { from: [], outside: [] },
  'rule.ts': { from: [], outside: [] },
  'user-error.ts': { from: [], outside: [] },
  'exit-code.ts': { from: ['model.ts'], outside: [] },
  'report-error.ts': { from: ['text', 'user-error.ts'], outside: [] },
  'write-all.ts': { from: ['user-error.ts'], outside: ['node:fs'] },
  'version.ts': { from: [], outside: ['node:fs'] },
  'secret.ts': { from: [], outside: ['node:util'] },
  text: { from: ['model.ts', 'secret.ts'], outside: ['node:crypto'] },
  formats: {
    from: ['model.ts', 'text', 'secret.ts'],
    outside: ['node:crypto', 'node:zlib', 'yaml', 'smol-toml', 'dotenv', 'ini'],
  },
  samples: { from: ['model.ts', 'text', 'formats'], outside: ['node:crypto'] },
  rules: { from: ['model.ts', 'text', 'formats'], outside: [] },
  detect: { from: core, outside: ['node:crypto', 'node:vm'] },
  guards: { from: core, outside: [] },
  policy: { from: [...core, 'user-error.ts'], outside: ['node:crypto'] },
  report: { from: [...core, 'exit-code.ts'], outside: [] },
  'rules-check': { from: [...core, 'samples', 'rules', 'detect'], outside: [] },
  git: {
    from: shell,
    outside: ['simple-git', 'node:buffer', 'node:child_process', 'node:path', 'node:fs', 'node:process', 'node:os'],
  },
  sources: {
    from: [...shell, 'text', 'formats', 'git'],
    outside: ['node:fs', 'node:path', 'node:os'],
  },
  'own-files': {
    from: [...core, ...shell, 'git', 'sources', 'guards'],
    outside: ['node:fs', 'node:path', 'node:crypto'],
  },
  config: { from: [...core, ...shell, 'git', 'policy'], outside: ['node:fs', 'node:path'] },
  // Readers of other tools' files; patterns run under the limit of time that custom rules have.
  migrate: { from: [...core, ...shell, 'policy', 'samples', 'detect'], outside: [] },
  install: {
    from: [...shell, 'text', 'formats', 'git'],
    outside: ['node:fs', 'node:path', 'node:os', 'node:child_process', 'node:crypto', 'node:vm', 'husky', 'yaml'],
  },
  commands: {
    from: ['*'],
    outside: [
      'node:fs',
      'node:path',
      'node:os',
      'node:util',
      'node:process',
      'node:readline',
      'node:crypto',
      'node:worker_threads',
      'micromatch',
    ],
  },
  'hook.ts': { from: ['*'], outside: ['node:process'] },
  'sift-worker.ts': { from: ['*'], outside: ['node:worker_threads'] },
  'cli.ts': { from: ['*'], outside: ['node:process'] },
  'index.ts': { from: ['*'], outside: [] },
};

interface File {
  readonly path: string;
  readonly part: string;
  readonly text: string;
  /** Specifiers of imports that run, static and dynamic; `import type` and `export type` do not. */
  readonly imports: readonly string[];
}

function files(folder = root): readonly File[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const full = join(folder, entry.name);
    if (entry.isDirectory()) return files(full);
    if (!entry.name.endsWith('.ts')) return [];
    const path = relative(root, full);
    const text = readFileSync(full, 'utf8');
    return [{ path, part: path.split('/')[0] ?? path, text, imports: importsOf(text) }];
  });
}

function importsOf(text: string): readonly string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const fixed = [...code.matchAll(/^\s*(?:import|export)\s+(?!type\b)(?:[\w*{}\s,$]+?\s+from\s+)?'([^']+)'/gm)];
  const late = [...code.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g)];
  return [...fixed, ...late].map(match => match[1] ?? '');
}

const all = files();
const count = (text: string) => text.split('\n').length - 1;

test('every part of src is in the table', () => {
  expect([...new Set(all.map(file => file.part))].filter(part => !(part in layers))).toEqual([]);
});

test('the table lists no part and no package that is not there', () => {
  const idle = Object.entries(layers).flatMap(([part, { outside }]) => {
    const own = all.filter(file => file.part === part);
    const used = new Set(own.flatMap(file => file.imports));
    return own.length === 0 ? [part] : outside.filter(name => !used.has(name)).map(name => `${part}: ${name}`);
  });
  expect(idle).toEqual([]);
});

test('nobody imports from a part that is not below', () => {
  const wrong = all.flatMap(file => {
    const row = layers[file.part];
    if (!row || row.from.includes('*')) return [];
    return file.imports
      .filter(specifier => specifier.startsWith('.'))
      .map(specifier => normalize(join(dirname(file.path), specifier)).split('/')[0] ?? '')
      .filter(part => part !== file.part && !row.from.includes(part))
      .map(part => `${file.path} imports ${part}`);
  });
  expect(wrong).toEqual([]);
});

test('packages and node builtins are used only where the table lists them', () => {
  const wrong = all.flatMap(file =>
    file.imports
      .filter(specifier => !specifier.startsWith('.') && !layers[file.part]?.outside.includes(specifier))
      .map(specifier => `${file.path} imports ${specifier}`),
  );
  expect(wrong).toEqual([]);
});

const pure = ['text', 'formats', 'rules', 'samples', 'detect', 'guards', 'policy', 'report'];

test('the core reads no clock, no process and prints nothing', () => {
  const impure = /\bDate\.now\(|\bnew Date\(\)|\bprocess\.|\bconsole\.|\bperformance\.|\bMath\.random\(|\bfetch\(/;
  const strip = (text: string) =>
    text
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\/\/.*$/gm, '')
      .replace(
        /'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|\/(?![*/])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[dgimsuvy]*/g,
        "''",
      );
  expect(all.filter(file => pure.includes(file.part) && impure.test(strip(file.text))).map(file => file.path)).toEqual(
    [],
  );
});

test('a secret is revealed only where values are compared, fingerprinted or blanked in paths', () => {
  const places = all.filter(file => file.text.includes('.reveal(')).map(file => file.path);
  expect(places.filter(path => !revealing.includes(path))).toEqual([]);
});

/** Each place with the reason why it must see the value. */
const revealing: readonly string[] = [
  'commands/own-value-reasons.ts', // asks git whether it is public
  'commands/own-detector.ts', // one entry for each value, also in another thread
  'commands/settle-own.ts', // asks git whether it is public
  'detect/own-values/search.ts', // what is looked for
  'policy/fingerprint.ts', // identity
  'policy/packed-repeats.ts', // compares what stands in an archive with what is packed in it
  'policy/redact-paths.ts', // blanks the value in paths
  'policy/secret-digest.ts', // compares with what other tools wrote down
];

test('files stay small: 250 lines, rules 400 (but their list, which a script writes)', () => {
  const large = all.filter(
    file => file.path !== 'rules/index.ts' && count(file.text) > (file.part === 'rules' ? 400 : 250),
  );
  expect(large.map(file => `${file.path}: ${count(file.text)}`)).toEqual([]);
});

test('only the front doors touch console, exit codes or argv', () => {
  const loud = all.filter(
    file =>
      !['cli.ts', 'hook.ts'].includes(file.part) &&
      /\bconsole\.(?:log|error|warn|info|debug|table|dir|trace)\b/.test(file.text),
  );
  expect(loud.map(file => file.path)).toEqual([]);
});

test('no default exports, no catch that swallows everything in one line', () => {
  expect(all.filter(file => /^export default/m.test(file.text)).map(file => file.path)).toEqual([]);
  expect(all.filter(file => /catch\s*(?:\([^)]*\))?\s*\{\s*\}/.test(file.text)).map(file => file.path)).toEqual([]);
});
