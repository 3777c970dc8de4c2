/** `secret-hook rules`: what is looked for. */
import { toRules } from '../config/custom-rules.ts';
import type { ExitCode } from '../exit-code.ts';
import { findRepository } from '../git/repository.ts';
import { guardRules } from '../guards/index.ts';
import type { JudgedRule, Rule, RuleInfo } from '../model.ts';
import { loosenedRule } from '../policy/loosened-rule.ts';
import { generic } from '../rules/generic.ts';
import { rules } from '../rules/index.ts';
import { nearest } from '../text/nearest.ts';
import { jsonText, printable, wrap, wrapHanging } from '../text/terminal.ts';
import { UserError } from '../user-error.ts';
import { runCheck } from './check-rules.ts';
import { builtInDetection } from './detection.ts';
import type { Io } from './io.ts';
import { formatOption, parseOptions, table, type Spec } from './options.ts';
import { worktreePolicy } from './team-policy.ts';

export const spec: Spec = {
  name: 'rules',
  summary: 'List the rules, explain one, or test them all',
  usage: '[list|show ID|check]',
  about: [
    '`check` runs every example of every rule, in many syntaxes, and proves that the set holds together; rules of your configuration are tried with attack strings, too.',
  ],
  options: [{ name: 'own', help: 'check: only the rules of your configuration' }, formatOption],
  positionals: [0, 2],
  examples: [
    ['secret-hook rules list --format json', 'every rule as data'],
    ['secret-hook rules show pypi-token', 'what it is, how to revoke it, what to use instead'],
  ],
};

/** With a pattern, decided by code, or about files. */
type AnyRule = Rule | JudgedRule | RuleInfo;

/** Runs the verb. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = parseOptions(spec, args);
  const [action = 'list', id] = parsed.positionals;
  const json = parsed.get('format') === 'json';
  if (action === 'check') return runCheck(io, { json, own: parsed.has('own') });
  if (action === 'list' || action === 'show') {
    const own = await ownRules(io.cwd);
    const all: readonly AnyRule[] = [...rules, ...generic, ...guardRules, loosenedRule, ...own].toSorted((a, b) =>
      a.id < b.id ? -1 : 1,
    );
    if (action === 'list') {
      io.out(json ? jsonText(all.map(asData)) : renderList(all, own.length, io.columns));
      return 0;
    }
    const rule = find(all, id);
    io.out(json ? jsonText(asData(rule)) : renderRule(rule, io.columns));
    return 0;
  }
  const close = nearest(action, ['list', 'show', 'check']);
  throw new UserError('usage', `rules has no action ${action}${close ? `; did you mean ${close}?` : ''}`, {
    hint: 'See: npx secret-hook rules --help',
  });
}

/** Rules of the configuration in the work tree. Throws `UserError` when it is wrong. */
async function ownRules(cwd: string): Promise<readonly Rule[]> {
  const top = (await findRepository(cwd))?.top ?? cwd;
  return toRules((await worktreePolicy(top, builtInDetection())).configuration.customRules);
}

function find(all: readonly AnyRule[], id: string | undefined): AnyRule {
  if (id === undefined)
    throw new UserError('usage', 'rules show needs the id of a rule', { hint: 'List them: npx secret-hook rules' });
  const rule = all.find(candidate => candidate.id === id || candidate.aliases?.includes(id));
  if (rule) return rule;
  const close = nearest(
    id,
    all.map(candidate => candidate.id),
  );
  throw new UserError('usage', `There is no rule ${id}${close ? `; did you mean ${close}?` : ''}`, {
    hint: 'List them: npx secret-hook rules',
  });
}

/** A rule as JSON: patterns as source and flags, everything else as it is. */
function asData(rule: AnyRule): Readonly<Record<string, unknown>> {
  if (!('pattern' in rule)) return { ...rule };
  return { ...rule, pattern: rule.pattern.source, flags: rule.pattern.flags };
}

function renderList(all: readonly AnyRule[], own: number, columns: number): string {
  const rows = all.map(rule => [`${rule.severity.padEnd(7)} ${rule.id}`, rule.title] as const);
  return `${table(rows, columns).join('\n')}\n\n${all.length} rules${own > 0 ? ` (${own} of your own)` : ''}\n`;
}

function renderRule(rule: AnyRule, columns: number): string {
  const width = Math.min(columns, 100);
  const lines = [`${rule.id} (${rule.severity})`, rule.title, '', ...wrap(rule.why, width), ''];
  if ('env' in rule && rule.env?.length) lines.push(...wrap(`Usual names: ${rule.env.join(', ')}`, width), '');
  if (rule.remedy.revoke) lines.push(`Revoke: ${rule.remedy.revoke}`);
  lines.push(...rule.remedy.steps.flatMap((step, index) => wrapHanging(`${index + 1}. ${step}`, width, 3)));
  if (rule.remedy.instead) lines.push('', ...wrap(`Instead: ${rule.remedy.instead}`, width));
  if (rule.references.length) lines.push('', 'References:', ...rule.references.map(reference => `  ${reference}`));
  return `${lines.map(printable).join('\n')}\n`;
}
