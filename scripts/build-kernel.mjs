/**
 * Compiles the kernel in `src/detect/kernel/assembly/` to WebAssembly and writes it to `src/detect/kernel/code.ts`.
 * Usage: node scripts/build-kernel.mjs [FILE]. The same source gives the same bytes; a test compares them.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const root = fileURLToPath(new URL('..', import.meta.url));
const options = '-O3 --converge --noAssert --runtime stub --enable simd --initialMemory 24'.split(' ');

/** Returns the module's bytes. */
async function compileKernel() {
  const folder = mkdtempSync(join(tmpdir(), 'kernel-'));
  try {
    const out = join(folder, 'kernel.wasm');
    process.chdir(root);
    const { error } = await asc.main(['src/detect/kernel/assembly/index.ts', ...options, '-o', out]);
    if (error) throw error;
    return readFileSync(out);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

writeFileSync(
  process.argv[2] ?? join(root, 'src/detect/kernel/code.ts'),
  `/** Written by scripts/build-kernel.mjs from assembly/: the WebAssembly module in base64. */\nexport const kernelBase64: string =\n  '${(await compileKernel()).toString('base64')}';\n`,
);
