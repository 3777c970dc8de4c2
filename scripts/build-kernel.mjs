/**
 * Compiles the two modules in `src/detect/kernel/assembly/` to WebAssembly: the kernel, and the gate of own values.
 * Usage: node scripts/build-kernel.mjs [FOLDER]. The same source gives the same bytes; a test compares them.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const root = fileURLToPath(new URL('..', import.meta.url));
const options = '-O3 --converge --noAssert --runtime stub --enable simd'.split(' ');

const modules = [
  { source: 'index.ts', pages: 24, file: 'src/detect/kernel/code.ts', name: 'kernelBase64' },
  { source: 'gate.ts', pages: 8, file: 'src/detect/own-values/gate-code.ts', name: 'gateBase64' },
];

/** Returns the bytes of a module. */
async function compile({ source, pages }) {
  const folder = mkdtempSync(join(tmpdir(), 'kernel-'));
  try {
    const out = join(folder, 'kernel.wasm');
    process.chdir(root);
    const args = [`src/detect/kernel/assembly/${source}`, ...options, '--initialMemory', String(pages), '-o', out];
    const { error } = await asc.main(args);
    if (error) throw error;
    return readFileSync(out);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [, , folder] = process.argv;
for (const module of modules)
  writeFileSync(
    folder === undefined ? join(root, module.file) : join(folder, basename(module.file)),
    `/** Written by scripts/build-kernel.mjs from assembly/: the WebAssembly module in base64. */\nexport const ${module.name}: string =\n  '${(await compile(module)).toString('base64')}';\n`,
  );
