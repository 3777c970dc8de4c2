import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { encodeImage } from '../../../src/detect/kernel/image.ts';

test('the modules are what their sources compile to', { timeout: 300_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'kernel-'));
  try {
    const script = fileURLToPath(new URL('../../../scripts/build-kernel.mjs', import.meta.url));
    execFileSync(process.execPath, [script, folder]);
    for (const file of ['kernel/code.ts', 'own-values/gate-code.ts']) {
      const kept = fileURLToPath(new URL(`../../../src/detect/${file}`, import.meta.url));
      expect(readFileSync(join(folder, basename(file)), 'utf8') === readFileSync(kept, 'utf8')).toBe(true);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('there is room for twice the keywords that there are', () => {
  const keywords = Array.from({ length: 8000 }, (_, number) => ({
    text: `acme${String(number).padStart(4, '0')}`,
    startsWord: false,
    targets: [{ target: number }],
  }));
  const image = encodeImage(keywords);
  expect(image.accepting.length).toBe(keywords.length * 128);
});
