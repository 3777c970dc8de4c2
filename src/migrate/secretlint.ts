/** secretlint: `.secretlintrc.json` (or YAML) and `.secretlintignore`. */
import type { JsonNode } from '../formats/jsonc.ts';
import type { RepoPath } from '../model.ts';
import { secretPasses } from '../policy/secret-digest.ts';
import { noDecisions, type AllowDecision, type Decisions, type ForeignRule, type Left } from './decisions.ts';
import { entriesOf, field, flagOf, lineIn, malformed, objectsOf, textOf, textsOf, type Document } from './document.ts';
import { createMatcher } from './matcher.ts';
import { parted } from './path-decision.ts';
import { ignoreGlobs } from './path-globs.ts';
import { isPatternProblem } from './pattern.ts';

/** `{ rules: [{ id, options: { allows, patterns }, disabled, allowMessageIds, severity, rules }] }`. */
export function secretlintConfig(doc: Document): Decisions {
  const all = rulesIn(doc, doc.root);
  const parts = all.map(rule => ruleOf(doc, rule));
  const hasComments = all.some(rule => nameOf(field(rule, 'id')) === 'filter-comments');
  return {
    ...noDecisions('secretlint', 'secretlint configuration', doc.name),
    rules: parts.flatMap(({ rules }) => rules),
    allows: parts.flatMap(({ allows }) => allows),
    left: parts.flatMap(({ left }) => left),
    comments: hasComments ? 'secretlint' : null,
  };
}

/** A preset has rules of its own. */
function rulesIn(doc: Document, owner: JsonNode): readonly JsonNode[] {
  return objectsOf(doc, field(owner, 'rules'), 'rules').flatMap(rule => [rule, ...rulesIn(doc, rule)]);
}

/** `@secretlint/secretlint-rule-pattern` → `pattern`. */
function nameOf(id: JsonNode | null): string {
  return id?.kind === 'string' ? id.value.replace(/^.*secretlint-rule-/, '') : '';
}

interface Part {
  readonly rules: readonly ForeignRule[];
  readonly allows: readonly AllowDecision[];
  readonly left: readonly Left[];
}

function ruleOf(doc: Document, rule: JsonNode): Part {
  const id = textOf(doc, field(rule, 'id'), 'id of a rule');
  if (id === null) throw malformed(doc, rule.start, 'a rule needs an id');
  const at = lineIn(doc, rule.start);
  const name = nameOf(field(rule, 'id'));
  const options = field(rule, 'options');
  entriesOf(doc, options, 'options');
  const left: Left[] = [];
  const level = 'rules have other ids here; where ours is a nuisance, set its level under "rules"';
  if (flagOf(doc, field(rule, 'disabled'), 'disabled')) left.push({ at, what: `disabled rule ${id}`, why: level });
  const severity = textOf(doc, field(rule, 'severity'), 'severity');
  if (severity !== null) left.push({ at, what: `severity ${severity} of ${id}`, why: level });
  for (const { value } of textsOf(doc, field(rule, 'allowMessageIds'), 'allowMessageIds'))
    left.push({ at, what: `allowMessageIds: ${value} of ${id}`, why: level });
  const allows = parted(
    textsOf(doc, options && field(options, 'allows'), 'allows').map(({ value, start }) =>
      allowOf(value, lineIn(doc, start)),
    ),
  );
  const rules = name === 'pattern' ? patternsOf(doc, options) : { rules: [], left: [] };
  return { rules: rules.rules, allows: allows.good, left: [...left, ...allows.left, ...rules.left] };
}

/** `/text/i` is a pattern, anything else a text that the value holds. */
function allowOf(source: string, at: string): AllowDecision | Left {
  const written = /^\/(.*)\/([a-z]*)$/s.exec(source);
  const matcher = written ? createMatcher(switchedOn(written[1] ?? '', written[2] ?? ''), 'javascript', at) : null;
  if (matcher && isPatternProblem(matcher)) return { at, what: 'allows', why: matcher.problem };
  const test = matcher ? matcher.test : (value: string): boolean => value.includes(source);
  return {
    matches: ({ finding }) => secretPasses(finding, test),
    reason: 'allowed in the secretlint configuration',
    verdict: null,
    describe: `${at} allows`,
    single: false,
  };
}

function switchedOn(source: string, flags: string): string {
  const on = flags.replaceAll(/[^ims]/g, '');
  return on === '' ? source : `(?${on}:${source})`;
}

function patternsOf(
  doc: Document,
  options: JsonNode | null,
): { readonly rules: readonly ForeignRule[]; readonly left: readonly Left[] } {
  const left: Left[] = [];
  const rules = objectsOf(doc, options && field(options, 'patterns'), 'patterns').flatMap(
    (item): readonly ForeignRule[] => {
      const at = lineIn(doc, item.start);
      const name = textOf(doc, field(item, 'name'), 'name of a pattern') ?? 'pattern';
      const sources = [
        ...textsOf(doc, field(item, 'pattern'), 'pattern'),
        ...textsOf(doc, field(item, 'patterns'), 'patterns'),
      ];
      if (field(item, 'filePathGlobs') !== null) {
        left.push({
          at,
          what: `pattern ${name}`,
          why: 'it is tied to globs of files; write it as a rule under "customRules", with its level under "overrides"',
        });
        return [];
      }
      return sources.map(({ value }, index) => {
        const written = /^\/(.*)\/([a-z]*)$/s.exec(value);
        const pattern = written ? switchedOn(written[1] ?? '', written[2] ?? '') : value;
        return {
          name: sources.length === 1 ? name : `${name}-${index + 1}`,
          description: name,
          pattern,
          dialect: 'javascript',
          // The tool takes the named group for the credential.
          secret: /\(\?<([A-Za-z]\w*)>/.exec(pattern)?.[1] ?? null,
          wholeWord: false,
          paths: null,
          at,
        };
      });
    },
  );
  return { rules, left };
}

/** `.secretlintignore`, in the form of .gitignore. */
export function secretlintIgnore({ name, text }: Pick<Document, 'name' | 'text'>, matches: GlobMatcher): Decisions {
  const { globs, left } = ignoreGlobs(text.replace('\ufeff', '').split(/\r?\n/));
  return {
    ...noDecisions('secretlint', '.secretlintignore', name),
    paths: globs.map(glob => ({
      describe: `${name} ${glob}`,
      matches: path => matches(path, [glob]),
      globs: [glob],
      onlyRule: null,
    })),
    left: left.map(({ line, text: what, why }) => ({ at: `${name}:${line}`, what, why })),
  };
}

/** Answers whether one of the globs matches. */
export type GlobMatcher = (path: RepoPath, globs: readonly string[]) => boolean;
