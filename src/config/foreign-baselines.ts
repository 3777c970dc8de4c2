/** What other tools' files have decided about findings: read by their content, matched by secret where they hold one. */
import { isProblem, parseJsonc, toValue } from '../formats/jsonc.ts';
import type { Finding } from '../model.ts';
import type { Verdict } from '../policy/baseline.ts';
import { hasSha1, isOrHolds } from '../policy/secret-digest.ts';
import { UserError } from '../user-error.ts';

/** One decision of another tool. */
export interface ForeignDecision {
  readonly matches: (finding: Finding) => boolean;
  readonly reason: string;
  readonly verdict: Verdict | null;
  /** What it says, without a value: `src/a.py:12 (AWS Access Key)`. */
  readonly describe: string;
}

/** A file of another tool. */
export interface ForeignDecisions {
  /** `detect-secrets baseline`, `gitleaks report`, `.gitleaksignore`. */
  readonly kind: string;
  readonly entries: readonly ForeignDecision[];
  /** Lines that are in no documented form. */
  readonly notUnderstood: readonly string[];
}

/** Recognises a file by its content. Throws `UserError` when it is of no known kind. */
export function foreignDecisions(text: string, name: string): ForeignDecisions {
  const node = parseJsonc(text.replace(/^\ufeff/, ''));
  if (!isProblem(node)) {
    const value = toValue(node);
    const read = detectSecrets(value) ?? gitleaksReport(value);
    if (read) return read;
  } else if (looksLikeGitleaksIgnore(text)) return gitleaksIgnore(text);
  throw new UserError('usage', `${name} is of no kind that can be taken in`, {
    hint: 'Known: .secrets.baseline of detect-secrets, JSON reports of gitleaks, .gitleaksignore',
  });
}

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** `{ results: { "<path>": [{ type, hashed_secret: <SHA-1 of the secret>, line_number, is_secret? }] } }`. */
function detectSecrets(value: unknown): ForeignDecisions | null {
  if (!isObject(value) || !isObject(value['results'])) return null;
  const entries = Object.entries(value['results']).flatMap(([path, list]) =>
    (Array.isArray(list) ? list : []).filter(isObject).flatMap((item): readonly ForeignDecision[] => {
      const hash = textOf(item['hashed_secret']).toLowerCase();
      if (!/^[0-9a-f]{40}$/.test(hash)) return [];
      const isSecret = item['is_secret'];
      return [
        {
          // On Windows the tool writes backslashes.
          matches: finding => finding.path === path.replaceAll('\\', '/') && hasSha1(finding, hash),
          reason: 'from the baseline of detect-secrets',
          verdict: isSecret === true ? 'real' : isSecret === false ? 'false-alarm' : null,
          describe: `${path}:${Number(item['line_number']) || 1} (${textOf(item['type'])})`,
        },
      ];
    }),
  );
  return { kind: 'detect-secrets baseline', entries, notUnderstood: [] };
}

/** `[{ RuleID, File, StartLine, Secret, Commit, ... }]`; with `--redact` the secret is `REDACTED`, and the line has to do. */
function gitleaksReport(value: unknown): ForeignDecisions | null {
  if (!Array.isArray(value) || !value.every(item => isObject(item) && 'RuleID' in item && 'File' in item)) return null;
  const entries = value.filter(isObject).map((item): ForeignDecision => {
    const path = textOf(item['File']).replaceAll('\\', '/');
    const secret = textOf(item['Secret']);
    const line = Number(item['StartLine']);
    const isRedacted = secret === '' || secret.includes('REDACTED') || secret.endsWith('...');
    return {
      matches: finding =>
        isRedacted ? finding.path === path && finding.span.startLine === line : isOrHolds(finding, secret),
      reason: 'from a report of gitleaks',
      verdict: null,
      describe: `${path}:${line || 1} (${textOf(item['RuleID'])})`,
    };
  });
  return { kind: 'gitleaks report', entries, notUnderstood: [] };
}

const ignoreLine = /^(?:([0-9a-f]{7,64}):)?(.+):([^:\s]+):(\d+)$/;

function ignoreLines(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'));
}

function looksLikeGitleaksIgnore(text: string): boolean {
  return ignoreLines(text).some(line => ignoreLine.test(line));
}

/** Lines `[<commit>:]<file>:<rule>:<line>`; `#` begins a comment. The line is one of that commit, so it may have moved. */
function gitleaksIgnore(text: string): ForeignDecisions {
  const notUnderstood: string[] = [];
  const entries = ignoreLines(text).flatMap((content): readonly ForeignDecision[] => {
    const match = ignoreLine.exec(content);
    if (match === null) notUnderstood.push(content);
    const [, commit, path = '', rule = '', line = ''] = match ?? [];
    if (match === null) return [];
    return [
      {
        matches: finding => finding.path === path && finding.span.startLine === Number(line),
        reason: `from .gitleaksignore (${rule})`,
        verdict: null,
        describe: `${path}:${line} (${rule}${commit ? `, in commit ${commit.slice(0, 12)}` : ''})`,
      },
    ];
  });
  return { kind: '.gitleaksignore', entries, notUnderstood };
}
