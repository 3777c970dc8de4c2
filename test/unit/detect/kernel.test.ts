import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('the module is what its source compiles to', { timeout: 300_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'kernel-'));
  try {
    const script = fileURLToPath(new URL('../../../scripts/build-kernel.mjs', import.meta.url));
    const out = join(folder, 'code.ts');
    execFileSync(process.execPath, [script, out]);
    const kept = fileURLToPath(new URL('../../../src/detect/kernel/code.ts', import.meta.url));
    expect(readFileSync(out, 'utf8') === readFileSync(kept, 'utf8')).toBe(true);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
