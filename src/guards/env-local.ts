/** Values and permission bits of env files on this machine: weak, reused, readable by others. */
import type { Finding, RepoPath } from '../model.ts';
import { shellQuote } from '../text/shell.ts';
import {
  isCredentialName,
  isHarmlessValue,
  isPasswordName,
  isPlaceholderValue,
  isReference,
  isUnfilled,
  passwordWeakness,
} from '../text/env-values.ts';
import { envModeRule, reusedValueRule, weakValueRule } from './check-rules.ts';
import { at, type EnvText, type LeftOut, shown } from './env-pairs.ts';
import { fileFinding } from './guard.ts';

/** Judges the passwords that people chose. One finding a file, with the names and lines. */
export function judgeWeakValues(file: EnvText): readonly Finding[] {
  const judged = file.entries.filter(
    ({ key, value }) => isPasswordName(key) && !isAddressOrPath(value) && !isCipher(value) && !isReference(value),
  );
  const open = judged.filter(({ value }) => isUnfilled(value));
  const weak = judged
    .filter(({ value }) => !isUnfilled(value))
    .flatMap(entry => {
      const why = passwordWeakness(entry.value);
      return why === null ? [] : [{ entry, why }];
    });
  const findings = weak.map(({ entry, why }) =>
    at(
      fileFinding(weakValueRule, {
        severity: 'warning',
        path: file.path,
        origin: { kind: 'worktree' },
        reasons: [`key=${entry.key}`],
        detail: `${entry.key} ${why}.`,
        fix: [],
      }),
      entry.line,
    ),
  );
  const [first] = open;
  if (first === undefined) return findings;
  const detail = `Not filled in yet: ${shown(open.map(({ key }) => key))}.`;
  const fields = {
    severity: 'note',
    path: file.path,
    origin: { kind: 'worktree' },
    reasons: ['placeholder'],
    detail,
    fix: [],
  } as const;
  return [...findings, at(fileFinding(weakValueRule, fields), first.line)];
}

function isAddressOrPath(value: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(value) || /^(?:[.~]{0,2}\/|[A-Za-z]:\\)/.test(value);
}

/** dotenvx and sops write values that they encrypted. */
function isCipher(value: string): boolean {
  return /^encrypted:[\w+/=-]{20,}$/.test(value) || /^ENC\[[A-Z0-9_]+,data:.*\]$/s.test(value);
}

/** Finds values that stand under two names or in two files. */
export function judgeReuse(files: readonly EnvText[], leftOut: LeftOut): readonly Finding[] {
  const places = new Map<string, { readonly path: RepoPath; readonly key: string; readonly line: number }[]>();
  for (const { path, entries } of files)
    for (const { key, value, line } of new Map(entries.map(entry => [entry.key, entry])).values()) {
      if (value.length < 8 || isPlaceholderValue(value) || isHarmlessValue(value)) continue;
      if (!isCredentialName(key) && leftOut(key, value) !== null) continue;
      if (isCipher(value) || /\$\{?[A-Za-z_]/.test(value)) continue;
      const known = places.get(value);
      if (known === undefined) places.set(value, [{ path, key, line }]);
      else known.push({ path, key, line });
    }
  return [...places.values()]
    .filter(list => list.length > 1)
    .map(list => {
      const [first = { path: '' as RepoPath, key: '', line: 1 }, ...others] = list;
      const rest = others.map(({ path, key, line }) => `${key} (${path}:${line})`);
      const fields = {
        severity: 'warning',
        path: first.path,
        origin: { kind: 'worktree' },
        reasons: list.map(({ key }) => `key=${key}`),
        detail: `${first.key} has the same value as ${shown(rest)}.`,
        fix: [],
      } as const;
      return at(fileFinding(reusedValueRule, fields), first.line);
    });
}

/** What the file system says about who can read an env file. */
export interface Openness {
  readonly path: RepoPath;
  /** As commands name it. */
  readonly file: string;
  readonly mode: number | null;
  /** Folder as commands name it, its permission bits (null: not known), and whether others get as far as into it. */
  readonly folder: { readonly name: string; readonly mode: number | null; readonly isReachable: boolean };
  /** Why permission bits say nothing here; null where they do. */
  readonly meaningless: string | null;
}

const octal = (mode: number): string => (mode & 0o7777).toString(8).padStart(4, '0');

/** Judges the permission bits of one env file and of its folder. */
export function judgeOpenness({ path, file, mode, folder, meaningless }: Openness): readonly Finding[] {
  const make = (
    severity: Finding['severity'],
    reasons: readonly string[],
    detail: string,
    fix: readonly string[],
  ): Finding => fileFinding(envModeRule, { severity, path, origin: { kind: 'worktree' }, reasons, detail, fix });
  if (meaningless !== null) return [make('note', ['no-modes'], meaningless, [])];
  const findings: Finding[] = [];
  if (mode !== null && (mode & 0o077) !== 0)
    findings.push(
      make('warning', [`mode=${octal(mode)}`], `Mode ${octal(mode)}: ${who(mode)}; 0600 keeps it to you.`, [
        `chmod 600 ${shellQuote(file)}`,
      ]),
    );
  if (folder.mode === null || !folder.isReachable) return findings;
  if ((folder.mode & 0o002) !== 0 && (folder.mode & 0o1000) === 0)
    findings.push(
      make(
        'warning',
        [`folder-mode=${octal(folder.mode)}`],
        `Its folder has mode ${octal(folder.mode)}: every user of this machine can put another file in its place.`,
        [`chmod o-rwx ${shellQuote(folder.name)}`],
      ),
    );
  else if ((folder.mode & 0o004) !== 0)
    findings.push(
      make(
        // What `git clone` gives everybody, and a server may need: the file is what has to be closed.
        'note',
        [`folder-mode=${octal(folder.mode)}`],
        `Its folder has mode ${octal(folder.mode)}: every user of this machine can list it, editors' copies of the file included.`,
        [`chmod o-rwx ${shellQuote(folder.name)}`],
      ),
    );
  return findings;
}

function who(mode: number): string {
  if ((mode & 0o002) !== 0) return 'every user of this machine can change it';
  if ((mode & 0o004) !== 0) return 'every user of this machine can read it';
  return (mode & 0o020) === 0 ? 'its group can read it' : 'its group can change it';
}
