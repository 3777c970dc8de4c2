/** What a migration says: to a person in few lines, to a machine as data. */
import { baselineName, configurationName } from '../../config/names.ts';
import type { Decisions, Tool } from '../../migrate/decisions.ts';
import type { Prepared } from '../migrate.ts';
import type { Difference } from './compare.ts';
import { entryCount } from './files.ts';

const shownMax = 20;

/** The plan: what is there, what would be written, what is left, and where decisions differ. */
export function planLines(prepared: Prepared, isSame: boolean): readonly string[] {
  const { found, plan, rules } = prepared;
  const adapted = rules.own.filter(one => one.adapted.length > 0);
  return [
    'Found',
    ...found.all.map(one => `  ${one.file}  ${one.kind}: ${contents(one)}`),
    '',
    ...(isSame
      ? ['Nothing to write: everything that can be carried over is there already']
      : ['To be written', ...writes(prepared)]),
    ...section(
      'Means a little less than before',
      adapted.map(({ foreign, rule, adapted: how }) => `${foreign.at} rule ${rule.id}: ${how.join('; ')}`),
    ),
    ...section('Patterns become entries for what they let through now; what comes later is judged anew', plan.patterns),
    ...section('Stand for nothing that is found in the index now, so they are left out', plan.stale),
    ...section(
      'Cannot be carried over',
      [...found.left, ...plan.left].map(({ at, what, why }) => `${at}  ${what}: ${why}`),
    ),
    '',
    ...proof(prepared),
  ];
}

function contents({ rules, paths, allows }: Decisions): string {
  const single = allows.filter(one => one.single).length;
  const parts = [
    count(rules.length, 'rule', 'rules'),
    count(paths.length, 'path', 'paths'),
    count(single, 'entry', 'entries'),
    count(allows.length - single, 'allow pattern', 'allow patterns'),
  ].filter(part => part !== '');
  return parts.length === 0 ? 'nothing that decides' : parts.join(', ');
}

function count(number: number, one: string, many: string): string {
  return number === 0 ? '' : `${number} ${number === 1 ? one : many}`;
}

function writes({ plan, before, after }: Prepared): readonly string[] {
  const { exclude, overrides, compat, customRules } = plan.additions;
  const parts = [
    count(customRules.length, 'rule', 'rules'),
    count(exclude.length, 'exclude', 'excludes'),
    count(overrides.length, 'override', 'overrides'),
    compat.length === 0 ? '' : `comments of ${compat.join(', ')} count`,
  ].filter(part => part !== '');
  const lines = [
    ...(before.configuration === after.configuration ? [] : [`  ${configurationName}  ${parts.join(', ')}`]),
    ...customRules.map(({ id }) => `    rule ${id}`),
    ...exclude.map(glob => `    exclude ${glob}`),
  ];
  const entries = entryCount(after.baseline) - entryCount(before.baseline);
  const listed = [
    ...new Set(
      plan.entries.map(
        ({ finding, reason }) => `    ${finding.path}:${finding.span.startLine}  ${finding.rule.id}  ${reason}`,
      ),
    ),
  ];
  return [
    ...lines,
    ...(entries === 0 ? [] : [`  ${baselineName}  ${count(entries, 'entry', 'entries')}`, ...limited(listed)]),
  ];
}

function limited(lines: readonly string[]): readonly string[] {
  const rest = lines.length - shownMax;
  return rest > 0 ? [...lines.slice(0, shownMax), `    … and ${rest} more: --format json lists all`] : lines;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `${title} (${lines.length})`, ...limited(lines.map(line => `  ${line}`))];
}

const kinds: Readonly<Record<Difference['kind'], string>> = {
  'counts-here': 'count here, and were let through before',
  'set-aside-here': 'are set aside here, and nothing let them through before',
  'not-found-here': 'match a rule of the other tool, and are not found here (placeholders, or parts of longer words)',
};

function proof({ comparison }: Prepared): readonly string[] {
  const { findings, bothLet, bothCount, differences } = comparison;
  const head = `Compared on the index: ${count(findings, 'finding', 'findings') || 'no finding'}; both sets of decisions let ${bothLet} through and count ${bothCount}`;
  if (differences.length === 0) return [head, 'They differ nowhere'];
  return [
    head,
    ...Object.entries(kinds).flatMap(([kind, title]) => {
      const of = differences.filter(one => one.kind === kind);
      const lines = of.map(
        ({ path, line, rule, redacted, by }) => `    ${path}:${line}  ${rule}  ${redacted}`.trimEnd() + `  (${by})`,
      );
      return of.length === 0 ? [] : [`  ${of.length} ${title}`, ...limited(lines)];
    }),
  ];
}

const removal: Readonly<Record<Tool, string>> = {
  'detect-secrets': 'take the hook of detect-secrets out of .pre-commit-config.yaml',
  gitleaks: 'take gitleaks out of your hooks and workflows',
  'git-secrets':
    'git config --unset-all secrets.patterns (and secrets.allowed, secrets.providers; with --global what is there), and remove its hooks from .git/hooks',
  secretlint: 'npm uninstall secretlint and its rules, and take it out of your hooks and scripts',
  talisman: 'remove the hook of Talisman',
  trufflehog: 'take trufflehog out of your hooks and workflows',
};

/** What a person does next. */
export function afterwards({ found }: Prepared, written: readonly string[]): readonly string[] {
  const files = found.all.map(({ file }) => file).filter(file => file !== 'git config');
  const tools = [...new Set(found.all.map(({ tool }) => tool))];
  return [
    `To let it count:  git add ${written.join(' ')}`,
    'When you are content, the other tool can go:',
    ...(files.length > 0
      ? [`  git rm ${files.map(file => (/[^\w./-]/.test(file) ? `'${file}'` : file)).join(' ')}`]
      : []),
    ...tools.map(tool => `  ${removal[tool]}`),
  ];
}

/** The same as data. */
export function asJson(prepared: Prepared | null, written: readonly string[]): Readonly<Record<string, unknown>> {
  if (prepared === null) return { version: 1, found: [], written };
  const { found, plan, rules, comparison } = prepared;
  return {
    version: 1,
    found: found.all.map(({ tool, kind, file, rules: own, paths, allows }) => ({
      tool,
      kind,
      file,
      rules: own.length,
      paths: paths.length,
      allows: allows.length,
    })),
    configuration: plan.additions,
    baseline: plan.entries.map(({ finding, reason, verdict }) => ({
      rule: finding.rule.id,
      file: finding.path,
      line: finding.span.startLine,
      reason,
      verdict,
    })),
    adapted: rules.own
      .filter(one => one.adapted.length > 0)
      .map(({ foreign, rule, adapted }) => ({ at: foreign.at, rule: rule.id, adapted })),
    patterns: plan.patterns,
    stale: plan.stale,
    left: [...found.left, ...plan.left],
    comparison,
    written,
  };
}
