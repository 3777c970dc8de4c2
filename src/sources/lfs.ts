/** Git LFS: the blob is a pointer, the content lies beside git and goes to another server. */
import { isAbsolute, join, resolve } from 'node:path';
import type { Repository } from '../git/repository.ts';
import { runGit } from '../git/stream.ts';
import { type FileRead, readWorktreeFile } from './read-file.ts';

const start = Buffer.from('version https://git-lfs.github.com/spec/');
/** The specification allows less than 1024 bytes. */
const pointerBytesMax = 1024;

/** The SHA-256 id in a pointer file, or null when the bytes are none. Bytes: `version …\noid sha256:<64 hex>\nsize 12\n`. */
export function lfsObjectId(bytes: Buffer): string | null {
  if (bytes.length >= pointerBytesMax || !bytes.subarray(0, start.length).equals(start)) return null;
  return /^oid sha256:([0-9a-f]{64})$/m.exec(bytes.toString('latin1'))?.[1] ?? null;
}

/** The content that a pointer names, above 20 MB in windows; `absent` when this machine does not have it. */
export async function* readLfsObject(repository: Repository, id: string): AsyncGenerator<FileRead> {
  yield* readWorktreeFile(join(await storageOf(repository), 'objects', id.slice(0, 2), id.slice(2, 4), id));
}

/** `lfs.storage` may move it; a relative one counts from the git directory. */
async function storageOf(repository: Repository): Promise<string> {
  const call = { cwd: repository.top, okCodes: [0, 1] };
  const { stdout } = await runGit(['config', '--get', 'lfs.storage'], call);
  const configured = stdout.toString().trim();
  if (configured === '') return join(repository.commonDir, 'lfs');
  return isAbsolute(configured) ? configured : resolve(repository.commonDir, configured);
}
