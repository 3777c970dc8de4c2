/** Names as git has them (bytes) to names as we show them. */
import { isAscii, isUtf8 } from 'node:buffer';
import type { RepoPath } from '../model.ts';

/** The path as text; bytes that are not UTF-8 become `\xHH`. */
export function repoPath(bytes: Buffer): RepoPath {
  // A brand has no other constructor than a cast.
  return (isUtf8(bytes) ? bytes.toString('utf8') : escapeStrayBytes(bytes)) as RepoPath;
}

/** Names as one text in which each character stands where its byte does; null when not all are ASCII. */
export function asciiText(names: Buffer): string | null {
  return isAscii(names) ? names.toString('latin1') : null;
}

function escapeStrayBytes(bytes: Buffer): string {
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const length = [1, 2, 3, 4].find(n => at + n <= bytes.length && isUtf8(bytes.subarray(at, at + n)));
    if (length === undefined) text += `\\x${bytes.toString('hex', at, at + 1).toUpperCase()}`;
    else text += bytes.toString('utf8', at, at + length);
    at += length ?? 1;
  }
  return text;
}
