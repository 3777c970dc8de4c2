/** The page `docs/rules.md`, written from what the rules say about themselves. */
import type { JudgedRule, Rule, RuleInfo } from '../model.ts';

const HEAD = `# Rules

Written from the rules by \`node scripts/render-rules.mjs\`; a test compares.
An **error** stops the commit; a **warning** and a **note** inform.
The same as data: \`npx secret-hook rules list --format json\`.
`;

/** Renders rules and guards as Markdown, sorted by id. */
export function renderRulesPage(rules: readonly (Rule | JudgedRule | RuleInfo)[]): string {
  const sorted = rules.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return `${HEAD}\n${sorted.length} rules.\n${sorted.map(renderRule).join('')}`;
}

function renderRule(rule: Rule | JudgedRule | RuleInfo): string {
  const { revoke, steps, instead } = rule.remedy;
  const lines = [`**${rule.severity}**: ${rule.title}.`, rule.why, ''];
  if ('pattern' in rule) lines.push(...recognised(rule));
  lines.push(`- What to do: ${steps.join('; ')}.${revoke === null ? '' : ` <${revoke}>`}`);
  if (instead !== null) lines.push(`- Better: ${instead}.`);
  lines.push(`- Source: ${rule.references.map(address => `<${address}>`).join(', ')}`);
  return `\n## ${rule.id}\n\n${lines.join('\n')}\n`;
}

function recognised(rule: Rule): string[] {
  const lines: string[] = [];
  const code = (texts: readonly string[]) => texts.map(text => `\`${text}\``).join(', ');
  if (rule.prefixes?.length) lines.push(`- Begins with ${code(rule.prefixes)}`);
  if (rule.context) lines.push(`- Counts only near ${code(rule.context.words)} or under a name below`);
  if (rule.checksum) lines.push(`- Has a checksum: ${rule.checksum.name}`);
  if (rule.env?.length) lines.push(`- Names: ${code(rule.env)}`);
  return lines;
}
