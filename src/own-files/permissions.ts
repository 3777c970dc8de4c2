/** Who can read a file of this machine, as far as permission bits tell. */
import { lstatSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';

/** Magic numbers of Linux file systems that make permission bits up (statfs(2)). */
const withoutModes: ReadonlyMap<number, string> = new Map([
  [0x4d44, 'FAT'],
  [0x2011_bab0, 'exFAT'],
  [0x5346_544e, 'NTFS'],
  [0x7366_746e, 'NTFS'],
  [0x0102_1997, 'a Windows drive (9p)'],
  [0xff53_4d42, 'a Windows share'],
  [0xfe53_4d42, 'a Windows share'],
]);

/** Why the permission bits of a file on that system say nothing, a sentence for a person; null where they do. */
export function meaninglessModes(platform: NodeJS.Platform, fileSystem: number | null): string | null {
  if (platform === 'win32')
    return 'Windows keeps access lists instead of permission bits, and they are not read here: `icacls` shows who can read it.';
  const name = platform === 'linux' && fileSystem !== null ? withoutModes.get(fileSystem) : undefined;
  return name === undefined
    ? null
    : `This folder is on ${name}, which has no permission bits: every user of this machine may read it, and chmod changes nothing.`;
}

/** Said of a work tree where git has `core.fileMode=false`. */
export const modesAreOff: string =
  'git takes this file system for one without permission bits (core.fileMode is false), so they are not judged: every user of this machine may be able to read it. Where it has them, `git config core.fileMode true` says so.';

/** Kind of the file system that a file lies on (statfs `f_type`), null when it is not known. */
export function fileSystemOf(file: string): number | null {
  try {
    return statfsSync(dirname(file)).type;
  } catch {
    // Not known is an answer: then the bits are taken as they are.
    return null;
  }
}

/** Permission bits of a folder, and whether other users get as far as into it. */
export interface FolderAccess {
  readonly mode: number | null;
  readonly isReachable: boolean;
}

/** Looks at a folder and at all above it: below a home folder of mode 0700 nothing is open to anybody. */
export function folderAccess(folder: string): FolderAccess {
  const modes: number[] = [];
  for (let at = folder; ; at = dirname(at)) {
    const status = lstatSync(at, { throwIfNoEntry: false });
    if (status !== undefined) modes.push(status.isSymbolicLink() ? 0o777 : status.mode);
    if (dirname(at) === at) break;
  }
  const [mode = null] = modes;
  return { mode: mode === null ? null : mode & 0o7777, isReachable: modes.every(bits => (bits & 0o001) !== 0) };
}
