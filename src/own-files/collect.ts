/** Collects the values that are the developer's own: in memory only, for one run. */
import { join } from 'node:path';
import { decodeText } from '../formats/dotenv.ts';
import { envContent } from '../guards/env-content.ts';
import type { RepoPath, Skipped } from '../model.ts';
import { Secret } from '../secret.ts';
import { addressPasswords, dotenvFields, type Field } from './fields.ts';
import { type Home, homeFiles, type OwnFile, shownFrom } from './places.ts';
import { readOwnFile } from './read-bounded.ts';

/** A value with the variable that holds it. */
export interface CollectedValue {
  readonly name: string;
  readonly place: string;
  /** The file as a scan names it: relative to the scanned base when below it, else absolute. Empty: no file. */
  readonly file: string;
  readonly value: Secret;
  readonly unconfirmed?: true;
  /** git has the file: whoever can read the repository has the value. */
  readonly isShared?: true;
}

/** A file that was read, or the environment. */
export interface CollectedFile {
  /** Its bytes, when it is an env file, whose values need no parser as long as none of them is met. */
  readonly env: Buffer | null;
  readonly values: () => readonly CollectedValue[];
}

/** What was collected, and which files said nothing and why. */
export interface Collected {
  readonly files: readonly CollectedFile[];
  readonly troubles: readonly Skipped[];
}

/** Where to collect. */
export interface CollectOptions extends Home {
  /** Absolute path that paths of the scan count from: the top of the repository, or the working folder. */
  readonly base: string;
  /** Env files of the repository, from `base`. */
  readonly envFiles: readonly EnvFile[];
  /** Absolute paths of env files that were moved out, and of those of the main work tree. */
  readonly elsewhere: readonly string[];
  /** Whether the variables of the environment are collected, too. */
  readonly withEnvironment: boolean;
}

/** An env file of the repository. */
export interface EnvFile {
  readonly path: RepoPath;
  /** Listed a moment ago, and not in the index only: when it is gone, it vanished. */
  readonly isListed: boolean;
  /** In the index. */
  readonly isTracked: boolean;
}

/** Collects them. A file that cannot be read is in `troubles`, and everything else is collected all the same. */
export function collectOwnValues(options: CollectOptions): Collected {
  const files: CollectedFile[] = [];
  const troubles: Skipped[] = [];
  const take = (file: OwnFile, isListed: boolean): void => {
    const taken = collectFile(file, options.base, isListed);
    if (taken === null) return;
    if ('kind' in taken) troubles.push(taken);
    else files.push(taken);
  };
  for (const { path, isListed, isTracked } of options.envFiles) {
    const file = { path: join(options.base, path), shown: path, read: dotenvFields };
    take(isTracked ? { ...file, isShared: true } : file, isListed);
  }
  for (const path of options.elsewhere) take({ path, shown: shownFrom(options.home, path), read: dotenvFields }, false);
  for (const file of homeFiles(options)) take(file, false);
  if (options.withEnvironment)
    files.push(fromFields(() => environmentFields(options.env), { shown: 'the environment', file: '' }));
  return { files, troubles };
}

/** The file, why its values are not looked for, or null when there is nothing to say. */
function collectFile(file: OwnFile, base: string, isListed: boolean): CollectedFile | Skipped | null {
  const trouble = (reason: Skipped['reason'], why: string): Skipped => {
    const detail = `${why}; its values are not looked for`;
    // A cast: what a person is told, not a path of the repository.
    return { kind: 'skipped', path: file.shown as RepoPath, reason, detail, blocking: false };
  };
  const read = readOwnFile(file.path);
  if (read.kind === 'absent') return isListed ? trouble('vanished', 'vanished during the run') : null;
  if (read.kind === 'trouble') return trouble('unreadable', read.why);
  const { bytes } = read;
  if (isBinary(bytes)) return envContent(bytes) === 'encrypted' ? null : trouble('unreadable', 'is binary');
  const made = fromFields(() => file.read(bytes), { ...file, file: fileName(base, file.path) });
  return file.read === dotenvFields ? { ...made, env: bytes } : made;
}

type Holder = Pick<OwnFile, 'shown' | 'unconfirmed' | 'isShared'> & Pick<CollectedValue, 'file'>;

function fromFields(read: () => readonly Field[], { shown, file, unconfirmed, isShared }: Holder): CollectedFile {
  let known: readonly CollectedValue[] | null = null;
  const values = (): readonly CollectedValue[] =>
    (known ??= read().flatMap(({ name, value, line }) =>
      readings(value).map(reading => ({
        name,
        place: file === '' ? shown : `${shown}:${line}`,
        file,
        value: new Secret(reading),
        ...(unconfirmed ? { unconfirmed } : {}),
        ...(isShared ? { isShared } : {}),
      })),
    ));
  return { values, env: null };
}

/** NUL bytes in what is no UTF-16. */
function isBinary(bytes: Uint8Array): boolean {
  return bytes.includes(0) && decodeText(bytes).includes('\0');
}

/** The value, and the password of an address in it. */
function readings(value: string): readonly string[] {
  if (value === '') return [];
  if (!value.includes('://') || !value.includes('@')) return [value];
  return [value, ...addressPasswords(value).map(({ password }) => password)];
}

function fileName(base: string, path: string): string {
  const prefix = base.endsWith('/') ? base : `${base}/`;
  return path.startsWith(prefix) ? path.slice(prefix.length) : path;
}

/** What a shell and package managers set is no secret of anybody's. */
const SHELLS =
  /^(?:_|PATH|HOME|PWD|OLDPWD|SHELL|SHLVL|TERM\w*|LANG\w*|LC_\w+|LS_COLORS|USER|LOGNAME|HOSTNAME|DISPLAY|EDITOR|PAGER|GIT_\w+|npm_\w+|XDG_\w+)$/;

function environmentFields(env: Home['env']): readonly Field[] {
  return Object.entries(env)
    .filter(([name]) => !SHELLS.test(name))
    .map(([name, value = '']) => ({ name, value, line: 1 }));
}
