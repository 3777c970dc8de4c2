/** `limits.scanMb`: of a larger file only the beginning is looked at, and it is said. */
import type { Fragment, RepoPath, Skipped } from '../model.ts';

const megabyte = 1024 * 1024;

/** Whether a window lies behind what is looked at. `scanMb` null: everything is looked at. */
export function isBeyond({ role, window }: Fragment, scanMb: number | null): boolean {
  return scanMb !== null && role === 'content' && window !== null && window.startOffset >= scanMb * megabyte;
}

/** What is said of such a file. It makes the run incomplete, unless the team has excluded the file. */
export function cutOff(path: RepoPath, scanMb: number): Skipped {
  const detail = `only its first ${scanMb} MB were looked at, by limits.scanMb`;
  return { kind: 'skipped', path, reason: 'size-limit', detail, blocking: true };
}
