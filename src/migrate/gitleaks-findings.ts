/** Findings that gitleaks users have decided on: JSON reports (used as baselines) and `.gitleaksignore`. */
import { isOrHolds } from '../policy/secret-digest.ts';
import { noDecisions, type AllowDecision, type Decisions, type Left } from './decisions.ts';
import { field, malformed, numberOf, objectsOf, textOf, type Document } from './document.ts';

/** `[{ RuleID, File, StartLine, Secret, Commit, ... }]`; with `--redact` the secret is `REDACTED`, and the line has to do. */
export function gitleaksReport(doc: Document): Decisions {
  const allows = objectsOf(doc, doc.root, 'the report').map((item): AllowDecision => {
    const path = textOf(doc, field(item, 'File'), 'File')?.replaceAll('\\', '/');
    const rule = textOf(doc, field(item, 'RuleID'), 'RuleID');
    if (path === undefined || rule === null) throw malformed(doc, item.start, 'a finding needs RuleID and File');
    const secret = textOf(doc, field(item, 'Secret'), 'Secret') ?? '';
    const line = numberOf(doc, field(item, 'StartLine'), 'StartLine') ?? 0;
    const isRedacted = secret === '' || secret.includes('REDACTED') || secret.endsWith('...');
    return {
      matches: ({ finding }) =>
        isRedacted ? finding.path === path && finding.span.startLine === line : isOrHolds(finding, secret),
      reason: 'from a report of gitleaks',
      verdict: null,
      describe: `${path}:${line || 1} (${rule})`,
      single: true,
    };
  });
  return { ...noDecisions('gitleaks', 'gitleaks report', doc.name), allows };
}

const ignoreLine = /^(?:([0-9a-f]{7,64}):)?(.+):([^:\s]+):(\d+)$/;

/** Whether a text has the form of `.gitleaksignore`. */
export function looksLikeGitleaksIgnore(text: string): boolean {
  return text.split(/\r?\n/).some(line => !line.startsWith('#') && ignoreLine.test(line.trim()));
}

/** Lines `[<commit>:]<file>:<rule>:<line>`; `#` begins a comment. The line is one of that commit, so it may have moved. */
export function gitleaksIgnore(doc: Pick<Document, 'name' | 'text'>): Decisions {
  const left: Left[] = [];
  const allows = doc.text.split(/\r?\n/).flatMap((raw, index): readonly AllowDecision[] => {
    const content = raw.replace('\ufeff', '').trim();
    if (content === '' || content.startsWith('#')) return [];
    const match = ignoreLine.exec(content);
    if (match === null) {
      left.push({
        at: `${doc.name}:${index + 1}`,
        what: 'a line',
        why: 'it is not in the form [COMMIT:]FILE:RULE:LINE',
      });
      return [];
    }
    const [, commit, path = '', rule = '', line = ''] = match;
    return [
      {
        matches: ({ finding }) => finding.path === path && finding.span.startLine === Number(line),
        reason: `from .gitleaksignore (${rule})`,
        verdict: null,
        describe: `${path}:${line} (${rule}${commit ? `, in commit ${commit.slice(0, 12)}` : ''})`,
        single: true,
      },
    ];
  });
  return { ...noDecisions('gitleaks', '.gitleaksignore', doc.name), allows, left };
}
