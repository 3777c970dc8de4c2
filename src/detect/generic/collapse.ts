/** Many values of one kind in a file of data: one warning says more than thousands of alarms. */
import type { Hit } from '../hit.ts';
import type { FileFacts } from './facts.ts';

/** What was judged by name and looks, and the name. */
export interface NamedHit {
  readonly hit: Hit;
  readonly name: string;
}

/** More than so many in one file are no longer told one by one. */
const TOLD_MAX = 30;
/** Tables and dumps, a record a line. */
const TABLES: ReadonlySet<string> = new Set(['csv', 'tsv', 'psv', 'jsonl', 'ndjson', 'sql', 'dump']);
/** What holds configuration as well as data: data is what repeats one name. */
const TREES: ReadonlySet<string> = new Set(['json', 'xml', 'yml', 'yaml']);
const SHARE_OF_ONE_NAME = 0.8;

/** The hits as they are, or one warning for all of them where the file looks like data. */
export function collapse(judged: readonly NamedHit[], { kind }: Pick<FileFacts, 'kind'>): readonly Hit[] {
  const hits = judged.map(({ hit }) => hit);
  const values = judged.filter(({ hit }) => hit.ruleId.startsWith('hardcoded-'));
  if (values.length <= TOLD_MAX || !isData(values, kind)) return hits;
  const first = values.find(({ hit }) => hit.severity === 'error') ?? values[0];
  if (first === undefined) return hits;
  const one: Hit = {
    ...first.hit,
    severity: 'warning',
    reasons: [...first.hit.reasons, `one-of=${values.length}`],
    detail: `It is the first of ${values.length} such values here: the file looks like data.`,
  };
  return [one, ...hits.filter(hit => !hit.ruleId.startsWith('hardcoded-'))];
}

/** Whether a file of this kind may be one of data. */
export function isDataKind(kind: string): boolean {
  return TABLES.has(kind) || TREES.has(kind);
}

function isData(values: readonly NamedHit[], kind: string): boolean {
  if (TABLES.has(kind)) return true;
  if (!TREES.has(kind)) return false;
  const counts = new Map<string, number>();
  for (const { name } of values) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Math.max(...counts.values()) >= values.length * SHARE_OF_ONE_NAME;
}
