/** Takes throw-away folders away. */
import { lstatSync, readdirSync, rmdirSync, rmSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Removes a folder with all that is in it; one that is not there is no error. */
export function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    // Plug'n'Play of Yarn 3 puts itself between node and the file system, and node's own walk trips over its answers.
    if (!(error instanceof TypeError)) throw error;
    if (lstatSync(folder, { throwIfNoEntry: false })) removeByHand(folder);
  }
}

function removeByHand(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) removeByHand(path);
    else unlinkSync(path);
  }
  rmdirSync(folder);
}
