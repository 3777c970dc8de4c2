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
}

/** What was collected, and which files said nothing and why. */
export interface Collected {
  readonly values: readonly CollectedValue[];
  readonly troubles: readonly Skipped[];
}

/** Where to collect. */
export interface CollectOptions extends Home {
  /** Absolute path that paths of the scan count from: the top of the repository, or the working folder. */
  readonly base: string;
  /** Env files of the repository, from `base`. */
  readonly envFiles: readonly EnvFile[];
  /** Env files that were moved out. */
  readonly moved: readonly string[];
  /** Whether the variables of the environment are collected, too. */
  readonly withEnvironment: boolean;
}

/** An env file of the repository. */
export interface EnvFile {
  readonly path: RepoPath;
  /** Listed a moment ago, and not in the index only: when it is gone, it vanished. */
  readonly isListed: boolean;
}

/** Collects them. A file that cannot be read is in `troubles`, and everything else is collected all the same. */
export function collectOwnValues(options: CollectOptions): Collected {
  const values: CollectedValue[] = [];
  const troubles: Skipped[] = [];
  for (const { path, isListed } of options.envFiles) {
    const file: OwnFile = { path: join(options.base, path), shown: path, read: envFields };
    collectFile(file, { options, values, troubles, isListed });
  }
  for (const path of options.moved)
    collectFile({ path, shown: shownFrom(options.home, path), read: envFields }, { options, values, troubles });
  for (const file of homeFiles(options)) collectFile(file, { options, values, troubles });
  if (options.withEnvironment) values.push(...environmentValues(options.env));
  return { values, troubles };
}

/** Nothing of a file that is encrypted as a whole. */
function envFields(bytes: Uint8Array): readonly Field[] {
  return envContent(bytes) === 'encrypted' ? [] : dotenvFields(bytes);
}

interface Into {
  readonly options: CollectOptions;
  readonly values: CollectedValue[];
  readonly troubles: Skipped[];
  readonly isListed?: boolean;
}

function collectFile(file: OwnFile, { options, values, troubles, isListed = false }: Into): void {
  const trouble = (reason: Skipped['reason'], detail: string): void => {
    // A cast: what a person is told, not a path of the repository.
    troubles.push({ kind: 'skipped', path: file.shown as RepoPath, reason, detail, blocking: false });
  };
  const read = readOwnFile(file.path);
  if (read.kind === 'absent') {
    if (isListed) trouble('vanished', 'vanished during the run; its values are not looked for');
    return;
  }
  if (read.kind === 'trouble') {
    trouble('unreadable', `${read.why}; its values are not looked for`);
    return;
  }
  if (isBinary(read.bytes)) {
    if (envContent(read.bytes) !== 'encrypted') trouble('unreadable', 'is binary; its values are not looked for');
    return;
  }
  const name = fileName(options.base, file.path);
  for (const field of file.read(read.bytes))
    for (const value of readings(field.value))
      values.push({
        name: field.name,
        place: `${file.shown}:${field.line}`,
        file: name,
        value: new Secret(value),
        ...(file.unconfirmed ? { unconfirmed: true } : {}),
      });
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

function environmentValues(env: Home['env']): readonly CollectedValue[] {
  return Object.entries(env).flatMap(([name, value = '']) =>
    SHELLS.test(name)
      ? []
      : readings(value).map(one => ({ name, place: 'the environment', file: '', value: new Secret(one) })),
  );
}
