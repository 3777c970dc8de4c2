/**
 * Builds `dist/` in seconds: declarations by tsc; `hook.cjs` (the loader) and `hook-main.cjs` (one file, everything in it), `cli.js` and `index.js` by rolldown;
 * the compiled rules by `build-table.mjs`. `hook-files.json` lists what the hook needs beside itself: `install` copies
 * these where there is no node_modules to run from.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { toAscii } from './to-ascii.mjs';

const root = new URL('..', import.meta.url);
const path = name => fileURLToPath(new URL(name, root));

/** Folders of the packages whose code is bundled. */
const bundled = new Set();

rmSync(path('dist'), { recursive: true, force: true });
shipDeclarations('index.d.ts');

await bundle({
  input: { hook: path('src/hook.ts') },
  plugins: [
    {
      name: 'plain-child',
      resolveId: (name, importer) =>
        name === 'node:child_process' && importer?.includes('/simple-git/') ? path('scripts/plain-child.mjs') : null,
    },
  ],
  // A debug logger that nobody can switch on in a hook, and that loads a terminal library.
  resolve: {
    alias: {
      debug: path('scripts/no-debug.cjs'),
      'node:crypto': path('scripts/lazy-crypto.mjs'),
      'node:child_process': path('scripts/lazy-child-process.mjs'),
      dotenv: path('scripts/late-dotenv.cjs'),
      micromatch: path('scripts/late-globs.cjs'),
      yaml: path('scripts/late-yaml.cjs'),
    },
  },
  output: { format: 'cjs', entryFileNames: '[name]-main.cjs', codeSplitting: false, minify: true },
});
const late = {
  'hook-dotenv': 'dotenv/lib/main.js',
  'hook-globs': 'micromatch/index.js',
  'hook-yaml': 'yaml/dist/index.js',
};
for (const [name, file] of Object.entries(late))
  await bundle({
    input: { [name]: path(`node_modules/${file}`) },
    output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false, minify: true },
  });
// The loader calls it as a function, so that V8 can take its code from a cache.
const hook = toAscii(readFileSync(path('dist/hook-main.cjs'), 'utf8'));
writeFileSync(path('dist/hook-main.cjs'), `(function (require, module, exports, __filename, __dirname) {${hook}\n})`);
const build = createHash('sha256').update(hook).digest('hex').slice(0, 16);
writeFileSync(path('dist/hook.cjs'), readFileSync(path('scripts/hook-loader.cjs'), 'utf8').replace('[[build]]', build));
// Threads load all of theirs at once, so it is one file, too.
await bundle({
  input: { 'sift-worker': path('src/sift-worker.ts') },
  resolve: { alias: { yaml: path('scripts/late-yaml.cjs') } },
  output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false, minify: true },
});
await bundle({
  input: { cli: path('src/cli.ts'), index: path('src/index.ts') },
  external: ['dotenv', 'husky', 'ini', 'micromatch', 'simple-git', 'smol-toml', 'yaml'],
  // Names stay, so that an error can be read; what only people read takes time to load.
  output: {
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
  },
});
chmodSync(path('dist/cli.js'), 0o755);

const hookFiles = ['hook.cjs', 'hook-main.cjs', ...Object.keys(late).map(name => `${name}.cjs`)];
if (existsSync(path('scripts/build-table.mjs'))) {
  const { buildTable } = await import('./build-table.mjs');
  hookFiles.push(...(await buildTable()));
}
writeFileSync(path('dist/hook-files.json'), `${JSON.stringify(hookFiles, null, 2)}\n`);

writeFileSync(path('dist/LICENSES.txt'), licences());

/** Writes the declarations that whoever imports `entry` comes to; of all files they would be a thousand. */
function shipDeclarations(entry) {
  const all = path('dist/all-declarations');
  const tsc = [
    path('node_modules/typescript/bin/tsc'),
    '-p',
    'tsconfig.json',
    '--emitDeclarationOnly',
    '--outDir',
    all,
  ];
  execFileSync(process.execPath, tsc, { cwd: path('.'), stdio: ['ignore', 2, 2] });
  const reached = new Set([entry]);
  for (const file of reached) {
    const text = readFileSync(join(all, file), 'utf8');
    for (const [, specifier] of text.matchAll(/\b(?:from |import\()['"](\.[^'"]+)\.[jt]s['"]/g))
      reached.add(join(dirname(file), `${specifier}.d.ts`));
    mkdirSync(path(`dist/${dirname(file)}`), { recursive: true });
    writeFileSync(path(`dist/${file}`), text);
  }
  rmSync(all, { recursive: true });
}

async function bundle({ output, ...input }) {
  const present = Object.entries(input.input).filter(([, file]) => existsSync(file));
  const build = await rolldown({ platform: 'node', cwd: path('.'), ...input, input: Object.fromEntries(present) });
  const { output: chunks } = await build.write({ dir: path('dist'), ...output });
  await build.close();
  for (const id of chunks.flatMap(chunk => chunk.moduleIds ?? [])) {
    const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id)?.[0];
    if (folder !== undefined) bundled.add(folder);
  }
}

/** What the licences of the packages ask for whose code stands in these files. */
function licences() {
  const texts = [...bundled].map(folder => {
    const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? '' : readFileSync(`${folder}/${file}`, 'utf8').trim();
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  return `Some files in this folder contain code of these packages.\n\n${texts.toSorted().join(`\n${'-'.repeat(72)}\n\n`)}`;
}
