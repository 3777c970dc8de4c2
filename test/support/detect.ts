import { createDetector } from '../../src/detect/detector.ts';
import { stems } from '../../src/detect/generic/index.ts';
import { compileTable } from '../../src/detect/table.ts';
import type { Finding, RepoPath } from '../../src/model.ts';
import { generic } from '../../src/rules/generic.ts';
import { rules } from '../../src/rules/index.ts';

const detect = createDetector(compileTable([...rules, ...generic], stems));

/** All findings of the built-in rules in one text, or in bytes that are none. */
export function findingsIn(path: string, text: string | Buffer): readonly Finding[] {
  const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
  const fragment = { kind: 'fragment', path: path as RepoPath, origin: { kind: 'worktree' }, bytes } as const;
  return detect({ ...fragment, role: 'content', before: [], window: null }).filter(item => item.kind === 'finding');
}

/** Those that a person is told of without asking: errors and warnings, as `severity rule`. */
export function alarmsIn(path: string, text: string | Buffer): readonly string[] {
  return findingsIn(path, text)
    .filter(finding => finding.severity !== 'note')
    .map(finding => `${finding.severity} ${finding.rule.id}`);
}

/** A budget without end, for what is asked apart from the detector. */
export const unlimited = { read: () => undefined, isSpent: () => false };
