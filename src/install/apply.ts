/** Carries a plan out and records what was there before. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Repository } from '../git/repository.ts';
import { runGit } from '../git/stream.ts';
import { filesBelow, missingFolders, readFileNow, writeWhole } from './files.ts';
import type { Change, FileNow, Plan } from './plan.ts';
import { mergeRecords, readState, stateFile, writeState, type InstallState } from './state.ts';
import { runTool } from './tools.ts';
import { requireWritable } from './writable.ts';

/**
 * Does every step of the plan in order, then writes the record. A step that fails leaves the record of those before; what
 * cannot be written fails before the first.
 */
export async function applyPlan(repository: Repository, plan: Plan): Promise<void> {
  if (plan.changes.length === 0) return;
  const files = [...plan.changes.flatMap(watchedPaths), stateFile(repository.commonDir)];
  requireWritable(files, 'nothing was set up');
  for (const change of plan.changes) await applyChange(repository, plan.manager, change);
}

async function applyChange(repository: Repository, manager: string, change: Change): Promise<void> {
  const watched = watchedPaths(change);
  const before = snapshot(watched);
  const inside = change.kind === 'tool' ? watched.map(path => join(path, 'any')) : watched;
  const folders = inside.flatMap(missingFolders).filter((folder, index, all) => all.indexOf(folder) === index);
  const settings = await localHooksPath(repository);
  try {
    await carryOut(repository, change);
  } finally {
    const after = snapshot(watched);
    const paths = new Set([...before.keys(), ...after.keys()]);
    const changes = [...paths]
      .map(path => ({ path, before: before.get(path) ?? null, after: after.get(path) ?? null }))
      .filter(({ before: old, after: now }) => !sameFile(old, now));
    const made = folders.filter(folder => existsSync(folder));
    record(repository, manager, changes, made, { before: settings, after: await localHooksPath(repository) });
  }
}

function record(
  repository: Repository,
  manager: string,
  changes: Parameters<typeof mergeRecords>[1],
  folders: readonly string[],
  hooksPath: { readonly before: string | null; readonly after: string | null },
): void {
  const old = readState(repository.commonDir);
  const config = [...(old?.config ?? [])];
  if (hooksPath.before !== hooksPath.after) {
    const known = config.findIndex(setting => setting.key === 'core.hooksPath');
    const first = known === -1 ? hooksPath.before : (config[known]?.before ?? null);
    config.splice(known === -1 ? config.length : known, 1, {
      key: 'core.hooksPath',
      before: first,
      after: hooksPath.after,
    });
  }
  const state: InstallState = {
    version: 1,
    manager,
    files: mergeRecords(old?.files ?? [], changes),
    folders: [...new Set([...(old?.folders ?? []), ...folders])],
    config,
  };
  writeState(repository.commonDir, state);
}

async function carryOut(repository: Repository, change: Change): Promise<void> {
  switch (change.kind) {
    case 'write':
      return writeWhole(change.path, change.bytes, change.mode);
    case 'move':
      return renameSync(change.from, change.to);
    case 'remove':
      return rmSync(change.path, { force: true });
    case 'config':
      await runGit(['config', '--local', change.key, change.value], { cwd: repository.top });
      return;
    case 'tool':
      return runTool(repository, change);
    default:
      return change satisfies never;
  }
}

function watchedPaths(change: Change): readonly string[] {
  switch (change.kind) {
    case 'write':
    case 'remove':
      return [change.path];
    case 'move':
      return [change.from, change.to];
    case 'config':
      return [];
    case 'tool':
      return change.watch;
    default:
      return change satisfies never;
  }
}

function snapshot(paths: readonly string[]): ReadonlyMap<string, FileNow> {
  const files = new Map<string, FileNow>();
  for (const path of filesBelow(paths)) {
    const file = readFileNow(path);
    if (file) files.set(path, file);
  }
  return files;
}

function sameFile(a: FileNow | null, b: FileNow | null): boolean {
  if (a === null || b === null) return a === b;
  return a.bytes.equals(b.bytes) && a.mode === b.mode && a.link === b.link;
}

/** `core.hooksPath` in this repository's own configuration, null when it is not set there. */
export async function localHooksPath(repository: Repository): Promise<string | null> {
  const args = ['config', '--local', '--get', 'core.hooksPath'];
  const { stdout, exitCode } = await runGit(args, { cwd: repository.top, okCodes: [0, 1] });
  return exitCode === 1 ? null : stdout.toString().replace(/\n$/, '');
}
