/** Workflows of GitHub Actions that put secrets at risk. */
import { entriesOf, itemsOf, scalarsOf, textOf, under, type YamlNode } from '../../formats/yaml-tree.ts';
import type { Finding, Severity } from '../../model.ts';
import { lineFinding } from '../guard.ts';
import type { Part } from './project-text.ts';
import { banditRule, pullRequestTargetRule, unpinnedRule } from './rules.ts';
import { judgePublishing } from './publishing.ts';
import { type At, secretNames } from './workflow-words.ts';

/** Judges a workflow, or the `action.yml` of a composite action. */
export function judgeWorkflow({ path, startLine }: Part, tree: YamlNode): readonly Finding[] {
  const at = (line: number) => ({ path, line: startLine + line - 1 });
  const steps = stepsOf(tree);
  return [
    ...judgeUses(steps, at),
    ...steps.filter(runsBandit).map(({ line }) => hidden(at(line))),
    ...judgePublishing(tree, at),
    ...judgeEvent(tree, at),
  ];
}

/** A line of a step, or of a job that calls a whole workflow. */
interface Step {
  readonly node: YamlNode;
  readonly line: number;
}

function stepsOf(tree: YamlNode): readonly Step[] {
  const jobs = entriesOf(under(tree, 'jobs')).map(({ node }) => node);
  const lists = [under(under(tree, 'runs'), 'steps'), ...jobs.map(job => under(job, 'steps'))];
  return [...jobs, ...lists.flatMap(itemsOf)].map(node => ({ node, line: under(node, 'uses')?.line ?? node.line }));
}

/** One finding for all of a file: the same work closes them. */
function judgeUses(steps: readonly Step[], at: At): readonly Finding[] {
  const loose = steps.flatMap(({ node, line }) => {
    const uses = textOf(under(node, 'uses'));
    const severity = looseness(uses);
    return severity === null ? [] : [{ uses, line, severity }];
  });
  return (['warning', 'note'] as const).flatMap(severity => {
    const here = loose.filter(one => one.severity === severity);
    const [first] = here;
    if (first === undefined) return [];
    const names = [...new Set(here.map(({ uses }) => uses))];
    const shown = names.length > 6 ? [...names.slice(0, 6), `${names.length - 6} more`] : names;
    const own = severity === 'note' ? ' These are of GitHub itself.' : '';
    return [
      lineFinding(unpinnedRule, {
        ...at(first.line),
        severity,
        reasons: names.map(name => `uses=${name}`),
        detail: `Not pinned to a commit: ${shown.join(', ')}.${own}`,
        fix: [],
      }),
    ];
  });
}

/** GitHub's own actions can be moved only by those who run the workflow anyway; a branch of theirs moves daily. */
function looseness(uses: string): Severity | null {
  if (uses === '' || uses.startsWith('./') || uses.includes('${{')) return null;
  if (uses.startsWith('docker://')) return /@sha256:[0-9a-f]{64}$/.test(uses) ? null : 'warning';
  const at = uses.lastIndexOf('@');
  const reference = at === -1 ? '' : uses.slice(at + 1);
  if (/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(reference)) return null;
  return /^(?:actions|github)\//.test(uses) && /^v?\d/.test(reference) ? 'note' : 'warning';
}

function runsBandit({ node }: Step): boolean {
  const options = [...scalarsOf(under(node, 'with'))].map(({ text }) => text).join(' ');
  return /bandit/i.test(textOf(under(node, 'uses'))) && /(?:^|\s)-[a-z]{0,4}ll{1,2}(?![\w-])/.test(options);
}

function hidden(place: ReturnType<At>): Finding {
  return lineFinding(banditRule, { ...place, severity: 'warning', reasons: ['bandit-level'], detail: null, fix: [] });
}

function judgeEvent(tree: YamlNode, at: At): readonly Finding[] {
  const on = under(tree, 'on');
  const line = lineOfEvent(on);
  if (line === null) return [];
  const texts = [...scalarsOf(under(tree, 'jobs')), ...scalarsOf(under(tree, 'env'))].map(({ text }) => text);
  const secrets = [...new Set(texts.flatMap(secretNames))].filter(name => name !== 'GITHUB_TOKEN');
  const inherits = entriesOf(under(tree, 'jobs')).some(({ node }) => textOf(under(node, 'secrets')) === 'inherit');
  const strange = texts.some(text =>
    /\bgithub\.(?:event\.pull_request\.head\.(?:sha|ref)|head_ref)\b|refs\/pull\//.test(text),
  );
  if (secrets.length === 0 && !inherits && !strange) return [];
  const holds = inherits
    ? 'It hands on all secrets'
    : secrets.length > 0
      ? `It uses ${secrets.slice(0, 5).join(', ')}`
      : '';
  const checks = strange ? 'it takes the code of the pull request' : '';
  const detail = [holds, checks].filter(Boolean).join(', and ');
  return [
    lineFinding(pullRequestTargetRule, {
      ...at(line),
      severity: 'warning',
      reasons: [...(secrets.length > 0 || inherits ? ['secrets'] : []), ...(strange ? ['foreign-code'] : [])],
      detail: `${detail.charAt(0).toUpperCase()}${detail.slice(1)}.`,
      fix: [],
    }),
  ];
}

function lineOfEvent(on: YamlNode | undefined): number | null {
  const name = 'pull_request_target';
  if (textOf(on) === name) return on?.line ?? 1;
  const item = itemsOf(on).find(node => textOf(node) === name);
  return item?.line ?? entriesOf(on).find(({ key }) => key === name)?.line ?? null;
}
