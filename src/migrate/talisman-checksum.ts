/** The checksum that Talisman writes beside a file name (or a pattern of names): over paths and contents of all files meant. */
import { hashHex } from '../text/blob-id.ts';
import type { FileHash } from './decisions.ts';

/**
 * One round for each file, in git's order: SHA-256 of what the rounds before made, of the content and of the path, as
 * text one behind the other; the whole is hashed once more.
 */
export function talismanChecksum(files: readonly FileHash[]): string {
  const sha256 = (text: string): string => hashHex(Buffer.from(text), 'sha256');
  return sha256(files.reduce((before, { path, sha256: content }) => sha256(before) + content + sha256(path), ''));
}
