/** `env check`: templates, keys, values and permission bits; `--fix` mends what is safe. */
import { chmodSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ExitCode } from '../../exit-code.ts';
import { openRepository, type Repository } from '../../git/repository.ts';
import { envModeRule, templateHeaderRule, templateKeysRule, templateValueRule } from '../../guards/check-rules.ts';
import type { PairOptions } from '../../guards/env-pairs.ts';
import { checkEnv, type EnvCheck } from '../../own-files/env-check.ts';
import type { EnvFile } from '../../own-files/env-files.ts';
import { confirmAndApply, type PlannedChange } from '../confirm.ts';
import type { Io } from '../io.ts';
import type { Parsed } from '../options.ts';
import { judge, prepareChecks, printCheck } from '../own-check.ts';
import { isOwn } from './example.ts';
import { folderOf, templateChange, templatePath } from './template.ts';

/** Prints what is wrong; with `--fix` what is wrong after the changes. */
export async function run(parsed: Parsed, io: Io): Promise<ExitCode> {
  const repository = await openRepository(io.cwd);
  const checking = await prepareChecks(repository);
  const { options } = checking;
  const json = parsed.get('format') === 'json';
  let check = await checkEnv(repository, options);
  let changes: readonly PlannedChange[] = [];
  if (parsed.has('fix')) {
    changes = plannedFixes(repository, check, options);
    if (changes.length > 0) {
      await confirmAndApply(io, changes, {
        yes: parsed.has('yes'),
        again: 'npx secret-hook env check --fix --yes',
        json,
      });
      check = await checkEnv(repository, options);
    }
  }
  const outcome = await judge(repository, checking, {
    scope: 'env files',
    findings: check.findings,
    skipped: check.skipped,
    fileCount: check.files.length,
  });
  const after =
    parsed.has('fix') && changes.length === 0 && outcome.findings.length > 0
      ? ['Nothing of it can be mended without you.']
      : [];
  return printCheck(io, outcome, {
    json,
    verbose: parsed.has('verbose'),
    after,
    ...(parsed.has('fix') ? { extra: { changed: changes.map(({ file }) => file) } } : {}),
  });
}

/** Templates that lack keys or a warning or hold values, and permission bits. Env files themselves keep their content. */
export function plannedFixes(repository: Repository, check: EnvCheck, options: PairOptions): readonly PlannedChange[] {
  return [...templateFixes(repository, check, options), ...modeFixes(check)];
}

const templateRules: ReadonlySet<string> = new Set([templateKeysRule.id, templateValueRule.id, templateHeaderRule.id]);

function templateFixes(
  repository: Repository,
  { findings, files }: EnvCheck,
  options: PairOptions,
): readonly PlannedChange[] {
  const wanted = new Map<string, { key: string; where: string }[]>();
  for (const { rule, path, reasons, fix, span } of findings) {
    if (!templateRules.has(rule.id)) continue;
    const [reason = ''] = reasons;
    const file = files.find(one => one.path === path);
    const read = /^read=(.+)$/.exec(reason)?.[1];
    const target =
      read !== undefined
        ? /^# in (.+):$/.exec(fix[0] ?? '')?.[1]
        : reason.startsWith('missing=') || file === undefined
          ? undefined
          : file.kind === 'template'
            ? path
            : templatePath(file, files);
    if (target === undefined) continue;
    const reads = wanted.get(target) ?? [];
    if (read !== undefined) reads.push({ key: read, where: `${path}:${span.startLine}` });
    wanted.set(target, reads);
  }
  return [...wanted].flatMap(([path, reads]) => {
    // What a stack commits on purpose holds values that belong there.
    const existing = files.find(file => file.path === path);
    if (existing !== undefined && existing.kind !== 'template') return [];
    const sources = files.filter(
      file => isOwn(file) && folderOf(file.path) === folderOf(path) && templatePath(file, files) === path,
    );
    const known = new Set(sources.flatMap(({ entries }) => entries.map(({ key }) => key)));
    const change = templateChange(
      repository,
      { path, sources, all: files, reads: reads.filter(({ key }) => !known.has(key)) },
      options,
    );
    return change === null ? [] : [change];
  });
}

function modeFixes({ findings, files }: EnvCheck): readonly PlannedChange[] {
  return findings.flatMap(({ rule, path, reasons, fix, severity }): readonly PlannedChange[] => {
    const file: EnvFile | undefined = files.find(one => one.path === path);
    const [reason = ''] = reasons;
    const [command] = fix;
    if (rule.id !== envModeRule.id || severity === 'note' || file === undefined || command === undefined) return [];
    const target = reason.startsWith('folder-mode=') ? dirname(file.file) : file.file;
    const now = statSync(target).mode & 0o7777;
    const next = reason.startsWith('folder-mode=') ? now & ~0o007 : 0o600;
    const octal = (mode: number): string => mode.toString(8).padStart(4, '0');
    const name = command.replace(/^chmod \S+ /, '');
    return [
      {
        file: name,
        lines: [`+++ ${name}`, `-mode ${octal(now)}`, `+mode ${octal(next)}`],
        apply: () => chmodSync(target, next),
      },
    ];
  });
}
