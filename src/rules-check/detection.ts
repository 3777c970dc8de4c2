/** Runs the detector over expanded examples and says where it disagrees with them. */
import type { Finding, Fragment, JudgedRule, RepoPath, Rule, Skipped, Span } from '../model.ts';
import { expandSample, fillSample } from '../samples/expand.ts';
import type { Sample } from '../samples/expand.ts';
import { placeholderFills } from '../samples/fill.ts';
import { contexts, lineContexts } from './contexts.ts';

import type { RuleProblem } from './problem.ts';
import { unitOf } from './unit.ts';

/** The detector under test. */
export type Detect = (fragment: Fragment) => readonly (Finding | Skipped)[];

/** Tests that each example to match gives one finding of its rule with the right span, as it stands and in all contexts. */
export function* matchProblems(rule: Rule | JudgedRule, detect: Detect): Generator<RuleProblem> {
  for (const [index, template] of rule.examples.match.entries()) {
    const sample = expandSample(template);
    const where = `match ${index + 1}`;
    if (!('pattern' in rule)) {
      yield* judgedProblems(rule, detect, sample.text, where);
      continue;
    }
    const found = look(detect, sample.text, 'notes.txt');
    if (!sample.secrets.length) yield problem(rule, 'match', `${where} holds no place for a secret`);
    yield* judge(rule, 'match', where, found, sample);
    if (sample.secrets.length) yield* contextProblems(rule, detect, sample, where);
  }
}

const LANGUAGES = [
  'deploy/.env',
  'src/client.js',
  'client.py',
  'config.yml',
  'run.sh',
  'Client.java',
  'client.php',
  'notes.txt',
];

/** What code judges depends on the language; the span has tests of its own. */
function* judgedProblems(rule: JudgedRule, detect: Detect, text: string, where: string): Generator<RuleProblem> {
  const found = LANGUAGES.map(path => look(detect, text, path));
  if (found.some(all => all.filter(finding => finding.rule.id === rule.id).length === 1)) return;
  yield problem(rule, 'match', `${where} gives ${list(found[0] ?? [])}`);
}

function* contextProblems(rule: Rule, detect: Detect, sample: Sample, where: string): Generator<RuleProblem> {
  const unit = unitOf(rule, sample);
  if (!unit) return;
  const name = nameFor(rule);
  const usable = unit.isValue && (!rule.context || name !== null) ? contexts : lineContexts;
  for (const context of usable) {
    if (rule.context && context.nameless) continue;
    if (context.renames && !hasContextWord(rule, name)) continue;
    if (context.unsafe.test(unit.text)) continue;
    const text = context.write(name ?? 'SERVICE_TOKEN', unit.text);
    const secret = context.title === 'CRLF' ? unit.secret.replaceAll('\n', '\r\n') : unit.secret;
    const start = text.indexOf(secret);
    const written = { text, secrets: [secret], spans: [{ start, end: start + secret.length }] };
    yield* judge(rule, 'context', `${where} as ${context.title}`, look(detect, text, context.path), written);
  }
}

/** Whether the name counts by its words, and not only as the name of a variable of `env`. */
function hasContextWord(rule: Rule, name: string | null): boolean {
  const words = (name ?? '').toLowerCase().split('_');
  return !rule.context || rule.context.words.some(word => words.includes(word));
}

/** A name under which the value counts; null when only a neighbour or a file makes it count. */
function nameFor(rule: Rule): string | null {
  const [first] = rule.env ?? [];
  if (!rule.context || first !== undefined) return first ?? null;
  const [word] = rule.context.words;
  if (word === undefined) return null;
  const noun = rule.context.names?.[0] ?? 'api_key';
  return `${word}_${noun}`.replaceAll(/[^a-z0-9]+/gi, '_').toUpperCase();
}

/** Tests that no example to ignore and no placeholder of the shape of a match gives a finding. */
export function* ignoreProblems(rule: Rule | JudgedRule, detect: Detect): Generator<RuleProblem> {
  for (const [index, template] of rule.examples.ignore.entries()) {
    const found = look(detect, expandSample(template).text, 'notes.txt');
    if (found.length) yield problem(rule, 'ignore', `ignore ${index + 1} gives ${list(found)}`);
  }
  if (!('pattern' in rule)) return;
  for (const [index, template] of rule.examples.match.entries()) {
    for (const [title, text] of placeholders(template)) {
      const found = look(detect, text, 'notes.txt').filter(finding => !isNeighbour(rule, finding.rule.id));
      if (found.length) yield problem(rule, 'placeholder', `match ${index + 1} with ${title} gives ${list(found)}`);
    }
  }
}

/** The example with placeholders where its secret stands. */
function* placeholders(template: string): Generator<[string, string]> {
  for (const [title, fill] of Object.entries(placeholderFills)) {
    const sample = fillSample(template, fill);
    if (sample) yield [title, sample.text];
  }
  const { text, spans } = expandSample(template);
  for (const instead of ['<your-token>', '${TOKEN}', '{{ token }}', 'REPLACE_ME', '********', '...']) {
    yield [instead, replaced(text, spans, instead)];
  }
}

function replaced(text: string, spans: Sample['spans'], instead: string): string {
  return spans.toReversed().reduce((rest, span) => rest.slice(0, span.start) + instead + rest.slice(span.end), text);
}

function look(detect: Detect, text: string, path: string): Finding[] {
  const fragment: Fragment = {
    kind: 'fragment',
    path: path as RepoPath,
    origin: { kind: 'index' },
    bytes: Buffer.from(text),
    role: 'content',
    before: [],
    window: null,
  };
  return detect(fragment).filter(item => item.kind === 'finding');
}

function* judge(
  rule: Rule | JudgedRule,
  test: RuleProblem['test'],
  where: string,
  found: readonly Finding[],
  sample: Sample,
): Generator<RuleProblem> {
  const own = found.filter(finding => finding.rule.id === rule.id);
  const others = found.filter(finding => finding.rule.id !== rule.id && !isNeighbour(rule, finding.rule.id));
  if (own.length !== 1 || others.length) {
    yield problem(rule, test, `${where} gives ${list(found)}`);
    return;
  }
  const expected = sample.spans.map(span => spanText(spanOf(sample.text, span.start, span.end)));
  const actual = spanText(own[0]?.span);
  if (!expected.includes(actual))
    yield problem(rule, test, `${where} is found at ${actual}, not at ${expected.join()}`);
}

/** Whether the other rule is the other half of a pair, which may well be a finding of its own. */
function isNeighbour(rule: Rule | JudgedRule, otherId: string): boolean {
  return 'pattern' in rule && (rule.context?.near?.includes(otherId) ?? false);
}

function problem(rule: Rule | JudgedRule, test: RuleProblem['test'], detail: string): RuleProblem {
  return { ruleId: rule.id, test, detail };
}

function list(found: readonly Finding[]): string {
  return found.length ? found.map(finding => `${finding.rule.id} at ${spanText(finding.span)}`).join(', ') : 'nothing';
}

function spanText(span: Span | undefined): string {
  return span ? `${span.startLine}:${span.startColumn}-${span.endLine}:${span.endColumn}` : 'nowhere';
}

function spanOf(text: string, start: number, end: number): Span {
  const [startLine, startColumn] = placeOf(text, start);
  const [endLine, endColumn] = placeOf(text, end);
  return { startLine, startColumn, endLine, endColumn };
}

function placeOf(text: string, offset: number): [number, number] {
  const lines = text.slice(text.startsWith('\uFEFF') ? 1 : 0, offset).split(/\r\n|\n|\r/);
  return [lines.length, (lines.at(-1)?.length ?? 0) + 1];
}
