/**
 * The mark that pre-commit leaves for the next one: the text of the configuration that was checked and found right.
 * Checking it anew on every commit would be the dearest part of a configuration that says nothing about the commit.
 */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { CheckedTexts } from '../config/checked.ts';
import type { Repository } from '../git/repository.ts';

/** The text that this very program has checked last in this work tree. */
export function checkedTexts({ gitDir }: Pick<Repository, 'gitDir'>): CheckedTexts {
  const file = join(gitDir, 'secret-hook', 'checked');
  return {
    has: text => {
      try {
        return markOf(text).equals(readFileSync(file));
      } catch {
        // No mark: not known, so it is checked.
        return false;
      }
    },
    add: text => {
      try {
        mkdirSync(join(file, '..'), { recursive: true });
        writeFileSync(file, markOf(text));
      } catch {
        // Without a mark it is checked once more.
      }
    },
  };
}

/** Another program may know other rules and keys. An update gives its file another time of change, whatever the package says. */
function markOf(text: Uint8Array): Buffer {
  const { ctimeMs, size } = statSync(process.argv[1] ?? '');
  return Buffer.concat([Buffer.from(`${size} ${ctimeMs}\n`), text]);
}
