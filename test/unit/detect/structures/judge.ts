/** Runs one rule's pattern and structure over a text, as the detector does for the plain view. */
import type { RepoPath, Rule } from '../../../../src/model.ts';
import type { Hit } from '../../../../src/detect/hit.ts';
import { structures } from '../../../../src/detect/structures/index.ts';
import type { View } from '../../../../src/detect/view.ts';
import { unlimited } from '../../../support/detect.ts';

export interface JudgeOptions {
  readonly path?: string;
  readonly now?: number;
}

export function viewOf(text: string, path = 'src/main.ts'): View {
  const latin1 = Buffer.from(text, 'utf8').toString('latin1');
  return { text: latin1, path: path as RepoPath, role: 'content', via: [], depth: 0, toOriginal: offset => offset };
}

export function judge(rule: Rule, text: string, options: JudgeOptions = {}): readonly Hit[] {
  const structure = structures[rule.structure ?? ''];
  if (structure === undefined) throw new Error(`${rule.id} names no structure`);
  const view = viewOf(text, options.path);
  const hits: Hit[] = [];
  for (const match of view.text.matchAll(rule.pattern)) {
    if (!rule.keywords.some(keyword => match[0].toLowerCase().includes(keyword)))
      throw new Error(`${rule.id} matched without a keyword`);
    const [start, end] = match.indices?.groups?.['secret'] ?? [0, 0];
    const groups = Object.fromEntries(Object.entries(match.groups ?? {}).filter(([, value]) => value !== undefined));
    const found = structure(
      { ...view },
      { ruleId: rule.id, start, end, groups },
      { now: options.now ?? null, ...unlimited },
    );
    for (const hit of found)
      if (!hit.isHarmless && !hits.some(other => other.start === hit.start && other.end === hit.end)) hits.push(hit);
  }
  return hits;
}

export function ruleOf(rules: readonly Rule[], id: string): Rule {
  const rule = rules.find(candidate => candidate.id === id);
  if (rule === undefined) throw new Error(`There is no rule ${id}`);
  return rule;
}
