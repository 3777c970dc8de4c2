/** `.gitleaks.toml`: rules and allowlists, in the old (`[allowlist]`) and the present form (`[[allowlists]]`). */
import type { JsonNode } from '../formats/jsonc.ts';
import { secretPasses } from '../policy/secret-digest.ts';
import {
  noDecisions,
  type AllowDecision,
  type Decisions,
  type ForeignRule,
  type Left,
  type PathDecision,
} from './decisions.ts';
import {
  entriesOf,
  field,
  flagOf,
  lineIn,
  malformed,
  numberOf,
  objectsOf,
  textOf,
  textsOf,
  type Document,
  type Placed,
} from './document.ts';
import { createMatcher, type Matcher } from './matcher.ts';
import { parted, pathDecision } from './path-decision.ts';
import { isPatternProblem } from './pattern.ts';

interface Said {
  readonly paths: readonly PathDecision[];
  readonly allows: readonly AllowDecision[];
  readonly rules: readonly ForeignRule[];
  readonly left: readonly Left[];
}

const nothing: Said = { paths: [], allows: [], rules: [], left: [] };

/** Reads a configuration. Throws `UserError` with the place of what is of another form than documented. */
export function gitleaksConfig(doc: Document): Decisions {
  const { root } = doc;
  const rules = objectsOf(doc, field(root, 'rules'), 'rules');
  const parts = [
    extension(doc),
    ...allowlists(doc, root).map(list => allowlist(doc, list, null)),
    ...rules.map(rule => ruleOf(doc, rule)),
  ];
  return {
    ...noDecisions('gitleaks', 'gitleaks configuration', doc.name),
    ...joined(parts),
    comments: 'gitleaks',
  };
}

function joined(parts: readonly Said[]): Said {
  return {
    paths: parts.flatMap(({ paths }) => paths),
    allows: parts.flatMap(({ allows }) => allows),
    rules: parts.flatMap(({ rules }) => rules),
    left: parts.flatMap(({ left }) => left),
  };
}

function extension(doc: Document): Said {
  const extend = field(doc.root, 'extend');
  if (extend === null) return { ...nothing, left: [withoutDefaults(doc, doc.root)] };
  entriesOf(doc, extend, 'extend');
  const off = textsOf(doc, field(extend, 'disabledRules'), 'extend.disabledRules').map(({ value, start }): Left => ({
    at: lineIn(doc, start),
    what: `disabledRules: ${value}`,
    why: 'rules have other ids here; where ours is a nuisance, set its level under "rules"',
  }));
  const from = ['path', 'url'].flatMap((key): readonly Left[] => {
    const value = textOf(doc, field(extend, key), `extend.${key}`);
    return value === null
      ? []
      : [
          {
            at: lineIn(doc, extend.start),
            what: `extend.${key} ${value}`,
            why: 'only this file is read; migrate the other one by its name',
          },
        ];
  });
  const useDefault = flagOf(doc, field(extend, 'useDefault'), 'extend.useDefault');
  return { ...nothing, left: [...(useDefault ? [] : [withoutDefaults(doc, extend)]), ...off, ...from] };
}

/** Such a file switches every rule of that tool off but its own. */
function withoutDefaults(doc: Document, node: JsonNode): Left {
  return { at: lineIn(doc, node.start), what: 'no useDefault', why: 'the built-in rules here stay on' };
}

function allowlists(doc: Document, owner: JsonNode): readonly JsonNode[] {
  const old = field(owner, 'allowlist');
  if (old !== null) entriesOf(doc, old, 'allowlist');
  return [...(old === null ? [] : [old]), ...objectsOf(doc, field(owner, 'allowlists'), 'allowlists')];
}

function ruleOf(doc: Document, node: JsonNode): Said {
  const id = textOf(doc, field(node, 'id'), 'id of a rule');
  if (id === null) throw malformed(doc, node.start, 'a rule needs an id');
  const at = lineIn(doc, node.start);
  const lists = allowlists(doc, node).map(list => allowlist(doc, list, id));
  const pattern = textOf(doc, field(node, 'regex'), 'regex');
  const paths = textOf(doc, field(node, 'path'), 'path');
  textsOf(doc, field(node, 'keywords'), 'keywords');
  const left: Left[] = [];
  if (pattern === null && paths !== null)
    left.push({
      at,
      what: `rule ${id}`,
      why: 'it is about the name of a file; the guards here have a list of their own',
    });
  if (field(node, 'required') !== null)
    left.push({ at, what: `required of rule ${id}`, why: 'a rule here cannot ask for a second finding near it' });
  const rule: readonly ForeignRule[] =
    pattern === null
      ? []
      : [
          {
            name: id,
            description: textOf(doc, field(node, 'description'), 'description') ?? id,
            pattern,
            dialect: 'go',
            secret: numberOf(doc, field(node, 'secretGroup'), 'secretGroup') || null,
            wholeWord: false,
            paths,
            at,
          },
        ];
  return joined([{ ...nothing, rules: rule, left }, ...lists]);
}

/** One allowlist; `rule` is the id of the rule that it belongs to. */
function allowlist(doc: Document, node: JsonNode, rule: string | null): Said {
  const at = lineIn(doc, node.start);
  const list = (key: string): readonly Placed[] => textsOf(doc, field(node, key), key);
  const targets = list('targetRules').map(({ value }) => value);
  const [paths, regexes, stopwords, commits] = [list('paths'), list('regexes'), list('stopwords'), list('commits')];
  const only = rule !== null ? [rule] : targets;
  const left: Left[] = [];
  const condition = (textOf(doc, field(node, 'condition'), 'condition') ?? 'OR').toUpperCase();
  const isAnd = condition === 'AND' || condition === '&&';
  if (commits.length > 0)
    left.push({
      at,
      what: `${commits.length} ${commits.length === 1 ? 'commit' : 'commits'} of an allowlist`,
      why: 'entries here have no commit: what is still in the files can be taken into the baseline',
    });
  // With AND a commit narrows the rest to what is past.
  if (isAnd && commits.length > 0) return { ...nothing, left };
  if (isAnd) return { ...both(doc, node, { at, only, paths, regexes, stopwords }), left };
  const whole = paths.flatMap(({ value }) =>
    (only.length > 0 ? only : [undefined]).map(onlyRule =>
      pathDecision({ source: value, dialect: 'go', at, ...(onlyRule === undefined ? {} : { onlyRule }) }),
    ),
  );
  const { good, left: badPaths } = parted(whole);
  const texts = valueTests(doc, node, { regexes, stopwords });
  const allows = texts.good.map(({ what, test }): AllowDecision => allowOf(at, what, only, test));
  return { paths: good, allows, rules: [], left: [...left, ...badPaths, ...texts.left] };
}

interface Test {
  readonly what: string;
  readonly test: AllowDecision['matches'];
}

/** Regexes and stop words as tests of a finding. */
function valueTests(
  doc: Document,
  node: JsonNode,
  { regexes, stopwords }: { readonly regexes: readonly Placed[]; readonly stopwords: readonly Placed[] },
): { readonly good: readonly Test[]; readonly left: readonly Left[] } {
  const target = textOf(doc, field(node, 'regexTarget'), 'regexTarget') ?? 'secret';
  if (!['secret', 'match', 'line'].includes(target))
    throw malformed(doc, field(node, 'regexTarget')?.start ?? node.start, 'regexTarget must be secret, match or line');
  const expressions = regexes.map(({ value, start }): Test | Left => {
    const at = lineIn(doc, start);
    const matcher = createMatcher(value, 'go', at);
    if (isPatternProblem(matcher)) return { at, what: 'regex of an allowlist', why: matcher.problem };
    return { what: 'regex', test: onTarget(matcher, target) };
  });
  const words = stopwords.map(({ value }): Test => ({
    what: 'stop word',
    test: ({ finding }) => secretPasses(finding, secret => secret.toLowerCase().includes(value.toLowerCase())),
  }));
  return parted<Test>([...expressions, ...words]);
}

/** What that tool matched is not known here: the line it stands in has to do. */
function onTarget({ test }: Matcher, target: string): AllowDecision['matches'] {
  if (target === 'secret') return ({ finding }) => secretPasses(finding, test);
  return ({ line }) => test(line);
}

function allowOf(at: string, what: string, only: readonly string[], test: AllowDecision['matches']): AllowDecision {
  return {
    matches: test,
    reason: 'allowed in the gitleaks configuration',
    verdict: null,
    describe: `${at} ${what}${only.length > 0 ? ` (only ${only.join(', ')})` : ''}`,
    single: false,
    ...(only.length > 0 ? { onlyRules: only } : {}),
  };
}

interface Criteria {
  readonly at: string;
  readonly only: readonly string[];
  readonly paths: readonly Placed[];
  readonly regexes: readonly Placed[];
  readonly stopwords: readonly Placed[];
}

/** `condition = "AND"`: each kind of criterion that is given must hold. */
function both(doc: Document, node: JsonNode, { at, only, paths, regexes, stopwords }: Criteria): Said {
  const places = parted(paths.map(({ value }) => pathDecision({ source: value, dialect: 'go', at })));
  const [patterns, words] = [
    valueTests(doc, node, { regexes, stopwords: [] }),
    valueTests(doc, node, { regexes: [], stopwords }),
  ];
  const left = [...places.left, ...patterns.left, ...words.left];
  // A criterion that cannot be read must not widen the rest.
  if (left.length > 0 || paths.length + regexes.length + stopwords.length === 0) return { ...nothing, left };
  const test: AllowDecision['matches'] = seen =>
    [
      places.good.map(({ matches }) => matches(seen.finding.path)),
      patterns.good.map(one => one.test(seen)),
      words.good.map(one => one.test(seen)),
    ].every(answers => answers.length === 0 || answers.includes(true));
  return { ...nothing, allows: [allowOf(at, 'allowlist with condition AND', only, test)], left };
}
