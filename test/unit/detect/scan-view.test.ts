import { expect, test } from 'vitest';
import { stems } from '../../../src/detect/generic/index.ts';
import { createViewScan } from '../../../src/detect/scan-view.ts';
import { compileTable } from '../../../src/detect/table.ts';
import { plainView } from '../../../src/detect/view.ts';
import type { RepoPath } from '../../../src/model.ts';
import { expandSample } from '../../../src/samples/expand.ts';
import { rules } from '../../../src/rules/index.ts';

test('where no structure is asked any more no place is kept for one, and what names itself is found', () => {
  const token = expandSample('glpat-[[base62:20]]').text;
  const view = plainView(
    { path: 'a.txt' as RepoPath, role: 'content' },
    Buffer.from(`password=x;password=y;\n${token}\n`),
  );
  const asked: string[] = [];
  const trace = ({ ruleId }: { readonly ruleId: string }): void => void asked.push(ruleId);
  const looks = createViewScan(compileTable(rules, stems), {
    now: null,
    trace,
    read: () => undefined,
    isSpent: () => true,
  })(view, 0);
  expect(looks.flatMap(({ sights }) => sights.hits.map(({ hit }) => hit.ruleId))).toContain('gitlab-pat');
  expect(asked).not.toContain('connection-string-password');
});
