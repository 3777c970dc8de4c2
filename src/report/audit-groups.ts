/** An outcome in groups, the most dangerous first, and a list of what to do. For `audit`, as text and as a page. */
import { statusOf } from '../exit-code.ts';
import type { Finding, Outcome, Reported, Severity } from '../model.ts';

/** Findings of one kind. */
export interface Group {
  readonly title: string;
  /** The most severe ones first, then by path. */
  readonly entries: readonly Reported[];
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** In order of danger among groups of the same severity. */
const titles: readonly (readonly [title: string, holds: (finding: Finding) => boolean])[] = [
  ['What would be published', ({ rule }) => rule.id.startsWith('ships-')],
  ['Secrets', finding => finding.secret !== null && !finding.reasons.includes('git-leaves-alone')],
  ['Permissions', ({ rule }) => rule.id === 'file-mode' || rule.id === 'env-mode'],
  ['Env files', ({ rule }) => rule.id.startsWith('env-')],
  ['Secrets in files that git leaves alone', ({ secret }) => secret !== null],
  ['Keys, stores of credentials and recordings', ({ rule }) => rule.id.startsWith('sensitive-')],
  ['.gitignore', ({ rule }) => rule.id.startsWith('gitignore-') || rule.id === 'tracked-although-ignored'],
  ['Hooks', ({ rule }) => rule.id === 'hook-inactive'],
  ['Other guards', ({ rule }) => rule.id.startsWith('guard-')],
  ['Large files', ({ rule }) => rule.id === 'large-file'],
  ['Everything else', () => true],
];

/** Sorts findings into groups; a group stands where its worst finding belongs. */
export function groupsOf({ findings }: Pick<Outcome, 'findings'>): readonly Group[] {
  const groups = new Map<string, Reported[]>();
  for (const entry of findings) {
    const title = titles.find(([, holds]) => holds(entry.finding))?.[0] ?? '';
    groups.set(title, [...(groups.get(title) ?? []), entry]);
  }
  const order = titles.map(([title]) => title);
  const worst = (entries: readonly Reported[]): number =>
    Math.min(...entries.map(({ finding }) => rank[finding.severity]));
  return [...groups]
    .map(([title, entries]) => ({
      title,
      entries: entries.toSorted((a, b) => rank[a.finding.severity] - rank[b.finding.severity]),
    }))
    .toSorted((a, b) => worst(a.entries) - worst(b.entries) || order.indexOf(a.title) - order.indexOf(b.title));
}

/** The verdict in one line. */
export function verdict(outcome: Outcome): string {
  const of = (severity: Severity): number =>
    outcome.findings.filter(({ finding }) => finding.severity === severity).length;
  const count = (n: number, word: string): readonly string[] => (n === 0 ? [] : [`${n} ${word}${n === 1 ? '' : 's'}`]);
  const counts = [
    ...count(of('error'), 'error'),
    ...count(of('warning'), 'warning'),
    ...count(of('note'), 'note'),
    ...(outcome.suppressed.length > 0 ? [`${outcome.suppressed.length} suppressed`] : []),
    ...(outcome.skipped.length > 0 ? [`${outcome.skipped.length} skipped`] : []),
  ].join(', ');
  const looked = `${outcome.scanned.files} ${outcome.scanned.files === 1 ? 'file' : 'files'}`;
  switch (statusOf(outcome)) {
    case 'incomplete':
      return `Not everything could be read, so this says too little: ${looked}, ${counts}`;
    case 'blocked':
      return of('error') > 0
        ? `Act now: ${looked}, ${counts}`
        : `Something to mend, nothing on its way out: ${looked}, ${counts}`;
    default:
      return `Nothing to do: ${looked}${counts === '' ? '' : `, ${counts}`}`;
  }
}

/** One box to tick. */
export interface Task {
  readonly text: string;
  /** An address or command lines that belong to it. */
  readonly commands: readonly string[];
}

/** What to do, once each: first what makes a leaked value worthless, then what closes the holes. */
export function checklist({ findings }: Pick<Outcome, 'findings'>): readonly Task[] {
  const open = findings.map(({ finding }) => finding).filter(({ severity }) => severity !== 'note');
  return [...revocations(open), ...fixes(open), ...envTasks(open)];
}

function revocations(open: readonly Finding[]): readonly Task[] {
  const worst = (of: readonly Finding[]): number => Math.min(...of.map(({ severity }) => rank[severity]));
  const groups = [...groupByRule(open).values()].toSorted((a, b) => worst(a) - worst(b));
  return groups.flatMap((of): readonly Task[] => {
    const [first] = of;
    if (first === undefined) return [];
    const places = [...new Set(of.map(({ path, span }) => `${path}:${span.startLine}`))];
    const shown =
      places.length > 3 ? `${places.slice(0, 3).join(', ')} and ${places.length - 3} more` : places.join(', ');
    const { steps, revoke } = first.rule.remedy;
    const title = of.find(({ reasons }) => providerOf(reasons) === null)?.rule.title ?? titleOf(first);
    const when = of.every(({ reasons }) => reasons.includes('git-leaves-alone'))
      ? 'If it ever left this machine: revoke'
      : 'Revoke';
    return [
      {
        text: `${when} and replace it: ${title} (${shown}). ${steps.join('; ')}.`,
        commands: revoke === null ? [] : [revoke],
      },
    ];
  });
}

/** An own value that a provider's rule knows as well is one with what that rule finds elsewhere. */
function groupByRule(open: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of open) {
    if (finding.secret === null) continue;
    const id = providerOf(finding.reasons) ?? finding.rule.id;
    groups.set(id, [...(groups.get(id) ?? []), finding]);
  }
  return groups;
}

function providerOf(reasons: readonly string[]): string | null {
  return reasons.find(reason => reason.startsWith('rule='))?.slice('rule='.length) ?? null;
}

/** `PyPI upload token (pypi-token). It is the value of …` begins with the title of the provider's rule. */
function titleOf({ rule, reasons, detail }: Finding): string {
  const end = detail?.indexOf(` (${providerOf(reasons) ?? ''})`) ?? -1;
  return end > 0 ? (detail ?? '').slice(0, end) : rule.title;
}

/** An ignored env file in clear goes to a place that no tool of the project reads by accident; its template stays. */
function envTasks(open: readonly Finding[]): readonly Task[] {
  const inClear = open.some(({ rule, reasons }) => rule.id === 'env-file' && reasons.includes('ignored'));
  return inClear ? [{ text: 'Move the env file out of the work tree', commands: ['npx secret-hook env move'] }] : [];
}

/** One task a rule: the commands for all of its places, each once. */
function fixes(open: readonly Finding[]): readonly Task[] {
  const tasks = new Map<string, Fixes>();
  const given = new Set<string>();
  for (const { rule, fix, path, severity } of open) {
    // Several findings may ask for the same block of lines.
    const block = fix.join('\n');
    if (fix.length === 0 || given.has(block)) continue;
    given.add(block);
    const task = tasks.get(rule.id) ?? { title: rule.title, paths: new Set(), blocks: new Map(), worst: rank.note };
    tasks.set(rule.id, task);
    task.paths.add(path);
    task.worst = Math.min(task.worst, rank[severity]);
    // Lines belong to the file that the comment above them names.
    const head = fix[0]?.startsWith('# ') === true ? fix[0] : '';
    const lines = head === '' ? fix : fix.slice(1);
    task.blocks.set(head, new Set([...(task.blocks.get(head) ?? []), ...lines]));
  }
  const ordered = [...tasks.values()].toSorted((a, b) => a.worst - b.worst);
  return ordered.map(({ title, paths, blocks }) => ({
    text: `${title}: ${named([...paths])}`,
    commands: [...blocks].flatMap(([head, lines]) => (head === '' ? [...lines] : [head, ...lines])),
  }));
}

interface Fixes {
  readonly title: string;
  readonly paths: Set<string>;
  /** The comment that says where lines belong, or nothing for commands → the lines. */
  readonly blocks: Map<string, Set<string>>;
  worst: number;
}

function named(places: readonly string[]): string {
  return places.length > 3 ? `${places.slice(0, 3).join(', ')} and ${places.length - 3} more` : places.join(', ');
}
