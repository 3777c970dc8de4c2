/** A folder of ordinary source, over reading the same files with `cat`. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { medians, row } from './measure.mjs';

const root = resolve(import.meta.dirname, '..');
const bytesMin = 100 * 1024 * 1024;

/** Copies what lies in `node_modules` until there are 100 MB of text; binaries are left out. */
function buildFolder() {
  const dir = mkdtempSync(join(tmpdir(), 'secret-hook-bench-'));
  const isText = name => !/\.(node|wasm|png|gz|tgz|br|zip|woff2?|exe|dll|so)$/.test(name);
  const packages = readdirSync(join(root, 'node_modules')).filter(name => !name.startsWith('.'));
  for (let copy = 0, bytes = 0; bytes < bytesMin; copy++) {
    for (const name of packages) {
      const target = join(dir, `copy-${copy}`, name);
      cpSync(join(root, 'node_modules', name), target, {
        recursive: true,
        filter: from => isText(from) && !(statSync(from).isFile() && statSync(from).size > 8_000_000),
      });
      bytes += sizeOf(target);
      if (bytes >= bytesMin) break;
    }
  }
  return dir;
}

function sizeOf(folder) {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath ?? entry.path, entry.name)).size, 0);
}

/** Answers the rows of a folder scan: time and memory. */
export function folderRows(env) {
  const dir = buildFolder();
  const scan = [process.execPath, join(root, 'dist/cli.js'), 'scan', '.'];
  const cat = ['sh', '-c', 'find . -type f -print0 | xargs -0 cat >/dev/null'];
  try {
    // Findings in strangers' tests are no failure of the measurement, an incomplete scan is.
    const measured = medians({ cat, scan }, { cwd: dir, env, rounds: 15, ok: [0, 1] });
    const peak = spawnSync('/usr/bin/time', ['-f', '%M', ...scan], { cwd: dir, env, encoding: 'utf8' });
    const memory = Number(peak.stderr.trim().split('\n').at(-1)) / 1024;
    const megabytes = (sizeOf(dir) / 1024 / 1024).toFixed(0);
    return [
      row(`scan of a folder of ${megabytes} MB`, measured.scan, measured.cat, { most: 2, aim: 1.3 }),
      { name: 'memory of that scan', value: memory, unit: 'MB', max: 150 },
    ];
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
