/** Configurations in packages: JSON files below node_modules, read and never run. */
import { readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { configurationBytesMax } from './names.ts';

/** The file of a package that is meant when only the package is named. */
const packageFile = 'secret-hook.json';

/** A file of a package. */
interface InstalledFile {
  /** Path from the top: `node_modules/@acme/rules/secret-hook.json`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads what `specifier` names in the file `from` (path from `top`); a string says why it cannot be read. */
export function readInstalled(top: string, from: string, specifier: string): InstalledFile | string {
  if (/^\.\.?\//.test(specifier)) return readInPackage(top, from, specifier);
  const [name = '', ...rest] = specifier.split(/(?<=^@[^/]+\/[^/]+)\/|(?<=^[^@/][^/]*)\//);
  const file = rest.length === 0 ? packageFile : rest.join('/');
  // As node does: the nearest node_modules on the way up. Above the top is somebody else's.
  for (let folder = posix.dirname(from); ; folder = posix.dirname(folder)) {
    const found = posix.join(folder, 'node_modules', name);
    if (isFolder(join(top, found))) return readFile(top, posix.join(found, file));
    if (folder === '.') return `is missing: no node_modules on the way up holds ${name}; install the packages first`;
  }
}

/** A file beside another one of the same package. */
function readInPackage(top: string, from: string, specifier: string): InstalledFile | string {
  const path = posix.join(posix.dirname(from), specifier);
  const root = /^.*(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+\//.exec(from)?.[0] ?? '';
  return path.startsWith(root) ? readFile(top, path) : 'leads out of its package';
}

function readFile(top: string, name: string): InstalledFile | string {
  const path = join(top, name);
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined) return `is missing: there is no ${name}`;
  if (!status.isFile() || status.size > configurationBytesMax) return `is no regular file of at most 1 MB: ${name}`;
  return { name, bytes: readFileSync(path) };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
