/** Takes an installation back: byte for byte where nothing else changed, else only our lines. */
import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Repository } from '../git/repository.ts';
import { runGit } from '../git/stream.ts';
import { localHooksPath } from './apply.ts';
import { bodyName, keptSuffix, withoutBlock } from './block.ts';
import { filesBelow, putBack, readFileNow, writeWhole } from './files.ts';
import { withoutAttributes } from './hook-files.ts';
import { withoutOurScripts } from './package-json.ts';
import { linkedTops } from './place.ts';
import type { FileNow } from './plan.ts';
import { isUntouched, readState, stateFolder, stateFolders, type FileRecord, type InstallState } from './state.ts';
import { withoutFences } from './yaml-edit.ts';
import { removeFolder } from '../git/remove-folder.ts';
import { requireWritable } from './writable.ts';

/** What was done to one path or setting. */
export interface Undone {
  /** Absolute path, or the name of a setting. */
  readonly what: string;
  readonly how: 'restored' | 'removed' | 'only our lines taken out' | 'left as it is';
  /** Why it is not as it was before, or null. */
  readonly why: string | null;
}

/**
 * Undoes what `install` recorded and what a clone's files hold of ours. Nothing of ours found: an empty list. Throws
 * `UserError` before anything is changed when something of it cannot be.
 */
export async function undo(repository: Repository, candidates: readonly string[]): Promise<readonly Undone[]> {
  const state = readState(repository.commonDir);
  const ownFolder = stateFolder(repository.commonDir);
  const records = (state?.files ?? []).filter(({ path }) => !path.startsWith(ownFolder));
  const recorded = new Set(records.map(({ path }) => path));
  const others = candidates.filter(path => !recorded.has(path) && holdsOurs(path));
  const copies = copiesIn(repository, records);
  const folders = stateFolders(repository.commonDir);
  requireWritable(
    [
      ...[...recorded].filter(path => existsSync(path)),
      ...others,
      ...copies.flatMap(({ paths }) => paths),
      ...folders.flatMap(folder => [folder, ...filesBelow([folder])]),
    ],
    'nothing was taken out: all hooks are as they were',
  );
  // Settings come first: a lock that somebody left must not meet half of the files gone.
  const settings = state ? await undoConfig(repository, state) : [];
  const undone = [
    ...records.flatMap(undoRecord),
    ...copies.map(removeCopies),
    ...others.flatMap(path => undoWithout(path, 'there is no record of what was here before')),
    ...settings,
    ...folders.map((folder): Undone => {
      removeFolder(folder);
      return { what: folder, how: 'removed', why: null };
    }),
  ];
  for (const folder of (state?.folders ?? []).toReversed()) {
    if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
  }
  return undone;
}

/** Whether anything of ours is here: a record of an installation, or a file with lines of ours. */
export function hasTraces({ commonDir }: Repository, candidates: readonly string[]): boolean {
  return readState(commonDir) !== null || candidates.some(holdsOurs);
}

function holdsOurs(path: string): boolean {
  const now = readFileNow(path);
  return now !== null && (isUnreadable(path, now) || withoutOurs(path, now) !== null);
}

/** A package.json that mentions us and that nobody can parse, a merge conflict for example. */
function isUnreadable(path: string, { bytes }: FileNow): boolean {
  if (!path.endsWith('.json') || !bytes.includes('secret-hook')) return false;
  try {
    withoutOurScripts(bytes.toString());
    return false;
  } catch {
    return true;
  }
}

interface Copies {
  readonly folder: string;
  readonly paths: readonly string[];
}

/** What our `post-checkout` gave other work trees: husky's own folder, which git keeps in none of them. */
function copiesIn({ commonDir }: Repository, records: readonly FileRecord[]): readonly Copies[] {
  const tops = [dirname(commonDir), ...linkedTops(commonDir)];
  const made = records.filter(({ path, before }) => before === null && /[\\/]\.husky[\\/]_[\\/][^\\/]+$/.test(path));
  return tops.flatMap(top => {
    const paths = made.flatMap(record => {
      const home = topOf(record.path, tops);
      const copy = { ...record, path: join(top, relative(home ?? top, record.path)) };
      return home !== null && home !== top && existsSync(copy.path) && isUntouched(copy) ? [copy.path] : [];
    });
    const [first] = paths;
    return first === undefined ? [] : [{ folder: dirname(first), paths }];
  });
}

function removeCopies({ folder, paths }: Copies): Undone {
  for (const path of paths) rmSync(path);
  if (readdirSync(folder).length === 0) rmdirSync(folder);
  return { what: folder, how: 'removed', why: null };
}

/** The work tree that a file lies in: of several around each other the innermost. */
function topOf(path: string, tops: readonly string[]): string | null {
  return tops.filter(top => path.startsWith(top + sep)).toSorted((a, b) => b.length - a.length)[0] ?? null;
}

function undoRecord(record: FileRecord): readonly Undone[] {
  if (!isUntouched(record)) return undoWithout(record.path, 'it has changed since');
  const before: FileNow | null = record.before && {
    bytes: Buffer.from(record.before.base64, 'base64'),
    mode: record.before.mode,
    link: record.before.link,
  };
  if (before === null && !existsSync(record.path)) return [];
  putBack(record.path, before);
  return [{ what: record.path, how: before ? 'restored' : 'removed', why: null }];
}

/** Takes only our lines out of a file, and the file away when nothing else is in it. */
function undoWithout(path: string, why: string): readonly Undone[] {
  const now = readFileNow(path);
  if (now === null) return [];
  if (isUnreadable(path, now)) {
    return [{ what: path, how: 'left as it is', why: 'it is not valid JSON: mend it, then uninstall again' }];
  }
  const rest = withoutOurs(path, now);
  if (rest === null) return [];
  if (rest.trim() === '' || rest.trim() === '#!/bin/sh') {
    const kept = readFileNow(path + keptSuffix);
    putBack(path, kept);
    putBack(path + keptSuffix, null);
    return [{ what: path, how: kept ? 'restored' : 'removed', why: kept ? null : why }];
  }
  writeWhole(path, Buffer.from(rest, 'latin1'), null);
  return [{ what: path, how: 'only our lines taken out', why }];
}

/** The rest of a file as Latin-1 text; null when nothing in it is ours. */
function withoutOurs(path: string, now: FileNow): string | null {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const text = now.bytes.toString('latin1');
  if (name === bodyName) return text.includes('hook_guard_locate') ? '' : null;
  if (name.endsWith('.json') && !text.includes('secret-hook')) return null;
  const rest = restOf(name, text);
  return rest === text ? null : rest;
}

function restOf(name: string, text: string): string {
  if (name.endsWith('.json')) {
    return Buffer.from(withoutOurScripts(Buffer.from(text, 'latin1').toString())).toString('latin1');
  }
  if (/\.ya?ml$/.test(name)) return withoutFences(text);
  return name === '.gitattributes' ? withoutAttributes(text) : withoutBlock(text);
}

async function undoConfig(repository: Repository, state: InstallState): Promise<readonly Undone[]> {
  const undone: Undone[] = [];
  for (const { key, before, after } of state.config) {
    if ((await localHooksPath(repository)) !== after) {
      undone.push({ what: key, how: 'left as it is', why: 'it has changed since' });
      continue;
    }
    const args = before === null ? ['config', '--local', '--unset', key] : ['config', '--local', key, before];
    await runGit(args, { cwd: repository.top });
    undone.push({ what: key, how: before === null ? 'removed' : 'restored', why: null });
  }
  return undone;
}
