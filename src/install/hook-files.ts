/** The hook files of one hooks folder: the shared body, and our block first in each hook. Pure. */
import { join } from 'node:path';
import { bodyName, hookNames, isShell, keptSuffix, withBlock, withoutBlock } from './block.ts';
import { write, type Change, type FileNow, type ReadFile } from './plan.ts';

/** Where and how the hooks are written. */
export interface HookFolder {
  /** Absolute path. */
  readonly path: string;
  /** Folder from the top of the repository whose node_modules holds the package. */
  readonly folder: string;
  /** Text of the shared body. */
  readonly body: string;
  /** Whether files must be executable to run (husky runs them with sh whatever their mode). */
  readonly needsMode: boolean;
  /** Whether git keeps the folder's files: then a checkout may turn their line ends. */
  readonly tracked: boolean;
  /** Further hooks to write that only call what would have run before (`chain.ts`). */
  readonly chained: readonly string[];
}

/** Plans the files of a hooks folder. What is as it should be is left out. */
export function planHookFolder(target: HookFolder, read: ReadFile): readonly Change[] {
  const body = join(target.path, bodyName);
  const now = read(body);
  const same = now?.bytes.toString().replaceAll('\r\n', '\n') === target.body;
  return [
    ...(same ? [] : write(now, { path: body, text: target.body, mode: null, says: 'the body that the hooks share' })),
    ...[...hookNames, ...target.chained].flatMap(hook => planHook(hook, target, read)),
    ...(target.tracked ? planAttributes(target.path, read) : []),
  ];
}

function planHook(hook: string, target: HookFolder, read: ReadFile): readonly Change[] {
  const path = join(target.path, hook);
  const now = read(path);
  const shebang = target.needsMode ? '#!/bin/sh\n' : '';
  const kept = read(path + keptSuffix) !== null;
  if (now !== null && !canHold(now, target)) {
    return [
      { kind: 'move', from: path, to: path + keptSuffix, says: `set aside, called after ours (${why(now)})` },
      hookFile(path, blockText(shebang, hook, target.folder, true), target, null, 'a new hook that calls it'),
    ];
  }
  const text = now?.bytes.toString('latin1') ?? shebang;
  const wanted = blockText(text, hook, target.folder, kept);
  const fits = !target.needsMode || (now !== null && (now.mode & 0o100) !== 0);
  if (now !== null && wanted === text && fits) return [];
  const says = now === null || withoutBlock(text) === shebang ? 'our hook' : 'our block first, the other lines kept';
  return [hookFile(path, wanted, target, now, says)];
}

/** Bytes stand for characters here (Latin-1), so that a stranger's lines keep theirs whatever their encoding. */
function blockText(text: string, hook: string, folder: string, kept: boolean): string {
  return withBlock(text, { hook, folder: Buffer.from(folder).toString('latin1'), kept });
}

function hookFile(path: string, text: string, target: HookFolder, now: FileNow | null, says: string): Change {
  const mode = target.needsMode ? (now?.mode ?? 0o644) | 0o111 : null;
  return { kind: 'write', path, bytes: Buffer.from(text, 'latin1'), mode, says };
}

/** Our lines must not wake a hook that its owner switched off, nor write through a link into a tracked file. */
function canHold(now: FileNow, target: HookFolder): boolean {
  const text = now.bytes.toString('latin1');
  if (now.link !== null || !isShell(text)) return false;
  return !target.needsMode || (now.mode & 0o111) !== 0 || withoutBlock(text) !== text;
}

function why(now: FileNow): string {
  if (now.link !== null) return 'it is a link';
  return isShell(now.bytes.toString('latin1')) ? 'it is not executable' : 'it is not a shell script';
}

const attributesMark = '# secret-hook: hooks need LF on every system';

function planAttributes(folder: string, read: ReadFile): readonly Change[] {
  const path = join(folder, '.gitattributes');
  const now = read(path);
  const text = now?.bytes.toString() ?? '';
  if (/^\*[ \t].*\beol=lf\b/m.test(text)) return [];
  const gap = text === '' || text.endsWith('\n') ? '' : '\n';
  const lines = `${attributesMark}\n* text eol=lf\n`;
  return write(now, { path, text: text + gap + lines, mode: null, says: 'line ends of the hooks' });
}

/** A `.gitattributes` without the lines that `planHookFolder` added. */
export function withoutAttributes(text: string): string {
  return text.replace(new RegExp(`^${attributesMark}\\r?\\n\\* text eol=lf\\r?\\n`, 'm'), '');
}
