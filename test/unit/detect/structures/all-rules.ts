/** The whole detector with every rule, for tests of what rules do to each other. */
import { createDetector } from '../../../../src/detect/detector.ts';
import { stems } from '../../../../src/detect/generic/index.ts';
import { compileTable } from '../../../../src/detect/table.ts';
import type { Finding, RepoPath } from '../../../../src/model.ts';
import { generic } from '../../../../src/rules/generic.ts';
import { rules } from '../../../../src/rules/index.ts';

const detect = createDetector(compileTable([...rules, ...generic], stems), { now: Date.UTC(2027, 0, 15) });

export function findAll(text: string | Uint8Array, path = 'src/main.ts'): readonly Finding[] {
  return detect({
    kind: 'fragment',
    path: path as RepoPath,
    origin: { kind: 'index' },
    bytes: Buffer.from(text as string),
    role: 'content',
    before: [],
    window: null,
  }).filter(item => item.kind === 'finding');
}
