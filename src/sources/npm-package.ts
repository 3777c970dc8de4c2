/** Whether `npm pack` takes a file along: `files`, `.npmignore` and `.gitignore`, by git's own reading of such patterns. */
import { posix } from 'node:path';
import type { RepoPath } from '../model.ts';
import { askViews, type IgnoreFile, type IgnoreView } from './ignore-views.ts';
import type { Shipped, ShippingFacts } from './shipping.ts';

/** A package that could be published. */
interface Package {
  /** `.` is the top. */
  readonly folder: string;
  readonly files: readonly string[] | null;
}

/** npm leaves these out whatever the package says. */
const never =
  /(?:^|\/)(?:node_modules|\.git|CVS|\.svn|\.hg)\/|(?:^|\/)(?:\.npmrc|\.DS_Store|\._[^/]*|\.[^/]*\.swp|[^/]*\.orig|npm-debug\.log|config\.gypi|\.lock-wscript|\.wafpickle-\d+|\.gitignore|\.npmignore)$|^(?:package-lock\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?)$/;
/** And these in. */
const always = /^(?:package\.json|(?:readme|licen[cs]e)(?:\.[^/]*)?)$/i;

/** Answers for files with secrets in them. */
export async function npmTakes(files: readonly RepoPath[], facts: ShippingFacts): Promise<readonly Shipped[]> {
  const packages = facts.paths
    .filter(path => posix.basename(path) === 'package.json' && !/(?:^|\/)node_modules\//.test(path))
    .map(path => ({ folder: posix.dirname(path), manifest: manifestOf(facts.read(path)) }));
  const taken: Shipped[] = [];
  for (const { folder, manifest } of packages) {
    if (manifest === null || manifest.isPrivate) continue;
    const nested = packages.filter(other => other.folder !== folder && isBelow(folder, other.folder));
    const own = files
      .filter(path => isBelow(folder, path) && !nested.some(other => isBelow(other.folder, path)))
      .map(path => ({ path, name: folder === '.' ? path : path.slice(folder.length + 1) }))
      .filter(({ name }) => !never.test(name));
    const verdicts = await takes({ folder, files: manifest.files }, own, facts);
    for (const [index, { path, name }] of own.entries())
      if (verdicts[index] === true) taken.push(shipped(path, name, { folder, files: manifest.files }));
  }
  return taken;
}

function shipped(path: RepoPath, name: string, { folder, files }: Package): Shipped {
  const because =
    files === null
      ? `${posix.join(folder, 'package.json')} has no files, and no ignore file names it`
      : `files in ${posix.join(folder, 'package.json')} names it`;
  const target = posix.join(folder, files === null ? '.npmignore' : 'package.json');
  const fix = files === null ? [`# at the end of ${target}:`, `/${name}`] : [`# in files of ${target}:`, `"!${name}"`];
  return { path, by: 'npm', because, fix };
}

interface Own {
  readonly path: RepoPath;
  readonly name: string;
}

/** One question to git for all files of a package. */
async function takes(
  { folder, files }: Package,
  own: readonly Own[],
  facts: ShippingFacts,
): Promise<readonly boolean[]> {
  const paths = own.map(({ name }) => Buffer.from(name));
  const view = (ignoreFiles: readonly IgnoreFile[]): IgnoreView => ({ files: ignoreFiles, paths });
  const listed = (entries: readonly string[]): readonly IgnoreFile[] => [
    { pathBytes: Buffer.from('.gitignore'), bytes: Buffer.from(entries.map(entry => `${anchored(entry)}\n`).join('')) },
  ];
  // npm takes the name of a file or a glob at any depth, and a folder where it stands.
  const isFolder = (entry: string): boolean =>
    facts.paths.some(path => path.startsWith(posix.join(folder, entry, '/')));
  const anchored = (entry: string): string => (entry.includes('/') || isFolder(entry) ? `/${entry}` : entry);
  const clean = (files ?? []).map(entry => entry.replace(/^(!?)(?:\.?\/)+/, '$1'));
  const [ignored = [], named = [], taken = []] = await askViews([
    // With `files` the ignore file at the top of the package does not count, those in folders do.
    view(ignoreFilesOf(folder, facts).filter(({ pathBytes }) => files === null || pathBytes.includes('/'))),
    view(listed(clean.filter(entry => !entry.startsWith('!')))),
    view(listed(clean.filter(entry => entry.startsWith('!')).map(entry => entry.slice(1)))),
  ]);
  const hits = (pattern: { readonly pattern: string } | null | undefined): boolean =>
    pattern !== null && pattern !== undefined && !pattern.pattern.startsWith('!');
  return own.map(({ name }, index) => {
    if (always.test(name)) return true;
    if (hits(ignored[index])) return false;
    return files === null || (hits(named[index]) && !hits(taken[index]));
  });
}

/** In each folder `.npmignore`, or `.gitignore` where there is none. */
function ignoreFilesOf(folder: string, { paths, read }: ShippingFacts): readonly IgnoreFile[] {
  const names = paths.filter(path => isBelow(folder, path) && /(?:^|\/)\.(?:git|npm)ignore$/.test(path));
  const folders = [...new Set(names.map(path => posix.dirname(path)))];
  return folders.flatMap(at => {
    const text = read(posix.join(at, '.npmignore')) ?? read(posix.join(at, '.gitignore'));
    const place = posix.join(posix.relative(folder, at), '.gitignore');
    return text === null ? [] : [{ pathBytes: Buffer.from(place), bytes: Buffer.from(text) }];
  });
}

function isBelow(folder: string, path: string): boolean {
  return folder === '.' || path.startsWith(`${folder}/`);
}

/** What of a manifest decides; null when nothing can be published from it. */
function manifestOf(
  text: string | null,
): { readonly isPrivate: boolean; readonly files: readonly string[] | null } | null {
  let manifest: unknown;
  try {
    manifest = JSON.parse((text ?? '').replace(/^\u{feff}/u, ''));
  } catch {
    // npm refuses it as well.
    return null;
  }
  if (typeof manifest !== 'object' || manifest === null) return null;
  const { name, version, private: isPrivate, files } = manifest as Readonly<Record<string, unknown>>;
  if (typeof name !== 'string' || typeof version !== 'string') return null;
  const entries = Array.isArray(files) ? files.filter(entry => typeof entry === 'string') : null;
  return { isPrivate: isPrivate === true || isPrivate === 'true', files: entries };
}
